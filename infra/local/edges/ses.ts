import { randomUUID } from 'node:crypto';
import type { Edge, EdgeReply, Refusal } from './edge.ts';
import { EdgeRefusal } from './edge.ts';
import { type RawEmail, readRawEmail } from './ses-form.ts';
import { type XmlParts, xml } from './xml.ts';

export type SesDeps = {
  configurationSets: readonly string[];
  /** Keeps the mail for good and resolves to its message id; throws an EdgeRefusal for what is no mail. */
  accept: (email: RawEmail) => Promise<string>;
  /** Mails taken in the last 24 hours. */
  sentLastDay: () => number;
};

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** Figures of a large account: nothing on one machine has to wait. */
const QUOTA = { perDay: 1_000_000, perSecond: 1000 };

/** The SES API of 2010-12-01 (query protocol: form in, XML out), as far as the service uses it. */
export const sesEdge = (deps: SesDeps): Edge => ({
  handle: async (action, input) => {
    switch (action) {
      case 'SendRawEmail':
        return answer(action, { MessageId: await sendRawEmail(deps, input) });
      case 'GetSendQuota':
        return answer(action, {
          Max24HourSend: QUOTA.perDay,
          MaxSendRate: QUOTA.perSecond,
          SentLast24Hours: deps.sentLastDay(),
        });
      default:
        throw new EdgeRefusal('InvalidAction', `The action ${action} is not valid here.`);
    }
  },
  refuse,
});

const sendRawEmail = (deps: SesDeps, input: unknown): Promise<string> => {
  const email = readRawEmail(input);
  const set = email.configurationSet;
  if (set !== undefined && !deps.configurationSets.includes(set)) {
    const message = `Configuration set <${set}> does not exist.`;
    throw new EdgeRefusal('ConfigurationSetDoesNotExist', message);
  }
  return deps.accept(email);
};

const answer = (action: string, result: XmlParts): EdgeReply =>
  reply(200, `${action}Response`, {
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: randomUUID() },
  });

const refuse = ({ status, code, message }: Refusal): EdgeReply => {
  const Type = status < 500 ? 'Sender' : 'Receiver';
  return reply(status, 'ErrorResponse', {
    Error: { Type, Code: code, Message: message },
    RequestId: randomUUID(),
  });
};

const reply = (status: number, root: string, parts: XmlParts): EdgeReply => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<${root} xmlns="${NAMESPACE}">${xml(parts)}</${root}>`,
});

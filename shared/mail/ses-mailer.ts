import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { err, ok, type Result } from '../domain/result.ts';
import { asciiAddress } from './address.ts';
import { type SendError, sendErrorOf } from './send-error.ts';

type OutgoingMail = {
  to: string;
  raw: Uint8Array;
  /** Come back with every event about the mail; letters, digits and `_.@-` only. */
  tags: Readonly<Record<string, string>>;
};

export type Mailer = {
  send: (mail: OutgoingMail) => Promise<Result<{ messageId: string }, SendError>>;
};

/** A tag that SES would refuse: a bug of ours, found before the mail is out. */
export class MailTagError extends Error {
  override readonly name = 'MailTagError';
}

const TAG_NAME = /^[A-Za-z0-9_-]{1,256}$/;
const TAG_VALUE = /^[A-Za-z0-9_.@-]{1,256}$/;

const CONNECT_MS = 3_000;
const ANSWER_MS = 15_000;

/**
 * The client to send with. One attempt only: the SDK repeats a request whose answer it did not get, but SES
 * may have taken the first, and the municipality would get the digest twice. The delivery ledger decides
 * about a second attempt. Without `throwOnRequestTimeout` the SDK only warns and waits on.
 */
export const openSes = (
  options: { endpoint?: string; region?: string; answerMs?: number } = {},
): SESClient => {
  const { answerMs = ANSWER_MS, ...where } = options;
  return new SESClient({
    ...where,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
    },
  });
};

/** Hands messages to SES, each once, and says whether it took them, refused them, or nobody knows. */
export const mailer = (deps: {
  client: Pick<SESClient, 'send'>;
  from: string;
  configurationSet: string;
}): Mailer => ({
  send: async ({ to, raw, tags }) => {
    const destination = asciiAddress(to);
    if (!destination.ok) return err({ kind: 'refused', retry: false, code: 'InvalidAddress' });
    const command = new SendRawEmailCommand({
      Source: deps.from,
      Destinations: [destination.value],
      RawMessage: { Data: raw },
      Tags: tagsOf(tags),
      ConfigurationSetName: deps.configurationSet,
    });
    try {
      const { MessageId: messageId } = await deps.client.send(command);
      return messageId ? ok({ messageId }) : err({ kind: 'unknown', code: 'NoMessageId' });
    } catch (cause) {
      return err(sendErrorOf(cause));
    }
  },
});

const tagsOf = (tags: OutgoingMail['tags']): { Name: string; Value: string }[] =>
  Object.entries(tags).map(([Name, Value]) => {
    if (!TAG_NAME.test(Name) || !TAG_VALUE.test(Value)) throw new MailTagError(Name);
    return { Name, Value };
  });

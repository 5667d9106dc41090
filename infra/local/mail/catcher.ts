import { randomUUID } from 'node:crypto';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { toInstant } from '../../../shared/domain/time.ts';
import { EdgeRefusal } from '../edges/edge.ts';
import type { RawEmail } from '../edges/ses-form.ts';
import type { OnHandled } from '../queue.ts';
import type { Envelope } from './envelope.ts';
import { reportsOf } from './ses-events.ts';
import type { MailStore } from './store.ts';

export type MailCatcher = {
  /** Keeps a mail in place of sending it; resolves to its message id. Throws an EdgeRefusal for what is no mail. */
  accept: (email: RawEmail) => Promise<string>;
  /** Reports again what may not have been handled before the service last ended; says of how many mails. */
  reportUnconfirmed: () => number;
};

export type CatcherDeps = {
  store: MailStore;
  /** Puts a report where the mail service's events go. */
  report: (body: string, onHandled: OnHandled) => void;
  now: () => Date;
};

export const openMailCatcher = ({ store, report, now }: CatcherDeps): MailCatcher => {
  const reportAll = (envelope: Envelope): void => {
    const reports = reportsOf(envelope);
    let open = reports.length;
    for (const each of reports) {
      report(JSON.stringify(each), async () => {
        open -= 1;
        if (open === 0) await store.confirm(envelope.messageId);
      });
    }
  };

  return {
    accept: async (email) => {
      const envelope = await envelopeOf(email, now());
      await store.add(envelope, email.raw);
      reportAll(envelope);
      return envelope.messageId;
    },
    reportUnconfirmed: () => {
      const waiting = store.unconfirmed();
      for (const envelope of waiting) reportAll(envelope);
      return waiting.length;
    },
  };
};

const envelopeOf = async (email: RawEmail, now: Date): Promise<Envelope> => {
  const mail = await simpleParser(email.raw, { skipHtmlToText: true, skipTextToHtml: true });
  const from = email.source ?? addressesIn(mail.from)[0];
  if (!from) throw new EdgeRefusal('InvalidParameterValue', "Missing required header 'From'.");
  const recipients = email.destinations.length > 0 ? email.destinations : recipientsOf(mail);
  if (recipients.length === 0) {
    throw new EdgeRefusal('InvalidParameterValue', 'The message has no recipients.');
  }
  return {
    messageId: newMessageId(now),
    receivedAt: toInstant(now),
    from,
    recipients,
    subject: mail.subject ?? '',
    tags: email.tags,
  };
};

const recipientsOf = ({ to, cc, bcc }: ParsedMail): string[] =>
  [to, cc, bcc].flatMap((field) => [field ?? []].flat()).flatMap(addressesIn);

const addressesIn = (field: AddressObject | undefined): string[] =>
  (field?.value ?? []).flatMap(({ address }) => (address ? [address] : []));

/** Like those of SES: time first, then chance. */
const newMessageId = (now: Date): string =>
  `0107${now.getTime().toString(16).padStart(12, '0')}-${randomUUID()}-000000`;

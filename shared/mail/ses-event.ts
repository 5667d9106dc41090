import * as z from 'zod';
import type { AddressFeedback } from '../domain/address-state.ts';
import type { MailFeedback } from '../domain/digest-issue.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Instant, toInstant } from '../domain/time.ts';

/** SES writes the zone of a timestamp as it likes; instants are compared as text and so must be of one form. */
const When = z.iso.datetime({ offset: true }).transform((text) => toInstant(new Date(text)));

const Recipients = z.array(z.object({ emailAddress: z.string().min(1) }));

const Mail = z.object({
  messageId: z.string().min(1),
  timestamp: When,
  destination: z.array(z.string().min(1)).default([]),
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

const Wire = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail: Mail }),
  z.object({ eventType: z.literal('Reject'), mail: Mail }),
  z.object({
    eventType: z.literal('Delivery'),
    mail: Mail,
    delivery: z.object({ timestamp: When, recipients: z.array(z.string().min(1)) }),
  }),
  z.object({
    eventType: z.literal('DeliveryDelay'),
    mail: Mail,
    deliveryDelay: z.object({ timestamp: When, delayedRecipients: Recipients }),
  }),
  z.object({
    eventType: z.literal('Bounce'),
    mail: Mail,
    bounce: z.object({ timestamp: When, bounceType: z.string(), bouncedRecipients: Recipients }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail: Mail,
    complaint: z.object({
      timestamp: When,
      complainedRecipients: Recipients,
      complaintFeedbackType: z.string().nullish(),
    }),
  }),
]);
type Wire = z.infer<typeof Wire>;

/** What an event says beside which mail it is about. `address` is absent where it says nothing of the address. */
type Word = {
  feedback: MailFeedback;
  address?: AddressFeedback;
  happenedAt: Instant;
  listed: string[];
};

const wordOf = (event: Wire): Word => {
  const { timestamp: taken } = event.mail;
  switch (event.eventType) {
    case 'Send':
      return { feedback: 'sent', address: 'sent', happenedAt: taken, listed: [] };
    case 'Reject':
      return { feedback: 'rejected', address: 'rejected', happenedAt: taken, listed: [] };
    case 'Delivery': {
      const { timestamp: happenedAt, recipients: listed } = event.delivery;
      return { feedback: 'delivered', address: 'delivered', happenedAt, listed };
    }
    case 'DeliveryDelay': {
      const { timestamp: happenedAt, delayedRecipients } = event.deliveryDelay;
      return { feedback: 'delayed', address: 'delayed', happenedAt, listed: of(delayedRecipients) };
    }
    case 'Bounce': {
      const { timestamp: happenedAt, bounceType, bouncedRecipients } = event.bounce;
      // SES stops at once for what is permanent and counts all else, its own doubt included, as passing.
      const address = bounceType === 'Permanent' ? 'hard-bounce' : 'soft-bounce';
      return { feedback: 'bounced', address, happenedAt, listed: of(bouncedRecipients) };
    }
    case 'Complaint': {
      const {
        timestamp: happenedAt,
        complainedRecipients,
        complaintFeedbackType,
      } = event.complaint;
      const word: Word = { feedback: 'complained', happenedAt, listed: of(complainedRecipients) };
      // RFC 6430: the reader says that the mail was no spam.
      return complaintFeedbackType === 'not-spam' ? word : { ...word, address: 'complaint' };
    }
  }
};

const of = (recipients: z.infer<typeof Recipients>): string[] =>
  recipients.map(({ emailAddress }) => emailAddress);

/**
 * What SES publishes about a mail, as far as the ledger and the states of addresses need it. `at`: when SES took the
 * mail; `happenedAt`: when what is reported happened; `addresses`: to whom.
 * Format: Amazon SES developer guide, "Contents of event data that Amazon SES publishes to Amazon SNS".
 */
export const SesEvent = Wire.transform((event) => {
  const { messageId, timestamp, tags, destination } = event.mail;
  const { listed, ...word } = wordOf(event);
  return {
    ...word,
    messageId,
    at: timestamp,
    issueTag: tags.issue?.[0],
    contactTag: tags.contact?.[0],
    // A server that forwards names whom it forwarded to. Our mails go to one address each: that is the one meant.
    addresses: destination.length === 1 || listed.length === 0 ? destination : listed,
  };
});
export type SesEvent = z.infer<typeof SesEvent>;

const KINDS: ReadonlySet<string> = new Set(
  Wire.options.map(({ shape }) => shape.eventType.value satisfies Wire['eventType']),
);

/**
 * Reads a message of the queue. `not-an-event`: no event at all, such as the line with which SES tries a new topic.
 * `unknown-kind`: an event of a kind that nobody asked for, such as an opened mail. Throws a ZodError for an event of
 * a known kind that is not as documented: that must be seen.
 */
export const readSesEvent = (
  text: string,
): Result<SesEvent, { kind: 'not-an-event' | 'unknown-kind' }> => {
  const event = z.object({ eventType: z.string() }).loose().safeParse(jsonOf(text));
  if (!event.success) return err({ kind: 'not-an-event' });
  if (!KINDS.has(event.data.eventType)) return err({ kind: 'unknown-kind' });
  return ok(SesEvent.parse(event.data));
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

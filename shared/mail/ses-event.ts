import * as z from 'zod';
import type { MailFeedback } from '../domain/digest-issue.ts';
import { Instant } from '../domain/time.ts';

const KINDS = {
  Send: 'sent',
  Delivery: 'delivered',
  DeliveryDelay: 'delayed',
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'rejected',
} as const satisfies Record<string, MailFeedback>;

/**
 * What SES publishes about a mail, as far as the ledger needs it.
 * Format: Amazon SES developer guide, "Contents of event data that Amazon SES publishes to Amazon SNS".
 */
export const SesEvent = z
  .object({
    eventType: z.enum(['Send', 'Delivery', 'DeliveryDelay', 'Bounce', 'Complaint', 'Reject']),
    mail: z.object({
      messageId: z.string().min(1),
      timestamp: z.iso.datetime({ offset: true }),
      tags: z.record(z.string(), z.array(z.string())).default({}),
    }),
  })
  .transform(({ eventType, mail }) => ({
    feedback: KINDS[eventType],
    messageId: mail.messageId,
    at: Instant.parse(new Date(mail.timestamp).toISOString()),
    issueTag: mail.tags.issue?.[0],
  }));
export type SesEvent = z.infer<typeof SesEvent>;

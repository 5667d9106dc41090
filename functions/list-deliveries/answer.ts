import * as z from 'zod';
import { AddressKey } from '../../shared/domain/address-state.ts';
import { DeliveryState } from '../../shared/domain/delivery.ts';
import { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { IsoWeek } from '../../shared/domain/time.ts';
import { named, pageOf } from '../../shared/http/contract.ts';

const DeliveryView = named(
  'Delivery',
  z.object({
    ...DigestIssue.pick({ municipalityId: true, contactId: true, week: true }).shape,
    state: DeliveryState,
    attempts: DigestIssue.shape.attempt,
    /** How many calls it tells of. */
    calls: z.number().int().nonnegative(),
    handedOverAt: DigestIssue.shape.handedOverAt,
    acceptedAt: DigestIssue.shape.acceptedAt,
    /** The mail service's own. */
    messageId: DigestIssue.shape.messageId,
    reportedAt: DigestIssue.shape.feedbackAt,
    /** Of the address that the contact has now; absent when there is no such contact any more. */
    addressKey: AddressKey.optional(),
  }),
  'The digest of a week for a contact, as the delivery ledger has it. The key stands for an address in what is suppressed.',
);
export type DeliveryView = z.infer<typeof DeliveryView>;

export const DeliveryPageView = named(
  'DeliveryPage',
  pageOf(DeliveryView),
  'A page of deliveries.',
);

const count = z.number().int().nonnegative();

const STATES: Record<DeliveryState, typeof count> = {
  ...{ claimed: count, 'handing-over': count, accepted: count, sent: count, delivered: count },
  ...{ delayed: count, bounced: count, complained: count, rejected: count },
};

export const DeliverySummaryView = named(
  'DeliverySummary',
  z.object({
    week: IsoWeek,
    total: count,
    states: z.object(STATES),
  }),
  'How many issues of a week are in which state.',
);

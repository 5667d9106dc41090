import * as z from 'zod';
import {
  InterestAccepted,
  InterestDeclined,
  InterestExpressed,
  InterestUnanswered,
  PartnerSearchClosed,
  PartnerSearchExpired,
  PartnerSearchPublished,
  PartnerSearchRejected,
  PartnerSearchWithdrawn,
} from '../../events/partners.ts';

const told = <Name extends string, Detail extends z.ZodType>(contract: {
  name: Name;
  detail: Detail;
}) => z.object({ 'detail-type': z.literal(contract.name), detail: contract.detail });

/** The events about which somebody is written to, as EventBridge delivers them. */
export const PartnerEvent = z.discriminatedUnion('detail-type', [
  told(PartnerSearchPublished),
  told(PartnerSearchRejected),
  told(PartnerSearchExpired),
  told(PartnerSearchClosed),
  told(PartnerSearchWithdrawn),
  told(InterestExpressed),
  told(InterestAccepted),
  told(InterestDeclined),
  told(InterestUnanswered),
]);
export type PartnerEvent = z.infer<typeof PartnerEvent>;

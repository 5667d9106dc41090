import {
  InterestAccepted,
  InterestDeclined,
  InterestExpressed,
  InterestUnanswered,
  InterestWithdrawn,
  owed,
} from '../../../events/partners.ts';
import type { Interest } from '../../domain/interest.ts';
import type { OwedEvent } from '../../domain/owed-event.ts';
import type { PartnerSearch } from '../../domain/partner-search.ts';
import type { Instant } from '../../domain/time.ts';

const CONTRACTS = {
  sent: InterestExpressed,
  accepted: InterestAccepted,
  declined: InterestDeclined,
  withdrawn: InterestWithdrawn,
  unanswered: InterestUnanswered,
} as const;

/** What there is to tell once an interest has come so far; `unanswered` is told of one that still waits. */
export const interestEvent = (
  interest: Interest,
  { owner }: PartnerSearch,
  at: Instant,
  told: keyof typeof CONTRACTS = interest.state,
): OwedEvent => {
  const { searchId, from } = interest;
  const version = interest.version + 1;
  return owed(CONTRACTS[told], { searchId, owner, from, version, at }, from, { searchId, at });
};

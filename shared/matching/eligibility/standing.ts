import type { RuleResult } from '../../domain/match.ts';
import { applicantTypeRule } from './applicant-type.ts';
import { openToAllRule } from './open-to-all.ts';
import { statusRule } from './status.ts';
import type { Offer } from './terms.ts';
import { timeLeftRule } from './time-left.ts';
import { timingOf } from './timing.ts';

/** What a call answers by itself, whichever municipality asks. */
export type Standing = Readonly<
  Record<'status' | 'timeLeft' | 'openToAll' | 'applicantType', RuleResult>
>;

/** A call is set against all profiles at one moment: each remembers what it answered last. */
const last = new WeakMap<Offer, { at: number; standing: Standing }>();

export const standingOf = (offer: Offer, now: Date): Standing => {
  const at = now.getTime();
  const before = last.get(offer);
  if (before?.at === at) return before.standing;
  const timing = timingOf(offer, now);
  const standing = {
    status: statusRule(offer, timing),
    timeLeft: timeLeftRule(offer, timing, now),
    openToAll: openToAllRule(offer),
    applicantType: applicantTypeRule(offer.eligibility),
  };
  last.set(offer, { at, standing });
  return standing;
};

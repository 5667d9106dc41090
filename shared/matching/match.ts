import type { Match } from '../domain/match.ts';
import type { Municipality } from '../domain/municipality.ts';
import { checkEligibility, verdictOf } from './eligibility.ts';
import type { IndexedCall } from './indexed-call.ts';
import { type Beside, scoreCall } from './score.ts';

/** One call set against one municipality: may it apply, how well does it fit, and why. `beside` as in `scoreCall`. */
export const matchCall = (
  municipality: Municipality,
  call: IndexedCall,
  now: Date,
  beside?: Beside,
): Match => {
  const { score, reasons } = scoreCall(municipality, call, now, beside);
  const rules = checkEligibility(municipality, call, now);
  return {
    callId: call.id,
    verdict: verdictOf(rules),
    rules,
    score,
    reasons,
  };
};

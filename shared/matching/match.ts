import type { Match } from '../domain/match.ts';
import type { Municipality } from '../domain/municipality.ts';
import { checkEligibility, verdictOf } from './eligibility.ts';
import type { IndexedCall } from './indexed-call.ts';
import { scoreCall } from './score.ts';

/** One call set against one municipality: may it apply, how well does it fit, and why. */
export const matchCall = (municipality: Municipality, call: IndexedCall, now: Date): Match => {
  const rules = checkEligibility(municipality, call, now);
  return {
    callId: call.id,
    verdict: verdictOf(rules),
    rules,
    ...scoreCall(municipality, call, now),
  };
};

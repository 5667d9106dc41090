import type { RuleResult } from '../../domain/match.ts';
import type { Offer } from './terms.ts';
import type { Timing } from './timing.ts';

/** A call can be applied for now or later: it is open or forthcoming, and its first stage has not passed. */
export const statusRule = (offer: Offer, { status, entryUntil }: Timing): RuleResult => {
  const missedEntry = status === 'open' && offer.deadlines.length > 0 && entryUntil === undefined;
  const possible = (status === 'open' && !missedEntry) || status === 'forthcoming';
  return {
    rule: 'status',
    kind: 'condition',
    answer: possible ? 'eligible' : 'ineligible',
    compared: missedEntry ? 'first stage passed' : status,
    demanded: 'open or forthcoming',
    statedBy: 'clock',
  };
};

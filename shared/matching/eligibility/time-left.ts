import type { RuleResult } from '../../domain/match.ts';
import { notStated } from './stated-rule.ts';
import type { Offer } from './terms.ts';
import type { Timing } from './timing.ts';

/**
 * Days below which a small team is told to mind the time. Our judgement: a municipal council meets every few
 * weeks, and an own contribution needs its decision.
 */
export const LITTLE_TIME_DAYS = 21;

const DAY = 86_400_000;
const RULE = { rule: 'time-left', kind: 'limit' } as const;

/** Whole days until the last moment to submit. However few, a call that is open stays open. */
export const timeLeftRule = (offer: Offer, { entryUntil }: Timing, now: Date): RuleResult => {
  if (offer.deadlines.length === 0) return notStated(RULE, 'no deadline');
  const days = entryUntil === undefined ? -1 : Math.floor((entryUntil - now.getTime()) / DAY);
  const result: RuleResult = {
    ...RULE,
    answer: days < 0 ? 'ineligible' : 'eligible',
    compared: days < 0 ? 'deadline passed' : `${days} days`,
    demanded: 'a deadline ahead',
    statedBy: 'clock',
  };
  return days >= 0 && days < LITTLE_TIME_DAYS ? { ...result, caution: 'little-time' } : result;
};

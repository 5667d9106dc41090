import type { Best } from './best.ts';
import type { CallSet } from './bits.ts';
import { explainedMatch, type RankedMatch } from './explained-match.ts';
import type { MatchIndex } from './match-index.ts';
import { offerThemed } from './offer-themed.ts';
import { offerWorded } from './offer-worded.ts';
import { reachOf } from './points.ts';
import type { Reader } from './reader.ts';
import type { MatchScratch } from './scratch.ts';
import { addTerms } from './shared-terms.ts';
import { addThemes } from './shared-themes.ts';

/** Which calls come first: those that the reader may surely apply for, the best, or the former alone. */
export type Order = 'eligible-first' | 'by-score' | 'eligible-only';

/**
 * The best calls for a reader, as many as `scratch` was made for, without those that the reader cannot apply for.
 * Of two calls of the same points the one with the smaller id comes first. The same as checking and scoring each
 * call by itself and sorting: what is passed over could not have been among them.
 */
export const matchAll = (
  index: MatchIndex,
  reader: Reader,
  order: Order,
  scratch: MatchScratch,
): RankedMatch[] => {
  const verdicts = scratch.verdictsFor(reader);
  addTerms(index.terms, reader.needs, scratch);
  addThemes(index.themes, reader.priorities, scratch);
  const reach = reachOf(index, reader, scratch);
  const { eligible, unknown } = scratch;
  const offer = (set: CallSet, list: Uint16Array, best: Best): void => {
    offerThemed(set, list, best, reach, scratch);
    offerWorded(list, best, reach, scratch);
  };
  offer(verdicts.eligible, verdicts.eligibleCalls, eligible);
  if (order === 'by-score' || (order === 'eligible-first' && !eligible.isFull)) {
    offer(verdicts.unknown, verdicts.unknownCalls, unknown);
  }
  const rank = (verdict: RankedMatch['verdict']) => (call: number, points: number) =>
    explainedMatch(index, reader, { verdict, call, points }, reach, scratch);
  const ranked = [...eligible.drain(rank('eligible')), ...unknown.drain(rank('unknown'))];
  if (order === 'by-score') ranked.sort((a, b) => b.points - a.points || a.call - b.call);
  return ranked.slice(0, eligible.room);
};

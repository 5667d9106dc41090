import type { Best } from './best.ts';
import { isIn } from './bits.ts';
import type { MatchIndex } from './match-index.ts';
import { pointsOf, type Reach, reachOf, sumFor } from './points.ts';
import { type RankedMatch, rankedMatch } from './ranked-match.ts';
import type { Reader } from './reader.ts';
import type { MatchScratch } from './scratch.ts';
import { addTerms } from './shared-terms.ts';
import { addThemes } from './shared-themes.ts';
import type { Verdicts } from './verdicts.ts';

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
  offerThemed(verdicts, reach, scratch);
  offerRest(verdicts.eligibleCalls, eligible, reach, scratch);
  const surelyEnough = order !== 'by-score' && eligible.isFull;
  if (order === 'eligible-only' || surelyEnough) unknown.clear();
  else offerRest(verdicts.unknownCalls, unknown, reach, scratch);
  const rank = (verdict: RankedMatch['verdict']) => (call: number, points: number) =>
    rankedMatch(index, reader, { verdict, call, points }, reach, scratch);
  const ranked = [...eligible.drain(rank('eligible')), ...unknown.drain(rank('unknown'))];
  if (order === 'by-score') ranked.sort((a, b) => b.points - a.points || a.call - b.call);
  return ranked.slice(0, eligible.room);
};

/** Calls that share a theme are mostly the best: offered first, they spare the others a closer look. */
const offerThemed = (verdicts: Verdicts, reach: Reach, scratch: MatchScratch): void => {
  const { themed, themedCount, eligible, unknown } = scratch;
  for (let at = 0; at < themedCount; at += 1) {
    const call = themed[at] ?? 0;
    if (isIn(verdicts.eligible, call)) eligible.offer(call, pointsOf(call, reach, scratch));
    else if (isIn(verdicts.unknown, call)) unknown.offer(call, pointsOf(call, reach, scratch));
  }
};

/** The other calls of a list, of which those are looked at that say enough of the reader's words. */
const offerRest = (list: Uint16Array, best: Best, reach: Reach, scratch: MatchScratch): void => {
  const { sums, isThemed } = scratch;
  let least = best.least;
  let enough = sumFor(least, reach, scratch);
  for (let at = 0; at < list.length && enough !== Number.POSITIVE_INFINITY; at += 1) {
    const call = list[at] ?? 0;
    if ((sums[call] ?? 0) < enough || isThemed[call] === 1) continue;
    best.offer(call, pointsOf(call, reach, scratch));
    if (best.least === least) continue;
    least = best.least;
    enough = sumFor(least, reach, scratch);
  }
};

import type { Best } from './best.ts';
import { pointsOf, type Reach, sumFor } from './points.ts';
import type { MatchScratch } from './scratch.ts';
import { addFrequentTerms } from './shared-terms.ts';

/** Offers those calls of a list that share no theme and say enough of the reader's words to be among the best. */
export const offerWorded = (
  list: Uint16Array,
  best: Best,
  reach: Reach,
  scratch: MatchScratch,
): void => {
  const { sums, isThemed, leastThemes } = scratch;
  if (leastThemes > 0) return;
  let least = best.least;
  let enough = sumFor(least, reach, scratch);
  if (enough === Number.POSITIVE_INFINITY) return;
  addFrequentTerms(scratch);
  for (let at = 0; at < list.length; at += 1) {
    const call = list[at] ?? 0;
    if ((sums[call] ?? 0) < enough || isThemed[call] === 1) continue;
    best.offer(call, pointsOf(call, reach, scratch));
    if (best.least === least) continue;
    least = best.least;
    enough = sumFor(least, reach, scratch);
  }
};

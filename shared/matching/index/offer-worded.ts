import type { Best } from './best.ts';
import { mostPointsOf, pointsOf, type Reach, sumFor } from './points.ts';
import type { MatchScratch } from './scratch.ts';
import { addFrequentTerms } from './shared-terms.ts';

/**
 * From one call in so many on, adding the frequent words up for all calls, four words at once, is less work than
 * looking them up for each call of the list that has a chance.
 */
const ONE_IN = 4;

/** Offers those calls of a list that share no theme and say enough of the reader's words to be among the best. */
export const offerWorded = (
  list: Uint16Array,
  best: Best,
  reach: Reach,
  scratch: MatchScratch,
): void => {
  if (scratch.leastThemes > 0) return;
  if (sumFor(best.least, reach, scratch) === Number.POSITIVE_INFINITY) return;
  if (list.length * ONE_IN > scratch.sums.length) addFrequentTerms(scratch);
  offerEach(list, best, reach, scratch);
};

const offerEach = (list: Uint16Array, best: Best, reach: Reach, scratch: MatchScratch): void => {
  const { sums, isThemed, mostOfRows } = scratch;
  let enough = sumFor(best.least, reach, scratch) - mostOfRows;
  for (let at = 0; at < list.length; at += 1) {
    const call = list[at] ?? 0;
    if (isThemed[call] === 1 || (sums[call] ?? 0) < enough) continue;
    const least = best.least;
    if (mostOfRows > 0 && mostPointsOf(call, reach, scratch) < least) continue;
    best.offer(call, pointsOf(call, reach, scratch));
    if (best.least !== least) enough = sumFor(best.least, reach, scratch) - mostOfRows;
  }
};

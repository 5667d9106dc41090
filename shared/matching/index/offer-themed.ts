import type { Best } from './best.ts';
import { type CallSet, isIn } from './bits.ts';
import { leastPointsOf, mostPointsOf, pointsOf, type Reach } from './points.ts';
import type { MatchScratch } from './scratch.ts';

/**
 * Offers the calls of a set that share a theme with the reader; these are mostly the best. As many of them as there
 * is room for have at least the points of the worst that is hopeful, so that whatever has fewer at most is none of
 * the best and is not looked at closely. `list` is the set once more; gone through is what is shorter, this or all that
 * share a theme.
 */
export const offerThemed = (
  set: CallSet,
  list: Uint16Array,
  best: Best,
  reach: Reach,
  scratch: MatchScratch,
): void => {
  const { hopeful, gaps, isThemed, leastThemes, themed, themedCount } = scratch;
  const mostGap = 1 - leastThemes;
  const calls = themedCount < list.length ? themed : list;
  const count = Math.min(themedCount, list.length);
  const isOffered = (call: number): boolean =>
    isThemed[call] === 1 && (gaps[call] ?? 1) <= mostGap && isIn(set, call);
  hopeful.clear();
  for (let at = 0; at < count; at += 1) {
    const call = calls[at] ?? 0;
    if (isOffered(call)) hopeful.offer(call, leastPointsOf(call, reach, scratch));
  }
  const least = hopeful.least;
  for (let at = 0; at < count; at += 1) {
    const call = calls[at] ?? 0;
    if (!isOffered(call) || mostPointsOf(call, reach, scratch) < least) continue;
    best.offer(call, pointsOf(call, reach, scratch));
  }
};

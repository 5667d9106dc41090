/** Of any so many suggestions at most so many come from one region, unless the rules leave fewer regions than that. */
const SPAN = 10;
const MOST_A_REGION = 3;

/**
 * Puts a ranking in an order in which no region crowds the others out: a candidate whose region has had its share of the
 * suggestions so far waits until all others had theirs. The order within a region, and of the rest, stays.
 *
 * `fitting` is how many regions the rules leave to choose from; with one, all may come from it.
 */
export const varied = <T extends { region: string }>(
  ranked: readonly T[],
  most: number,
  fitting = Number.POSITIVE_INFINITY,
): T[] => {
  const share = Math.max(MOST_A_REGION, Math.ceil(SPAN / Math.max(1, fitting)));
  const taken: T[] = [];
  const waiting: T[] = [];
  const counts = new Map<string, number>();
  for (const each of ranked) {
    if (taken.length === most) break;
    const count = counts.get(each.region) ?? 0;
    if (count >= share * Math.ceil((taken.length + 1) / SPAN)) {
      waiting.push(each);
      continue;
    }
    counts.set(each.region, count + 1);
    taken.push(each);
  }
  return [...taken, ...waiting].slice(0, most);
};

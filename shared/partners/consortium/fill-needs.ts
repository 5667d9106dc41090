import { haveDistinct } from './distinct-countries.ts';
import { type Demands, NEW_COUNTRY, type WhoMeets } from './slots.ts';

/** Some partners, each by the demands that it meets, in ascending order. */
export type Filling = readonly Demands[];

/** Rules that set more overlapping sides than any known one could be met in too many ways to list. */
const MOST_FILLINGS = 2_000;

/**
 * Every way in which `size` partners can meet all demands, each demand given to exactly as many of them as must
 * meet it: whichever partners meet the demands, some way describes them. Ways that no place allows are left out.
 */
export const fillingsOf = (
  size: number,
  demands: readonly (readonly [Demands, number])[],
  meeting: WhoMeets,
): Filling[] => {
  let fillings: Filling[] = [Array<Demands>(size).fill(0)];
  for (const [demand, count] of demands) {
    const next = new Map<string, Filling>();
    for (const filling of fillings) {
      for (const given of giveTo(filling, demand, count, meeting)) {
        if (next.size < MOST_FILLINGS) next.set(given.join(), given);
      }
    }
    fillings = [...next.values()];
  }
  return fillings.filter((filling) => canBeDistinct(filling, meeting));
};

/** Partners alike in their demands are interchangeable: only how many of each sort get the demand matters. */
const giveTo = (filling: Filling, demand: Demands, count: number, meeting: WhoMeets): Filling[] => {
  if (count === 0) return [filling];
  const [first] = filling;
  if (first === undefined) return [];
  const alike = filling.filter((each) => each === first).length;
  const others = filling.slice(alike);
  const possible = meeting(first | demand).places.length > 0;
  const given: Filling[] = [];
  for (let some = 0; some <= (possible ? Math.min(alike, count) : 0); some++) {
    const these = filling.slice(0, alike).map((each, at) => (at < some ? each | demand : each));
    for (const rest of giveTo(others, demand, count - some, meeting)) {
      given.push([...these, ...rest].sort((a, b) => a - b));
    }
  }
  return given;
};

const canBeDistinct = (filling: Filling, meeting: WhoMeets): boolean =>
  haveDistinct(
    filling
      .filter((demands) => (demands & NEW_COUNTRY) !== 0)
      .map((demands) => meeting(demands).countries),
  );

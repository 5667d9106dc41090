import type { Filling } from './fill-needs.ts';
import { type Demands, NEW_COUNTRY, type WhoMeets } from './slots.ts';

/** Beyond this many partners the ways are not compared one by one. */
const MOST_COMPARED = 8;

/** Leaves out every way that another one includes: whoever fits it fits that one as well. */
export const mostGeneral = (fillings: readonly Filling[], meeting: WhoMeets): Filling[] => {
  const kept: Filling[] = [];
  for (const filling of fillings) {
    if (kept.some((other) => includes(other, filling, meeting))) continue;
    const wider = kept.filter((other) => !includes(filling, other, meeting));
    kept.splice(0, kept.length, ...wider, filling);
  }
  return kept;
};

/** Whether the partners of `narrow` can be matched with those of `wide` so that each fits. */
const includes = (wide: Filling, narrow: Filling, meeting: WhoMeets): boolean => {
  if (wide.length > MOST_COMPARED) return wide.join() === narrow.join();
  const match = (left: readonly Demands[], at: number, distinct: readonly Demands[]): boolean => {
    const wanted = wide[at];
    if (wanted === undefined) return true;
    return left.some((each, index) => {
      if (!fits(each, wanted, distinct, meeting)) return false;
      const rest = left.filter((_, other) => other !== index);
      const isNew = (wanted & NEW_COUNTRY) !== 0;
      return match(rest, at + 1, isNew ? [...distinct, each] : distinct);
    });
  };
  return match(narrow, 0, []);
};

/**
 * Whoever meets `has` meets `wanted`. Partners from countries that nobody is from must also be from countries
 * that differ: they do where both were asked to, or where they have no country in common.
 */
const fits = (
  has: Demands,
  wanted: Demands,
  distinct: readonly Demands[],
  meeting: WhoMeets,
): boolean =>
  (meeting(has).certain & wanted) === wanted &&
  ((wanted & NEW_COUNTRY) === 0 || distinct.every((other) => differ(has, other, meeting)));

const differ = (one: Demands, other: Demands, meeting: WhoMeets): boolean => {
  if ((one & other & NEW_COUNTRY) !== 0) return true;
  const { countries } = meeting(other);
  return ![...meeting(one).countries].some((country) => countries.has(country));
};

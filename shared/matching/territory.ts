import type { Place } from '../domain/consortium-rule.ts';
import { isKnownNuts } from '../reference/nuts/nuts-codes.ts';
import { predecessorsOf, successorsOf } from '../reference/nuts/nuts-successors.ts';

/** How a territory lies to an area. `unclear`: partly inside, or nobody can tell from the codes. */
export type Containment = 'inside' | 'outside' | 'unclear';

const COUNTRY_LENGTH = 2;

/** Shares are rounded to a thousandth; a little less than the whole is still not the whole. */
const WHOLE = 0.9995;

/**
 * How the territory of a NUTS code, of whatever list, lies to the union of `areas`, codes of any level and list.
 * A code covers all that begin with it. Across lists it is the same territory only where nothing was split
 * off: a part is `unclear`, and so is a code that no list has, save that its country is known.
 */
export const containmentIn = (code: string, areas: readonly string[]): Containment => {
  if (!isKnownNuts(code)) return containmentOfStranger(code, areas);
  if (isCovered(code, areas)) return 'inside';
  const heirs = successorsOf(code);
  if (!heirs) return containmentToday(code, areas);
  let share = 0;
  let touched = reachesInto(code, areas);
  for (const heir of heirs) {
    const lies = containmentToday(heir.code, areas);
    if (lies === 'inside') share += heir.share;
    if (lies !== 'outside') touched = true;
  }
  if (share >= WHOLE) return 'inside';
  return touched ? 'unclear' : 'outside';
};

/** How a municipality's territory lies to a place that is named by countries, areas or both. */
export const containmentInPlace = (
  { country, nuts3 }: { country: string; nuts3: string },
  { countries, nuts }: { [K in keyof Place]: readonly string[] | undefined },
): Containment => {
  if (countries?.includes(country)) return 'inside';
  return nuts ? containmentIn(nuts3, nuts) : 'outside';
};

/** Of a code that the list of 2024 has: whether all that it was made of lies in the areas. */
const containmentToday = (code: string, areas: readonly string[]): Containment => {
  if (isCovered(code, areas)) return 'inside';
  let [all, some] = [true, reachesInto(code, areas)];
  const forebears = predecessorsOf(code);
  for (const forebear of forebears ?? []) {
    const covered = isCovered(forebear.code, areas);
    if (covered) some = true;
    if (!covered || forebear.share < 1) all = false;
  }
  if (forebears && all) return 'inside';
  return some ? 'unclear' : 'outside';
};

const containmentOfStranger = (code: string, areas: readonly string[]): Containment => {
  const country = code.slice(0, COUNTRY_LENGTH);
  let near = false;
  for (const area of areas) {
    if (area === country) return 'inside';
    if (area.startsWith(country)) near = true;
  }
  return near ? 'unclear' : 'outside';
};

const isCovered = (code: string, areas: readonly string[]): boolean => {
  for (const area of areas) if (code.startsWith(area)) return true;
  return false;
};

/** A region of which only a part is named. */
const reachesInto = (code: string, areas: readonly string[]): boolean => {
  for (const area of areas) if (area.length > code.length && area.startsWith(code)) return true;
  return false;
};

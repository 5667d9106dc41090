import { containmentInPlace } from '../../matching/territory.ts';
import { EU } from '../../reference/programmes/statements.ts';
import type { Needs } from './needs.ts';
import { nutsPrefix } from './nuts-prefix.ts';
import { type Candidate, candidatePlaces } from './places.ts';
import type { Terms } from './terms.ts';

/** A set of demands on one partner, one bit each. */
export type Demands = number;

export const NEW_COUNTRY = 1;
export const EU_MEMBER = 2;
export const LEAD = 4;
export const DONOR = 8;

/** Twenty sides at most leave room in 32 bits. */
export const sideBit = (side: number): Demands => 16 << side;

/** The demands, with how many partners must meet each. */
export const demandsOf = (needs: Needs): [Demands, number][] => {
  const all: [Demands, number][] = [
    ...needs.sides.map((count, side): [Demands, number] => [sideBit(side), count]),
    [DONOR, needs.donors],
    [LEAD, needs.lead],
    [EU_MEMBER, needs.euMembers],
    [NEW_COUNTRY, needs.countries],
  ];
  return all.filter(([, count]) => count > 0);
};

/** What is known of whoever meets some demands. */
export type Meeting = {
  places: readonly Candidate[];
  countries: ReadonlySet<string>;
  /** All demands that they meet, wherever of these places they are from. */
  certain: Demands;
};

/** Who meets which demands; each set of demands is looked up once. */
export type WhoMeets = (demands: Demands) => Meeting;

/** @param present the countries that members are from */
export const whoMeets = (terms: Terms, present: readonly string[]): WhoMeets => {
  const candidates = candidatePlaces(terms).map((place) => ({
    place,
    meets: demandsMet(place, terms, present),
  }));
  const found = new Map<Demands, Meeting>();
  return (demands) => {
    const known = found.get(demands);
    if (known) return known;
    const those = candidates.filter(({ meets }) => (meets & demands) === demands);
    const meeting = {
      places: those.map(({ place }) => place),
      countries: new Set(those.map(({ place }) => place.country)),
      certain: those.reduce((all, { meets }) => all & meets, ~0),
    };
    found.set(demands, meeting);
    return meeting;
  };
};

const demandsMet = (
  { country, nuts, donor }: Candidate,
  { rule }: Terms,
  present: readonly string[],
): Demands => {
  const place = { country, nuts3: nuts ?? nutsPrefix(country) };
  const isIn = (where: Parameters<typeof containmentInPlace>[1]) =>
    containmentInPlace(place, where) === 'inside';
  let meets = donor ? DONOR : 0;
  if (!donor && !present.includes(country)) meets |= NEW_COUNTRY;
  if (EU.includes(country)) meets |= EU_MEMBER;
  if (!donor && (!rule.leadFrom || isIn(rule.leadFrom))) meets |= LEAD;
  for (const [side, where] of (rule.requiredSides ?? []).entries()) {
    if (isIn(where)) meets |= sideBit(side);
  }
  return meets;
};

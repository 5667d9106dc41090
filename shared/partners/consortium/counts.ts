import type { Standing, Sureness } from './standing.ts';

/** So many surely, and so many more perhaps. */
export type Count = { has: number; perhaps: number };

/** Members of whom something is sure, and of whom it may be. */
export const countOf = (
  standings: readonly Standing[],
  surenessOf: (standing: Standing) => Sureness,
): Count => {
  const all = standings.map(surenessOf);
  return {
    has: all.filter((each) => each === 'inside').length,
    perhaps: all.filter((each) => each === 'unclear').length,
  };
};

export const partnersIn = (standings: readonly Standing[]): Count =>
  countOf(standings, ({ place }) => place);

export const euMembersIn = (standings: readonly Standing[]): Count =>
  countOf(standings, ({ place, euMember }) => (euMember ? place : 'outside'));

export const onSide = (standings: readonly Standing[], side: number): Count =>
  countOf(standings, ({ sides }) => sides[side] ?? 'outside');

/** Countries, in the order of their codes; those of donor partners are not counted. */
export const countriesIn = (
  standings: readonly Standing[],
): { has: string[]; perhaps: string[] } => {
  const of = (sureness: Sureness) =>
    standings.flatMap(({ country, place, donor }) =>
      place === sureness && !donor ? [country] : [],
    );
  const has = new Set(of('inside'));
  const perhaps = new Set(of('unclear').filter((country) => !has.has(country)));
  return { has: [...has].sort(), perhaps: [...perhaps].sort() };
};

export const donorsIn = (standings: readonly Standing[]): number =>
  standings.filter(({ donor }) => donor).length;

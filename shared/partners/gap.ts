import type { Addition, Purpose } from './consortium/addition.ts';
import { smallestAdditions } from './consortium/smallest-additions.ts';
import { ofKinds, standingOf } from './consortium/standing.ts';
import type { Member, Terms } from './consortium/terms.ts';
import type { PlaceOfParty } from './ranking/party-columns.ts';

/** What candidates from a place are to a consortium. */
export type GapFilling = {
  /** Whether they may take part at all; `unclear` where nobody can tell by what is stated. */
  place: 'inside' | 'outside' | 'unclear';
  /** What the consortium lacks that one of them would bring. */
  fills: Purpose[];
};

export type Gap = {
  fillingOf: (place: PlaceOfParty) => GapFilling;
  /** How many regions can fill it; infinite where whole countries can, or nothing is lacking. */
  regions: number;
};

/** What a consortium of `members` still lacks under `terms`, seen from where candidates of a kind are. */
export const gapIn = (terms: Terms, members: readonly Member[], kind: Member['kind']): Gap => {
  const additions = smallestAdditions(terms, members)
    .ways.flat()
    .filter(
      ({ kinds }) => kinds === undefined || ofKinds({ country: '', kind }, kinds) !== 'outside',
    );
  return {
    fillingOf: (place) => ({
      place: standingOf({ ...memberAt(place), kind }, terms).place,
      fills: distinct(additions.flatMap(({ places, fills }) => (isIn(place, places) ? fills : []))),
    }),
    regions: regionsIn(additions),
  };
};

/** Countries are many regions. */
const regionsIn = (additions: readonly Addition[]): number => {
  const areas = new Set(additions.flatMap(({ places }) => places.nuts));
  const anywhere = areas.size === 0 || additions.some(({ places }) => places.countries.length > 0);
  return anywhere ? Number.POSITIVE_INFINITY : areas.size;
};

const isIn = ({ country, nuts3 }: PlaceOfParty, { countries, nuts }: Addition['places']): boolean =>
  countries.includes(country) || nuts.some((area) => nuts3.startsWith(area));

const memberAt = ({ country, nuts3 }: PlaceOfParty): Member =>
  nuts3 === '' ? { country } : { country, nuts3 };

const distinct = (purposes: readonly Purpose[]): Purpose[] => [
  ...new Map(purposes.map((each) => [JSON.stringify(each), each])).values(),
];

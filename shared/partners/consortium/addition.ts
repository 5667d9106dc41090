import type { Filling } from './fill-needs.ts';
import type { Candidate } from './places.ts';
import { DONOR, EU_MEMBER, LEAD, NEW_COUNTRY, sideBit, type WhoMeets } from './slots.ts';
import { leadKindsOf, partnerKindsOf, type Terms } from './terms.ts';

/** What a partner is added for. */
export type Purpose =
  | { need: 'partner' | 'country' | 'eu-member' | 'lead' | 'donor' }
  | { need: 'side'; label: string };

/** So many partners to add, all of the same sort. */
export type Addition = {
  count: number;
  fills: Purpose[];
  /** Any of these will do. */
  places: { countries: string[]; nuts: string[] };
  /** From countries that no member is from and no other such addition. */
  eachFromAnotherCountry: boolean;
  /** Kinds of which they surely may be; absent where nobody states any. */
  kinds?: readonly string[];
};

/** A way to fill the needs as it is told: partners of one sort together. */
export const additionsOf = (filling: Filling, terms: Terms, meeting: WhoMeets): Addition[] =>
  [...new Set(filling)]
    .map((demands) => {
      const kinds = kindsFor(demands, terms);
      return {
        count: filling.filter((each) => each === demands).length,
        fills: purposesOf(demands, terms),
        places: named(meeting(demands).places),
        eachFromAnotherCountry: (demands & NEW_COUNTRY) !== 0,
        ...(kinds ? { kinds } : {}),
      };
    })
    .toSorted((a, b) => sizeOf(a) - sizeOf(b));

/** How much choice an addition leaves. */
export const sizeOf = ({ places }: Addition): number =>
  places.countries.length + places.nuts.length;

const kindsFor = (demands: number, terms: Terms): readonly string[] | undefined => {
  if ((demands & DONOR) !== 0) return undefined;
  return (demands & LEAD) === 0
    ? partnerKindsOf(terms)
    : (leadKindsOf(terms) ?? terms.applicantTypes?.values);
};

const purposesOf = (demands: number, { rule }: Terms): Purpose[] => {
  const has = (bit: number): boolean => (demands & bit) !== 0;
  const purposes: Purpose[] = [
    ...(rule.requiredSides ?? []).flatMap(({ label }, side): Purpose[] =>
      has(sideBit(side)) ? [{ need: 'side', label }] : [],
    ),
    ...(has(DONOR) ? [{ need: 'donor' as const }] : []),
    ...(has(LEAD) ? [{ need: 'lead' as const }] : []),
    ...(has(EU_MEMBER) ? [{ need: 'eu-member' as const }] : []),
    ...(has(NEW_COUNTRY) ? [{ need: 'country' as const }] : []),
  ];
  return purposes.length > 0 ? purposes : [{ need: 'partner' }];
};

/** Areas within a named country or larger area go without saying. */
const named = (places: readonly Candidate[]): Addition['places'] => {
  const countries = new Set(places.flatMap(({ nuts, country }) => (nuts ? [] : [country])));
  const codes = places.flatMap(({ nuts, country }) =>
    nuts && !countries.has(country) ? [nuts] : [],
  );
  const nuts = codes.filter(
    (code) => !codes.some((other) => other !== code && code.startsWith(other)),
  );
  return { countries: [...countries].sort(), nuts: [...new Set(nuts)].sort() };
};

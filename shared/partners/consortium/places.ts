import { DONOR_STATES } from '../../domain/consortium-rule.ts';
import { EU } from '../../reference/programmes/statements.ts';
import { countryOfNuts } from './nuts-prefix.ts';
import type { Terms } from './terms.ts';

/** A country, or an area of one, from which a partner may come. */
export type Candidate = { country: string; nuts?: string; donor: boolean };

const COUNTRY_LENGTH = 2;

/**
 * All places from which somebody surely may join, each as large as the terms name it: the areas, else the
 * countries, else what the rule itself speaks of and the Union; with the smaller areas that the rule sets apart
 * within these, and the donor states where donor partners are spoken of.
 */
export const candidatePlaces = (terms: Terms): Candidate[] => {
  const own = terms.nuts ? areasOf(terms) : countriesOf(terms);
  const donors = terms.rule.donorPartner ? donorPlaces(terms) : [];
  const isDonor = new Set(donors.map(({ country }) => country));
  return [...own.filter(({ country }) => !isDonor.has(country)), ...donors];
};

const areasOf = (terms: Terms): Candidate[] => {
  const listed: readonly string[] = terms.nuts?.values ?? [];
  const within = namedAreas(terms).filter(
    (code) => !listed.includes(code) && listed.some((area) => code.startsWith(area)),
  );
  return [...listed, ...within]
    .map(placeOf)
    .filter(({ country }) => terms.countries?.values.some((each) => each === country) ?? true);
};

const donorPlaces = (terms: Terms): Candidate[] => {
  const countries = [...DONOR_STATES].map((country) => ({ country, donor: true }));
  const within = namedAreas(terms)
    .map((nuts) => ({ country: countryOfNuts(nuts), nuts, donor: true }))
    .filter(({ country }) => DONOR_STATES.has(country));
  return [...countries, ...within];
};

/** The code of a whole country is the country. */
const placeOf = (nuts: string): Candidate => {
  const country = countryOfNuts(nuts);
  return nuts.length > COUNTRY_LENGTH ? { country, nuts, donor: false } : { country, donor: false };
};

const countriesOf = (terms: Terms): Candidate[] => {
  const named = namedAreas(terms);
  const countries: readonly string[] = terms.countries?.values ?? [
    ...new Set([...EU, ...namedCountries(terms), ...named.map(countryOfNuts)]),
  ];
  return [
    ...countries.map((country) => ({ country, donor: false })),
    ...named.map(placeOf).filter(({ country }) => countries.includes(country)),
  ];
};

const partsOf = ({ rule }: Terms) => [
  ...(rule.requiredSides ?? []),
  ...(rule.leadFrom ? [rule.leadFrom] : []),
];

const namedAreas = (terms: Terms): string[] => [
  ...new Set(partsOf(terms).flatMap(({ nuts }): readonly string[] => nuts ?? [])),
];

const namedCountries = (terms: Terms): string[] =>
  partsOf(terms).flatMap(({ countries }): readonly string[] => countries ?? []);

import type * as z from 'zod';
import type { ApplicantType } from '../../domain/applicant-type.ts';
import type { Programme } from '../../domain/programme.ts';

/** A programme as it is written down here, before the schema has checked it. */
export type WrittenProgramme = z.input<typeof Programme>;

/** The member states of the Union. */
export const EU: readonly string[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

export const EU_WITHOUT_DENMARK: readonly string[] = EU.filter((country) => country !== 'DK');

type Stated<T> = { values: T[]; exhaustive: boolean; by: 'programme'; text: string };

const list = <T>(values: readonly T[], exhaustive: boolean, text: string): Stated<T> => ({
  values: [...values],
  exhaustive,
  by: 'programme',
  text,
});

/** Whoever is established elsewhere is out. */
export const onlyCountries = (values: readonly string[], text: string) => ({
  countries: list(values, true, text),
});

/** These countries are in; of any other it is not known here. */
export const countriesAmong = (values: readonly string[], text: string) => ({
  countries: list(values, false, text),
});

/** Whoever is of another kind is out. */
export const onlyApplicants = (values: readonly ApplicantType[], text: string) => ({
  applicantTypes: list(values, true, text),
});

/** These kinds of applicant are in; of any other it is not known here. */
export const applicantsAmong = (values: readonly ApplicantType[], text: string) => ({
  applicantTypes: list(values, false, text),
});

/** Public bodies of every level, for programmes open to any legal entity. */
export const ANY_LEGAL_ENTITY: readonly ApplicantType[] = [
  'municipality',
  'association-of-municipalities',
  'regional-authority',
  'national-authority',
  'other-public-body',
  'ngo',
  'university',
  'research-organisation',
  'school',
  'sme',
  'company',
];

/** The same call identifier in each year of work programmes that may still be open or come. */
export const inYears = <T>(rule: (year: number) => T[]): T[] => [2025, 2026, 2027].flatMap(rule);

/** Where a regulation, decision or directive stands in the Official Journal. */
export const regulation = (year: number, number: number): string =>
  `https://eur-lex.europa.eu/eli/reg/${year}/${number}/oj`;

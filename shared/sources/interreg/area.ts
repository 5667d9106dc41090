import type { Eligibility } from '../../domain/eligibility.ts';
import { CountryCode, Nuts } from '../../domain/ids.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { cutTo, oneLine } from '../clean-text.ts';
import { fieldRejection } from '../rejections.ts';
import type { Hit } from './wire.ts';

type Stated = Pick<Eligibility, 'countries' | 'nuts'>;

/** Europe has some 1,500 regions of level 3; a row that names more of them is not believed. */
const MOST_CODES = 3000;

/** Countries whose NUTS prefix is not their ISO code, and the other way round. */
const ISO: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };
const PREFIX: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' };

/**
 * The countries and regions a call takes partners from. Both lists are whole, unless one entry has no code
 * that can be read: then whoever is not listed is unknown. Regions are the area; a country without any
 * region in the list takes part as a whole, as those do that have no NUTS codes.
 */
export const readArea = (ref: string, hit: Hit): { stated: Stated; notes: Rejection[] } => {
  const countries = readCodes(hit.callEligibleCountryNuts, hit.callEligibleCountryNames, (code) =>
    CountryCode.safeParse(ISO[code] ?? code),
  );
  const regions = readCodes(hit.callEligibleRegionNuts, hit.callEligibleRegionNames, (code) =>
    Nuts.safeParse((PREFIX[code.slice(0, 2)] ?? code.slice(0, 2)) + code.slice(2)),
  );
  const whole = regions.whole ? wholeCountries(regions.values, countries.values) : [];
  const nuts = regions.values.length === 0 ? [] : [...regions.values, ...whole].sort();
  return {
    stated: {
      ...(countries.values.length === 0 ? {} : { countries: list(countries, countries.values) }),
      ...(nuts.length === 0 ? {} : { nuts: list(regions, nuts) }),
    },
    notes: [
      ...notesOf(ref, 'callEligibleCountryNuts', countries),
      ...notesOf(ref, 'callEligibleRegionNuts', regions),
    ],
  };
};

type Codes<T> = { values: T[]; text: string; unread: string[]; whole: boolean };

const readCodes = <T extends string>(
  codes: readonly string[],
  names: readonly string[],
  read: (code: string) => { success: true; data: T } | { success: false },
): Codes<T> => {
  if (codes.length > MOST_CODES) {
    return { values: [], text: '', unread: [`${codes.length} codes`], whole: false };
  }
  const results = codes.map((found) => ({ found, code: read(found.trim().toUpperCase()) }));
  const values = results.flatMap(({ code }) => (code.success ? [code.data] : []));
  const unread = results.flatMap(({ found, code }) => (code.success ? [] : [found]));
  const uncoded = names.length > codes.length;
  return {
    values: [...new Set(values)].sort(),
    text: quoted(names.length === 0 ? codes : names),
    unread: uncoded ? [...unread, `${names.length} names, ${codes.length} codes`] : unread,
    whole: unread.length === 0 && !uncoded,
  };
};

/** Enough of a list to fill the 500 characters that are kept. */
const quoted = (found: readonly string[]): string =>
  cutTo(
    oneLine(
      found
        .slice(0, 200)
        .map((part) => part.slice(0, 100))
        .join(', '),
    ),
    500,
  );

const wholeCountries = (regions: readonly Nuts[], countries: readonly CountryCode[]): Nuts[] => {
  const named = new Set(regions.map((code) => code.slice(0, 2)));
  return countries
    .map((country) => Nuts.parse(PREFIX[country] ?? country))
    .filter((prefix) => !named.has(prefix));
};

const list = <T>({ text, whole }: { text: string; whole: boolean }, values: T[]) => ({
  values,
  exhaustive: whole,
  by: 'source' as const,
  text,
});

const notesOf = (ref: string, field: string, { unread }: Codes<string>): Rejection[] =>
  unread.slice(0, 20).map((found) => fieldRejection(ref, field, 'bad-code', found));

import type { ConsortiumWords } from '../i18n/words.ts';
import { countryOfNuts } from './nuts-prefix.ts';

/** A list of more countries than this is told by its length. */
const MOST_COUNTRIES_NAMED = 12;

type Places = { countries?: readonly string[] | undefined; nuts?: readonly string[] | undefined };

/** `Greece (EL511–EL515, EL522), Romania`. */
export const placesInWords = ({ countries = [], nuts = [] }: Places, words: ConsortiumWords) => {
  const names = countries.map((country) => countryName(country, words)).toSorted();
  const whole = names.length > MOST_COUNTRIES_NAMED ? [words.oneOfCountries(names.length)] : names;
  const parts = [...Map.groupBy(nuts, countryOfNuts)].map(
    ([country, codes]) => `${countryName(country, words)} (${codeRanges(codes).join(', ')})`,
  );
  return [...parts, ...whole].join(', ');
};

export const countryName = (country: string, { locale }: ConsortiumWords): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;

/** Codes that differ in a last digit and follow one another, from three on, as `first–last`. */
export const codeRanges = (codes: readonly string[]): string[] => {
  const runs: string[][] = [];
  for (const code of codes.toSorted()) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) ?? '', code)) run.push(code);
    else runs.push([code]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run));
};

const follows = (before: string, code: string): boolean =>
  before.slice(0, -1) === code.slice(0, -1) && Number(code.at(-1)) === Number(before.at(-1)) + 1;

import { COUNTRY_WORDS } from '../../reference/country-words.ts';
import { analyse } from '../text/analyse.ts';

let compiled: ReadonlyMap<string, readonly string[]> | undefined;

/** Which countries (ISO 3166-1) a term of a text names, by their names or those of their people. */
export const countryTerms = (): ReadonlyMap<string, readonly string[]> => {
  compiled ??= compile();
  return compiled;
};

const compile = (): Map<string, string[]> => {
  const countries = new Map<string, string[]>();
  for (const [language, words] of Object.entries(COUNTRY_WORDS)) {
    for (const [country, names] of Object.entries(words)) {
      for (const term of analyse(names, language)) {
        const known = countries.get(term) ?? [];
        if (!known.includes(country)) countries.set(term, [...known, country]);
      }
    }
  }
  return countries;
};

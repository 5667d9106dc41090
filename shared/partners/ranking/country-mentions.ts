import { countryTerms } from '../../matching/affinity/country-terms.ts';
import { eachTerm } from '../../matching/text/analyse.ts';
import type { PartnerAsk } from './ask.ts';

/** The countries (ISO 3166-1) that a need names, by their names or those of their people. */
export const countryMentions = ({
  text,
  language,
}: NonNullable<PartnerAsk['need']>): Set<string> => {
  const named = new Set<string>();
  eachTerm(text, language, (term) => {
    for (const country of countryTerms().get(term) ?? []) named.add(country);
  });
  return named;
};

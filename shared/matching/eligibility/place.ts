import type { Eligibility } from '../../domain/eligibility.ts';
import type { RuleResult } from '../../domain/match.ts';
import { containmentIn } from '../territory.ts';
import { demandOf, notStated, offList, stated } from './stated-rule.ts';
import type { Applicant } from './terms.ts';

const COUNTRY = { rule: 'country', kind: 'condition' } as const;
const AREA = { rule: 'nuts-area', kind: 'condition' } as const;

/** The country is one of those that may apply. */
export const countryRule = (
  { country }: Pick<Applicant, 'country'>,
  { countries }: Eligibility,
): RuleResult => {
  if (!countries) return notStated(COUNTRY, country);
  const answer = countries.values.some((value) => value === country)
    ? 'eligible'
    : offList(countries);
  return stated(COUNTRY, answer, country, demandOf(countries), countries);
};

/**
 * The territory lies in the area of the call, by codes of any NUTS list. Programmes that state countries and
 * no area take the whole of those countries, so for them the area rule leaves the answer to the country list.
 */
export const nutsAreaRule = (
  { nuts3 }: Pick<Applicant, 'nuts3'>,
  { nuts, countries }: Eligibility,
): RuleResult => {
  if (!nuts) {
    return countries
      ? {
          ...AREA,
          answer: 'eligible',
          compared: nuts3,
          demanded: 'whole countries',
          statedBy: countries.by,
        }
      : notStated(AREA, nuts3);
  }
  const lies = containmentIn(nuts3, nuts.values);
  const outside = lies === 'outside' ? offList(nuts) : 'unknown';
  return stated(AREA, lies === 'inside' ? 'eligible' : outside, nuts3, demandOf(nuts), nuts);
};

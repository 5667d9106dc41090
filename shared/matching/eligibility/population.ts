import type { Eligibility, PopulationRange } from '../../domain/eligibility.ts';
import type { RuleResult } from '../../domain/match.ts';
import { notStated, stated } from './stated-rule.ts';
import { type Applicant, NOT_KNOWN } from './terms.ts';

const RULE = { rule: 'population', kind: 'limit' } as const;

/** As many inhabitants as the call wants, bounds included. */
export const populationRule = (
  { population }: Pick<Applicant, 'population'>,
  { population: range }: Eligibility,
): RuleResult => {
  const compared = population === undefined ? NOT_KNOWN : String(population);
  if (!range) return notStated(RULE, compared);
  if (population === undefined) return stated(RULE, 'unknown', compared, demand(range), range);
  const fits = population >= (range.min ?? 0) && population <= (range.max ?? population);
  return stated(RULE, fits ? 'eligible' : 'ineligible', compared, demand(range), range);
};

const demand = ({ min, max }: PopulationRange): string => {
  if (min === undefined) return `≤ ${max}`;
  return max === undefined ? `≥ ${min}` : `${min}–${max}`;
};

import type { RuleAnswer, RuleResult } from '../domain/match.ts';
import { areaTypeRule, languagesRule } from './eligibility/any-of-list.ts';
import { consortiumRule } from './eligibility/consortium.ts';
import { donorRoleRule } from './eligibility/donor-role.ts';
import { ownContributionRule } from './eligibility/own-contribution.ts';
import { countryRule, nutsAreaRule } from './eligibility/place.ts';
import { populationRule } from './eligibility/population.ts';
import { standingOf } from './eligibility/standing.ts';
import type { Applicant, Offer } from './eligibility/terms.ts';

/**
 * Every rule's answer about a municipality as applicant and a call at `now`. A rule on which neither call nor
 * programme says anything is `unknown`; nothing is guessed.
 */
export const checkEligibility = (applicant: Applicant, offer: Offer, now: Date): RuleResult[] => {
  const { eligibility } = offer;
  const standing = standingOf(offer, now);
  return [
    standing.status,
    standing.timeLeft,
    standing.openToAll,
    countryRule(applicant, eligibility),
    nutsAreaRule(applicant, eligibility),
    standing.applicantType,
    populationRule(applicant, eligibility),
    areaTypeRule(applicant.areaTypes, eligibility.areaTypes),
    ownContributionRule(applicant, offer),
    consortiumRule(applicant, eligibility),
    languagesRule(applicant.languages, eligibility.languages),
    donorRoleRule(applicant, offer),
  ];
};

/**
 * Any `ineligible` makes the verdict ineligible. Else a condition that is unknown makes it unknown, and so does
 * a limit that somebody stated and that is unknown; a limit that nobody stated limits nobody. Else it is eligible.
 */
export const verdictOf = (rules: readonly RuleResult[]): RuleAnswer => {
  let verdict: RuleAnswer = 'eligible';
  for (const rule of rules) {
    if (rule.answer === 'ineligible') return 'ineligible';
    if (holdsBack(rule)) verdict = 'unknown';
  }
  return verdict;
};

/** Whether a rule's answer alone keeps a verdict from being eligible. */
export const holdsBack = ({ answer, kind, statedBy }: RuleResult): boolean =>
  answer === 'ineligible' ||
  (answer === 'unknown' && (kind === 'condition' || statedBy !== undefined));

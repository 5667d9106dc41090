import type { RuleAnswer, RuleResult } from '../domain/match.ts';
import { donorStateRule } from './eligibility/donor-role.ts';
import { standingOf } from './eligibility/standing.ts';
import type { Applicant, Offer } from './eligibility/terms.ts';
import { checkEligibility, verdictOf } from './eligibility.ts';

/** How somebody can be in a project: as one who applies, leading or not, or as a donor project partner. */
export type Role = 'applicant' | 'donor-partner';

/** Whether a role is open to a profile, and the rules that say so. */
export type RoleAnswer = { verdict: RuleAnswer; rules: RuleResult[] };

/**
 * The roles in a call at `now`, each with a verdict of its own: a Norwegian municipality may be a donor partner
 * in a call of the EEA and Norway Grants and never its applicant.
 */
export const rolesOf = (profile: Applicant, offer: Offer, now: Date): Record<Role, RoleAnswer> => {
  const { status, openToAll } = standingOf(offer, now);
  const asPartner = [status, openToAll, donorStateRule(profile, offer)];
  return {
    applicant: answerOf(checkEligibility(profile, offer, now)),
    'donor-partner': answerOf(asPartner),
  };
};

const answerOf = (rules: RuleResult[]): RoleAnswer => ({ verdict: verdictOf(rules), rules });

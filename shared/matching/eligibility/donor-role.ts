import { DONOR_STATES, type DonorPartner } from '../../domain/consortium-rule.ts';
import type { RuleResult } from '../../domain/match.ts';
import type { StatedBy } from '../../domain/stated-by.ts';
import { notStated, stated } from './stated-rule.ts';
import type { Applicant, Offer } from './terms.ts';

const APPLICANT = { rule: 'donor-role', kind: 'limit' } as const;
const PARTNER = { rule: 'donor-state', kind: 'condition' } as const;

type Stated = { donorPartner: DonorPartner; by: StatedBy; text?: string | undefined };
type Terms = Pick<Offer, 'eligibility' | 'partnership'>;

/** What a call says of donor partners: its own statement, else that of its programme. */
const statementOf = ({ eligibility, partnership }: Terms): Stated | undefined => {
  if (partnership) return { ...partnership, by: 'source' };
  const { consortium } = eligibility;
  return consortium?.donorPartner === undefined
    ? undefined
    : { donorPartner: consortium.donorPartner, by: consortium.by, text: consortium.text };
};

/** Where there are donor partners, whoever is in a donor state cannot be the applicant. */
export const donorRoleRule = (
  { country }: Pick<Applicant, 'country'>,
  terms: Terms,
): RuleResult => {
  const statement = statementOf(terms);
  if (!statement) return notStated(APPLICANT, country);
  const answer = DONOR_STATES.has(country) ? 'ineligible' : 'eligible';
  return stated(APPLICANT, answer, country, 'an applicant outside IS, LI, NO', statement);
};

/** A donor partner is in a donor state; that a call has such partners somebody must have stated. */
export const donorStateRule = (
  { country }: Pick<Applicant, 'country'>,
  terms: Terms,
): RuleResult => {
  const demanded = 'IS, LI, NO';
  if (!DONOR_STATES.has(country)) {
    return { ...PARTNER, answer: 'ineligible', compared: country, demanded };
  }
  const statement = statementOf(terms);
  if (!statement) return notStated(PARTNER, country);
  return stated(PARTNER, 'eligible', country, `${demanded}: ${statement.donorPartner}`, statement);
};

import type { ConsortiumRule, RequiredSide } from '../../domain/consortium-rule.ts';
import type { Eligibility } from '../../domain/eligibility.ts';
import type { RuleAnswer, RuleResult } from '../../domain/match.ts';
import { EU } from '../../reference/programmes/statements.ts';
import { type Containment, containmentInPlace } from '../territory.ts';
import { consortiumDemand } from './consortium-demand.ts';
import { notStated, stated } from './stated-rule.ts';
import type { Applicant } from './terms.ts';

const RULE = { rule: 'consortium', kind: 'limit' } as const;

type Place = Pick<Applicant, 'country' | 'nuts3'>;

/**
 * Whether a consortium with this one municipality in it can come about at all: it can lead or be a partner, it
 * stands on a required side or there is room beside them, and the countries that may apply are enough. Who
 * the partners would be is not looked at.
 */
export const consortiumRule = (
  profile: Place,
  { consortium, countries }: Eligibility,
): RuleResult => {
  if (!consortium) return notStated(RULE, profile.country);
  const lead = leadPlace(profile, consortium);
  const side = sideOf(profile, consortium);
  const answer = worstOf(
    partAnswer(lead, consortium),
    sideAnswer(side, consortium),
    countriesAnswer(profile.country, consortium, countries),
  );
  const compared = `${ROLE_WORDS[lead]}, ${side.label}`;
  return stated(RULE, answer, compared, consortiumDemand(consortium), consortium);
};

const ROLE_WORDS: Record<Containment, string> = {
  inside: 'lead or partner',
  outside: 'partner only',
  unclear: 'partner, perhaps lead',
};

const leadPlace = (profile: Place, { leadFrom }: ConsortiumRule): Containment =>
  leadFrom ? containmentInPlace(profile, leadFrom) : 'inside';

/** A consortium of one has nobody but its lead. */
const partAnswer = (lead: Containment, { maxPartners }: ConsortiumRule): RuleAnswer => {
  if (lead === 'inside' || maxPartners !== 1) return 'eligible';
  return lead === 'outside' ? 'ineligible' : 'unknown';
};

type Side = { lies: Containment; label: string };

const ANY_SIDE: Side = { lies: 'inside', label: 'any side' };
const NO_SIDE: Side = { lies: 'outside', label: 'no side' };

const sideOf = (profile: Place, { requiredSides }: ConsortiumRule): Side => {
  if (!requiredSides) return ANY_SIDE;
  let found = NO_SIDE;
  for (const side of requiredSides) {
    const lies = containmentInPlace(profile, side);
    if (lies === 'inside') return { lies, label: side.label };
    if (lies === 'unclear') found = { lies, label: `perhaps ${side.label}` };
  }
  return found;
};

/** Documents seldom say whether others may join beside the sides they name: where there is room it is open. */
const sideAnswer = ({ lies }: Side, rule: ConsortiumRule): RuleAnswer => {
  if (lies === 'inside') return 'eligible';
  const room =
    rule.maxPartners === undefined || leastOnSides(rule.requiredSides) < rule.maxPartners;
  return lies === 'unclear' || room ? 'unknown' : 'ineligible';
};

const leastOnSides = (sides: readonly RequiredSide[] | undefined): number =>
  sides?.reduce((sum, { min }) => sum + min, 0) ?? 0;

/**
 * Only a whole list of countries says that there are no more. One that the call itself states may be of those
 * that apply and say nothing of the partners that a rule of the programme asks for.
 */
const countriesAnswer = (
  own: string,
  rule: ConsortiumRule,
  countries: Eligibility['countries'],
): RuleAnswer => {
  if (!countries?.exhaustive || areEnough(own, rule, countries.values)) return 'eligible';
  return countries.by === rule.by ? 'ineligible' : 'unknown';
};

const areEnough = (
  own: string,
  { minCountries, minEuMembers }: ConsortiumRule,
  countries: readonly string[],
): boolean => {
  let available = 1;
  let members = EU.includes(own);
  for (const country of countries) {
    if (country !== own) available += 1;
    members ||= EU.includes(country);
  }
  return available >= (minCountries ?? 1) && (minEuMembers === undefined || members);
};

const worstOf = (...answers: readonly RuleAnswer[]): RuleAnswer => {
  if (answers.includes('ineligible')) return 'ineligible';
  return answers.includes('unknown') ? 'unknown' : 'eligible';
};

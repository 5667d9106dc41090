import { type Call, statusOf } from '../domain/call.ts';
import { nextEntryDeadline } from '../domain/deadline.ts';
import type { Eligibility } from '../domain/eligibility.ts';
import type { Nuts } from '../domain/ids.ts';
import type { RuleAnswer, RuleName, RuleResult } from '../domain/match.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { StatedBy } from '../domain/stated-by.ts';

type Applicant = Pick<Municipality, 'country' | 'nuts3'>;
type Offer = Pick<Call, 'kind' | 'eligibility' | 'opensOn' | 'deadlines' | 'sourceStatus'>;

/** Kinds that name who gets the money, or that give none. */
const NOT_FOR_ALL: ReadonlySet<Call['kind']> = new Set([
  'predefined',
  'direct-award',
  'consultation',
]);

const NOT_STATED = 'not stated';

/**
 * Every rule's answer about a municipality and a call at `now`. A rule on which neither call nor programme
 * says anything is `unknown`; nothing is guessed.
 */
export const checkEligibility = (applicant: Applicant, offer: Offer, now: Date): RuleResult[] => [
  statusRule(offer, now),
  openToAllRule(offer),
  listRule(
    'country',
    applicant.country,
    offer.eligibility.countries,
    (value) => value === applicant.country,
  ),
  nutsRule(applicant.nuts3, offer.eligibility),
  listRule(
    'applicant-type',
    'municipality',
    offer.eligibility.applicantTypes,
    (value) => value === 'municipality',
  ),
];

/** Any `ineligible` makes the verdict ineligible, else any `unknown` makes it unknown, else it is eligible. */
export const verdictOf = (rules: readonly RuleResult[]): RuleAnswer => {
  if (rules.some(({ answer }) => answer === 'ineligible')) return 'ineligible';
  return rules.some(({ answer }) => answer === 'unknown') ? 'unknown' : 'eligible';
};

const statusRule = (offer: Offer, now: Date): RuleResult => {
  const status = statusOf(offer, now);
  const missedEntry =
    status === 'open' && offer.deadlines.length > 0 && !nextEntryDeadline(offer.deadlines, now);
  const possible = (status === 'open' && !missedEntry) || status === 'forthcoming';
  return {
    rule: 'status',
    answer: possible ? 'eligible' : 'ineligible',
    compared: missedEntry ? 'first stage passed' : status,
    demanded: 'open or forthcoming',
    statedBy: 'clock',
  };
};

const openToAllRule = ({ kind }: Offer): RuleResult => ({
  rule: 'open-to-all',
  answer: NOT_FOR_ALL.has(kind) ? 'ineligible' : 'eligible',
  compared: kind,
  demanded: 'a competition that is open to others than those it names',
  statedBy: 'source',
});

type StatedList = {
  values: readonly string[];
  exhaustive: boolean;
  by: StatedBy;
  text?: string | undefined;
};

const listRule = (
  rule: RuleName,
  compared: string,
  stated: StatedList | undefined,
  holds: (value: string) => boolean,
): RuleResult => {
  if (!stated) return { rule, answer: 'unknown', compared, demanded: NOT_STATED };
  const otherwise = stated.exhaustive ? 'ineligible' : 'unknown';
  return {
    rule,
    answer: stated.values.some(holds) ? 'eligible' : otherwise,
    compared,
    demanded: stated.values.join(', '),
    statedBy: stated.by,
    ...(stated.text === undefined ? {} : { text: stated.text }),
  };
};

/**
 * Programmes that state countries and no area take the whole of those countries, so for them the area rule
 * answers as the country list does.
 */
const nutsRule = (nuts3: Nuts, { nuts, countries }: Eligibility): RuleResult => {
  if (!nuts && countries) {
    return {
      rule: 'nuts-area',
      answer: 'eligible',
      compared: nuts3,
      demanded: 'whole countries',
      statedBy: countries.by,
    };
  }
  return listRule('nuts-area', nuts3, nuts, (area) => nuts3.startsWith(area));
};

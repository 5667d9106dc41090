import { DONOR_STATES } from '../../domain/consortium-rule.ts';
import type { StatedList } from '../../domain/eligibility.ts';
import { type Containment, containmentIn, containmentInPlace } from '../../matching/territory.ts';
import { EU } from '../../reference/programmes/statements.ts';
import { nutsPrefix } from './nuts-prefix.ts';
import { leadKindsOf, type Member, type Terms } from './terms.ts';

/** `inside`: surely; `outside`: surely not; `unclear`: nobody can tell from what is stated and known. */
export type Sureness = Containment;

export type LeadFault = 'place' | 'kind' | 'donor-state';

/** How one member stands to the terms. */
export type Standing = {
  country: string;
  /** Whether it may take part by where it is. Who may not is counted by no rule. */
  place: Sureness;
  /** A donor project partner: counted among the partners, beside the countries that a rule counts. */
  donor: boolean;
  euMember: boolean;
  /** To each required side, in the order of the rule. */
  sides: readonly Sureness[];
  lead: { able: Sureness; faults: readonly LeadFault[] };
};

export const standingOf = (member: Member, terms: Terms): Standing => {
  const donor = isDonor(member, terms);
  const place = donor ? 'inside' : placeOf(member, terms);
  const sides = (terms.rule.requiredSides ?? []).map((side) =>
    leastSure(place, containmentInPlace(locate(member), side)),
  );
  return {
    ...{ country: member.country, place, donor, sides, euMember: EU.includes(member.country) },
    lead: leadOf(member, terms, place, donor),
  };
};

/** Where donor partners are spoken of at all, whoever is in a donor state is one. */
const isDonor = ({ country }: Member, { rule }: Terms): boolean =>
  rule.donorPartner !== undefined && DONOR_STATES.has(country);

const locate = ({ country, nuts3 }: Member) => ({ country, nuts3: nuts3 ?? nutsPrefix(country) });

const placeOf = (member: Member, { countries, nuts }: Terms): Sureness =>
  leastSure(
    countries ? listed(member.country, countries) : 'inside',
    nuts ? inAreas(member, nuts, countries) : 'inside',
  );

const listed = (value: string, { values, exhaustive }: StatedList): Sureness => {
  if (values.includes(value)) return 'inside';
  return exhaustive ? 'outside' : 'unclear';
};

/**
 * Of two members outside all areas nothing follows from the list: one of a country that takes part and of which
 * no area is listed, for its areas have no codes of their own, as Ukraine's; and a national authority, which has
 * its seat in the capital and may answer for the area.
 */
const inAreas = (
  member: Member,
  { values, exhaustive }: StatedList,
  countries: StatedList | undefined,
): Sureness => {
  const lies = containmentIn(locate(member).nuts3, values);
  if (lies !== 'outside' || !exhaustive) return lies === 'inside' ? lies : 'unclear';
  if (!countries?.values.some((country) => country === member.country)) return 'outside';
  const prefix = nutsPrefix(member.country);
  const unlisted = !values.some((code) => code.startsWith(prefix));
  return unlisted || member.kind === 'national-authority' ? 'unclear' : 'outside';
};

const leadOf = (
  member: Member,
  terms: Terms,
  place: Sureness,
  donor: boolean,
): Standing['lead'] => {
  const { leadFrom } = terms.rule;
  const kinds = leadKindsOf(terms);
  const aspects: [LeadFault, Sureness][] = [
    ['place', leastSure(place, leadFrom ? containmentInPlace(locate(member), leadFrom) : 'inside')],
    ['kind', kinds ? ofKinds(member, kinds) : 'inside'],
    ['donor-state', donor ? 'outside' : 'inside'],
  ];
  return {
    able: leastSure(...aspects.map(([, able]) => able)),
    faults: aspects.flatMap(([fault, able]) => (able === 'outside' ? [fault] : [])),
  };
};

/** Whether a member is of one of the kinds; one whose kind is not known may be. */
export const ofKinds = ({ kind }: Member, kinds: readonly string[]): Sureness => {
  if (kind === undefined) return 'unclear';
  return kinds.includes(kind) ? 'inside' : 'outside';
};

const leastSure = (...all: readonly Sureness[]): Sureness => {
  if (all.includes('outside')) return 'outside';
  return all.includes('unclear') ? 'unclear' : 'inside';
};

import type { Applicant, Offer } from '../eligibility/terms.ts';
import { checkEligibility, verdictOf } from '../eligibility.ts';
import { addTo, type CallSet, emptySet, isIn, listInto } from './bits.ts';
import { type Ceiling, ceilingsIn } from './ceilings.ts';
import type { MatchIndex } from './match-index.ts';
import type { Moment } from './moment.ts';
import { asksOnlyWhere, type Statement } from './statements.ts';

/** The calls that a profile may apply for, and those of which that is not known; each as a set and as a list. */
export type Verdicts = {
  eligible: CallSet;
  unknown: CallSet;
  eligibleCalls: Uint16Array;
  unknownCalls: Uint16Array;
};

/** Places remembered before starting afresh: Europe has some 1,300 NUTS 3 areas, its digests go place by place. */
const PLACES_KEPT = 512;

type Stated = Pick<MatchIndex, 'ids' | 'statements' | 'moneyTerms'>;

/**
 * Answers as `verdictOf(checkEligibility(applicant, call, now))` does, for all calls at once: each different
 * statement is asked once. Statements that ask only where a municipality is are asked once a place, the rarer
 * ones of each municipality; what calls cost is asked once a ceiling, and of nobody who names none.
 */
export const verdictsAt = (
  index: Stated,
  { now, possible }: Pick<Moment, 'now' | 'possible'>,
): ((applicant: Applicant) => Verdicts) => {
  const calls = index.ids.length;
  const offers = offersOf(index, possible);
  const everyday = offers.filter(({ onlyWhere }) => onlyWhere);
  const rare = offers.filter(({ onlyWhere }) => !onlyWhere);
  const ceilingFor = ceilingsIn(index.moneyTerms);
  const places = new Map<string, Verdicts>();

  const atPlace = (applicant: Applicant): Verdicts => {
    const place = `${applicant.country} ${applicant.nuts3}`;
    const known = places.get(place);
    if (known) return known;
    const sets = { eligible: emptySet(calls), unknown: emptySet(calls) };
    ask(everyday, applicant, now, sets);
    const verdicts = listed(sets, calls);
    if (places.size >= PLACES_KEPT) places.clear();
    places.set(place, verdicts);
    return verdicts;
  };
  return (applicant) => {
    const { ownContributionCeiling: stated } = applicant;
    const ceiling = stated && ceilingFor(stated);
    const there = atPlace(applicant);
    if (rare.length === 0 && !ceiling) return there;
    const sets = { eligible: there.eligible.slice(), unknown: there.unknown.slice() };
    ask(rare, applicant, now, sets);
    if (ceiling) keepWithin(ceiling, sets);
    return listed(sets, calls);
  };
};

type Sets = Pick<Verdicts, 'eligible' | 'unknown'>;

/** What some calls state, and which of the possible calls these are. */
type StatedOffer = { offer: Offer; onlyWhere: boolean; calls: readonly number[] };

const ask = (offers: readonly StatedOffer[], applicant: Applicant, now: Date, into: Sets): void => {
  for (const { offer, calls } of offers) {
    const verdict = verdictOf(checkEligibility(applicant, offer, now));
    if (verdict === 'ineligible') continue;
    for (const call of calls) addTo(into[verdict], call);
  }
};

/** A call beyond the ceiling is out; one that cannot be compared with it is unknown at best. */
const keepWithin = (ceiling: Ceiling, { eligible, unknown }: Sets): void => {
  for (let word = 0; word < eligible.length; word += 1) {
    const out = ceiling.ineligible[word] ?? 0;
    const unclear = ceiling.unknown[word] ?? 0;
    const were = eligible[word] ?? 0;
    eligible[word] = were & ~out & ~unclear;
    unknown[word] = ((unknown[word] ?? 0) | (were & unclear)) & ~out;
  }
};

const offersOf = ({ ids, statements }: Stated, possible: CallSet): StatedOffer[] => {
  const callsOf = statements.statements.map((): number[] => []);
  for (let call = 0; call < ids.length; call += 1) {
    if (isIn(possible, call)) callsOf[statements.statementOf[call] ?? 0]?.push(call);
  }
  return statements.statements
    .map((statement, number) => ({
      offer: offerOf(statement),
      onlyWhere: asksOnlyWhere(statement),
      calls: callsOf[number] ?? [],
    }))
    .filter(({ calls }) => calls.length > 0);
};

/** A call without dates that its source has open: what is left of the rules then is what is stated. */
const offerOf = (statement: Statement): Offer => ({
  ...statement,
  deadlines: [],
  sourceStatus: 'open',
});

const listed = (sets: Sets, calls: number): Verdicts => {
  const list = new Uint16Array(calls);
  const listOf = (set: CallSet): Uint16Array => list.slice(0, listInto(set, list));
  return { ...sets, eligibleCalls: listOf(sets.eligible), unknownCalls: listOf(sets.unknown) };
};

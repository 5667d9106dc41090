import type { RuleAnswer } from '../../domain/match.ts';
import { checkEligibility, verdictOf } from '../eligibility.ts';
import { addTo, type CallSet, emptySet, isIn, listInto } from './bits.ts';
import type { MatchIndex } from './match-index.ts';
import type { Moment } from './moment.ts';
import { asksOnlyWhere, type Statement } from './statements.ts';

/** What eligibility asks of a profile. */
export type Applicant = Parameters<typeof checkEligibility>[0];

/** The calls that a profile may apply for, and those of which that is not known; each as a set and as a list. */
export type Verdicts = {
  eligible: CallSet;
  unknown: CallSet;
  eligibleCalls: Uint16Array;
  unknownCalls: Uint16Array;
};

/** Places remembered before starting afresh: Europe has some 1,300 NUTS 3 areas, its digests go place by place. */
const PLACES_KEPT = 512;

/**
 * Answers as `verdictOf(checkEligibility(applicant, call, now))` does, for all calls at once: each different
 * statement is asked once. Statements that ask only where a municipality is are asked once a place, the rarer
 * ones of each municipality.
 */
export const verdictsAt = (
  index: Pick<MatchIndex, 'ids' | 'statements'>,
  { now, possible }: Pick<Moment, 'now' | 'possible'>,
): ((applicant: Applicant) => Verdicts) => {
  const { statements } = index.statements;
  const callsOf = possibleCallsOf(index, possible);
  const numbers = statements.map((_, number) => number).filter((each) => callsOf[each]?.length);
  const everyday = numbers.filter((number) => asksOnlyWhere(statements[number] ?? NOTHING));
  const rare = numbers.filter((number) => !everyday.includes(number));
  const places = new Map<string, Verdicts>();

  const fill = (verdicts: Sets, asked: readonly number[], applicant: Applicant): Sets => {
    for (const number of asked) {
      const verdict = verdictOn(statements[number] ?? NOTHING, applicant, now);
      if (verdict === 'ineligible') continue;
      for (const call of callsOf[number] ?? []) addTo(verdicts[verdict], call);
    }
    return verdicts;
  };
  const atPlace = (applicant: Applicant): Verdicts => {
    const place = `${applicant.country} ${applicant.nuts3}`;
    const known = places.get(place);
    if (known) return known;
    const none = { eligible: emptySet(index.ids.length), unknown: emptySet(index.ids.length) };
    const verdicts = listed(fill(none, everyday, applicant), index.ids.length);
    if (places.size >= PLACES_KEPT) places.clear();
    places.set(place, verdicts);
    return verdicts;
  };
  return (applicant) => {
    const { eligible, unknown, ...lists } = atPlace(applicant);
    if (rare.length === 0) return { eligible, unknown, ...lists };
    const sets = { eligible: eligible.slice(), unknown: unknown.slice() };
    return listed(fill(sets, rare, applicant), index.ids.length);
  };
};

type Sets = Pick<Verdicts, 'eligible' | 'unknown'>;

const NOTHING: Statement = { kind: 'grant', eligibility: {} };

/** A call without dates that its source has open: what is left of the rules then is what is stated. */
const verdictOn = (statement: Statement, applicant: Applicant, now: Date): RuleAnswer =>
  verdictOf(
    checkEligibility(applicant, { ...statement, deadlines: [], sourceStatus: 'open' }, now),
  );

const possibleCallsOf = (
  { ids, statements }: Pick<MatchIndex, 'ids' | 'statements'>,
  possible: CallSet,
): number[][] => {
  const callsOf = statements.statements.map((): number[] => []);
  for (let call = 0; call < ids.length; call += 1) {
    if (isIn(possible, call)) callsOf[statements.statementOf[call] ?? 0]?.push(call);
  }
  return callsOf;
};

const listed = (sets: Sets, calls: number): Verdicts => {
  const list = new Uint16Array(calls);
  const listOf = (set: CallSet): Uint16Array => list.slice(0, listInto(set, list));
  return { ...sets, eligibleCalls: listOf(sets.eligible), unknownCalls: listOf(sets.unknown) };
};

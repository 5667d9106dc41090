import type { RuleAnswer } from '../../domain/match.ts';
import type { OwnContributionCeiling } from '../../domain/municipality.ts';
import { ownContributionRule } from '../eligibility/own-contribution.ts';
import { addTo, type CallSet, emptySet } from './bits.ts';
import type { MoneyTerms } from './money-terms.ts';

/** The calls whose own contribution is beyond a ceiling, and those of which the currencies do not let that be said. */
export type Ceiling = { ineligible: CallSet; unknown: CallSet };

/** Ceilings remembered before starting afresh: they are round sums, and most municipalities name none. */
const CEILINGS_KEPT = 128;

/**
 * Answers as `ownContributionRule` does, for all calls at once: each different term of money is asked once a
 * ceiling. Undefined where the ceiling changes nothing for any call.
 */
export const ceilingsIn = ({
  terms,
  termOf,
}: MoneyTerms): ((ceiling: OwnContributionCeiling) => Ceiling | undefined) => {
  const kept = new Map<string, Ceiling | undefined>();
  const make = (ownContributionCeiling: OwnContributionCeiling): Ceiling | undefined => {
    const answers = terms.map(
      (term) => ownContributionRule({ ownContributionCeiling }, term).answer,
    );
    if (answers.every((answer) => answer === 'eligible')) return undefined;
    return setsOf(termOf, answers);
  };
  return (ceiling) => {
    const key = `${ceiling.amount} ${ceiling.currency}`;
    if (kept.has(key)) return kept.get(key);
    if (kept.size >= CEILINGS_KEPT) kept.clear();
    const made = make(ceiling);
    kept.set(key, made);
    return made;
  };
};

const setsOf = (termOf: Uint16Array, answers: readonly RuleAnswer[]): Ceiling => {
  const sets = { ineligible: emptySet(termOf.length), unknown: emptySet(termOf.length) };
  for (let call = 0; call < termOf.length; call += 1) {
    // Number 0 stands for no term, and gets no answer.
    const answer = answers[(termOf[call] ?? 0) - 1];
    if (answer === 'ineligible' || answer === 'unknown') addTo(sets[answer], call);
  }
  return sets;
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEligibility, verdictOf } from '../../../shared/matching/eligibility.ts';
import { isIn } from '../../../shared/matching/index/bits.ts';
import { compileMatchIndex, type Indexable } from '../../../shared/matching/index/match-index.ts';
import { momentOf } from '../../../shared/matching/index/moment.ts';
import { type Verdicts, verdictsAt } from '../../../shared/matching/index/verdicts.ts';
import { SCORE_WEIGHTS } from '../../../shared/matching/score-weights.ts';
import { aMunicipality, NOW } from '../../support/builders.ts';
import { anIndexable, manyIndexables, someApplicant } from './many-indexables.ts';

type Input = Record<string, unknown>;

const verdictIn = (verdicts: Verdicts, call: number): string => {
  if (isIn(verdicts.eligible, call)) return 'eligible';
  return isIn(verdicts.unknown, call) ? 'unknown' : 'ineligible';
};

/** The verdicts on all calls, in the order of their ids, for one profile after the other: all at once, and one by one. */
const answersOf = (calls: readonly Indexable[], applicants: readonly Input[]) => {
  const index = compileMatchIndex(calls);
  const verdictsFor = verdictsAt(index, momentOf(index, NOW, SCORE_WEIGHTS));
  const byId = new Map(calls.map(({ call }) => [call.id, call]));
  return applicants.map((each) => {
    const reader = aMunicipality({ population: undefined, ...each });
    const verdicts = verdictsFor(reader);
    const asked = index.ids.map((_, call) => verdictIn(verdicts, call));
    const slow = index.ids.flatMap((id) => {
      const call = byId.get(id);
      return call ? [verdictOf(checkEligibility(reader, call, NOW))] : [];
    });
    return { asked, slow };
  });
};

describe('the verdicts on all calls at once', () => {
  it('are those of checking each call, for profiles of places and ceilings seen before as for new ones', () => {
    const applicants = fc.array(someApplicant, { maxLength: 6 });
    fc.assert(
      fc.property(manyIndexables(20), applicants, (calls, profiles) => {
        for (const { asked, slow } of answersOf(calls, profiles)) expect(asked).toEqual(slow);
      }),
      { numRuns: 300 },
    );
  });

  it('ask a statement once, in whatever words and order the calls make it, and for whatever money', () => {
    const countries = (values: string[], text: string) => ({
      countries: { values, exhaustive: true, by: 'source', text },
    });
    const money = { currency: 'EUR', grantMin: 7 };
    const calls = [
      anIndexable({ id: 'a:1', eligibility: countries(['BG', 'GR'], 'Bulgaria and Greece') }),
      anIndexable({ id: 'a:2', eligibility: countries(['GR', 'BG'], 'Greece, Bulgaria'), money }),
      anIndexable({ id: 'a:3', eligibility: countries(['BG'], 'Bulgaria') }),
    ];
    const { statements, statementOf } = compileMatchIndex(calls).statements;
    expect(statements).toHaveLength(2);
    expect([...statementOf]).toEqual([0, 0, 1]);
  });

  it('tell a call with donor partners from one without, in whatever words it has them', () => {
    const wanted = (text: string) => ({ partnership: { donorPartner: 'required', text } });
    const calls = [
      anIndexable({ id: 'a:1', ...wanted('A partner from Norway') }),
      anIndexable({ id: 'a:2', ...wanted('A partner from Iceland') }),
      anIndexable({ id: 'a:3' }),
    ];
    expect([...compileMatchIndex(calls).statements.statementOf]).toEqual([0, 0, 1]);
  });
});

describe('a ceiling for own contribution', () => {
  // A smallest grant of 100,000 at 80 % takes 25,000.
  const costly = { coFinancing: { rate: 0.8, by: 'source' } };
  const smallest = (grantMin: number) => ({ money: { currency: 'EUR', grantMin }, ...costly });
  const calls = [
    anIndexable({ id: 'a:1', ...smallest(100_000) }),
    anIndexable({ id: 'a:2', ...smallest(200_000) }),
    anIndexable({ id: 'a:3', coFinancing: { rate: 1, by: 'source' } }),
    anIndexable({ id: 'a:4', ...smallest(1000), kind: 'direct-award' }),
  ];
  const told = (ownContributionCeiling?: { amount: number; currency: string }) =>
    answersOf(calls, [{ ownContributionCeiling }])[0]?.asked.join(' ');

  it('rules out what is beyond it, and holds back what is in money that cannot be compared', () => {
    expect(told({ amount: 25_000, currency: 'EUR' })).toBe(
      'eligible ineligible eligible ineligible',
    );
    expect(told({ amount: 90_000, currency: 'NOK' })).toBe('unknown unknown eligible ineligible');
    expect(told()).toBe('eligible eligible eligible ineligible');
  });

  it('is compared once with calls of the same terms, and not at all with those that take nothing', () => {
    const again = anIndexable({ id: 'a:5', ...smallest(100_000) });
    const { terms, termOf } = compileMatchIndex([...calls, again]).moneyTerms;
    expect(terms.map(({ money }) => money.grantMin)).toEqual([100_000, 200_000, 1000]);
    expect([...termOf]).toEqual([1, 2, 0, 3, 1]);
  });
});

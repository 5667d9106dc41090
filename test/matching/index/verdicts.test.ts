import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEligibility, verdictOf } from '../../../shared/matching/eligibility.ts';
import { isIn } from '../../../shared/matching/index/bits.ts';
import { compileMatchIndex, type Indexable } from '../../../shared/matching/index/match-index.ts';
import { momentOf } from '../../../shared/matching/index/moment.ts';
import type { Statement } from '../../../shared/matching/index/statements.ts';
import { type Verdicts, verdictsAt } from '../../../shared/matching/index/verdicts.ts';
import { SCORE_WEIGHTS } from '../../../shared/matching/score-weights.ts';
import { aMunicipality, NOW } from '../../support/builders.ts';
import { AREAS, anIndexable, COUNTRIES, manyIndexables } from './many-indexables.ts';

const place = fc.record({
  country: fc.constantFrom(...COUNTRIES),
  nuts3: fc.constantFrom(...AREAS),
});

const verdictIn = (verdicts: Verdicts, call: number): string => {
  if (isIn(verdicts.eligible, call)) return 'eligible';
  return isIn(verdicts.unknown, call) ? 'unknown' : 'ineligible';
};

/** As if the statement also said something that is no matter of place. */
const withALimit = (statement: Statement): Statement => {
  const eligibility = { ...statement.eligibility, aLimit: { most: 1 } };
  return { ...statement, eligibility };
};

const answersOf = (
  calls: readonly Indexable[],
  places: readonly Record<string, unknown>[],
  change: (statement: Statement, number: number) => Statement,
) => {
  const index = compileMatchIndex(calls);
  const statements = {
    ...index.statements,
    statements: index.statements.statements.map(change),
  };
  const verdictsFor = verdictsAt({ ...index, statements }, momentOf(index, NOW, SCORE_WEIGHTS));
  const byId = new Map(calls.map(({ call }) => [call.id, call]));
  return places.map((where) => {
    const reader = aMunicipality(where);
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
  it('are those of checking each call, for readers of places seen before as for new ones', () => {
    fc.assert(
      fc.property(manyIndexables(20), fc.array(place, { maxLength: 6 }), (calls, places) => {
        for (const { asked, slow } of answersOf(calls, places, (each) => each)) {
          expect(asked).toEqual(slow);
        }
      }),
    );
  });

  it('are the same when statements ask for more than a place, and are put to every reader anew', () => {
    const oddly = (statement: Statement, number: number): Statement =>
      number % 2 === 1 ? withALimit(statement) : statement;
    fc.assert(
      fc.property(manyIndexables(20), fc.array(place, { maxLength: 6 }), (calls, places) => {
        for (const { asked, slow } of answersOf(calls, places, oddly)) expect(asked).toEqual(slow);
      }),
    );
  });

  it('ask a statement once, in whatever words and order the calls make it', () => {
    const countries = (values: string[], text: string) => ({
      countries: { values, exhaustive: true, by: 'source', text },
    });
    const calls = [
      anIndexable({ id: 'a:1', eligibility: countries(['BG', 'GR'], 'Bulgaria and Greece') }),
      anIndexable({ id: 'a:2', eligibility: countries(['GR', 'BG'], 'Greece and Bulgaria') }),
      anIndexable({ id: 'a:3', eligibility: countries(['BG'], 'Bulgaria') }),
    ];
    const { statements, statementOf } = compileMatchIndex(calls).statements;
    expect(statements).toHaveLength(2);
    expect([...statementOf]).toEqual([0, 0, 1]);
  });
});

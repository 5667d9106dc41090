import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAll } from '../../../shared/matching/index/match-all.ts';
import { compileMatchIndex } from '../../../shared/matching/index/match-index.ts';
import { matchOne } from '../../../shared/matching/index/match-one.ts';
import { matchScratch } from '../../../shared/matching/index/scratch.ts';
import { SCORE_WEIGHTS } from '../../../shared/matching/score-weights.ts';
import { aMunicipality, NOW } from '../../support/builders.ts';
import { anIndexable, manyIndexables } from './many-indexables.ts';
import { someMoment, someReader, someWeights } from './many-readers.ts';
import { matchEach } from './reference.ts';

const readers = fc.array(someReader, { minLength: 1, maxLength: 3 });

describe('matching a reader with one call', () => {
  it('says what matching with all calls says of it, part by part', () => {
    fc.assert(
      fc.property(
        manyIndexables(),
        readers,
        someMoment,
        someWeights,
        (calls, whoever, now, weights) => {
          const index = compileMatchIndex(calls);
          const most = Math.max(1, calls.length);
          const scratch = matchScratch(index, now, { most, weights });
          const alone = matchScratch(index, now, { most: 1, weights });
          for (const who of whoever) {
            for (const ranked of matchAll(index, who, 'by-score', scratch)) {
              expect(matchOne(index, who, ranked.call, alone)).toEqual(ranked);
            }
          }
        },
      ),
    );
  });

  it('is the same as checking and scoring it by itself, closed or out of reach as it may be', () => {
    fc.assert(
      fc.property(manyIndexables(), readers, someMoment, (calls, whoever, now) => {
        const index = compileMatchIndex(calls);
        const scratch = matchScratch(index, now, { most: 1 });
        for (const who of whoever) {
          const each = matchEach(calls, who, { now, weights: SCORE_WEIGHTS });
          for (const { callId, ...expected } of each) {
            const call = index.ids.indexOf(callId);
            expect(matchOne(index, who, call, scratch)).toEqual({ call, callId, ...expected });
          }
        }
      }),
    );
  });

  it('refuses a call that the index has not', () => {
    const index = compileMatchIndex([anIndexable()]);
    const scratch = matchScratch(index, NOW, { most: 1 });
    expect(() => matchOne(index, aMunicipality(), 1, scratch)).toThrow(RangeError);
  });
});

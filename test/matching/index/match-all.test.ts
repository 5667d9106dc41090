import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Zone } from '../../../shared/domain/time.ts';
import { matchAll, type Order } from '../../../shared/matching/index/match-all.ts';
import { compileMatchIndex, type Indexable } from '../../../shared/matching/index/match-index.ts';
import type { Reader } from '../../../shared/matching/index/reader.ts';
import { matchScratch } from '../../../shared/matching/index/scratch.ts';
import { SCORE_WEIGHTS } from '../../../shared/matching/score-weights.ts';
import { aMunicipality, NOW } from '../../support/builders.ts';
import { anIndexable, manyIndexables, WORDS } from './many-indexables.ts';
import { someMoment, someOrder, someReader, someWeights } from './many-readers.ts';
import { matchOneByOne } from './reference.ts';

const asTold = (calls: readonly Indexable[], who: Reader, by: Order, most = 3, at = NOW) => {
  const index = compileMatchIndex(calls);
  return matchAll(index, who, by, matchScratch(index, at, { most }));
};

describe('matching a reader with all calls at once', () => {
  it('is the same as checking and scoring each by itself, whoever asks, one reader after the other', () => {
    fc.assert(
      fc.property(
        manyIndexables(25),
        fc.array(someReader, { minLength: 1, maxLength: 4 }),
        someOrder,
        someMoment,
        fc.integer({ min: 1, max: 8 }),
        someWeights,
        (calls, readers, by, at, most, weighing) => {
          const index = compileMatchIndex(calls);
          const scratch = matchScratch(index, at, { most, weights: weighing });
          for (const who of readers) {
            const ranked = matchAll(index, who, by, scratch).map(({ call: _, ...rest }) => rest);
            const options = { now: at, most, weights: weighing };
            expect(ranked).toEqual(matchOneByOne(calls, who, by, options));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('passes over no call that could be among the best, however close it comes', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 });
    const plain = fc
      .array(text, { minLength: 10, maxLength: 60 })
      .map((texts) =>
        texts.map((words, n) =>
          anIndexable({ id: `a:${n}`, themes: [] }, { descriptionText: words.join(' ') }),
        ),
      );
    const weighing = fc.record({ time: fc.constantFrom(0, 1, 20), prior: fc.constantFrom(0, 5) });
    fc.assert(
      fc.property(plain, text, weighing, (calls, words, { time, prior }) => {
        const weights = { ...SCORE_WEIGHTS, lexical: 60, lexicalHalf: 2, time, prior };
        const needs = { language: 'en', text: words.join(' ') };
        const who = aMunicipality({ needs });
        const index = compileMatchIndex(calls);
        const options = { now: NOW, most: 4, weights };
        const ranked = matchAll(index, who, 'by-score', matchScratch(index, NOW, options));
        expect(ranked.map(({ callId, points: its }) => [callId, its])).toEqual(
          matchOneByOne(calls, who, 'by-score', options).map((each) => [each.callId, each.points]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the order of the calls', () => {
    fc.assert(
      fc.property(
        manyIndexables().chain((calls) =>
          fc.tuple(
            fc.constant(calls),
            fc.shuffledSubarray(calls, { minLength: calls.length, maxLength: calls.length }),
          ),
        ),
        someReader,
        someOrder,
        ([calls, shuffled], who, by) => {
          expect(asTold(shuffled, who, by)).toEqual(asTold(calls, who, by));
        },
      ),
    );
  });

  it('names the position at which the call stands in the index', () => {
    const calls = ['eu-portal:b', 'eu-portal:a'].map((id) => anIndexable({ id }));
    const { ids } = compileMatchIndex(calls);
    const ranked = asTold(calls, aMunicipality(), 'eligible-only');
    expect(ranked.map(({ call }) => ids[call])).toEqual(['eu-portal:a', 'eu-portal:b']);
  });

  it('lets the call come first that says what is needed, of two with the same themes', () => {
    const needs = { language: 'bg', text: 'Обновяване на училища в Кърджали' };
    const said = (id: string, descriptionText: string) =>
      anIndexable({ id, title: { en: 'A call' } }, { descriptionText });
    const calls = [said('a:1', 'Bridges and roads'), said('a:2', 'The schools of Kardzhali')];
    const ranked = asTold(calls, aMunicipality({ needs }), 'eligible-only');
    expect(ranked.map(({ callId }) => callId)).toEqual(['a:2', 'a:1']);
  });
});

describe('matching without much to go by', () => {
  it('finds nothing in an empty index', () => {
    expect(asTold([], aMunicipality(), 'by-score')).toEqual([]);
  });

  it('finds the one call there is', () => {
    expect(asTold([anIndexable()], aMunicipality(), 'by-score')).toMatchObject([
      { callId: 'eu-portal:1TOPICS', verdict: 'eligible', reasons: [{ code: 'themes' }, {}, {}] },
    ]);
  });

  it('scores nothing for a reader without priorities and needs, and names the calls by their ids', () => {
    const calls = ['a:3', 'a:1', 'a:2', 'a:0'].map((id) => anIndexable({ id }));
    const nobody = aMunicipality({ priorities: [] });
    expect(asTold(calls, nobody, 'by-score')).toMatchObject([
      { callId: 'a:0', score: 0 },
      { callId: 'a:1', score: 0 },
      { callId: 'a:2', score: 0 },
    ]);
  });

  it('hears needs of 100 KB, and of more different words than it counts', () => {
    const words = Array.from({ length: 12_000 }, (_, n) => `word${n}x`);
    const text = words.join(' ').slice(0, 100_000);
    const calls = [anIndexable({}, { keywords: words.slice(0, 6000) })];
    const reader = { ...aMunicipality(), needs: { language: 'en', text } };
    const [only] = asTold(calls, reader, 'by-score');
    expect(only?.parts.lexical).toBeGreaterThan(0.9);
    expect(only?.parts.lexical).toBeLessThanOrEqual(1);
    expect(only?.score).toBeGreaterThan(80);
    expect(only?.score).toBeLessThanOrEqual(100);
  });

  it('knows a time zone in which it is already tomorrow', () => {
    const late = new Date('2026-08-17T22:30:00.000Z');
    const call = anIndexable({
      deadlines: [{ date: '2026-10-02', zone: 'Europe/Sofia', role: 'single' }],
    });
    const inZone = (zone: string) =>
      asTold([call], aMunicipality({ zone: Zone.parse(zone) }), 'by-score', 1, late)[0]?.reasons;
    expect(inZone('Europe/Sofia')).toContainEqual({ code: 'time-left', days: 45 });
    expect(inZone('Atlantic/Reykjavik')).toContainEqual({ code: 'time-left', days: 46 });
  });
});

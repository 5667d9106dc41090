import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameCall } from '../../shared/domain/same-call.ts';
import { findSameCalls } from '../../shared/matching/find-same-calls.ts';
import { aCallRecord, aDeadline } from '../support/builders.ts';
import { manyCalls } from './many-calls.ts';

const name = (a: { id: string }, b: { id: string }): string => `${a.id} ${b.id}`;

describe('finding the same calls', () => {
  it('finds exactly the pairs that comparing all with all would find, each once', () => {
    fc.assert(
      fc.property(manyCalls(), (records) => {
        const expected = records.flatMap((a) =>
          records.filter((b) => a.id < b.id && sameCall(a, b).same).map((b) => name(a, b)),
        );
        const found = findSameCalls(records).map(({ a, b }) => name(a, b));
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('finds two long titles that differ in an ending or a word that says nothing', () => {
    const words = Array.from({ length: 30 }, (_, n) => `word${'abcdefghij'.charAt(n % 10)}${n}`);
    const [first = '', ...rest] = words;
    const inTitle = (source: string, parts: string[]) =>
      aCallRecord({
        id: `${source}:1`,
        source,
        identifier: `${source}-call`,
        title: { en: parts.join(' ') },
      });
    const here = inTitle('eu-portal', ['project', first, ...rest]);
    const there = inTitle('isun', ['updated', 'projects', first, ...rest, 'extended']);
    expect(findSameCalls([here, there])).toMatchObject([
      { a: here, b: there, rule: 'same-title-and-deadline' },
    ]);
  });

  it('does not take a word that half a feed bears for a name', () => {
    const bearing = (source: string) =>
      Array.from({ length: 40 }, (_, n) =>
        aCallRecord({
          id: `${source}:${n}`,
          source,
          identifier: 'one-and-the-same',
          title: { en: 'Open topic' },
        }),
      );
    expect(findSameCalls([...bearing('eu-portal'), ...bearing('isun')])).toEqual([]);
  });

  it('looks at five thousand calls in a moment', () => {
    const records = Array.from({ length: 5000 }, (_, n) => {
      const source = n % 2 === 0 ? 'eu-portal' : 'national-list';
      const call = Math.floor(n / 2);
      const title = `Measures number ${call} for towns of region ${call % 97} by ${call % 13} means`;
      return aCallRecord({
        id: `${source}:${n}`,
        source,
        identifier: `${source}-${call}-call`,
        title: { en: title },
        deadlines: [aDeadline(`2026-09-${10 + (call % 20)}`)],
      });
    });
    const started = performance.now();
    expect(findSameCalls(records)).toHaveLength(2500);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

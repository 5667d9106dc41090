import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binOf } from '../../../shared/partners/ranking/bin-of.ts';
import { packTrees, sumOfTrees } from '../../../shared/partners/ranking/packed-trees.ts';
import { edgesOf } from './binned-rows.ts';
import { type Boosting, boost, type RankedRows } from './boost.ts';
import { type GrowingTree, valueIn } from './grow-tree.ts';
import { toldTree } from './tell-trees.ts';
import '../../support/fixed-seed.ts';

const FEATURES = 3;
const BINS = 8;
const CANDIDATES = 6;

const boosting = (over: Partial<Boosting> = {}): Boosting => ({
  ...{ trees: 12, rate: 0.3, featureShare: 1, queryShare: 1 },
  growth: { leaves: 5, leastRows: 3, ridge: 0.5, rises: Int8Array.of(1, -1, 0) },
  ...over,
});

/** Queries of six candidates each, of whom the one that `best` says is right. */
const rankedBy = (bins: readonly number[], best: (rows: number[][]) => number): RankedRows => {
  const queries = Math.floor(bins.length / (CANDIDATES * FEATURES));
  const size = queries * CANDIDATES;
  const right = new Uint8Array(size);
  const rowAt = (row: number): number[] => bins.slice(row * FEATURES, (row + 1) * FEATURES);
  for (let query = 0; query < queries; query += 1) {
    const from = query * CANDIDATES;
    right[from + best(Array.from({ length: CANDIDATES }, (_, at) => rowAt(from + at)))] = 1;
  }
  return {
    rows: { size, features: FEATURES, most: BINS, bins: Uint8Array.from(bins) },
    starts: Uint32Array.from({ length: queries + 1 }, (_, query) => query * CANDIDATES),
    weights: new Float64Array(queries).fill(1),
    right,
    base: new Float64Array(size),
  };
};

const binsOf = (queries: number) =>
  fc.array(fc.nat(BINS - 1), {
    minLength: queries * CANDIDATES * FEATURES,
    maxLength: queries * CANDIDATES * FEATURES,
  });

const sumIn = (trees: readonly GrowingTree[], row: readonly number[]): number => {
  const rows = { size: 1, features: FEATURES, most: BINS, bins: Uint8Array.from(row) };
  return trees.reduce((sum, tree) => sum + valueIn(tree, rows, 0), 0);
};

const first = (): number => 0;

describe('boosted trees', () => {
  it('never give less for more of what may only rise, whatever they learn from', () => {
    const row = fc.tuple(fc.nat(BINS - 2), fc.nat(BINS - 2), fc.nat(BINS - 1));
    fc.assert(
      fc.property(binsOf(12), fc.array(row, { minLength: 10 }), (bins, rows) => {
        const trees = boost(rankedBy(bins, first), boosting());
        for (const [rising, falling, free] of rows) {
          const here = sumIn(trees, [rising, falling, free]);
          expect(sumIn(trees, [rising + 1, falling, free])).toBeGreaterThanOrEqual(here);
          expect(sumIn(trees, [rising, falling + 1, free])).toBeLessThanOrEqual(here);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the same for the same rows, also where queries and features are drawn', () => {
    fc.assert(
      fc.property(binsOf(8), (bins) => {
        const some = boosting({ featureShare: 0.5, queryShare: 0.5 });
        expect(boost(rankedBy(bins, first), some)).toEqual(boost(rankedBy(bins, first), some));
      }),
      { numRuns: 10 },
    );
  });

  it('learn an order that no sum can have', () => {
    const bins = fc.sample(binsOf(40), { numRuns: 1, seed: 3 })[0] ?? [];
    // Right is who is in the middle of the third feature.
    const offMiddle = (row: readonly number[]): number => Math.abs((row[2] ?? 0) - 3.4);
    const best = (rows: number[][]): number =>
      rows.reduce((at, row, other) => (offMiddle(row) < offMiddle(rows[at] ?? []) ? other : at), 0);
    const ranked = rankedBy(bins, best);
    const trees = boost(ranked, boosting({ trees: 60 }));
    const values = Array.from({ length: BINS }, (_, bin) => sumIn(trees, [3, 3, bin]));
    expect(values.indexOf(Math.max(...values))).toBe(3);
    expect(Math.min(...values.slice(2, 5))).toBeGreaterThan(
      Math.max(values[0] ?? 0, values[7] ?? 0),
    );
  });

  it('give what a walk of each gives, once they are told and packed', () => {
    fc.assert(
      fc.property(binsOf(10), binsOf(1), (bins, asked) => {
        const trees = boost(rankedBy(bins, first), boosting());
        const signals = ['size', 'rank', 'share'] as const;
        const packed = packTrees({
          ...{ trees: trees.map(toldTree), among: 1, provenance: 'test' },
          features: signals.map((signal) => ({ signal, edges: [] })),
        });
        const row = asked.slice(0, FEATURES);
        // Leaves are told to four digits.
        const naive = sumIn(trees, row);
        expect(Math.abs(sumOfTrees(packed, Uint8Array.from(row)) - naive)).toBeLessThan(0.001);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the bins of values', () => {
  it('keep their order, and are no more than asked for', () => {
    const values = fc.array(fc.float({ noNaN: true, min: -8, max: 8 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 9 }), (some, most) => {
        const column = Float32Array.from(some).toSorted();
        const bins = Array.from(column, (value) => binOf(edgesOf(column, most), value));
        expect(bins).toEqual(bins.toSorted((a, b) => a - b));
        expect(Math.max(...bins)).toBeLessThan(most);
      }),
    );
  });

  it('leave a value that most have to itself', () => {
    const column = Float32Array.from([...Array(50).fill(0), 1, 2, 3, 4]);
    expect(edgesOf(column, 3)[0]).toBeCloseTo(0.5);
  });
});

describe('trees that lead nowhere', () => {
  const packing =
    (...splits: number[]) =>
    () =>
      packTrees({
        ...{ features: [{ signal: 'size', edges: [0] }], among: 1, provenance: 'test' },
        trees: [{ splits, leaves: [0, 1] }],
      });

  it('are refused', () => {
    expect(packing(0, 0, -1, -2)).not.toThrow();
    expect(packing(0, 0, 0, -1)).toThrow(RangeError);
    expect(packing(0, 0, 1, -1)).toThrow(RangeError);
    expect(packing(0, 0, -3, -1)).toThrow(RangeError);
    expect(packing(1, 0, -1, -2)).toThrow(RangeError);
  });
});

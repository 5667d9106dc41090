import type { BinnedRows } from './binned-rows.ts';
import { type GrowingTree, type Growth, growTree, valueIn } from './grow-tree.ts';

/** Rows to learn an order from: the candidates of each query one after the other. */
export type RankedRows = {
  rows: BinnedRows;
  /** Query `q` has the rows from `starts[q]` up to `starts[q + 1]`, and counts by its weight. */
  starts: Uint32Array;
  weights: Float64Array;
  /** 1 for each row that is right; every query has one. */
  right: Uint8Array;
  /** The log-odds that the trees are added to. */
  base: Float64Array;
};

/** How many trees there are to be, how much of what each says is believed, and how they grow. */
export type Boosting = {
  trees: number;
  rate: number;
  /** The share of features that a tree may split by, drawn anew for each. */
  featureShare: number;
  /** The share of queries that a tree is grown from, drawn anew for each. */
  queryShare: number;
  growth: Growth;
};

/**
 * Trees that, added to the base, make the right rows of each query most likely among all its rows: gradient boosting
 * (Friedman, "Greedy function approximation", 2001) of a listwise softmax, with the diagonal of the curvature. The same
 * rows give the same trees.
 */
export const boost = (
  ranked: RankedRows,
  { trees, rate, featureShare, queryShare, growth }: Boosting,
): GrowingTree[] => {
  const { rows } = ranked;
  const scores = ranked.base.slice();
  const wishes = { slope: new Float64Array(rows.size), curvature: new Float64Array(rows.size) };
  const draw = drawing();
  return Array.from({ length: trees }, () => {
    writeWishes(ranked, scores, wishes);
    const use = drawn(rows.features, featureShare, draw);
    const order = rowsOf(ranked, drawn(ranked.weights.length, queryShare, draw));
    const tree = times(growTree({ rows, wishes, use, growth, order }), rate);
    for (let row = 0; row < rows.size; row += 1) {
      scores[row] = (scores[row] ?? 0) + valueIn(tree, rows, row);
    }
    return tree;
  });
};

type Wishes = Parameters<typeof growTree>[0]['wishes'];

const writeWishes = (ranked: RankedRows, scores: Float64Array, wishes: Wishes): void => {
  const { starts, weights } = ranked;
  for (const [query, weight] of weights.entries()) {
    writeWishesOf({ from: starts[query] ?? 0, end: starts[query + 1] ?? 0, weight }, ranked.right, {
      ...wishes,
      scores,
    });
  }
};

/** Slope and curvature of the log-likelihood of one query's right rows, each as likely as the others. */
const writeWishesOf = (
  { from, end, weight }: { from: number; end: number; weight: number },
  right: Uint8Array,
  { scores, slope, curvature }: Wishes & { scores: Float64Array },
): void => {
  const its = scores.subarray(from, end);
  const most = its.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const odds = its.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, each) => sum + each, 0);
  const rightOnes = right.subarray(from, end).reduce((sum, each) => sum + each, 0);
  for (const [at, its] of odds.entries()) {
    const share = its / all;
    slope[from + at] = weight * ((right[from + at] ?? 0) / rightOnes - share);
    curvature[from + at] = weight * share * (1 - share);
  }
};

const times = ({ value, split }: GrowingTree, rate: number): GrowingTree => ({
  value: value * rate,
  ...(split
    ? { split: { ...split, below: times(split.below, rate), above: times(split.above, rate) } }
    : {}),
});

/** Numbers from 0 to 1 that look drawn and are the same each time (mulberry32). */
const drawing = (): (() => number) => {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A share of the numbers below `count`, in their order; at least one. */
const drawn = (count: number, share: number, draw: () => number): number[] =>
  Array.from({ length: count }, (_, number) => ({ number, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Math.max(1, Math.round(share * count)))
    .map(({ number }) => number)
    .sort((a, b) => a - b);

const rowsOf = ({ starts }: RankedRows, queries: readonly number[]): Uint32Array => {
  const sizeOf = (query: number): number => (starts[query + 1] ?? 0) - (starts[query] ?? 0);
  const order = new Uint32Array(queries.reduce((sum, query) => sum + sizeOf(query), 0));
  let to = 0;
  for (const query of queries) {
    const end = starts[query + 1] ?? 0;
    for (let row = starts[query] ?? 0; row < end; row += 1, to += 1) order[to] = row;
  }
  return order;
};

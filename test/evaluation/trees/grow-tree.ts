import { bestSplit, type LeafSums, PER_BIN, type Split, sumsFor } from './best-split.ts';
import type { BinnedRows } from './binned-rows.ts';

/** How a tree may grow. */
export type Growth = {
  leaves: number;
  /** The fewest rows of a leaf. */
  leastRows: number;
  /** Added to the curvature of a leaf, so that little evidence moves little. */
  ridge: number;
  /** 1 for a feature along which values may only rise, −1 for one along which they may only fall, 0 for any other. */
  rises: Int8Array;
};

/** What each row asks for: slope and curvature of what is to be made more likely. */
export type Wishes = { slope: Float64Array; curvature: Float64Array };

/** A tree as it grows: rows in bins up to `bin` of `feature` go below. A leaf has a value alone. */
export type GrowingTree = {
  value: number;
  split?: { feature: number; bin: number; below: GrowingTree; above: GrowingTree };
};

/** A part of the rows that may be split once more: `order[from]` up to `order[end]`. */
type Leaf = LeafSums & { from: number; end: number; best: Split | undefined; tree: GrowingTree };

type Growing = {
  rows: BinnedRows;
  wishes: Wishes;
  use: readonly number[];
  growth: Growth;
  /** The rows to grow from; they are put in another order. */
  order: Uint32Array;
};

/**
 * Grows one regression tree, always where the likelihood gains most, and writes what it gives to each row. Values never
 * fall along a feature that may only rise: the two sides of such a split stay on either side of the middle of their
 * values, and so does all that comes out of them (Ke and others, "LightGBM", 2017: leaf-wise growth by histograms, with
 * its basic monotone constraints). The same rows and wishes give the same tree.
 */
export const growTree = (growing: Growing): GrowingTree => {
  const { order, growth } = growing;
  const tree: GrowingTree = { value: 0 };
  const root = { from: 0, end: order.length, low: -Infinity, high: Infinity, tree };
  const leaves = [withBest(growing, { ...root, sums: sumsOf(growing, root), best: undefined })];
  while (leaves.length < growth.leaves) {
    const next = leaves.reduce((a, b) => ((b.best?.gain ?? 0) > (a.best?.gain ?? 0) ? b : a));
    if (!next.best) break;
    leaves.splice(leaves.indexOf(next), 1, ...divide(growing, next, next.best));
  }
  return tree;
};

/** What a tree gives to a row. */
export const valueIn = (tree: GrowingTree, { bins, features }: BinnedRows, row: number): number => {
  let at = tree;
  while (at.split) {
    const { feature, bin, below, above } = at.split;
    at = (bins[row * features + feature] ?? 0) <= bin ? below : above;
  }
  return at.value;
};

const withBest = ({ rows, use, growth }: Growing, leaf: Leaf): Leaf => {
  leaf.best = bestSplit(rows, leaf, use, growth);
  return leaf;
};

const divide = (growing: Growing, leaf: Leaf, split: Split): [Leaf, Leaf] => {
  const { from, end, low, high } = leaf;
  const middle = partition(growing, leaf, split);
  const between = (split.below + split.above) / 2;
  const rises = growing.growth.rises[split.feature] ?? 0;
  const sides = { below: { value: split.below }, above: { value: split.above } };
  leaf.tree.split = { feature: split.feature, bin: split.bin, ...sides };
  const below = { from, end: middle, tree: sides.below };
  const above = { from: middle, end, tree: sides.above };
  const smallIsBelow = middle - from < end - middle;
  const small = sumsOf(growing, smallIsBelow ? below : above);
  // What one side does not have is on the other.
  const large = leaf.sums.map((sum, at) => sum - (small[at] ?? 0));
  return [
    withBest(growing, {
      ...{ ...below, best: undefined, sums: smallIsBelow ? small : large },
      ...{ low: rises < 0 ? between : low, high: rises > 0 ? between : high },
    }),
    withBest(growing, {
      ...{ ...above, best: undefined, sums: smallIsBelow ? large : small },
      ...{ low: rises > 0 ? between : low, high: rises < 0 ? between : high },
    }),
  ];
};

/** Puts the rows that go below first, each side in its order, and gives where the others begin. */
const partition = (
  { rows, order }: Growing,
  { from, end }: Leaf,
  { feature, bin }: Split,
): number => {
  const others: number[] = [];
  let to = from;
  for (let at = from; at < end; at += 1) {
    const row = order[at] ?? 0;
    if ((rows.bins[row * rows.features + feature] ?? 0) <= bin) {
      order[to] = row;
      to += 1;
    } else {
      others.push(row);
    }
  }
  order.set(others, to);
  return to;
};

const sumsOf = (
  { rows, wishes, order }: Growing,
  { from, end }: Pick<Leaf, 'from' | 'end'>,
): Float64Array => {
  const sums = sumsFor(rows);
  const { bins, features, most } = rows;
  for (let at = from; at < end; at += 1) {
    const row = order[at] ?? 0;
    const slope = wishes.slope[row] ?? 0;
    const curvature = wishes.curvature[row] ?? 0;
    const first = row * features;
    for (let feature = 0; feature < features; feature += 1) {
      const to = (feature * most + (bins[first + feature] ?? 0)) * PER_BIN;
      sums[to] = (sums[to] ?? 0) + slope;
      sums[to + 1] = (sums[to + 1] ?? 0) + curvature;
      sums[to + 2] = (sums[to + 2] ?? 0) + 1;
    }
  }
  return sums;
};

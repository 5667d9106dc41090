import type { BinnedRows } from './binned-rows.ts';
import type { Growth } from './grow-tree.ts';

/** A split of a leaf: rows in bins up to `bin` go below, the others above. */
export type Split = {
  feature: number;
  bin: number;
  gain: number;
  /** The values of the two sides. */
  below: number;
  above: number;
};

/** What is known of a leaf: slope, curvature and rows by feature and bin, and where its value must stay. */
export type LeafSums = { sums: Float64Array; low: number; high: number };

/** Numbers kept a bin: slope, curvature, rows. */
export const PER_BIN = 3;

export const sumsFor = ({ features, most }: BinnedRows): Float64Array =>
  new Float64Array(features * most * PER_BIN);

type Sums = { slope: number; curvature: number; rows: number };

/** The split by which a leaf gains most, or undefined where none is allowed or gains anything. */
export const bestSplit = (
  { most }: BinnedRows,
  leaf: LeafSums,
  use: readonly number[],
  growth: Growth,
): Split | undefined => {
  const all = { slope: 0, curvature: 0, rows: 0 };
  // Every row is in some bin of whichever feature.
  for (let bin = 0; bin < most; bin += 1) addBin(all, leaf.sums, (use[0] ?? 0) * most + bin);
  const before = gainOf(all, stepOf(all, leaf, growth), growth);
  let best: Split | undefined;
  for (const feature of use) {
    const below = { slope: 0, curvature: 0, rows: 0 };
    for (let bin = 0; bin < most - 1; bin += 1) {
      addBin(below, leaf.sums, feature * most + bin);
      const split = splitAt({ feature, bin }, below, minus(all, below), leaf, growth);
      if (split && split.gain - before > (best?.gain ?? LEAST_GAIN)) {
        best = { ...split, gain: split.gain - before };
      }
    }
  }
  return best;
};

/** What is gained by less than this may be rounding. */
const LEAST_GAIN = 1e-9;

const addBin = (to: Sums, sums: Float64Array, bin: number): void => {
  to.slope += sums[bin * PER_BIN] ?? 0;
  to.curvature += sums[bin * PER_BIN + 1] ?? 0;
  to.rows += sums[bin * PER_BIN + 2] ?? 0;
};

const minus = (all: Sums, some: Sums): Sums => ({
  slope: all.slope - some.slope,
  curvature: all.curvature - some.curvature,
  rows: all.rows - some.rows,
});

/** A split with what its two sides gain together, unless a side is too small or they are the wrong way round. */
const splitAt = (
  { feature, bin }: Pick<Split, 'feature' | 'bin'>,
  below: Sums,
  above: Sums,
  leaf: LeafSums,
  growth: Growth,
): Split | undefined => {
  if (Math.min(below.rows, above.rows) < growth.leastRows) return undefined;
  const low = stepOf(below, leaf, growth);
  const high = stepOf(above, leaf, growth);
  if ((high - low) * (growth.rises[feature] ?? 0) < 0) return undefined;
  const gain = gainOf(below, low, growth) + gainOf(above, high, growth);
  return { feature, bin, gain, below: low, above: high };
};

/** The step of Newton's method, as far as it may go. */
const stepOf = ({ slope, curvature }: Sums, { low, high }: LeafSums, { ridge }: Growth): number =>
  Math.min(high, Math.max(low, slope / (curvature + ridge)));

/** By how much the likelihood grows with a value, to the second order. */
const gainOf = ({ slope, curvature }: Sums, value: number, { ridge }: Growth): number =>
  slope * value - ((curvature + ridge) * value * value) / 2;

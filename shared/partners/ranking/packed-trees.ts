import type { PartnerTrees } from './partner-trees.ts';
import type { Signal } from './signals.ts';

/** Trees in columns, all splits one after the other, ready to be walked. */
export type PackedTrees = {
  features: readonly { signal: Signal; edges: Float64Array }[];
  /** The first split of each tree; where there is none, −1 minus its leaf. */
  roots: Int32Array;
  feature: Uint8Array;
  edge: Uint8Array;
  /** A split by its number among all, or −1 minus the number of a leaf among all. */
  below: Int32Array;
  above: Int32Array;
  leaves: Float64Array;
};

const NUMBERS_A_SPLIT = 4;

const packed = new WeakMap<PartnerTrees, PackedTrees>();

/**
 * Packs trees, once each. Throws a RangeError for a split by no feature, or one that leads to nothing or back to itself or
 * one before it: a walk would not end.
 */
export const packTrees = (trees: PartnerTrees): PackedTrees => {
  const known = packed.get(trees);
  if (known) return known;
  const all: Columns = { roots: [], feature: [], edge: [], below: [], above: [], leaves: [] };
  for (const tree of trees.trees) addTree(all, tree, trees.features.length);
  const made = {
    features: trees.features.map(({ signal, edges }) => ({
      signal,
      edges: Float64Array.from(edges),
    })),
    roots: Int32Array.from(all.roots),
    feature: Uint8Array.from(all.feature),
    edge: Uint8Array.from(all.edge),
    below: Int32Array.from(all.below),
    above: Int32Array.from(all.above),
    leaves: Float64Array.from(all.leaves),
  };
  packed.set(trees, made);
  return made;
};

type Columns = Record<Exclude<keyof PackedTrees, 'features'>, number[]>;

const addTree = (
  all: Columns,
  { splits, leaves }: PartnerTrees['trees'][number],
  features: number,
): void => {
  const firstSplit = all.feature.length;
  const firstLeaf = all.leaves.length;
  const count = splits.length / NUMBERS_A_SPLIT;
  const placeOf = (to: number, from: number): number => {
    if (to >= 0 ? to <= from || to >= count : -to > leaves.length) {
      throw new RangeError(`split ${from} leads to ${to}`);
    }
    return to >= 0 ? firstSplit + to : to - firstLeaf;
  };
  for (let split = 0; split < count; split += 1) {
    const numbers = splits.slice(split * NUMBERS_A_SPLIT, (split + 1) * NUMBERS_A_SPLIT);
    const [feature = -1, edge = 0, below = 0, above = 0] = numbers;
    if (feature < 0 || feature >= features) throw new RangeError(`no feature ${feature}`);
    all.feature.push(feature);
    all.edge.push(edge);
    all.below.push(placeOf(below, split));
    all.above.push(placeOf(above, split));
  }
  all.leaves.push(...leaves);
  all.roots.push(count > 0 ? firstSplit : -1 - firstLeaf);
};

/** What all trees give to a candidate, by the bin that each of its features is in. */
export const sumOfTrees = (
  { roots, feature, edge, below, above, leaves }: PackedTrees,
  bins: Uint8Array,
): number => {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let at = roots[tree] ?? 0;
    while (at >= 0) {
      const isBelow = (bins[feature[at] ?? 0] ?? 0) <= (edge[at] ?? 0);
      at = (isBelow ? below[at] : above[at]) ?? -1;
    }
    sum += leaves[-1 - at] ?? 0;
  }
  return sum;
};

import type { PartnerTrees } from '../../../shared/partners/ranking/partner-trees.ts';
import type { GrowingTree } from './grow-tree.ts';

type Told = PartnerTrees['trees'][number];

/** Leaves are told to so many digits after the point: an order that turns on less is no order. */
const DIGITS = 4;

/** A tree in the numbers in which it is kept: splits before those they lead to, leaves from below to above. */
export const toldTree = (tree: GrowingTree): Told => {
  const told: Told = { splits: [], leaves: [] };
  tell(tree, told);
  return told;
};

/** Appends a tree, and gives what leads to it. */
const tell = ({ value, split }: GrowingTree, told: Told): number => {
  if (!split) return -told.leaves.push(Number(value.toFixed(DIGITS)));
  const at = told.splits.push(split.feature, split.bin, 0, 0) - 4;
  told.splits[at + 2] = tell(split.below, told);
  told.splits[at + 3] = tell(split.above, told);
  return at / 4;
};

import type { PartnerTrees } from '../../../shared/partners/ranking/partner-trees.ts';
import { textOfLeaves, textOfSplits } from '../../../shared/partners/ranking/tree-text.ts';
import type { GrowingTree } from './grow-tree.ts';

type Told = { splits: number[]; leaves: number[] };

/** A tree in the numbers in which it is kept: splits before those they lead to, leaves from below to above. */
export const toldTree = (tree: GrowingTree): PartnerTrees['trees'][number] => {
  const told: Told = { splits: [], leaves: [] };
  tell(tree, told);
  return [textOfSplits(told.splits), textOfLeaves(told.leaves)];
};

/** Appends a tree, and gives what leads to it. */
const tell = ({ value, split }: GrowingTree, told: Told): number => {
  if (!split) return -told.leaves.push(value);
  const at = told.splits.push(split.feature, split.bin, 0, 0) - 4;
  told.splits[at + 2] = tell(split.below, told);
  told.splits[at + 3] = tell(split.above, told);
  return at / 4;
};

import { binOf } from './bin-of.ts';
import { packTrees, sumOfTrees } from './packed-trees.ts';
import type { PartnerTrees } from './partner-trees.ts';
import type { SignalColumns } from './signals.ts';

export type Scored = { party: number; score: number };

/**
 * Adds what trees give to the scores of the first of some candidates, who come in the order of their scores, and puts
 * these in order anew. All others come after them in their own order, lowered by as much as that takes. Of two with one
 * score the lower number comes first.
 */
export const orderByTrees = (
  best: readonly Scored[],
  columns: SignalColumns,
  trees: PartnerTrees,
): Scored[] => {
  const first = best.slice(0, trees.among).map(({ party, score }) => ({
    party,
    score: score + treesOf(trees, columns, party),
  }));
  first.sort((a, b) => b.score - a.score || a.party - b.party);
  const rest = best.slice(trees.among);
  const lowered = Math.max(0, (rest[0]?.score ?? 0) - (first.at(-1)?.score ?? 0));
  return [...first, ...rest.map(({ party, score }) => ({ party, score: score - lowered }))];
};

const treesOf = (trees: PartnerTrees, columns: SignalColumns, party: number): number => {
  const packed = packTrees(trees);
  const bins = Uint8Array.from(packed.features, ({ signal, edges }) =>
    binOf(edges, columns[signal][party] ?? 0),
  );
  return sumOfTrees(packed, bins);
};

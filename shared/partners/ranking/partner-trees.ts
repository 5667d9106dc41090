import * as z from 'zod';
import trees from '../trees.json' with { type: 'json' };
import { SIGNALS } from './signals.ts';

/**
 * Regression trees, in as few numbers as they can be told. A split is four numbers: which feature, which of its edges,
 * and whereto a value goes that is not above the edge, and one that is: a later split by its number, or a leaf as −1
 * minus its number. The first split is the root; a tree without splits has one leaf.
 */
export const PartnerTrees = z.object({
  /** The signals that trees split by, and the edges of each, ascending. */
  features: z.array(z.object({ signal: z.enum(SIGNALS), edges: z.array(z.number()) })),
  trees: z.array(z.object({ splits: z.array(z.int()), leaves: z.array(z.number()).min(1) })),
  /** How many of the best by the sum they were fitted to order. */
  among: z.int().positive(),
  /** Where the numbers come from. */
  provenance: z.string().min(1),
});
export type PartnerTrees = z.infer<typeof PartnerTrees>;

/** The trees that serve users. */
export const PARTNER_TREES: PartnerTrees = PartnerTrees.parse(trees);

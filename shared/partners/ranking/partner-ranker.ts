import { PARTNER_TREES, type PartnerTrees } from './partner-trees.ts';
import { PARTNER_WEIGHTS, type PartnerWeights } from './partner-weights.ts';

/** By what partners are ranked: a weight a signal, and trees that put the best by their sum in order anew. */
export type PartnerRanker = { weights: PartnerWeights; trees?: PartnerTrees | undefined };

/** What serves users. */
export const PARTNER_RANKER: PartnerRanker = { weights: PARTNER_WEIGHTS, trees: PARTNER_TREES };

import type { PartnerTrees } from '../../../shared/partners/ranking/partner-trees.ts';
import type { PartnerWeights } from '../../../shared/partners/ranking/partner-weights.ts';
import { SPEAKS_FOR_ONLY } from '../../../shared/partners/ranking/signals.ts';
import type { PartnerSample } from '../partner-samples.ts';
import { type Boosting, boost } from './boost.ts';
import { toldTree } from './tell-trees.ts';
import { treeRows } from './tree-rows.ts';

/** How many of the best by the sum trees are fitted to order. */
const AMONG = 100;

/** Chosen by five folds among few: see docs/partners-ranking.md. */
const BOOSTING: Omit<Boosting, 'growth'> & { growth: Omit<Boosting['growth'], 'rises' | 'ridge'> } =
  {
    trees: 200,
    rate: 0.05,
    featureShare: 0.5,
    queryShare: 0.5,
    growth: { leaves: 16, leastRows: 200 },
  };
/** The ridge of a leaf, in curvature of a query of middle weight, times the number of queries. */
const RIDGE_A_QUERY = 0.0002;

/** Fits trees to what the sum of signals leaves over. The same samples give the same trees. */
export const fitTrees = (
  samples: readonly { sample: PartnerSample; weight: number }[],
  weights: PartnerWeights,
): Omit<PartnerTrees, 'provenance'> => {
  const { ranked, features } = treeRows(samples, weights, AMONG);
  const rises = Int8Array.from(features, ({ signal }) => (SPEAKS_FOR_ONLY.has(signal) ? 1 : 0));
  const ridge = RIDGE_A_QUERY * ranked.weights.length;
  const growth = { ...BOOSTING.growth, ridge, rises };
  return {
    among: AMONG,
    features,
    trees: boost(ranked, { ...BOOSTING, growth }).map(toldTree),
  };
};

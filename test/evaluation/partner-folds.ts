import { createHash } from 'node:crypto';
import { addUp } from '../../shared/partners/ranking/add-up.ts';
import type { PartnerRanker } from '../../shared/partners/ranking/partner-ranker.ts';
import { orderByTrees } from '../../shared/partners/ranking/tree-order.ts';
import { fitSum } from './fit-sum.ts';
import { type Metrics, meanOf, metricsOf } from './metrics.ts';
import type { PartnerSample } from './partner-samples.ts';
import { fitTrees } from './trees/fit-trees.ts';

export const FOLDS = 5;

/** What keeps queries together in a fold: nobody is judged by a fit to queries of the same. */
export type FoldedBy = 'seeker' | 'project';

export const foldOf = (id: string): number =>
  createHash('sha256').update(id).digest().readUInt32BE(0) % FOLDS;

export type Weighed = { sample: PartnerSample; weight: number };

/**
 * Each query counts by one over the square root of how many its group has and of how many groups its kind has: Interreg is
 * asked in four ways, and would else be four times a set of which there is one.
 */
export const weighed = (samples: readonly PartnerSample[]): Weighed[] => {
  const groups = Map.groupBy(samples, ({ group }) => group);
  const kinds = Map.groupBy(groups.keys(), kindOf);
  return samples.map((sample) => {
    const ofGroup = groups.get(sample.group)?.length ?? 1;
    const ofKind = kinds.get(kindOf(sample.group))?.length ?? 1;
    return { sample, weight: 1 / Math.sqrt(ofGroup * ofKind) };
  });
};

const kindOf = (group: string): string => group.split(' | ')[0] ?? group;

/** Fits the sum, and trees to what it leaves over. */
export const fitRanker = (samples: readonly Weighed[], provenance: string): FittedRanker => {
  const weights = { signals: fitSum(samples), provenance };
  return { weights, trees: { ...fitTrees(samples, weights), provenance } };
};
export type FittedRanker = Required<{ [K in keyof PartnerRanker]: NonNullable<PartnerRanker[K]> }>;

/** The rankers of all folds, each fitted to the others. */
export const foldRankers = (samples: readonly Weighed[], by: FoldedBy): FittedRanker[] =>
  Array.from({ length: FOLDS }, (_, fold) =>
    fitRanker(
      samples.filter(({ sample }) => foldOf(sample[by]) !== fold),
      `all folds by ${by} but ${fold}`,
    ),
  );

/** What some rankers reach, each with the samples it is for, by group. */
export const reachedBy = (
  samples: readonly Weighed[],
  rankerFor: (sample: PartnerSample) => PartnerRanker,
): Map<string, Metrics> => {
  const groups = Map.groupBy(samples, ({ sample }) => sample.group);
  return new Map(
    [...groups].map(([group, its]) => [
      group,
      meanOf(its.map(({ sample }) => judge(sample, rankerFor(sample)))),
    ]),
  );
};

/** Ranks by what ranks for users; candidates come in the query's own order, by which ties are broken. */
const judge = (
  { candidates, columns, relevant }: PartnerSample,
  { weights, trees }: PartnerRanker,
): Metrics => {
  const scores = new Float64Array(candidates.length);
  addUp(columns, weights, scores);
  const bySum = Array.from(scores, (score, party) => ({ party, score }));
  bySum.sort((a, b) => b.score - a.score);
  const ranked = trees ? orderByTrees(bySum, columns, trees) : bySum;
  return metricsOf(
    ranked.map(({ party }) => candidates[party] ?? ''),
    new Set(relevant.map((row) => candidates[row] ?? '')),
  );
};

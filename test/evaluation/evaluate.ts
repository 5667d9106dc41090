import type { ScoreWeights } from '../../shared/matching/score-weights.ts';
import { answerer } from './answering.ts';
import { baselinesOf, lexicalScores } from './baselines.ts';
import { type Collection, collectionOf } from './collection.ts';
import type { Dataset } from './dataset.ts';
import { type Metrics, meanOf, metricsOf } from './metrics.ts';
import { inOrderOf } from './order.ts';
import { type Asked, askedOf, PROTOCOLS } from './protocol.ts';

/** What was reached for one kind of query under one protocol. */
export type GroupResult = {
  queries: number;
  metrics: Metrics;
  baselines: Record<string, Metrics>;
};

/** By `kind | candidates`, then by protocol. */
export type TaskResult = Record<string, Record<string, GroupResult>>;

/** The ranked ids of one query. */
export type Prediction = { task: string; protocol: string; query: string; ranked: string[] };

/**
 * Ranks every query about calls by the ranker that serves users with `weights`, and by the simple baselines, each
 * from what the protocol lets it see. `tell` gets every ranking.
 */
export const evaluate = (
  dataset: Dataset,
  weights: ScoreWeights,
  tell: (prediction: Prediction) => void = () => {},
): TaskResult => {
  if (dataset.calls.length === 0) return {};
  const collection = collectionOf(dataset);
  const answer = answerer(collection, weights);
  const result: TaskResult = {};
  for (const protocol of PROTOCOLS) {
    const scores = new WeakMap<Asked, ReadonlyMap<string, number>>();
    const baselines = baselinesOf(dataset, (asked) => scores.get(asked) ?? new Map());
    const groups = new Map<string, Tally>();
    for (const asked of askedOf(dataset, protocol)) {
      const { ranked } = answer(asked);
      scores.set(asked, lexicalScores(collection, ranked));
      const order = inOrderOf(scoresOf(collection, ranked), asked.query.id, asked.candidates);
      tell({ task: dataset.name, protocol, query: asked.query.id, ranked: order });
      const name = `${asked.query.kind} | ${asked.query.candidates}`;
      const tally = groups.get(name) ?? { ours: [], baselines: {} };
      groups.set(name, tally);
      const relevant = new Set(asked.query.relevant);
      tally.ours.push(metricsOf(order, relevant));
      for (const [baseline, score] of Object.entries(baselines)) {
        const by = new Map(asked.candidates.map((id) => [id, score(asked, id)]));
        const its = metricsOf(inOrderOf(by, asked.query.id, asked.candidates), relevant);
        tally.baselines[baseline] = [...(tally.baselines[baseline] ?? []), its];
      }
    }
    for (const [name, tally] of groups) {
      result[name] = { ...result[name], [protocol]: summary(tally) };
    }
  }
  return result;
};

type Tally = { ours: Metrics[]; baselines: Record<string, Metrics[]> };

const summary = ({ ours, baselines }: Tally): GroupResult => ({
  queries: ours.length,
  metrics: meanOf(ours),
  baselines: Object.fromEntries(
    Object.entries(baselines).map(([name, metrics]) => [name, meanOf(metrics)]),
  ),
});

/** The points of each call, and of each programme those of its best call. */
const scoresOf = (
  { callIds, programmeIds, index }: Collection,
  ranked: readonly { call: number; points: number }[],
): Map<string, number> => {
  const scores = new Map<string, number>();
  for (const { call, points } of ranked) {
    const programme = programmeIds[index.programmeOf[call] ?? 0] ?? '';
    for (const id of [callIds[call] ?? '', programme]) {
      scores.set(id, Math.max(points, scores.get(id) ?? Number.NEGATIVE_INFINITY));
    }
  }
  return scores;
};

import type { PartnerRanker } from '../../shared/partners/ranking/partner-ranker.ts';
import type { PartnerWorld } from '../../shared/partners/ranking/partner-world.ts';
import { type RankedPartner, rankPartners } from '../../shared/partners/ranking/rank-partners.ts';
import type { Dataset } from './dataset.ts';
import type { Prediction, TaskResult } from './evaluate.ts';
import { type Metrics, meanOf, metricsOf } from './metrics.ts';
import { orderOf } from './order.ts';
import { type AskedPartners, partnersAsked, worldOf } from './partner-asking.ts';
import { PARTNER_BASELINES } from './partner-baselines.ts';
import { PROTOCOLS } from './protocol.ts';

/**
 * Ranks every query about partners as users are served, by what `rankerFor` gives for its seeker, and by the simple
 * baselines, each from what the protocol lets it see. `tell` gets every ranking.
 */
export const evaluatePartners = (
  dataset: Dataset,
  rankerFor: (seeker: string) => PartnerRanker,
  tell: (prediction: Prediction) => void = () => {},
): TaskResult => {
  const world = worldOf(dataset);
  const result: TaskResult = {};
  for (const protocol of PROTOCOLS) {
    const groups: Groups = new Map();
    for (const asked of partnersAsked(dataset, world, protocol)) {
      const all = rankings(world, asked, rankerFor(asked.ask.seeker));
      const ranked = all.find(([name]) => name === OURS)?.[1] ?? [];
      tell({ task: dataset.name, protocol, query: asked.query.id, ranked });
      count(groups, asked, all);
    }
    for (const [group, tally] of groups) {
      result[group] = { ...result[group], [protocol]: summary(tally) };
    }
  }
  return result;
};

/** By group, and in it by the way of ranking. */
type Groups = Map<string, Map<string, Metrics[]>>;

const count = (
  groups: Groups,
  { query }: AskedPartners,
  rankings: readonly [string, string[]][],
): void => {
  const group = `${query.kind} | ${query.candidates}`;
  const tally = groups.get(group) ?? new Map<string, Metrics[]>();
  groups.set(group, tally);
  const relevant = new Set(query.relevant);
  for (const [name, ranked] of rankings) {
    tally.set(name, [...(tally.get(name) ?? []), metricsOf(ranked, relevant)]);
  }
};

const OURS = '';

const rankings = (
  world: PartnerWorld,
  { query, ask, options, candidates }: AskedPartners,
  ranker: PartnerRanker,
): [string, string[]][] => {
  const all = rankPartners(world, ask, { ...options, most: candidates.length }, ranker);
  // The order of equals is the same for all ways of ranking, and dear.
  const keyed = all.map((each) => ({ ...each, order: orderOf(query.id, each.id) }));
  keyed.sort((a, b) => (a.order < b.order ? -1 : 1));
  const by = (scoreOf: (each: RankedPartner) => number): string[] =>
    keyed
      .map((each) => ({ id: each.id, score: scoreOf(each) }))
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
  return [
    [OURS, by(({ score }) => score)],
    ...Object.entries(PARTNER_BASELINES).map(([name, simple]): [string, string[]] => [
      name,
      by(({ id, signals }) => simple(signals, query.id, id)),
    ]),
  ];
};

const summary = (tally: ReadonlyMap<string, readonly Metrics[]>): TaskResult[string][string] => {
  const ours = tally.get(OURS) ?? [];
  const baselines = [...tally].filter(([name]) => name !== OURS);
  return {
    queries: ours.length,
    metrics: meanOf(ours),
    baselines: Object.fromEntries(baselines.map(([name, metrics]) => [name, meanOf(metrics)])),
  };
};

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SCORE_WEIGHTS, type ScoreWeights } from '../../shared/matching/score-weights.ts';
import { answerer } from './answering.ts';
import type { Choice } from './choice.ts';
import { collectionOf } from './collection.ts';
import { readDataset } from './dataset.ts';
import { fitWeights } from './fit.ts';
import { type Metrics, meanOf, metricsOf } from './metrics.ts';
import { inOrderOf } from './order.ts';
import { askedOf, CALL_KINDS, PROTOCOLS } from './protocol.ts';

/** What is fitted together; the names of ties and of popularity are those of their types. */
const TIES = [
  ...['inArea', 'inCountry', 'nearness', 'countries', 'regions', 'nearbyAll', 'nearbyMunicipal'],
  ...['projectsAnywhere', 'itsCountries', 'otherCountries', 'itsName', 'alikeProject'],
];
const POPULARITY = ['municipalShare', 'projects', 'towns', 'authorities'];
const SIZE = 2 + TIES.length + POPULARITY.length;

const FOLDS = 5;
/** Log-odds so far below the best count for nothing. */
const RANGE = { ties: 20, popularity: 6 };

type Sample = Omit<Choice, 'weight'> & {
  query: string;
  group: string;
  fold: number;
  candidates: readonly string[];
};

const valuesOf = (names: readonly string[], of: Readonly<Record<string, number>>): number[] =>
  names.map((name) => of[name] ?? 0);

const samplesOf = (folder: string): Sample[] => {
  const dataset = readDataset(folder);
  const collection = collectionOf(dataset);
  const answer = answerer(collection);
  const positionOf = new Map(collection.callIds.map((id, at) => [id, at]));
  return PROTOCOLS.flatMap((protocol) =>
    askedOf(dataset, protocol)
      .filter(({ query }) => CALL_KINDS.has(query.kind))
      .filter(({ query }) => query.candidates !== 'programme-calls')
      .map((asked) => {
        const { ranked, ties, popularity } = answer(asked);
        const parts = new Map(ranked.map(({ call, parts }) => [call, parts]));
        const features = asked.candidates.map((id) => {
          const at = positionOf.get(id) ?? 0;
          const its = parts.get(at);
          return Float64Array.from([
            its?.lexical ?? 0,
            its?.themes ?? 0,
            ...valuesOf(TIES, ties[collection.index.programmeOf[at] ?? 0] ?? {}),
            ...valuesOf(POPULARITY, popularity[at] ?? {}),
          ]);
        });
        const who = asked.seeker?.id ?? asked.project.id;
        return {
          query: asked.query.id,
          group: `${asked.query.kind} | ${asked.query.candidates}, ${protocol}`,
          fold: createHash('sha256').update(who).digest().readUInt32BE(0) % FOLDS,
          candidates: asked.candidates,
          features,
          relevant: asked.query.relevant
            .map((id) => asked.candidates.indexOf(id))
            .filter((at) => at >= 0),
        };
      })
      .filter(({ relevant }) => relevant.length > 0),
  );
};

/**
 * A query counts the less the more there are of its group, by the square root: between every query alike, which
 * drowns small groups, and every group alike, which listens to few queries as much as to many.
 */
const weighed = (samples: readonly Sample[]): (Sample & Choice)[] => {
  const sizes = new Map<string, number>();
  for (const { group } of samples) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return samples.map((each) => ({ ...each, weight: 1 / Math.sqrt(sizes.get(each.group) ?? 1) }));
};

/** What those who are not in a fold's own fit reach with it: no weight is judged by a seeker that it was fitted to. */
const crossValidate = (samples: readonly (Sample & Choice)[]): Map<string, Metrics[]> => {
  const reached = new Map<string, Metrics[]>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitWeights(
      samples.filter((each) => each.fold !== fold),
      SIZE,
    );
    for (const sample of samples.filter((each) => each.fold === fold)) {
      const scores = new Map(
        sample.features.map((row, at) => [
          sample.candidates[at] ?? '',
          row.reduce((sum, value, feature) => sum + value * (weights[feature] ?? 0), 0),
        ]),
      );
      const order = inOrderOf(scores, sample.query, sample.candidates);
      const right = new Set(sample.relevant.map((at) => sample.candidates[at] ?? ''));
      reached.set(sample.group, [...(reached.get(sample.group) ?? []), metricsOf(order, right)]);
    }
  }
  return reached;
};

/** Log-odds as points that are 100 in all when every part is 1. */
const scoreWeightsOf = (fitted: readonly number[], folders: readonly string[]): ScoreWeights => {
  const odds = {
    lexical: Math.max(0, fitted[0] ?? 0),
    themes: Math.max(0, fitted[1] ?? 0),
    programme: RANGE.ties,
    prior: RANGE.popularity,
  };
  const all = odds.lexical + odds.themes + odds.programme + odds.prior;
  const points = (share: number): number => Math.round((10_000 * share) / all) / 100;
  const named = (names: readonly string[], from: number) =>
    Object.fromEntries(
      names.map((name, at) => [name, Number((fitted[from + at] ?? 0).toFixed(4))]),
    );
  return {
    ...SCORE_WEIGHTS,
    lexical: points(odds.lexical),
    themes: points(odds.themes),
    programme: points(odds.programme),
    prior: points(odds.prior),
    time: 0,
    ties: { weights: named(TIES, 2), range: RANGE.ties },
    popularity: { weights: named(POPULARITY, 2 + TIES.length), range: RANGE.popularity },
    provenance: `Conditional logit on ${folders.map((each) => each.split('/').at(-1)).join(', ')} (npm run fit), November 2026.`,
  };
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' } },
});
const samples = weighed(positionals.flatMap(samplesOf));
for (const [group, metrics] of crossValidate(samples)) {
  const { hit1, hit10, mrr, ndcg10 } = meanOf(metrics);
  const shown = { 'Hit@1': hit1, 'Hit@10': hit10, MRR: mrr, 'nDCG@10': ndcg10 };
  const text = Object.entries(shown).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  process.stdout.write(
    `${group}, ${metrics.length} queries, ${FOLDS} folds by seeker: ${text.join(', ')}\n`,
  );
}
if (values.out !== undefined) {
  const weights = scoreWeightsOf(fitWeights(samples, SIZE), positionals);
  writeFileSync(values.out, `${JSON.stringify(weights, null, 2)}\n`);
}

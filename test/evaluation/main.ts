import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SCORE_WEIGHTS, ScoreWeights } from '../../shared/matching/score-weights.ts';
import {
  PARTNER_RANKER,
  type PartnerRanker,
} from '../../shared/partners/ranking/partner-ranker.ts';
import { PartnerTrees } from '../../shared/partners/ranking/partner-trees.ts';
import { PartnerWeights } from '../../shared/partners/ranking/partner-weights.ts';
import { BadDatasetError, readDataset } from './dataset.ts';
import { evaluate, type Prediction, type TaskResult } from './evaluate.ts';
import { evaluatePartners } from './evaluate-partners.ts';
import type { Metrics } from './metrics.ts';
import { foldOf, foldRankers, weighed } from './partner-folds.ts';
import { partnerSamples } from './partner-samples.ts';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

/** The folder itself if it is a task, else every task in it. */
const tasksIn = (folder: string): string[] => {
  if (existsSync(join(folder, 'queries.jsonl'))) return [folder];
  if (!existsSync(folder)) return fail(`There is no folder ${folder}.`);
  const tasks = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'queries.jsonl')));
  return tasks.length > 0 ? tasks : fail(`${folder} has no task: no queries.jsonl.`);
};

const figures = (metrics: Metrics): string =>
  Object.values(metrics)
    .map((value) => value.toFixed(3).padStart(7))
    .join('');

const lines = (task: string, result: TaskResult): string[] => {
  const groups = Object.entries(result);
  if (groups.length === 0) return [`== ${task}: nothing in it asks for calls or partners`, ''];
  return groups.flatMap(([group, protocols]) =>
    Object.entries(protocols).flatMap(([protocol, { queries, metrics, baselines }]) => [
      `== ${task}: ${group}, ${protocol}, ${queries} queries`,
      `${''.padEnd(28)}  Hit@1  Hit@5 Hit@10    MRR nDCG10 Rec@10`,
      `${'GrantBridge'.padEnd(28)}${figures(metrics)}`,
      ...Object.entries(baselines).map(([name, its]) => `${name.padEnd(28)}${figures(its)}`),
      '',
    ]),
  );
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    predictions: { type: 'string' },
    weights: { type: 'string' },
    'partner-weights': { type: 'string' },
    'partner-trees': { type: 'string' },
    folds: { type: 'boolean', default: false },
  },
});
const folder = positionals[0] ?? fail('Which folder? npm run evaluate -- DIR');
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const weights =
  values.weights === undefined ? SCORE_WEIGHTS : ScoreWeights.parse(read(values.weights));
const served: PartnerRanker = {
  weights:
    values['partner-weights'] === undefined
      ? PARTNER_RANKER.weights
      : PartnerWeights.parse(read(values['partner-weights'])),
  trees:
    values['partner-trees'] === undefined
      ? PARTNER_RANKER.trees
      : PartnerTrees.parse(read(values['partner-trees'])),
};
/** With `--folds` every seeker is served by a ranker that was fitted to queries of other seekers. */
const rankerFor = ((): ((seeker: string) => PartnerRanker) => {
  if (!values.folds) return () => served;
  const rankers = foldRankers(weighed(tasksIn(folder).flatMap(partnerSamples)), 'seeker');
  return (seeker) => rankers[foldOf(seeker)] ?? served;
})();
const file = values.predictions === undefined ? undefined : openSync(values.predictions, 'w');
const tasks: Record<string, TaskResult> = {};
try {
  for (const path of tasksIn(folder)) {
    const dataset = readDataset(path);
    const tell = (prediction: Prediction): void => {
      if (file !== undefined) writeSync(file, `${JSON.stringify(prediction)}\n`);
    };
    const result = {
      ...evaluate(dataset, weights, tell),
      ...evaluatePartners(dataset, rankerFor, tell),
    };
    tasks[dataset.name] = result;
    if (!values.json) print(lines(dataset.name, result).join('\n'));
  }
} catch (cause) {
  if (!(cause instanceof BadDatasetError)) throw cause;
  fail(cause.message);
}
if (file !== undefined) closeSync(file);
if (values.json) print(JSON.stringify({ tasks }));

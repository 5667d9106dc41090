import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  PARTNER_WEIGHTS,
  type PartnerWeights,
} from '../../shared/partners/ranking/partner-weights.ts';
import { bySignal, SIGNALS, SPEAKS_FOR_ONLY } from '../../shared/partners/ranking/signals.ts';
import type { Choice } from './choice.ts';
import { fitWeights } from './fit.ts';
import { type Metrics, meanOf, metricsOf } from './metrics.ts';
import { choiceOf, type PartnerSample, partnerSamples, SIZE } from './partner-samples.ts';

const FOLDS = 5;

type Weighed = { sample: PartnerSample; choice: Choice; fold: number };

const foldOf = (seeker: string): number =>
  createHash('sha256').update(seeker).digest().readUInt32BE(0) % FOLDS;

/** Queries count by one over the square root of how many their group has, as in the fit to calls. */
const weighed = (samples: readonly PartnerSample[]): Weighed[] => {
  const sizes = new Map<string, number>();
  for (const { group } of samples) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return samples.map((sample) => ({
    sample,
    choice: choiceOf(sample, 1 / Math.sqrt(sizes.get(sample.group) ?? 1)),
    fold: foldOf(sample.seeker),
  }));
};

/**
 * Weights for the signals by their numbers in `use`, 0 for the others. A signal that may only speak for a candidate and
 * got less than 0 is left out, the worst half of such at a time, until there is none.
 */
const fitSigned = (choices: readonly Choice[], use: readonly number[]): number[] => {
  let active = [...use];
  let start: number[] = [];
  for (;;) {
    const chosen = choices.map((choice) => ({
      ...choice,
      features: choice.features.map((row) => Float64Array.from(active, (at) => row[at] ?? 0)),
    }));
    const fitted = fitWeights(chosen, active.length, start);
    const weights = new Map(active.map((signal, at) => [signal, fitted[at] ?? 0]));
    const wrong = active
      .filter((at) => (weights.get(at) ?? 0) < 0 && SPEAKS_FOR_ONLY.has(SIGNALS[at] ?? 'twin'))
      .sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
    if (wrong.length === 0) return SIGNALS.map((_, at) => weights.get(at) ?? 0);
    const out = new Set(wrong.slice(0, Math.ceil(wrong.length / 2)));
    active = active.filter((at) => !out.has(at));
    start = active.map((at) => Math.max(0, weights.get(at) ?? 0));
  }
};

/** What those who are not in a fold's own fit reach with it, by group. */
const crossValidate = (all: readonly Weighed[], use: readonly number[]): Map<string, Metrics> => {
  const reached = new Map<string, Metrics[]>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = all.filter((each) => each.fold !== fold).map(({ choice }) => choice);
    const weights = fitSigned(others, use);
    for (const { sample } of all.filter((each) => each.fold === fold)) {
      const its = reached.get(sample.group) ?? [];
      its.push(judge(sample, weights));
      reached.set(sample.group, its);
    }
  }
  return new Map([...reached].map(([group, metrics]) => [group, meanOf(metrics)]));
};

const judge = (
  { candidates, signals, relevant }: PartnerSample,
  weights: readonly number[],
): Metrics => {
  const scored = candidates.map((id, row) => {
    let score = 0;
    for (let at = 0; at < SIZE; at += 1) {
      score += (weights[at] ?? 0) * (signals[row * SIZE + at] ?? 0);
    }
    return { id, score };
  });
  const right = new Set(relevant.map((row) => candidates[row] ?? ''));
  scored.sort((a, b) => b.score - a.score);
  return metricsOf(
    scored.map(({ id }) => id),
    right,
  );
};

/** What the weights that serve reach without some signals: what these add, not what others could make up for. */
const without = (samples: readonly Weighed[], left: RegExp): Map<string, Metrics> => {
  const weights = SIGNALS.map((signal) =>
    left.test(signal) ? 0 : PARTNER_WEIGHTS.signals[signal],
  );
  const groups = Map.groupBy(samples, ({ sample }) => sample.group);
  return new Map(
    [...groups].map(([group, its]) => [
      group,
      meanOf(its.map(({ sample }) => judge(sample, weights))),
    ]),
  );
};

/** Signals that the sets know nothing of keep the weights that were set by hand. */
const BY_HAND: ReadonlySet<string> = new Set(['twin', 'sharedNetworks']);

const weightsOf = (fitted: readonly number[], folders: readonly string[]): PartnerWeights => ({
  signals: bySignal((signal) =>
    BY_HAND.has(signal)
      ? PARTNER_WEIGHTS.signals[signal]
      : Number((fitted[SIGNALS.indexOf(signal)] ?? 0).toFixed(4)),
  ),
  provenance: `Conditional logit on ${folders.map((each) => each.split('/').at(-1)).join(', ')} (npm run fit:partners), ${FOLDS} folds by seeker, November 2026; twin and sharedNetworks are set by hand, the sets know neither.`,
});

const print = (name: string, reached: ReadonlyMap<string, Metrics>): void => {
  for (const [group, { hit1, hit5, hit10, ndcg10 }] of reached) {
    const shown = { 'Hit@1': hit1, 'Hit@5': hit5, 'Hit@10': hit10, 'nDCG@10': ndcg10 };
    const text = Object.entries(shown).map(([metric, value]) => `${metric} ${value.toFixed(3)}`);
    process.stdout.write(`${name}${group}: ${text.join(', ')}\n`);
  }
};

/** Signals that are left out together in the table of what each contributes. */
const ABLATED: Record<string, RegExp> = {
  distance: /^(nearness|within|nearAbroad|rank)/,
  'country and programme area': /^(abroad|inProgramme)/,
  'habits of the programme': /^usual/,
  'locality of the programme': /Locally$/,
  'countries named in the need': /Named$/,
  size: /^(size|alikeInSize)$/,
  'activity of the candidate': /^(projects|recentProjects)$/,
  'experience with the programme': /^(inSameProgramme|onSameObjective)$/,
  'themes of its projects': /^(onSameThemes|onSeekersThemes)$/,
  'texts of its projects': /^(onAlikeText|bestAlikeText)$/,
  'past partners': /^(pastPartner|recentPartner|partnerInProgramme|partnersPartner)$/,
  'partners of neighbours': /^neighbours/,
  'shares with parties like the seeker': /^share/,
  countries: /^country(In|With|Lately)/,
  'experience around the candidate': /Around/,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, ablate: { type: 'boolean', default: false } },
});
const all = weighed(positionals.flatMap(partnerSamples));
const every = SIGNALS.flatMap((signal, at) => (BY_HAND.has(signal) ? [] : [at]));
if (values.ablate) {
  print('all signals: ', without(all, /^$/));
  for (const [name, left] of Object.entries(ABLATED))
    print(`without ${name}: `, without(all, left));
} else {
  print('', crossValidate(all, every));
}
if (values.out !== undefined) {
  const fitted = fitSigned(
    all.map(({ choice }) => choice),
    every,
  );
  writeFileSync(values.out, `${JSON.stringify(weightsOf(fitted, positionals), null, 2)}\n`);
}

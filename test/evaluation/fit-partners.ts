import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PARTNER_WEIGHTS } from '../../shared/partners/ranking/partner-weights.ts';
import { bySignal } from '../../shared/partners/ranking/signals.ts';
import type { Metrics } from './metrics.ts';
import {
  FOLDS,
  type FoldedBy,
  fitRanker,
  foldOf,
  foldRankers,
  reachedBy,
  type Weighed,
  weighed,
} from './partner-folds.ts';
import { partnerSamples } from './partner-samples.ts';

const print = (name: string, reached: ReadonlyMap<string, Metrics>): void => {
  for (const [group, { hit1, hit5, hit10, ndcg10 }] of reached) {
    const shown = { 'Hit@1': hit1, 'Hit@5': hit5, 'Hit@10': hit10, 'nDCG@10': ndcg10 };
    const text = Object.entries(shown).map(([metric, value]) => `${metric} ${value.toFixed(3)}`);
    process.stdout.write(`${name}${group}: ${text.join(', ')}\n`);
  }
};

/** What the sum alone reaches in five folds, and what the trees add. */
const crossValidate = (samples: readonly Weighed[], by: FoldedBy): void => {
  const rankers = foldRankers(samples, by);
  const rankerFor = (id: string) => rankers[foldOf(id)] ?? { weights: PARTNER_WEIGHTS };
  const bySum = (id: string) => ({ weights: rankerFor(id).weights });
  print(
    `${FOLDS} folds by ${by}, sum, `,
    reachedBy(samples, (each) => bySum(each[by])),
  );
  print(
    `${FOLDS} folds by ${by}, trees, `,
    reachedBy(samples, (each) => rankerFor(each[by])),
  );
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

/** What the sum that serves reaches without some signals: what these add, not what others could make up for. */
const ablate = (samples: readonly Weighed[]): void => {
  for (const [name, left] of Object.entries({ none: /^$/, ...ABLATED })) {
    const signals = bySignal((signal) => (left.test(signal) ? 0 : PARTNER_WEIGHTS.signals[signal]));
    const ranker = { weights: { ...PARTNER_WEIGHTS, signals } };
    print(
      `without ${name}: `,
      reachedBy(samples, () => ranker),
    );
  }
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    ablate: { type: 'boolean', default: false },
    folds: { type: 'string', multiple: true, default: ['seeker', 'project'] },
  },
});
const samples = weighed(positionals.flatMap(partnerSamples));
if (values.ablate) ablate(samples);
for (const by of ['seeker', 'project'] as const) {
  if (!values.ablate && values.folds.includes(by)) crossValidate(samples, by);
}
if (values.out !== undefined) {
  const sets = positionals.map((each) => each.split('/').at(-1)).join(', ');
  const fitted = fitRanker(
    samples,
    `Fitted to ${sets} with inhabitants from the gazetteer (npm run fit:partners), November 2026: a conditional logit, and boosted trees on what it leaves over; twin and sharedNetworks are set by hand, the sets know neither.`,
  );
  const write = (name: string, text: string): void =>
    writeFileSync(join(values.out ?? '', name), `${text}\n`);
  write('weights.json', JSON.stringify(fitted.weights, null, 2));
  write('trees.json', JSON.stringify(fitted.trees).replaceAll('"],["', '"],\n["'));
}

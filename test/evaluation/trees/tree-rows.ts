import { addUp } from '../../../shared/partners/ranking/add-up.ts';
import { binOf } from '../../../shared/partners/ranking/bin-of.ts';
import { isWritten } from '../../../shared/partners/ranking/local-signals.ts';
import type { PartnerWeights } from '../../../shared/partners/ranking/partner-weights.ts';
import { CHOSEN_TIES, SIGNALS, type Signal } from '../../../shared/partners/ranking/signals.ts';
import type { PartnerSample } from '../partner-samples.ts';
import { edgesOf } from './binned-rows.ts';
import type { RankedRows } from './boost.ts';

/** What trees split by: not signals times locality, which is one itself, nor those that no set knows. */
const TREE_SIGNALS = SIGNALS.filter((signal) => isWritten(signal) && !CHOSEN_TIES.has(signal));

/** Signals that name a town or a network where they are told exactly: two queries about one would know each other. */
const COARSE: ReadonlySet<Signal> = new Set<Signal>([
  ...(['size', 'alikeInSize', 'locality', 'onAlikeText', 'bestAlikeText'] as const),
  ...(['usualMembers', 'usualCountries'] as const),
]);
const FEW_BINS = 8;
const MANY_BINS = 32;

/** A query of which at least one right candidate is among the first by the sum. */
type First = { weight: number; sample: PartnerSample; rows: number[]; scores: Float64Array };

export type TreeRows = { ranked: RankedRows; features: { signal: Signal; edges: number[] }[] };

/** The first `among` candidates of each query by the sum, as rows to grow trees from. */
export const treeRows = (
  samples: readonly { sample: PartnerSample; weight: number }[],
  weights: PartnerWeights,
  among: number,
): TreeRows => {
  const firsts = samples.flatMap((each) => firstOf(each, weights, among));
  const starts = new Uint32Array(firsts.length + 1);
  firsts.forEach(({ rows }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + rows.length;
  });
  const size = starts.at(-1) ?? 0;
  const each = <T extends Float32Array | Float64Array | Uint8Array>(
    column: T,
    of: (first: First, row: number) => number,
  ): T => {
    let to = 0;
    for (const first of firsts) for (const row of first.rows) column[to++] = of(first, row);
    return column;
  };
  const columns = TREE_SIGNALS.map((signal) =>
    each(new Float32Array(size), ({ sample }, row) => sample.columns[signal][row] ?? 0),
  );
  const features = TREE_SIGNALS.map((signal, at) => {
    const most = COARSE.has(signal) ? FEW_BINS : MANY_BINS;
    return { signal, edges: edgesOf(columns[at] ?? new Float32Array(), most) };
  });
  return {
    features,
    ranked: {
      rows: { size, features: features.length, most: MANY_BINS, bins: binsOf(columns, features) },
      starts,
      weights: scaled(firsts.map(({ weight }) => weight)),
      right: each(new Uint8Array(size), ({ sample }, row) => Number(sample.relevant.includes(row))),
      base: each(new Float64Array(size), ({ scores }, row) => scores[row] ?? 0),
    },
  };
};

const firstOf = (
  { sample, weight }: { sample: PartnerSample; weight: number },
  weights: PartnerWeights,
  among: number,
): First[] => {
  const scores = new Float64Array(sample.candidates.length);
  addUp(sample.columns, weights, scores);
  const rows = [...scores.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, among);
  return rows.some((row) => sample.relevant.includes(row))
    ? [{ sample, weight, rows, scores }]
    : [];
};

const binsOf = (
  columns: readonly Float32Array[],
  features: readonly { edges: readonly number[] }[],
): Uint8Array => {
  const bins = new Uint8Array((columns[0]?.length ?? 0) * features.length);
  features.forEach(({ edges }, feature) => {
    columns[feature]?.forEach((value, row) => {
      bins[row * features.length + feature] = binOf(edges, value);
    });
  });
  return bins;
};

/** Weights that are 1 on average, so that what limits a leaf does not depend on how they were counted. */
const scaled = (weights: readonly number[]): Float64Array => {
  const mean = weights.reduce((sum, each) => sum + each, 0) / (weights.length || 1);
  return Float64Array.from(weights, (weight) => weight / mean);
};

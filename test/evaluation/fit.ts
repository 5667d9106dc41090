/** A query as the fit sees it: the features of each candidate, row by row, and which rows are right. */
export type Choice = { features: Float64Array[]; relevant: number[] };

const ROUNDS = 250;
const RATE = 0.15;
const RIDGE = 1e-4;

/**
 * Weights under which what was chosen is most likely among what could have been, by a conditional logit (McFadden,
 * "Conditional logit analysis of qualitative choice behavior", 1974), with a ridge, by Adam on scaled features. The
 * same choices give the same weights.
 */
export const fitWeights = (choices: readonly Choice[], size: number): number[] => {
  const scale = scalesOf(choices, size);
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = slopeAt(choices, weights, scale);
    for (let at = 0; at < size; at += 1) {
      const up = (slope[at] ?? 0) / choices.length - RIDGE * (weights[at] ?? 0);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * up;
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * up * up;
      const step = (mean[at] ?? 0) / (1 - 0.9 ** round);
      const spread = Math.sqrt((square[at] ?? 0) / (1 - 0.99 ** round)) + 1e-8;
      weights[at] = (weights[at] ?? 0) + (RATE * step) / spread;
    }
  }
  return Array.from(weights, (weight, at) => weight / (scale[at] ?? 1));
};

const scalesOf = (choices: readonly Choice[], size: number): Float64Array => {
  const sums = new Float64Array(size);
  let rows = 0;
  for (const { features } of choices) {
    rows += features.length;
    for (const row of features) {
      for (let at = 0; at < size; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0) ** 2;
    }
  }
  return sums.map((sum) => Math.sqrt(sum / (rows || 1)) || 1);
};

const dot = (row: Float64Array, weights: Float64Array, scale: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    sum += ((row[at] ?? 0) / (scale[at] ?? 1)) * (weights[at] ?? 0);
  }
  return sum;
};

const slopeAt = (
  choices: readonly Choice[],
  weights: Float64Array,
  scale: Float64Array,
): Float64Array => {
  const slope = new Float64Array(weights.length);
  const add = (row: Float64Array | undefined, share: number): void => {
    if (!row) return;
    for (let at = 0; at < slope.length; at += 1) {
      slope[at] = (slope[at] ?? 0) + (share * (row[at] ?? 0)) / (scale[at] ?? 1);
    }
  };
  for (const { features, relevant } of choices) {
    const sums = features.map((row) => dot(row, weights, scale));
    const most = sums.reduce((greatest, each) => Math.max(greatest, each), -Infinity);
    const odds = sums.map((sum) => Math.exp(sum - most));
    const all = odds.reduce((sum, each) => sum + each, 0);
    for (const [at, row] of features.entries()) add(row, -(odds[at] ?? 0) / all);
    for (const at of relevant) add(features[at], 1 / relevant.length);
  }
  return slope;
};

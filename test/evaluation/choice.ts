/**
 * A query as the fit sees it: the features of each candidate, row by row, which rows are right, and how much the
 * query counts.
 */
export type Choice = {
  features: readonly Float64Array[];
  relevant: readonly number[];
  weight: number;
  /** Added to the log-odds of each row: ln of how many candidates it stands for. Every row for itself when left out. */
  offsets?: Float64Array | undefined;
};

/** How likely the choices are under some weights, and how that changes with them: first and second derivatives. */
export type Slopes = { likelihood: number; slope: Float64Array; curvature: Float64Array };

/** Rows less likely than this do not bend the likelihood. */
const LEAST_ODDS = 1e-6;

/** The mean log-likelihood of what was chosen, under `weights` of the features. */
export const slopesAt = (choices: readonly Choice[], weights: Float64Array): Slopes => {
  const size = weights.length;
  const sums = { slope: new Float64Array(size), curvature: new Float64Array(size * size) };
  let likelihood = 0;
  let all = 0;
  for (const choice of choices) {
    all += choice.weight;
    likelihood += choice.weight * addChoice(choice, weights, sums);
  }
  mirror(sums.curvature, size);
  return {
    likelihood: likelihood / all,
    slope: sums.slope.map((sum) => sum / all),
    curvature: sums.curvature.map((sum) => sum / all),
  };
};

/** Adds one choice's derivatives to the sums, and gives its own log-likelihood. */
const addChoice = (
  { features, relevant, weight, offsets }: Choice,
  weights: Float64Array,
  { slope, curvature }: Pick<Slopes, 'slope' | 'curvature'>,
): number => {
  const odds = oddsOf(features, weights, offsets);
  const mean = new Float64Array(weights.length);
  for (const [at, row] of features.entries()) {
    const share = odds[at] ?? 0;
    if (share < LEAST_ODDS) continue;
    addProducts(curvature, row, weight * share);
    addRow(mean, row, share);
  }
  addProducts(curvature, mean, -weight);
  addRow(slope, mean, -weight);
  let likelihood = 0;
  for (const at of relevant) {
    likelihood += Math.log(Math.max(odds[at] ?? 0, Number.MIN_VALUE)) / relevant.length;
    addRow(slope, features[at] ?? mean, weight / relevant.length);
  }
  return likelihood;
};

const addRow = (sums: Float64Array, row: Float64Array, share: number): void => {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + share * (row[at] ?? 0);
};

/** How likely each row is to be chosen; 1 in all. */
const oddsOf = (
  features: readonly Float64Array[],
  weights: Float64Array,
  offsets: Float64Array | undefined,
): number[] => {
  const sums = features.map((row, number) => {
    let sum = offsets?.[number] ?? 0;
    for (let at = 0; at < weights.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
    return sum;
  });
  const most = sums.reduce((greatest, each) => Math.max(greatest, each), Number.NEGATIVE_INFINITY);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / all);
};

/** Fills the lower half of a symmetric matrix, of which only the upper one was summed up. */
const mirror = (matrix: Float64Array, size: number): void => {
  for (let one = 0; one < size; one += 1) {
    for (let other = 0; other < one; other += 1) {
      matrix[one * size + other] = matrix[other * size + one] ?? 0;
    }
  }
};

const addProducts = (curvature: Float64Array, row: Float64Array, share: number): void => {
  const size = row.length;
  for (let one = 0; one < size; one += 1) {
    const product = share * (row[one] ?? 0);
    if (product === 0) continue;
    for (let other = one; other < size; other += 1) {
      const at = one * size + other;
      curvature[at] = (curvature[at] ?? 0) + product * (row[other] ?? 0);
    }
  }
};

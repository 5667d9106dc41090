import { type Choice, type Slopes, slopesAt } from './choice.ts';
import { solve } from './solve.ts';

const MOST_ROUNDS = 60;
const RIDGE = 1e-3;
/** A round that makes the choices no more likely than this is the last. */
const LEAST_GAIN = 1e-7;
const FIRST_DAMPING = 1e-3;
const MOST_DAMPING = 1e4;

/**
 * Weights under which what was chosen is most likely among what could have been, by a conditional logit (McFadden,
 * "Conditional logit analysis of qualitative choice behavior", 1974), with a ridge on weights of equally spread
 * features, by Newton's method with damping (Marquardt, "An algorithm for least-squares estimation of nonlinear
 * parameters", 1963). The same choices, and the same weights to start from, give the same weights.
 */
export const fitWeights = (
  choices: readonly Choice[],
  size: number,
  start: readonly number[] = [],
): number[] => {
  const ridge = spreadOf(choices, size).map((variance) => RIDGE * (variance || 1));
  let weights = Float64Array.from({ length: size }, (_, at) => start[at] ?? 0);
  let here = ridgedSlopes(choices, weights, ridge);
  let damping = FIRST_DAMPING;
  for (let round = 0; round < MOST_ROUNDS && damping < MOST_DAMPING; round += 1) {
    const step = solve(damped(here.curvature, size, damping), here.slope);
    const next = weights.map((weight, at) => weight + (step[at] ?? 0));
    const there = ridgedSlopes(choices, next, ridge);
    const gain = there.likelihood - here.likelihood;
    if (gain < 0) {
      damping *= 10;
      continue;
    }
    damping /= 10;
    weights = next;
    here = there;
    if (gain < LEAST_GAIN) break;
  }
  return [...weights];
};

const ridgedSlopes = (
  choices: readonly Choice[],
  weights: Float64Array,
  ridge: Float64Array,
): Slopes => {
  const { likelihood, slope, curvature } = slopesAt(choices, weights);
  const size = weights.length;
  const held = weights.map((weight, at) => (ridge[at] ?? 0) * weight);
  return {
    likelihood: likelihood - held.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0) / 2,
    slope: slope.map((each, at) => each - (held[at] ?? 0)),
    curvature: curvature.map((each, at) =>
      onDiagonal(at, size) ? each + (ridge[Math.floor(at / size)] ?? 0) : each,
    ),
  };
};

const damped = (curvature: Float64Array, size: number, damping: number): Float64Array =>
  curvature.map((each, at) => (onDiagonal(at, size) ? each * (1 + damping) : each));

const onDiagonal = (at: number, size: number): boolean => at % (size + 1) === 0;

/** The variance of each feature within a choice; what is the same for all candidates tells nothing. */
const spreadOf = (choices: readonly Choice[], size: number): Float64Array => {
  const sums = new Float64Array(size);
  let all = 0;
  for (const { features, weight } of choices) {
    all += weight;
    for (let at = 0; at < size; at += 1) {
      sums[at] = (sums[at] ?? 0) + weight * varianceOf(features, at);
    }
  }
  return sums.map((sum) => sum / (all || 1));
};

const varianceOf = (features: readonly Float64Array[], at: number): number => {
  let sum = 0;
  for (const row of features) sum += row[at] ?? 0;
  const mean = sum / (features.length || 1);
  let squares = 0;
  for (const row of features) squares += ((row[at] ?? 0) - mean) ** 2;
  return squares / (features.length || 1);
};

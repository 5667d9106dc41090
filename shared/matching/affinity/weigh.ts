/** The sum of what each of `values` has, each by its weight; what has no weight does not count. */
export const weighedSums = (
  values: readonly Readonly<Record<string, number>>[],
  weights: Readonly<Record<string, number>>,
): number[] => {
  const names = Object.keys(weights);
  const sums = new Array<number>(values.length).fill(0);
  // Name by name: the same field of one object after the other is read faster than all fields of each.
  for (const name of names) {
    const weight = weights[name] ?? 0;
    for (let at = 0; at < values.length; at += 1) {
      sums[at] = (sums[at] ?? 0) + weight * (values[at]?.[name] ?? 0);
    }
  }
  return sums;
};

/** Log-odds as parts of a score: 1 for the greatest, 0 for all that are `range` or more below it. */
export const withinRange = (sums: readonly number[], range: number): Float64Array => {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < sums.length; at += 1) most = Math.max(most, sums[at] ?? 0);
  const parts = new Float64Array(sums.length);
  for (let at = 0; at < sums.length; at += 1) {
    parts[at] = Math.max(0, 1 - (most - (sums[at] ?? 0)) / range);
  }
  return parts;
};

/** The sum of what each of `values` has, each by its weight; what has no weight does not count. */
export const weighedSums = (
  values: readonly Readonly<Record<string, number>>[],
  weights: Readonly<Record<string, number>>,
): number[] => {
  const named = Object.entries(weights);
  return values.map((each) => {
    let sum = 0;
    for (const [name, weight] of named) sum += weight * (each[name] ?? 0);
    return sum;
  });
};

/** Log-odds as parts of a score: 1 for the greatest, 0 for all that are `range` or more below it. */
export const withinRange = (sums: readonly number[], range: number): Float64Array => {
  const most = sums.reduce((greatest, each) => Math.max(greatest, each), Number.NEGATIVE_INFINITY);
  return Float64Array.from(sums, (sum) => Math.max(0, 1 - (most - sum) / range));
};

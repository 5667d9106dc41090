/** Rows of numbers, each told only by the bin it is in, so that a split is looked for among a few places. */
export type BinnedRows = {
  size: number;
  features: number;
  /** Row after row, a bin a feature. */
  bins: Uint8Array;
  /** How many bins a feature may have at most. */
  most: number;
};

/**
 * Edges that part values into at most `most` bins of about as many each; a value that many have, such as 0, gets a bin
 * of its own. An edge is halfway between two values that were met.
 */
export const edgesOf = (values: Float32Array, most: number): number[] => {
  const met = runsOf(values.toSorted());
  const edges: number[] = [];
  let left = values.length;
  let inBin = 0;
  for (const [at, { value, times }] of met.entries()) {
    const next = met[at + 1];
    if (!next || edges.length + 1 >= most) break;
    inBin += times;
    const fair = left / (most - edges.length);
    if (inBin < fair && next.times < fair) continue;
    edges.push(halfway(value, next.value));
    left -= inBin;
    inBin = 0;
  }
  return edges;
};

/** Each value that is met, and how many times. */
const runsOf = (sorted: Float32Array): { value: number; times: number }[] => {
  const runs: { value: number; times: number }[] = [];
  for (const value of sorted) {
    const last = runs.at(-1);
    if (last?.value === value) last.times += 1;
    else runs.push({ value, times: 1 });
  }
  return runs;
};

const DIGITS = 6;

/** Rounded, where a rounded number still lies between the two. */
const halfway = (below: number, above: number): number => {
  const exact = (below + above) / 2;
  const rounded = Number(exact.toPrecision(DIGITS));
  return rounded >= below && rounded < above ? rounded : exact;
};

import type { TermPostings } from './term-postings.ts';

/**
 * The impacts of terms that many calls say, one row a term with a place for every call: what such a term adds to one
 * call is looked up, so that its long list need not be gone through for calls that cannot be among the best.
 */
export type FrequentTerms = {
  /** The row of each term, below 0 for those that have none. */
  rowOf: Int32Array;
  impacts: Uint8Array;
  /** Places in a row: the number of calls. */
  places: number;
  weights: Uint16Array;
  /** The most that a row adds to any call. */
  most: Uint32Array;
};

/**
 * A term is frequent when one in so many calls says it. Its row then takes no more than 4 bytes an entry, and
 * going through rows, several at once, is faster than through as many entries of a list.
 */
const ONE_IN = 4;

/** Spreads the postings of frequent terms over rows of `calls` places. */
export const frequentTerms = (postings: TermPostings, calls: number): FrequentTerms => {
  const { starts, terms } = postings;
  const frequent = terms
    .map((_, term) => term)
    .filter((term) => ((starts[term + 1] ?? 0) - (starts[term] ?? 0)) * ONE_IN >= calls);
  const rows: FrequentTerms = {
    rowOf: new Int32Array(terms.length).fill(-1),
    impacts: new Uint8Array(frequent.length * calls),
    places: calls,
    weights: Uint16Array.from(frequent, (term) => postings.weights[term] ?? 0),
    most: new Uint32Array(frequent.length),
  };
  frequent.forEach((term, row) => {
    rows.rowOf[term] = row;
    let most = 0;
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
      const impact = postings.impacts[at] ?? 0;
      rows.impacts[row * calls + (postings.calls[at] ?? 0)] = impact;
      most = Math.max(most, impact);
    }
    rows.most[row] = most * (rows.weights[row] ?? 0);
  });
  return rows;
};

/** Adds up, call by call, what up to four rows add: one store for four. Rows below 0 add nothing. */
export const addFourRows = (
  { impacts, places, weights }: FrequentTerms,
  rows: readonly number[],
  from: number,
  sums: Int32Array,
): void => {
  const row = (nth: number): number => rows[from + nth] ?? -1;
  const weightOf = (nth: number): number => (row(nth) < 0 ? 0 : (weights[row(nth)] ?? 0));
  const [wa, wb, wc, wd] = [weightOf(0), weightOf(1), weightOf(2), weightOf(3)];
  const at = (nth: number): number => Math.max(0, row(nth)) * places;
  const [a, b, c, d] = [at(0), at(1), at(2), at(3)];
  for (let call = 0; call < places; call += 1) {
    const ab = Math.imul(wa, impacts[a + call] ?? 0) + Math.imul(wb, impacts[b + call] ?? 0);
    const cd = Math.imul(wc, impacts[c + call] ?? 0) + Math.imul(wd, impacts[d + call] ?? 0);
    sums[call] = ((sums[call] ?? 0) + ab + cd) | 0;
  }
};

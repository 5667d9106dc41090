import type { CallText } from './call-text.ts';
import { countTerms, type TermCounts } from './term-counts.ts';

/**
 * Which calls say which term, and how much: the calls of term `t` are `calls[starts[t]]` up to
 * `calls[starts[t + 1]]`, ascending, each with its impact. A term adds `weights[t] × impacts[i]` to the sum of a
 * call. All are whole numbers, so that a sum is the same in whatever order it is taken.
 */
export type TermPostings = {
  /** In ascending order. */
  terms: readonly string[];
  starts: Uint32Array;
  calls: Uint16Array;
  impacts: Uint8Array;
  weights: Uint16Array;
};

/** BM25's usual constants: how fast a repeated term stops counting, and how much a long text is held back. */
export const BM25 = { k1: 1.2, b: 0.75 } as const;

const IMPACT_STEPS = 255;
const WEIGHT_STEPS = 64;

/** What a sum of the postings is divided by to be a BM25 score. */
export const SUM_SCALE = IMPACT_STEPS * WEIGHT_STEPS;

/** How much of a term's weight a call gets that says it `count` times, 1–255. */
export const impactOf = (count: number, length: number, meanLength: number): number => {
  const norm = BM25.k1 * (1 - BM25.b + (BM25.b * length) / meanLength);
  return Math.max(1, Math.round((IMPACT_STEPS * count) / (count + norm)));
};

/**
 * What the rarity of a term is worth, in 64ths: `(k1 + 1) × ln(1 + (n − df + ½) / (df + ½))`, never below 0.
 * (Robertson, Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009; the `1 +` as in Lucene.)
 */
export const termWeight = (calls: number, saying: number): number =>
  Math.round(WEIGHT_STEPS * (BM25.k1 + 1) * Math.log(1 + (calls - saying + 0.5) / (saying + 0.5)));

/** Compiles the postings of `texts`, which are in the order of the calls. */
export const compileTerms = (texts: readonly CallText[]): TermPostings => {
  const counts = countTerms(texts);
  const order = inOrder(counts.terms);
  const starts = startsOf(counts, order.rankOf);
  const calls = new Uint16Array(counts.termAt.length);
  const impacts = new Uint8Array(counts.termAt.length);
  const meanLength = counts.lengths.reduce((sum, each) => sum + each, 0) / (texts.length || 1);
  const next = starts.slice();
  for (let call = 0; call < texts.length; call += 1) {
    const length = counts.lengths[call] ?? 0;
    for (let at = counts.starts[call] ?? 0; at < (counts.starts[call + 1] ?? 0); at += 1) {
      const rank = order.rankOf[counts.termAt[at] ?? 0] ?? 0;
      const to = next[rank] ?? 0;
      next[rank] = to + 1;
      calls[to] = call;
      impacts[to] = impactOf(counts.countAt[at] ?? 0, length, meanLength);
    }
  }
  const weights = Uint16Array.from(order.terms, (_, rank) =>
    termWeight(texts.length, (starts[rank + 1] ?? 0) - (starts[rank] ?? 0)),
  );
  return { terms: order.terms, starts, calls, impacts, weights };
};

const inOrder = (terms: readonly string[]) => {
  const numbers = Uint32Array.from(terms, (_, number) => number).sort((a, b) =>
    (terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1,
  );
  const rankOf = new Uint32Array(terms.length);
  numbers.forEach((number, rank) => {
    rankOf[number] = rank;
  });
  return { terms: Array.from(numbers, (number) => terms[number] ?? ''), rankOf };
};

const startsOf = ({ terms, termAt }: TermCounts, rankOf: Uint32Array): Uint32Array => {
  const starts = new Uint32Array(terms.length + 1);
  for (const term of termAt) {
    const after = (rankOf[term] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let rank = 0; rank < terms.length; rank += 1) {
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  }
  return starts;
};

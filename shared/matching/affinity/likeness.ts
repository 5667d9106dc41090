import type { TermPostings } from '../index/term-postings.ts';

/**
 * How alike the texts of a compiled collection are, each to each: the cosine of their term weights, 0–1. Takes
 * the square of their number in memory, so it is for hundreds of texts.
 */
export const likenessOf = (
  { terms, starts, calls, impacts, weights }: TermPostings,
  texts: number,
): Float64Array[] => {
  const likeness = Array.from({ length: texts }, () => new Float64Array(texts));
  for (let term = 0; term < terms.length; term += 1) {
    const saying = { from: starts[term] ?? 0, to: starts[term + 1] ?? 0 };
    addProducts(likeness, { calls, impacts }, saying, (weights[term] ?? 0) ** 2);
  }
  const lengths = likeness.map((row, number) => Math.sqrt(row[number] ?? 0));
  return likeness.map((row, one) =>
    row.map((product, other) => {
      const norm = (lengths[one] ?? 0) * (lengths[other] ?? 0);
      return norm === 0 ? 0 : product / norm;
    }),
  );
};

const addProducts = (
  likeness: readonly Float64Array[],
  { calls, impacts }: Pick<TermPostings, 'calls' | 'impacts'>,
  { from, to }: { from: number; to: number },
  square: number,
): void => {
  for (let one = from; one < to; one += 1) {
    const row = likeness[calls[one] ?? 0];
    if (!row) continue;
    const product = square * (impacts[one] ?? 0);
    for (let other = from; other < to; other += 1) {
      const column = calls[other] ?? 0;
      row[column] = (row[column] ?? 0) + product * (impacts[other] ?? 0);
    }
  }
};

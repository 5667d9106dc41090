import { createHash } from 'node:crypto';

/** An order of ids that depends on the query alone: ties are broken by it, without a look at the answer. */
export const orderOf = (query: string, id: string): string =>
  createHash('sha256').update(`${query} ${id}`).digest('hex').slice(0, 12);

/** The ids, the highest score first; equal ones in the query's own order. */
export const inOrderOf = (
  scores: ReadonlyMap<string, number>,
  query: string,
  candidates: readonly string[],
): string[] => {
  const keyed = candidates.map((id) => ({
    id,
    score: scores.get(id) ?? Number.NEGATIVE_INFINITY,
    order: orderOf(query, id),
  }));
  keyed.sort((a, b) => b.score - a.score || (a.order < b.order ? -1 : 1));
  return keyed.map(({ id }) => id);
};

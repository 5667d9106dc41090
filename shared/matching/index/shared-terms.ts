import type { Municipality } from '../../domain/municipality.ts';
import { addFourRows } from './frequent-terms.ts';
import type { MatchScratch } from './scratch.ts';
import type { TermPostings } from './term-postings.ts';

/** A need is heard up to so many different terms: sums of whole numbers stay within 32 bits. */
export const MOST_TERMS = 5000;

/**
 * Adds up, call by call, what each says of a reader's needs; frequent terms are only noted, see {@link sumOf}. A
 * word counts once, however often it is said.
 */
export const addTerms = (
  postings: TermPostings,
  needs: Municipality['needs'],
  scratch: MatchScratch,
): void => {
  const { metBy, sums, rows, frequent } = scratch;
  sums.fill(0);
  rows.length = 0;
  scratch.mostOfRows = 0;
  scratch.readers += 1;
  if (!needs) return;
  const { readers } = scratch;
  let terms = 0;
  scratch.terms.read(needs.text, needs.language, (term) => {
    if (metBy[term] === readers || terms === MOST_TERMS) return;
    metBy[term] = readers;
    terms += 1;
    const row = frequent.rowOf[term] ?? -1;
    if (row < 0) return addPostings(postings, term, sums);
    rows.push(row);
    scratch.mostOfRows += frequent.most[row] ?? 0;
  });
};

/** Adds to `sums` what each text of a compiled collection says of a term, in parts of `SUM_SCALE`. */
export const addPostings = (
  { calls, impacts, weights, starts }: TermPostings,
  term: number,
  sums: Int32Array,
): void => {
  const weight = weights[term] ?? 0;
  const end = starts[term + 1] ?? 0;
  for (let at = starts[term] ?? 0; at < end; at += 1) {
    const call = calls[at] ?? 0;
    sums[call] = ((sums[call] ?? 0) + Math.imul(weight, impacts[at] ?? 0)) | 0;
  }
};

/** Adds the frequent terms up as well, for all calls: less work than a look at each of them for very many calls. */
export const addFrequentTerms = (scratch: MatchScratch): void => {
  const { rows, frequent, sums } = scratch;
  for (let from = 0; from < rows.length; from += 4) addFourRows(frequent, rows, from, sums);
  rows.length = 0;
  scratch.mostOfRows = 0;
};

/** What a reader's words add up to in one call, the frequent ones included. */
export const sumOf = (call: number, { sums, rows, frequent }: MatchScratch): number => {
  let sum = sums[call] ?? 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const impact = frequent.impacts[row * frequent.places + call] ?? 0;
    sum += Math.imul(frequent.weights[row] ?? 0, impact);
  }
  return sum;
};

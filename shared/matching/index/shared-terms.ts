import type { Municipality } from '../../domain/municipality.ts';
import { eachTerm } from '../text/analyse.ts';
import type { MatchScratch } from './scratch.ts';
import type { TermPostings } from './term-postings.ts';

/** A need is heard up to so many different terms: sums of whole numbers stay within 32 bits. */
const MOST_TERMS = 5000;

/** Adds up, call by call, what each calls says of a reader's needs. A word counts once, however often it is said. */
export const addTerms = (
  postings: TermPostings,
  needs: Municipality['needs'],
  scratch: MatchScratch,
): void => {
  scratch.sums.fill(0);
  scratch.readers += 1;
  if (!needs) return;
  const { termNumbers, metBy, sums, readers } = scratch;
  let terms = 0;
  eachTerm(needs.text, needs.language, (name) => {
    const term = termNumbers.get(name);
    if (term === undefined || metBy[term] === readers || terms === MOST_TERMS) return;
    metBy[term] = readers;
    terms += 1;
    addPostings(postings, term, sums);
  });
};

const addPostings = (postings: TermPostings, term: number, sums: Int32Array): void => {
  const { calls, impacts } = postings;
  const weight = postings.weights[term] ?? 0;
  const end = postings.starts[term + 1] ?? 0;
  for (let at = postings.starts[term] ?? 0; at < end; at += 1) {
    const call = calls[at] ?? 0;
    sums[call] = (sums[call] ?? 0) + weight * (impacts[at] ?? 0);
  }
};

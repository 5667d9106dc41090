import { Best } from '../../../shared/matching/index/best.ts';
import type { MatchIndex } from '../../../shared/matching/index/match-index.ts';
import type { Reader } from '../../../shared/matching/index/reader.ts';
import type { MatchScratch } from '../../../shared/matching/index/scratch.ts';
import { addTerms } from '../../../shared/matching/index/shared-terms.ts';
import { eachTerm } from '../../../shared/matching/text/analyse.ts';

/** The lexical task: the 20 calls that say most of a reader's needs. */
export const TOP = 20;

/** The lexical task by our postings, the reading of the needs included. */
export const lexicalTop = (index: MatchIndex, scratch: MatchScratch) => {
  const best = new Best(TOP);
  return ({ needs }: Reader): number[] => {
    addTerms(index.terms, needs, scratch);
    const { sums } = scratch;
    for (let call = 0; call < sums.length; call += 1) {
      const sum = sums[call] ?? 0;
      if (sum > 0 && sum >= best.least) best.offer(call, sum);
    }
    return best.drain((call) => call);
  };
};

/** The terms of a reader's needs that the index knows, by number. */
export const termNumbersOf = ({ needs }: Reader, { termNumbers }: MatchScratch): number[] => {
  const numbers = new Set<number>();
  eachTerm(needs?.text ?? '', needs?.language ?? 'en', (term) => {
    const number = termNumbers.get(term);
    if (number !== undefined) numbers.add(number);
  });
  return [...numbers];
};

/** The floor: the same postings are gone through and their impacts added up, and nothing else is done. */
export const traverse = (
  { terms }: MatchIndex,
  numbers: readonly number[],
  sums: Float64Array,
): void => {
  for (const number of numbers) {
    const end = terms.starts[number + 1] ?? 0;
    const weight = terms.weights[number] ?? 0;
    for (let at = terms.starts[number] ?? 0; at < end; at += 1) {
      const call = terms.calls[at] ?? 0;
      sums[call] = (sums[call] ?? 0) + weight * (terms.impacts[at] ?? 0);
    }
  }
};

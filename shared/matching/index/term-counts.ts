import { TermNumbers } from '../text/term-numbers.ts';
import { type CallText, eachPiece } from './call-text.ts';

/** How often each call says each term, weighted by where; call after call, terms numbered as they were met. */
export type TermCounts = {
  terms: string[];
  /** Where the entries of each call begin, and at the end how many there are. */
  starts: Uint32Array;
  termAt: Uint32Array;
  countAt: Uint32Array;
  /** The weighted number of terms in each call. */
  lengths: Uint32Array;
};

/** Reads every text once. A word is analysed once a language, however often it stands. */
export const countTerms = (texts: readonly CallText[]): TermCounts => {
  const terms: string[] = [];
  const starts = new Uint32Array(texts.length + 1);
  const lengths = new Uint32Array(texts.length);
  const entries = growing();
  const numbers = new TermNumbers(numbering(terms));
  // The count of a term in the call that is being read, by the number of the term; 0 between calls.
  const counts: number[] = [];
  texts.forEach((text, call) => {
    const met: number[] = [];
    let length = 0;
    eachPiece(text, (piece, language, weight) => {
      numbers.read(piece, language, (term) => {
        const before = counts[term] ?? 0;
        if (before === 0) met.push(term);
        counts[term] = before + weight;
        length += weight;
      });
    });
    lengths[call] = length;
    starts[call] = entries.size();
    for (const term of met) {
      entries.push(term, counts[term] ?? 0);
      counts[term] = 0;
    }
  });
  starts[texts.length] = entries.size();
  return { terms, starts, lengths, ...entries.columns() };
};

/** Numbers terms in the order in which they are met. */
const numbering = (terms: string[]): ((term: string) => number) => {
  const numbers = new Map<string, number>();
  return (term) => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, terms.length);
    return terms.push(term) - 1;
  };
};

/** Two columns that grow by doubling. */
const growing = () => {
  let termAt = new Uint32Array(1 << 16);
  let countAt = new Uint32Array(1 << 16);
  let size = 0;
  const grow = (column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
    const larger = new Uint32Array(column.length * 2);
    larger.set(column);
    return larger;
  };
  return {
    size: () => size,
    push: (term: number, count: number): void => {
      if (size === termAt.length) {
        termAt = grow(termAt);
        countAt = grow(countAt);
      }
      termAt[size] = term;
      countAt[size] = count;
      size += 1;
    },
    columns: () => ({ termAt: termAt.subarray(0, size), countAt: countAt.subarray(0, size) }),
  };
};

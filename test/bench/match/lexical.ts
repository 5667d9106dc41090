import { matchAll } from '../../../shared/matching/index/match-all.ts';
import type { MatchIndex } from '../../../shared/matching/index/match-index.ts';
import type { Reader } from '../../../shared/matching/index/reader.ts';
import { type MatchScratch, matchScratch } from '../../../shared/matching/index/scratch.ts';
import { Statement } from '../../../shared/matching/index/statements.ts';
import { SCORE_WEIGHTS } from '../../../shared/matching/score-weights.ts';

/** The lexical task: the 20 calls that say most of a reader's needs. */
export const TOP = 20;

/**
 * The lexical task by the matcher that serves users, the reading of the needs included: everybody may apply for
 * every call, and nothing counts but words.
 */
export const lexicalTop = (index: MatchIndex, now: Date) => {
  const open: MatchIndex = {
    ...index,
    statements: { statements: [OPEN_TO_ALL], statementOf: new Uint16Array(index.ids.length) },
  };
  const weights = { ...SCORE_WEIGHTS, themes: 0, lexical: 100, time: 0, prior: 0, programme: 0 };
  const scratch = matchScratch(open, now, { most: TOP, weights });
  return (reader: Reader): number[] =>
    matchAll(open, { ...reader, priorities: [] }, 'by-score', scratch).map(({ call }) => call);
};

const ANYBODY = { exhaustive: false, by: 'programme' } as const;

const OPEN_TO_ALL = Statement.parse({
  kind: 'grant',
  eligibility: {
    countries: { ...ANYBODY, values: ['BG'] },
    applicantTypes: { ...ANYBODY, values: ['municipality'] },
  },
});

/** The terms of a reader's needs that the index knows, by number. */
export const termNumbersOf = ({ needs }: Reader, { terms }: MatchScratch): number[] => {
  const numbers = new Set<number>();
  terms.read(needs?.text ?? '', needs?.language ?? 'en', (term) => {
    numbers.add(term);
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

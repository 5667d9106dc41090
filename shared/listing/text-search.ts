import type { CallRecord } from '../domain/call.ts';
import type { Language } from '../domain/language.ts';
import { type CallText, eachPiece } from '../matching/index/call-text.ts';
import type { TermPostings } from '../matching/index/term-postings.ts';
import { analyse, termsOfWord } from '../matching/text/analyse.ts';
import { eachWord } from '../matching/text/each-word.ts';

/** Nobody says in which language they ask: what letters a word has leaves few. */
const languagesOf = (word: string): readonly Language[] => {
  if (/\p{Script=Cyrillic}/u.test(word)) return ['bg'];
  return /\p{Script=Greek}/u.test(word) ? ['el'] : ['en', 'tr', 'nb'];
};

/** For each word of a question the terms of which a text must say one; words that say nothing are left out. */
export const askedTerms = (text: string): ReadonlySet<string>[] => {
  const asked: ReadonlySet<string>[] = [];
  eachWord(text.normalize('NFKC'), (word) => {
    const [first = 'en', ...others] = languagesOf(word);
    const terms = termsOfWord(word, first);
    if (terms.length === 0) return;
    asked.push(new Set([terms, ...others.map((each) => termsOfWord(word, each))].flat()));
  });
  return asked;
};

/** The positions of the calls that say each word of a question in some form; none when it has no words. */
export const positionsSaying = (postings: TermPostings, text: string): Set<number> => {
  const [first, ...others] = askedTerms(text).map((terms) => positionsOf(postings, terms));
  if (!first) return new Set();
  return new Set([...first].filter((call) => others.every((said) => said.has(call))));
};

const positionsOf = (postings: TermPostings, terms: ReadonlySet<string>): Set<number> => {
  const { calls, starts } = postings;
  const positions = new Set<number>();
  for (const term of terms) {
    const number = numberOf(postings.terms, term);
    if (number === undefined) continue;
    for (const call of calls.subarray(starts[number], starts[number + 1])) positions.add(call);
  }
  return positions;
};

/** The number of a term in the ascending list of all. */
const numberOf = (terms: readonly string[], term: string): number | undefined => {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? low : undefined;
};

/** Whether one call says each word of a question in some form: the same answer as from the postings. */
export const saysAll = (call: CallText, text: string): boolean => {
  const asked = askedTerms(text);
  if (asked.length === 0) return false;
  const said = new Set<string>();
  eachPiece(call, (piece, language) => {
    for (const term of analyse(piece, language)) said.add(term);
  });
  return asked.every((terms) => [...terms].some((term) => said.has(term)));
};

/** Whether a question is a part of what a source calls a call. */
export const isNamed = ({ id, identifier }: Pick<CallRecord, 'id' | 'identifier'>, text: string) =>
  [id, identifier].some((name) => name.toLowerCase().includes(text.toLowerCase()));

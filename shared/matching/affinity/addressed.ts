import type { Language } from '../../domain/language.ts';
import { MUNICIPAL_WORDS } from '../../reference/municipal-words.ts';
import type { CallText } from '../index/call-text.ts';
import { TermIndex } from '../theme-terms.ts';

/** Whether a call's title, in any of its languages, speaks of towns, and of public authorities: 1 or 0. */
export type Addressed = { towns: number; authorities: number };

/** Reads a title for whom it speaks of. A text names many by the way; a title names whom the call is for. */
export const addressedBy = ({ title }: Pick<CallText, 'title'>): Addressed => {
  const titles = Object.entries(title);
  const speaksOf = (what: keyof Addressed): number =>
    titles.some(([language, each]) => wordsOf(language)[what].mentions(each)) ? 1 : 0;
  return { towns: speaksOf('towns'), authorities: speaksOf('authorities') };
};

const compiled = new Map<Language, Record<keyof Addressed, TermIndex>>();

/** The words of a language alone, English for one that has none: Norwegian *by* is a town, English is not. */
const wordsOf = (language: Language): Record<keyof Addressed, TermIndex> => {
  const code = language === 'no' ? 'nb' : language in MUNICIPAL_WORDS ? language : 'en';
  const words = compiled.get(code) ?? compile(code);
  compiled.set(code, words);
  return words;
};

const compile = (language: Language): Record<keyof Addressed, TermIndex> => {
  const { towns = '', authorities = '' } = MUNICIPAL_WORDS[language] ?? {};
  return { towns: TermIndex.ofTerms(towns), authorities: TermIndex.ofTerms(authorities) };
};

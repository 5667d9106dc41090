import { stopwords as bulgarian } from '@orama/stopwords/bulgarian';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as greek } from '@orama/stopwords/greek';
import { stopwords as norwegian } from '@orama/stopwords/norwegian';
import { stopwords as turkish } from '@orama/stopwords/turkish';
import type { Language } from '../../domain/language.ts';
import { foldCase, withoutTonos } from './fold-case.ts';

const NONE: ReadonlySet<string> = new Set();

const set = (words: readonly string[], language: Language): ReadonlySet<string> =>
  new Set(words.map((word) => withoutTonos(foldCase(word, language))));

const LISTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  bg: set(bulgarian, 'bg'),
  el: set(greek, 'el'),
  en: set(english, 'en'),
  nb: set(norwegian, 'nb'),
  nn: set(norwegian, 'nn'),
  no: set(norwegian, 'no'),
  tr: set(turkish, 'tr'),
};

/** Whether a word in small letters says nothing of what a text is about. */
export const isStopWord = (word: string, language: Language): boolean =>
  (LISTS[language] ?? NONE).has(language === 'el' ? withoutTonos(word) : word);

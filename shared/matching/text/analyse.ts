import type { Language } from '../../domain/language.ts';
import { eachWord } from './each-word.ts';
import { foldCase } from './fold-case.ts';
import { latinKey } from './latin-key.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** Different words remembered in one language before starting afresh: a few megabytes. */
const MOST_REMEMBERED = 50_000;

type Memory = Map<string, readonly string[]>;

const memories = new Map<Language, Memory>();

const memoryOf = (language: Language): Memory => {
  const memory = memories.get(language) ?? new Map<string, readonly string[]>();
  memories.set(language, memory);
  return memory;
};

const recall = (memory: Memory, word: string, language: Language): readonly string[] => {
  const known = memory.get(word);
  if (known) return known;
  const terms = termsOfWord(word, language);
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(word, terms);
  return terms;
};

/**
 * The terms that a word stands for, none for a stop word: its stem in Latin letters, and for a word with a
 * capital the whole word in Latin too, because a stem of one language is none of another, and a name is written
 * in any: `Стара` in a Bulgarian text and `Stara` in an English one share `stara`.
 */
export const termsOfWord = (word: string, language: Language): readonly string[] => {
  const small = foldCase(word, language);
  if (isStopWord(small, language)) return [];
  const root = latinKey(stem(small, language));
  if (small === word) return root.length > 1 ? [root] : [];
  return [...new Set([root, latinKey(small)])].filter(({ length }) => length > 1);
};

/**
 * Tells the terms of a text one after the other, repeated as often as they stand there. Terms of all languages
 * are in small Latin letters and digits as far as there are such for them.
 */
export const eachTerm = (text: string, language: Language, tell: (term: string) => void): void => {
  const memory = memoryOf(language);
  eachWord(text.normalize('NFKC'), (word) => {
    for (const term of recall(memory, word, language)) tell(term);
  });
};

/** The terms of a text in their order, see {@link eachTerm}. */
export const analyse = (text: string, language: Language): string[] => {
  const terms: string[] = [];
  eachTerm(text, language, (term) => terms.push(term));
  return terms;
};

import type { Language } from '../../domain/language.ts';
import { termsOfWord } from './analyse.ts';
import { WordTable } from './word-table.ts';

/** Different words remembered in one language before starting afresh: a few megabytes. */
const MOST_REMEMBERED = 200_000;

/** The words of one language, and the numbers of the terms that the word of a number stands for. */
type Words = { table: WordTable; found: (readonly number[])[] };

/**
 * Reads texts into terms by number: `numberOf` gives the number of a term, below 0 for one that does not count. A
 * word that was met before is neither analysed nor even copied.
 */
export class TermNumbers {
  readonly #numberOf: (term: string) => number;
  readonly #languages = new Map<Language, Words>();

  constructor(numberOf: (term: string) => number) {
    this.#numberOf = numberOf;
  }

  /** Tells the terms of a text one after the other, as `eachTerm` does. */
  read(text: string, language: Language, tell: (term: number) => void): void {
    const { table, found } = this.#wordsOf(language);
    table.read(text.normalize('NFKC'), (word) => {
      const terms = found[word] ?? this.#look(table, found, word, language);
      for (let at = 0; at < terms.length; at += 1) tell(terms[at] ?? 0);
    });
  }

  #wordsOf(language: Language): Words {
    const known = this.#languages.get(language);
    if (known && known.table.size <= MOST_REMEMBERED) return known;
    const words: Words = { table: new WordTable(), found: [] };
    this.#languages.set(language, words);
    return words;
  }

  #look(
    table: WordTable,
    found: (readonly number[])[],
    word: number,
    language: Language,
  ): readonly number[] {
    const numbers = termsOfWord(table.word(word), language).map(this.#numberOf);
    const terms = numbers.filter((number) => number >= 0);
    found[word] = terms;
    return terms;
  }
}

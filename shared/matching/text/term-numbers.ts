import type { Language } from '../../domain/language.ts';
import { termsOfWord } from './analyse.ts';
import { WordTable } from './word-table.ts';

/** Different words remembered in one language before starting afresh: a few megabytes. */
const MOST_REMEMBERED = 200_000;

const tables = new Map<Language, WordTable>();

const tableOf = (language: Language): WordTable => {
  const known = tables.get(language);
  if (known && known.size <= MOST_REMEMBERED) return known;
  const table = new WordTable();
  tables.set(language, table);
  return table;
};

/** A text as the numbers of its words in a table, so many of them. */
type Reading = {
  text: string;
  language: Language;
  table: WordTable;
  words: Uint32Array;
  length: number;
};

const FIRST_ROOM = 1024;

/** The text that was read last: a need is read by one reader after the other, and taken apart once. */
const last: Reading = {
  text: '',
  language: 'en',
  table: new WordTable(),
  words: new Uint32Array(FIRST_ROOM),
  length: 0,
};

const readingOf = (text: string, language: Language): Reading => {
  if (last.text === text && last.language === language) return last;
  last.table = tableOf(language);
  last.length = 0;
  last.table.read(text.normalize('NFKC'), (word) => {
    if (last.length === last.words.length) last.words = grown(last.words);
    last.words[last.length] = word;
    last.length += 1;
  });
  last.text = text;
  last.language = language;
  return last;
};

const grown = (words: Uint32Array): Uint32Array => {
  const more = new Uint32Array(words.length * 2);
  more.set(words);
  return more;
};

/** The numbers of the terms that each word of a table stands for. */
type Found = { table: WordTable; terms: (readonly number[])[] };

/**
 * Reads texts into terms by number: `numberOf` gives the number of a term, below 0 for one that does not count. A
 * word that was met before is neither analysed nor even copied.
 */
export class TermNumbers {
  readonly #numberOf: (term: string) => number;
  readonly #found = new Map<Language, Found>();

  constructor(numberOf: (term: string) => number) {
    this.#numberOf = numberOf;
  }

  /** Tells the terms of a text one after the other, as `eachTerm` does. `tell` must not read another text. */
  read(text: string, language: Language, tell: (term: number) => void): void {
    const { table, words, length } = readingOf(text, language);
    const found = this.#foundIn(table, language);
    for (let nth = 0; nth < length; nth += 1) {
      const word = words[nth] ?? 0;
      const terms = found[word] ?? this.#look(table, found, word, language);
      for (let at = 0; at < terms.length; at += 1) tell(terms[at] ?? 0);
    }
  }

  #foundIn(table: WordTable, language: Language): (readonly number[])[] {
    const known = this.#found.get(language);
    if (known?.table === table) return known.terms;
    const terms: (readonly number[])[] = [];
    this.#found.set(language, { table, terms });
    return terms;
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

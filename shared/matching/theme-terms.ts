import type { ThemeTerms } from '../reference/themes.ts';

/** What a term speaks for: the position of its theme in the vocabulary, and how surely. */
type Meaning = { theme: number; strength: number; sure: boolean };

type Word = { stem: string; open: boolean };
type Term = Meaning & { id: number; words: readonly Word[] };
type Tell = (term: number, surface: string) => void;

/** Open words are looked up by their beginning of this length; none is shorter. */
const KEY_LENGTH = 3;
/** Different words remembered before starting afresh: a few megabytes. */
const MOST_REMEMBERED = 20_000;

/** Lower-case words of a text in composed form; whatever is no letter, mark or digit parts them. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Terms of one or more words, compiled so that a text is read once whatever their number. */
export class TermIndex {
  readonly #terms: Term[] = [];
  readonly #byWord = new Map<string, Term[]>();
  readonly #byStart = new Map<string, Term[]>();
  readonly #seen = new Map<string, readonly Term[]>();

  static ofThemes(lexicons: readonly ThemeTerms[]): TermIndex {
    const index = new TermIndex();
    for (const lexicon of lexicons) {
      Object.values(lexicon).forEach(({ sure, also }, theme) => {
        index.#addAll(sure, { theme, strength: 2, sure: true });
        index.#addAll(also, { theme, strength: 1, sure: false });
      });
    }
    return index;
  }

  static ofTerms(terms: string): TermIndex {
    const index = new TermIndex();
    index.#addAll(terms, { theme: 0, strength: 2, sure: true });
    return index;
  }

  /** Throws a RangeError for a number that `scan` never told. */
  meaning(term: number): Meaning {
    const found = this.#terms[term];
    if (!found) throw new RangeError(`no term ${term}`);
    return found;
  }

  mentions(text: string): boolean {
    let mentioned = false;
    this.scan(text, () => {
      mentioned = true;
    });
    return mentioned;
  }

  /**
   * Tells every place in `text` where a term stands, with the words that stand there. What lies
   * within the reach of a sure term adds nothing more to its theme.
   */
  scan(text: string, tell: Tell): void {
    const words = wordsOf(text);
    const takenUntil = new Map<number, number>();
    for (const [at, word] of words.entries()) {
      for (const term of this.#beginningWith(word)) {
        const { theme, sure, words: pattern } = term;
        if ((takenUntil.get(theme) ?? 0) > at || !standsAt(pattern, words, at)) continue;
        if (sure) takenUntil.set(theme, at + pattern.length);
        tell(term.id, words.slice(at, at + pattern.length).join(' '));
      }
    }
  }

  /** The terms whose first word is `word`, longest first, remembered: texts share most of their words. */
  #beginningWith(word: string): readonly Term[] {
    const known = this.#seen.get(word);
    if (known) return known;
    const found = [
      ...(this.#byWord.get(word) ?? []),
      ...(this.#byStart.get(word.slice(0, KEY_LENGTH)) ?? []),
    ]
      .filter((term) => standsAt(term.words.slice(0, 1), [word], 0))
      .sort((a, b) => b.words.length - a.words.length || a.id - b.id);
    if (this.#seen.size >= MOST_REMEMBERED) this.#seen.clear();
    this.#seen.set(word, found);
    return found;
  }

  #addAll(terms: string, meaning: Meaning): void {
    for (const term of terms.split('|')) {
      const words = term.split(' ').map((word) => ({
        stem: word.replace('*', ''),
        open: word.endsWith('*'),
      }));
      const entry = { ...meaning, id: this.#terms.length, words };
      this.#terms.push(entry);
      const { stem = '', open = false } = words[0] ?? {};
      const lookup = open ? this.#byStart : this.#byWord;
      const key = open ? stem.slice(0, KEY_LENGTH) : stem;
      lookup.set(key, [...(lookup.get(key) ?? []), entry]);
    }
  }
}

const standsAt = (pattern: readonly Word[], words: readonly string[], at: number): boolean =>
  pattern.every(({ stem, open }, offset) => {
    const word = words[at + offset];
    return word !== undefined && (open ? word.startsWith(stem) : word === stem);
  });

import type { ObjectiveTerm } from '../reference/objective-terms.ts';
import type { ThemeTerms } from '../reference/themes.ts';
import { eachWord, foldWord } from './folded-words.ts';
import { MetWords } from './met-words.ts';

/** What a term speaks for: the position of its theme in the vocabulary, and how surely. */
type Meaning = {
  theme: number;
  strength: number;
  sure: boolean;
  /** Whether it speaks in a call of Interreg only. */
  onlyInterreg?: boolean;
};

type TermWord = { stem: string; open: boolean };
type Term = Meaning & {
  id: number;
  words: readonly TermWord[];
  /** What is shown instead of the words of the text. */
  name?: string;
};
type Tell = (term: number, surface: string) => void;

/** Open words are looked up by their beginning of this length; none is shorter. */
const KEY_LENGTH = 3;

/** Terms of one or more words, compiled so that a text is read once whatever their number. */
export class TermIndex {
  readonly #terms: Term[] = [];
  readonly #byWord = new Map<string, Term[]>();
  readonly #byStart = new Map<string, Term[]>();
  /** Words that were met, by number: as compared, as shown, and the terms that begin with them. */
  readonly #met = new MetWords();
  readonly #folded: string[] = [];
  readonly #shown: string[] = [];
  readonly #beginning: (readonly Term[] | undefined)[] = [];
  /** The text at hand as numbers of words, and up to where each theme is taken; kept, so that a scan allocates nothing. */
  #text = new Int32Array(1024);
  #takenUntil = new Uint32Array(0);

  static ofThemes(
    lexicons: readonly ThemeTerms[],
    objectives: readonly ObjectiveTerm[] = [],
  ): TermIndex {
    const index = new TermIndex();
    for (const lexicon of lexicons) {
      Object.values(lexicon).forEach(({ sure, also }, theme) => {
        index.#addAll(sure, { theme, strength: 2, sure: true });
        index.#addAll(also, { theme, strength: 1, sure: false });
      });
    }
    for (const { terms, ...objective } of objectives) {
      index.#addAll(terms, { ...objective, sure: true });
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
   * Tells every place in `text` where a term stands, with the words that stand there in lower case. What
   * lies within the reach of a sure term adds nothing more to its theme. `tell` must not scan itself.
   */
  scan(text: string, tell: Tell): void {
    const count = this.#read(text);
    this.#takenUntil.fill(0);
    for (let at = 0; at < count; at++) {
      const terms = this.#beginning[this.#text[at] ?? 0];
      if (terms !== undefined) this.#tellThoseAt(at, count, terms, tell);
    }
  }

  #tellThoseAt(at: number, count: number, terms: readonly Term[], tell: Tell): void {
    for (const term of terms) {
      const { theme, sure, words } = term;
      if ((this.#takenUntil[theme] ?? 0) > at || !this.#goesOn(words, at, count)) continue;
      if (sure) this.#takenUntil[theme] = at + words.length;
      tell(term.id, term.name ?? this.#shownAt(at, words.length));
    }
  }

  /** Puts the numbers of the words of `text` into `#text`, and says how many there are. */
  #read(text: string): number {
    if (this.#met.full) this.#forget();
    let count = 0;
    eachWord(text, (start, end, units) => {
      let number = this.#met.find(units, start, end);
      if (number < 0) {
        number = this.#met.add(units, start, end);
        this.#meet(text.slice(start, end));
      }
      if (count === this.#text.length) this.#text = roomier(this.#text);
      this.#text[count++] = number;
    });
    return count;
  }

  /** Resolves a word to the terms that begin with it, longest first; done once, texts share most of their words. */
  #meet(written: string): void {
    // A slice keeps its whole text alive; what is remembered must be a string of its own.
    const own = [...written].join('');
    const folded = foldWord(own);
    const terms = [
      ...(this.#byWord.get(folded) ?? []),
      ...(this.#byStart.get(folded.slice(0, KEY_LENGTH)) ?? []),
    ]
      .filter(({ words }) => words[0] !== undefined && fits(words[0], folded))
      .sort((a, b) => b.words.length - a.words.length || a.id - b.id);
    this.#folded.push(folded);
    this.#shown.push(inLowerCase(own));
    this.#beginning.push(terms.length > 0 ? terms : undefined);
  }

  #forget(): void {
    this.#met.forget();
    this.#folded.length = 0;
    this.#shown.length = 0;
    this.#beginning.length = 0;
  }

  /** Whether the words after the first fit too. */
  #goesOn(pattern: readonly TermWord[], at: number, count: number): boolean {
    if (at + pattern.length > count) return false;
    for (let offset = 1; offset < pattern.length; offset++) {
      const expected = pattern[offset];
      const folded = this.#folded[this.#text[at + offset] ?? 0];
      if (!expected || folded === undefined || !fits(expected, folded)) return false;
    }
    return true;
  }

  #shownAt(at: number, length: number): string {
    let text = this.#shown[this.#text[at] ?? 0] ?? '';
    for (let offset = 1; offset < length; offset++) {
      text += ` ${this.#shown[this.#text[at + offset] ?? 0] ?? ''}`;
    }
    return text;
  }

  #addAll(terms: string, meaning: Meaning & { name?: string }): void {
    this.#takenUntil = new Uint32Array(Math.max(this.#takenUntil.length, meaning.theme + 1));
    for (const term of terms.split('|')) {
      const words = term.split(' ').map((word) => ({
        stem: foldWord(word.replace('*', '')),
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

const fits = ({ stem, open }: TermWord, folded: string): boolean =>
  open ? folded.startsWith(stem) : folded === stem;

const roomier = (numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(numbers.length * 2);
  wider.set(numbers);
  return wider;
};

/** Without the second dot that lower case leaves on the Turkish capital İ. */
const inLowerCase = (word: string): string =>
  word.normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i').replaceAll('\u00ad', '');

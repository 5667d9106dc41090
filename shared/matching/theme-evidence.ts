import type { Language } from '../domain/language.ts';
import type { TermIndex } from './theme-terms.ts';

/** The words of a call or of a need that say what it is about. */
export type ThemedText = {
  title: string;
  keywords?: readonly string[];
  /** Summary and description as plain text; only the beginning is read. */
  text?: string;
  /** Decides which lexicons are looked up. English is looked up in every text. */
  language: Language;
  /**
   * Whether terms that merely go with a theme make it, when no sure term stands in the text. Who describes a
   * need in a few plain words seldom uses the terms of programmes. They do not if it is not given.
   */
  plainWords?: boolean;
  /** Whether it is a call of Interreg, in which `SO 2.4` means an objective of the regulations. */
  interreg?: boolean;
};

/** What speaks for one theme: its position in the vocabulary, a score above 0, the words that led to it. */
type ThemeEvidence = { theme: number; score: number; words: string[] };

type Hit = { title: boolean; keywords: boolean; inText: number; words: Set<string> };
type Heard = { named: number; inText: number; sure: boolean; words: Map<string, number> };

const TITLE = 4;
const KEYWORDS = 2;
/** A long text repeats many words; all of them together weigh less than one sure term in a title. */
const MOST_FROM_TEXT = 6;
const MOST_FROM_A_TERM = 2;
const MOST_WORDS = 5;
/** A call states its object first; what follows repeats conditions common to all calls. */
export const READ_CHARACTERS = 6000;

/**
 * The evidence for each theme that a text names with at least one sure term, strongest first. Terms that
 * merely go with a theme add to it, they never make it, save in plain words.
 */
export const evidenceIn = (text: ThemedText, index: TermIndex): ThemeEvidence[] => {
  const themes = new Map<number, Heard>();
  const hits = hitsIn(text, index);
  // In the order of the terms, not of the hits: sums of fractions depend on their order.
  for (const term of [...hits.keys()].sort((a, b) => a - b)) {
    const hit = hits.get(term);
    const counts = text.interreg === true || index.meaning(term).onlyInterreg !== true;
    if (hit && counts) hear(themes, index, term, hit);
  }
  return [...themes]
    .filter(([, { sure }]) => sure || text.plainWords === true)
    .map(([theme, { named, inText, words }]) => ({
      theme,
      score: named + Math.min(MOST_FROM_TEXT, inText),
      words: leading(words),
    }))
    .sort((a, b) => b.score - a.score || a.theme - b.theme);
};

const hitsIn = (text: ThemedText, index: TermIndex): Map<number, Hit> => {
  const hits = new Map<number, Hit>();
  const read = (words: string, note: (hit: Hit) => void) =>
    index.scan(words, (term, surface) => {
      const hit = hits.get(term) ?? { title: false, keywords: false, inText: 0, words: new Set() };
      hits.set(term, hit);
      hit.words.add(surface);
      note(hit);
    });
  read(text.title, (hit) => {
    hit.title = true;
  });
  for (const keyword of text.keywords ?? []) {
    read(keyword, (hit) => {
      hit.keywords = true;
    });
  }
  read((text.text ?? '').slice(0, READ_CHARACTERS), (hit) => {
    hit.inText += 1;
  });
  return hits;
};

const hear = (themes: Map<number, Heard>, index: TermIndex, term: number, hit: Hit): void => {
  const { theme, strength, sure } = index.meaning(term);
  const heard = themes.get(theme) ?? { named: 0, inText: 0, sure: false, words: new Map() };
  themes.set(theme, heard);
  const named = strength * ((hit.title ? TITLE : 0) + (hit.keywords ? KEYWORDS : 0));
  const inText = strength * Math.min(MOST_FROM_A_TERM, Math.log2(1 + hit.inText));
  heard.named += named;
  heard.inText += inText;
  heard.sure ||= sure;
  for (const word of hit.words) heard.words.set(word, named + inText);
};

const leading = (words: Map<string, number>): string[] =>
  [...words]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);

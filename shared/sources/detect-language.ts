import type { Language } from '../domain/language.ts';

/** The languages of our municipalities, their neighbours and the portals they read: their commonest short words. */
const COMMON_WORDS: Readonly<Record<Language, string>> = {
  en: 'the of and to in for is on that with by are be as from this will or which at',
  ro: 'și şi de în la pentru din cu care este sunt pe prin sau ale cele privind va fi o',
  tr: 've bir için ile bu olarak olan da de veya kadar tarafından gibi daha her ise ancak göre',
  nb: 'og i det som på til av for med er en et fra kan skal ikke eller om har ved',
  hr: 'i na za od u se da s do pri će koji ili ovo koje nije te iz kao',
  sr: 'i na za od u se da sa do pri će koji ili ovo koje nije',
  sl: 'in na za od v se da z do pri bo ki ali je so kot iz ter lahko',
  sq: 'dhe të e në për me që nga një është do ose si i janë së',
  hu: 'és a az hogy nem egy is meg vagy kell amely számára valamint ez be',
  de: 'der die und das in von zu mit für den ist des auf im werden oder nicht eine',
  fr: 'de la le et les des en du pour une est dans que par sur au ou avec',
  it: 'di e il la per che del della in un una dei con sono è nel le o',
  es: 'de la el y los en que las del para con una se por es al su o',
};

/**
 * Languages written in Cyrillic are told apart by letters that only one of them has. Russian has ъ as
 * Bulgarian does, but never between two consonants.
 */
const ONLY_IN: readonly (readonly [Language, RegExp])[] = [
  ['bg', /[б-джзк-нпрстф-щ]ъ(?=[б-джзк-нпрстф-щ])/g],
  ['sr', /[ђћ]/g],
  ['mk', /[ѓќѕ]/g],
  ['uk', /[іїєґ]/g],
  ['ru', /[ыэё]/g],
];

/** A passage this long says all that more of it would. */
const MOST_READ = 10_000;
const FEWEST_HITS = 3;
/** In running text of a language its common words are a quarter or more of all; names and codes have none. */
const LEAST_SHARE = 0.12;
/** How far the best must be ahead of the next, for neighbours share many of their words. */
const LEAD = 1.25;

/**
 * The language that a plain text is written in, for sources that do not say. Judged by the script, its
 * letters, and how many of a language's commonest words stand in the text; undefined when the text is too
 * short, mixed, or in a language that is not among ours. The same text always gives the same answer.
 */
export const detectLanguage = (text: string): Language | undefined => {
  const read = withoutAddresses(text.slice(0, MOST_READ)).normalize('NFC').toLowerCase();
  const words = read.match(/\p{L}+/gu) ?? [];
  const script = scriptOf(read);
  if (words.length === 0 || script === undefined) return undefined;
  if (script === 'Greek') return 'el';
  return script === 'Cyrillic' ? inCyrillic(read) : inLatin(words);
};

const withoutAddresses = (text: string): string =>
  text
    .split(/\s/)
    .filter((part) => !/:\/\/|@/.test(part))
    .join(' ');

/** The script of most letters: three in four, or the text is mixed. */
const scriptOf = (text: string): 'Latin' | 'Cyrillic' | 'Greek' | undefined => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const shares = [
    ['Latin', text.match(/\p{Script=Latin}/gu)],
    ['Cyrillic', text.match(/\p{Script=Cyrillic}/gu)],
    ['Greek', text.match(/\p{Script=Greek}/gu)],
  ] as const;
  return shares.find(([, found]) => (found?.length ?? 0) * 4 > letters * 3)?.[0];
};

/** Names quoted from a neighbour may bring its letters, so the most must be far ahead. */
const inCyrillic = (text: string): Language | undefined => {
  const [first, second] = ONLY_IN.map(([language, letters]) => ({
    language,
    hits: text.match(letters)?.length ?? 0,
  })).sort((a, b) => b.hits - a.hits);
  return first && first.hits > 3 * (second?.hits ?? 0) ? first.language : undefined;
};

const inLatin = (words: readonly string[]): Language | undefined => {
  const [first, second] = Object.entries(COMMON_WORDS)
    .map(([language, list]) => ({ language, hits: hitsOf(words, new Set(list.split(' '))) }))
    .sort((a, b) => b.hits - a.hits);
  if (!first || first.hits < FEWEST_HITS || first.hits < words.length * LEAST_SHARE) {
    return undefined;
  }
  return first.hits >= (second?.hits ?? 0) * LEAD ? first.language : undefined;
};

const hitsOf = (words: readonly string[], common: ReadonlySet<string>): number =>
  words.filter((word) => common.has(word)).length;

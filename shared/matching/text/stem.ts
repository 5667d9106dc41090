import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemNorwegian } from '@orama/stemmers/norwegian';
import type { Language } from '../../domain/language.ts';
import { withoutTonos } from './fold-case.ts';
import { stemBulgarian } from './stem-bulgarian.ts';
import { stemGreek } from './stem-greek.ts';
import { stemTurkish } from './stem-turkish.ts';

type Stem = (word: string) => string;

const asItIs: Stem = (word) => word;

const CYRILLIC: Readonly<Record<Language, Stem>> = { bg: stemBulgarian };

const GREEK: Readonly<Record<Language, Stem>> = { el: (word) => stemGreek(withoutTonos(word)) };

const LATIN: Readonly<Record<Language, Stem>> = {
  en: stemEnglish,
  nb: stemNorwegian,
  nn: stemNorwegian,
  no: stemNorwegian,
  tr: stemTurkish,
  // English is what a Latin word in a Cyrillic or Greek text most often is.
  bg: stemEnglish,
  el: stemEnglish,
};

/**
 * What the forms of a word in small letters share. Languages without a stemmer keep their words as they are.
 * Porter and Snowball by `@orama/stemmers` for English and Norwegian, light ones of our own for Bulgarian,
 * Greek and Turkish.
 */
export const stem = (word: string, language: Language): string => {
  const first = word.charCodeAt(0);
  if (first >= 0x400 && first < 0x530) return (CYRILLIC[language] ?? asItIs)(word);
  if (first >= 0x370 && first < 0x400) return (GREEK[language] ?? asItIs)(word);
  return (LATIN[language] ?? asItIs)(word);
};

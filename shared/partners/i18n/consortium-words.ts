import type { DigestLanguage } from '../../domain/language.ts';
import { bg } from './bg.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { tr } from './tr.ts';
import type { ConsortiumWords } from './words.ts';

const WORDS: Readonly<Record<DigestLanguage, ConsortiumWords>> = { bg, en, el, tr, nb };

/** What is said of a consortium, in the reader's language. */
export const consortiumWords = (language: DigestLanguage): ConsortiumWords => WORDS[language];

import type { Language } from '../../domain/language.ts';
import { bg } from './bg.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { bg, en };

/** The digest's words in the reader's language, else in English. */
export const catalogueFor = (language: Language): Catalogue =>
  Object.hasOwn(CATALOGUES, language) ? (CATALOGUES[language] ?? en) : en;

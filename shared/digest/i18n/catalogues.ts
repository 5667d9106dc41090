import type { DigestLanguage } from '../../domain/language.ts';
import { bg } from './bg.ts';
import type { Catalogue } from './catalogue.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { tr } from './tr.ts';

const CATALOGUES: Readonly<Record<DigestLanguage, Catalogue>> = { bg, en, el, tr, nb };

/** The digest's words in the reader's language. */
export const catalogueFor = (language: DigestLanguage): Catalogue => CATALOGUES[language];

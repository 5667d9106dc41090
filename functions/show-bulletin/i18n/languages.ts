import { bg } from './bg.ts';
import type { BulletinWords } from './catalogue.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { tr } from './tr.ts';

/** The languages of a bulletin, in the order in which they are offered. */
export const BULLETIN_LANGUAGES: ReadonlyMap<string, BulletinWords> = new Map(
  [bg, el, tr, nb, en].map((words) => [words.language, words]),
);

import { DigestLanguage } from '../../domain/language.ts';
import type { PlainDate } from '../../domain/time.ts';
import { bg } from './bg.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { tr } from './tr.ts';
import type { PageWords } from './words.ts';

const WORDS: Readonly<Record<DigestLanguage, PageWords>> = { bg, en, el, tr, nb };

/** In the first of the wanted languages that there is, else in English. */
export const pageWords = (...wanted: readonly (string | undefined)[]): PageWords => {
  const known = wanted.map((each) => DigestLanguage.safeParse(each)).find(({ success }) => success);
  return WORDS[known?.data ?? 'en'];
};

/** All languages, each in its own words, in the order in which people may choose. */
export const allPageWords = (): PageWords[] => DigestLanguage.options.map((each) => WORDS[each]);

/**
 * The languages that a browser asks for, the most wanted first: `nb-NO,nb;q=0.9,en` → nb, nb, en (RFC 9110, 12.5.4).
 * Norwegian in general (`no`) and New Norwegian are served with Bokmål.
 */
export const acceptedLanguages = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = /^q=([01](?:\.\d{1,3})?)$/.exec(parameters.join(';').trim())?.[1];
      return { language: tag.split('-')[0] ?? '', quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ language }) => (language === 'no' || language === 'nn' ? 'nb' : language));

/** `24 август 2026 г.`; a date has no clock, so that it is formatted in the zone it is read in. */
export const dateInWords = (date: PlainDate, { language }: PageWords): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(Date.parse(date));

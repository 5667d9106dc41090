import type { Language } from '../../domain/language.ts';

const DOT_ABOVE = /\u0307/g;

/**
 * The word in small letters, as its language has them: Turkish `I` is `ı` and `İ` is `i`, everywhere else `I` is
 * `i`, and a Turkish name in another language loses the dot that Unicode keeps apart. Greek final sigma is `σ`,
 * so that a word is the same at the end of a sentence in capitals and in small letters.
 */
export const foldCase = (word: string, language: Language): string =>
  language === 'tr' || language === 'az'
    ? word.toLocaleLowerCase('tr')
    : word.toLowerCase().replace(DOT_ABOVE, '').replaceAll('ς', 'σ');

/** Greek small letters without tonos; the dialytika stays, it makes another sound. */
export const withoutTonos = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0342]/g, '')
    .normalize('NFC');

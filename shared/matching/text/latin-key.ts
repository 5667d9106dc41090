import { latinOfCyrillic } from './latin-of-cyrillic.ts';
import { latinOfGreek } from './latin-of-greek.ts';

/** Letters of European alphabets that Unicode does not take apart into a Latin letter and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
};

const PLAIN = /^[a-z0-9]*$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const GREEK = /\p{Script=Greek}/u;

/**
 * One spelling for a name however it is written: Cyrillic and Greek by the official transliterations, Latin
 * letters without their marks (`Çorlu` is `corlu`, `Tromsø` is `tromso`). Takes a word in small letters.
 */
export const latinKey = (word: string): string => {
  if (PLAIN.test(word)) return word;
  if (CYRILLIC.test(word)) return latinOfCyrillic(word);
  if (GREEK.test(word)) return latinOfGreek(word);
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøæœßłđðþħŋŧ]/g, (letter) => WHOLE[letter] ?? letter);
};

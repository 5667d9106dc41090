/**
 * Bulgarian letters in Latin by the Transliteration Act (State Gazette 19/2009, annex 1), and those that its
 * neighbours have beside them by their own passports' rules.
 */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
  ѝ: 'i',
  ы: 'y',
  э: 'e',
  ё: 'yo',
  ђ: 'dj',
  ѓ: 'gj',
  є: 'ye',
  ѕ: 'dz',
  і: 'i',
  ї: 'yi',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ќ: 'kj',
  џ: 'dz',
  ґ: 'g',
};

/** The Act leaves a handful of names as the world has long had them; of those that calls name, the country. */
const BULGARIA = 'българи';

/**
 * A word in small Cyrillic letters, in Latin. `ия` at the end is `ia` (art. 6 of the Act), `България` is
 * `Bulgaria`. Anything that is no Cyrillic letter stays.
 */
export const latinOfCyrillic = (word: string): string => {
  const plain = word.startsWith(BULGARIA) ? `булгари${word.slice(BULGARIA.length)}` : word;
  const ending = plain.endsWith('ия') ? 'ia' : '';
  const rest = ending === '' ? plain : plain.slice(0, -2);
  let latin = '';
  for (const letter of rest) latin += LETTERS[letter] ?? letter;
  return latin + ending;
};

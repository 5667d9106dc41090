/** Months in English and Bulgarian, January first: the word, and what it may be shortened to. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'януари', 'ян', 'яну'],
  ['february', 'feb', 'февруари', 'февр', 'фев'],
  ['march', 'mar', 'март', 'мар'],
  ['april', 'apr', 'април', 'апр'],
  ['may', 'май'],
  ['june', 'jun', 'юни'],
  ['july', 'jul', 'юли'],
  ['august', 'aug', 'август', 'авг'],
  ['september', 'sept', 'sep', 'септември', 'септ', 'сеп'],
  ['october', 'oct', 'октомври', 'окт'],
  ['november', 'nov', 'ноември', 'ноем', 'ное'],
  ['december', 'dec', 'декември', 'дек'],
];

/** Any month word, the longest first, for use inside a pattern. */
export const MONTH_PATTERN: string = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

/** The number of a month, 1 to 12; undefined for any other word. */
export const monthNumber = (word: string): number | undefined => {
  const at = MONTHS.findIndex((names) => names.includes(word.toLowerCase()));
  return at < 0 ? undefined : at + 1;
};

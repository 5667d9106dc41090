/** The beneficiary states by their names in English and Bulgarian. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['BG', /bulgaria|българия/i],
  ['HR', /croatia|хърватия/i],
  ['CY', /cyprus|кипър/i],
  ['CZ', /czech|чехия|чешка/i],
  ['EE', /estonia|естония/i],
  ['GR', /greece|гърция/i],
  ['HU', /hungary|унгария/i],
  ['LV', /latvia|латвия/i],
  ['LT', /lithuania|литва/i],
  ['MT', /malta|малта/i],
  ['PL', /poland|полша/i],
  ['PT', /portugal|португалия/i],
  ['RO', /romania|румъния/i],
  ['SK', /slovakia|slovak republic|словакия/i],
  ['SI', /slovenia|словения/i],
];

/** The beneficiary states that a text names, by ISO code. */
export const countriesNamed = (text: string): string[] =>
  NAMES.filter(([, name]) => name.test(text)).map(([code]) => code);

/** The beneficiary state of a code, such as the ending of an operator's address (`eeagrants.bg`), as a list of one. */
export const beneficiary = (code: string | undefined): string[] =>
  NAMES.flatMap(([known]) => (known === code?.toUpperCase() ? [known] : []));

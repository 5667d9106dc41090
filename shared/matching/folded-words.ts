/**
 * Dropped from a decomposed word: soft hyphens, and the acute, grave, circumflex and dot of the Turkish capital,
 * which are written or not as habit and capitals will have it. Marks that make another letter stay: й, å, ç, ğ,
 * ö, ş, ü.
 */
const DROPPED = /\u00ad|[\u0300-\u0302\u0307\u0342\u0345]/gu;
/** Of Greek and of ё; found only once an accent before it is gone. */
const DIAERESIS = /(?<=[\u0370-\u03ff\u0435])\u0308+/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}\u00ad]/u;

/**
 * A word as it is compared, so that one word written in several ways is one: lower case, compatible forms
 * made alike (NFKC), Greek without accents and final sigma, Turkish ı and i as one, since capitals in a text
 * whose language is uncertain do not tell them apart. Folding twice is folding once.
 */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(DIAERESIS, '')
    .replaceAll('ς', 'σ')
    .replaceAll('ı', 'i')
    .normalize('NFC');

const UNKNOWN = 0;
const PARTS = 1;
const GOES_ON = 2;
/** What each UTF-16 unit does to a word, found out when it is first met. */
const classes = new Uint8Array(0x1_00_00);

let units = new Uint16Array(8192);
let bytes = Buffer.from(units.buffer);

/** The UTF-16 units of a text, valid until the next call. Single characters of a string cost thrice as much. */
const unitsOf = (text: string): Uint16Array => {
  if (text.length > units.length) {
    units = new Uint16Array(text.length * 2);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 'utf16le');
  return units;
};

/**
 * Tells where each word of a text begins and ends, in UTF-16 units, and the units of the whole text. A word is
 * a run of letters, marks, digits and soft hyphens. It allocates nothing, being called for all there is to
 * read; `tell` must not call it.
 */
export const eachWord = (
  text: string,
  tell: (start: number, end: number, units: Uint16Array) => void,
): void => {
  const read = unitsOf(text);
  const length = text.length;
  let start = -1;
  for (let at = 0; at < length; at++) {
    const unit = read[at] ?? 0;
    if (classes[unit] === UNKNOWN) classes[unit] = classOf(unit);
    if (classes[unit] === GOES_ON) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      tell(start, at, read);
      start = -1;
    }
  }
  if (start >= 0) tell(start, length, read);
};

/** Characters beyond the basic plane (emoji, rare scripts) part words: no language of the lexicons has them. */
const classOf = (unit: number): number =>
  WORD_CHARACTER.test(String.fromCharCode(unit)) ? GOES_ON : PARTS;

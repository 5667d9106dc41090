const LETTER = 1;
const DIGIT = 2;
const KNOWN = 4;

/** Latin, Greek, Cyrillic and their neighbours are looked up; what is beyond is asked of the regular expression. */
const LOOKED_UP = 0x2000;
const kinds = new Uint8Array(LOOKED_UP);

/** Half a surrogate pair is no letter: the scripts outside the basic plane are none of ours. */
const kindOf = (code: number): number => {
  const known = code < LOOKED_UP ? (kinds[code] ?? 0) : 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(code);
  const kind = KNOWN | (/[\p{L}\p{M}]/u.test(letter) ? LETTER : /\p{N}/u.test(letter) ? DIGIT : 0);
  if (code < LOOKED_UP) kinds[code] = kind;
  return kind;
};

/** Longer runs of letters are addresses and codes that nobody types. */
const LONGEST = 40;

/** Where a word stands in a text, and a hash of its letters (FNV-1a over UTF-16 codes). */
type TellPlace = (start: number, end: number, hash: number) => void;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Tells where every word of a text stands, in its order: runs of letters, marks and digits with at least one
 * letter, of 2 to 40 characters. The text should be in composed form (NFKC).
 */
export const eachPlace = (text: string, tell: TellPlace): void => {
  let start = 0;
  let seen = 0;
  let hash = FNV_OFFSET;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const kind = kindOf(code);
    if (kind !== KNOWN) {
      seen |= kind;
      hash = Math.imul(hash ^ code, FNV_PRIME);
      continue;
    }
    const length = at - start;
    if (length > 1 && length <= LONGEST && (seen & LETTER) !== 0) tell(start, at, hash);
    start = at + 1;
    seen = 0;
    hash = FNV_OFFSET;
  }
};

/** Tells every word of a text as it is written, see {@link eachPlace}. */
export const eachWord = (text: string, tell: (word: string) => void): void =>
  eachPlace(text, (start, end) => tell(text.slice(start, end)));

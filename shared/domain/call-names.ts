/** Codes are typed on whatever keyboard is at hand: capitals that look alike, Cyrillic and Greek, as Latin. */
const LOOK_ALIKE = new Map(
  [...'АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map(
    (letter, at) => [letter, 'ABEKMHOPCTYXIJSABEZHIKMNOPTYX'.charAt(at)] as const,
  ),
);

/** Capitals without accents and without characters that cannot be seen. Capitals make ß two letters, ς a Σ. */
const capitals = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .toUpperCase();

/**
 * An identifier without what copying it changes: case, spaces, kinds of dashes, look-alike letters. A
 * separator between two digits stays, for 1-12 is not 11-2.
 */
export const identifierKey = (identifier: string): string =>
  [...capitals(identifier)]
    .map((letter) => LOOK_ALIKE.get(letter) ?? letter)
    .join('')
    .replace(/[\s\p{Pd}_]+/gu, '-')
    .replace(/(?<!\d)-|-(?!\d)/g, '')
    .toLowerCase();

/** Longest part of a title that is looked at, in characters. */
const LONGEST_TITLE = 1000;

/** Words that come and go between two wordings of one title, `&` among them. */
const LINKING = new Set(['the', 'and', 'of', 'for', 'и', 'на', 'за', 'και']);

/** The words of a title in order, folded: no case, no accents, no punctuation, no linking words. */
export const titleWords = (title: string): string[] => {
  const plain = capitals(title.slice(0, LONGEST_TITLE)).toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replaceAll('ς', 'σ')).filter((word) => !LINKING.has(word));
};

/** What a title may begin with before it says anything of the call. */
const PROGRAMME_WORDS = ['programme', 'program', 'програма', 'προγραμμα'];

/** Strands and periods that stand between "Interreg" and the rest. */
const INTERREG_WORDS = ['vi', 'a', 'b', 'c', 'd', 'next', 'ipa', 'cbc'];

/** A title with fewer words than this is one that would be lost with its programme's name. */
const LEAST_LEFT = 2;

/** The words of a title without the programme's name in front: `LIFE-2026: …`, `Interreg VI-A …`. */
export const withoutProgramme = (words: readonly string[], programme: string): string[] => {
  const code = programme.toLowerCase().split('-');
  const before = new Set([
    ...code,
    ...PROGRAMME_WORDS,
    ...(code[0] === 'interreg' ? INTERREG_WORDS : []),
  ]);
  const first = words.findIndex((word) => !before.has(word));
  return first < 0 || words.length - first < LEAST_LEFT ? [...words] : words.slice(first);
};

/** The character of 0: those of −16, the last of 16 leaves, to 52 can be printed, and a quotation mark is not among them. */
const ZERO = 74;

/** The numbers of splits as text, a character each. Throws a RangeError for one below −16 or above 52. */
export const textOfSplits = (numbers: readonly number[]): string => {
  if (numbers.some((each) => each < -16 || each > 52))
    throw new RangeError('a number has no character');
  return String.fromCharCode(...numbers.map((each) => each + ZERO));
};

export const splitsOfText = (text: string): number[] =>
  Array.from(text, (character) => character.charCodeAt(0) - ZERO);

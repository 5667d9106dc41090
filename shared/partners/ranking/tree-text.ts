/** The character of 0: those of −16, the last of 16 leaves, to 52 can be printed, and a quotation mark is not among them. */
const ZERO = 74;

/** The numbers of splits as text, a character each. Throws a RangeError for one below −16 or above 52. */
export const textOfSplits = (numbers: readonly number[]): string => {
  if (numbers.some((each) => each < -16 || each > 52)) {
    throw new RangeError('a number has no character');
  }
  return String.fromCharCode(...numbers.map((each) => each + ZERO));
};

/** The numbers of splits from their text. */
export const splitsOfText = (text: string): number[] =>
  Array.from(text, (character) => character.charCodeAt(0) - ZERO);

/** Leaves are told in so many parts of one: an order that turns on less is no order. */
const UNITS = 10_000;
/** A leaf is three digits to this base, the first character being that of 0; half of what they can tell is below 0. */
const BASE = 90;
const DIGITS = 3;
const FIRST = 35;
const HALF = BASE ** DIGITS / 2;

/** The values of leaves as text, three characters each. Throws a RangeError for one of 36.45 or more, or below −36.45. */
export const textOfLeaves = (values: readonly number[]): string => {
  const digits = values.flatMap((value) => {
    const units = Math.round(value * UNITS) + HALF;
    if (units < 0 || units >= 2 * HALF) throw new RangeError(`${value} has no characters`);
    return [Math.floor(units / BASE ** 2), Math.floor(units / BASE) % BASE, units % BASE];
  });
  return String.fromCharCode(...digits.map((digit) => FIRST + digit));
};

/** The values of leaves from their text. */
export const leavesOfText = (text: string): number[] =>
  Array.from({ length: text.length / DIGITS }, (_, leaf) => {
    const digit = (at: number): number => text.charCodeAt(DIGITS * leaf + at) - FIRST;
    return (digit(0) * BASE ** 2 + digit(1) * BASE + digit(2) - HALF) / UNITS;
  });

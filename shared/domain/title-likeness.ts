/** Titles with fewer words must be the same to the letter: one word is too much of them. */
const LEAST_WORDS = 4;

/**
 * The share of the words of either title that must stand in the other. It is a little more than a Jaccard
 * index of as much asks for.
 */
export const LEAST_LIKENESS = 0.9;

/** An ending that comes and goes is this long at most, and what it stands on at least so long. */
const LONGEST_ENDING = 2;
const SHORTEST_STEM = 4;

/** Words that are added to a title without making it another call's. */
const SAY_NOTHING = new Set([
  ...['call', 'calls', 'proposals', 'applications', 'updated', 'extended'],
  ...['покана', 'процедура', 'кандидатстване', 'проектни', 'предложения', 'удължен', 'срок'],
]);

/**
 * How alike two titles are, 0.9 to 1, or undefined when they may well be those of two calls. Words that
 * differ only in their ending count as the same. Any other word that one title lacks tells two calls apart
 * (a number, a lot, a region, "for women") unless it is one that says nothing.
 */
export const likenessOf = (
  one: readonly string[],
  other: readonly string[],
): number | undefined => {
  if (one.length === 0 || other.length === 0) return undefined;
  if (one.join(' ') === other.join(' ')) return 1;
  const [a, b] = [new Set(one), new Set(other)];
  if (Math.min(a.size, b.size) < LEAST_WORDS) return undefined;
  const alone = [...lacking(a, b), ...lacking(b, a)];
  if (!alone.every((word) => SAY_NOTHING.has(word))) return undefined;
  const likeness = 1 - alone.length / Math.min(a.size, b.size);
  return likeness >= LEAST_LIKENESS ? likeness : undefined;
};

/** The words that the others have in no spelling. */
const lacking = (words: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...words].filter(
    (word) => !others.has(word) && ![...others].some((other) => sameButForEnding(word, other)),
  );

const sameButForEnding = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    short.length >= SHORTEST_STEM &&
    long.length - short.length <= LONGEST_ENDING &&
    long.startsWith(short) &&
    !/\p{N}/u.test(long)
  );
};

/** Endings of the definite article, longest first: `градът`, `общината`, `културният`. */
const ARTICLE = /(?:ият|ът|ят|(?<=[аеиоуъюят])т[оеа])$/;
const RELATION = /(?:ск|(?<=[жшч])к)(?:и|а|о|ия|ите|ата|ото)$/;
const PLACES = /(?:ище|ища)$/;
const PLURAL = /(?:овци|ове|еве)$/;

/** What softens before the `и` of a plural: `отпадък`, `отпадъци`; `подлог`, `подлози`. */
const HARDENED: Readonly<Record<string, string>> = { ъци: 'ък', зи: 'г', си: 'х' };

/** Shorter words are left as they are: an ending and a root look alike in them. */
const SHORTEST = 4;

/**
 * A light stemmer for Bulgarian words in small letters: article, plural, the vowel of gender and number, and the
 * endings of the adjectives of relation, so that `община`, `общините` and `общински` are one. After Savoy,
 * "Searching strategies for the Bulgarian language", Information Retrieval 10 (2007), with adjectives added.
 * No package does: the one of `@orama/stemmers` 3.1.18 throws on every word in `-ен`.
 */
export const stemBulgarian = (word: string): string => {
  if (word.length < SHORTEST) return word;
  const relation = cut(word, RELATION, 3);
  if (relation !== word) return withoutVowel(relation);
  const bare = cut(word, ARTICLE, 3);
  const place = cut(bare, PLACES, 3);
  if (place !== bare) return place;
  const noun = withoutVowel(withoutPlural(bare));
  const root = withoutAdjective(noun);
  return settled(root === noun ? noun : withoutVowel(root));
};

/** The word without what `ending` matches, if at least `least` letters are left of it. */
const cut = (word: string, ending: RegExp, least: number): string => {
  const at = word.search(ending);
  return at >= least ? word.slice(0, at) : word;
};

const withoutPlural = (word: string): string => {
  const bare = cut(word, PLURAL, 3);
  if (bare !== word) return bare;
  if (word.length <= SHORTEST) return word;
  for (const [soft, hard] of Object.entries(HARDENED)) {
    if (word.endsWith(soft)) return word.slice(0, -soft.length) + hard;
  }
  return word;
};

/** `енергия`, `вода`, `води`, `водно`: up to two vowels of the ending. */
const withoutVowel = (word: string): string => cut(word, /(?:ия|ии|[аяоеи])$/, 3);

/** `воден`, `водн-` and `енергийн-` become the noun that the adjective is made of. */
const withoutAdjective = (word: string): string =>
  cut(word, /(?:иен|ийн|(?<=[^аеиоуъюя])ен|(?<=[^аеиоуъюяй])н)$/, 3);

/**
 * The end of a root that comes and goes: `отпадък`, `отпадъка` lose the vowel, `музей`, `музеи` the half-vowel;
 * `техник`, `техници` meet in one letter, without a look at `болница`, whose plural is alike.
 */
const settled = (root: string): string =>
  cut(root, /й$/, 3)
    .replace(/ик$/, 'иц')
    .replace(/(?<=^.{4,})ъ(?=.$)/, '');

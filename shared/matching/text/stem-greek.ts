/**
 * Endings of nouns, adjectives and verbs in small letters without tonos and with `σ` at the end too; the longer
 * ones stand first where one ends in another, and two letters are left of any word.
 */
const ENDINGS =
  /(?<=^.{2,})(?:ματων|ματα|ματοσ|μα|ουσεσ|ουσα|ουμε|ουσ|ουν|εων|εισ|ειεσ|εσ|εωσ|ησ|ασ|οσ|ων|ου|οι|ει|αι|α|η|ο|ι|ε|υ|ω)$/;

/** `σχολειο`, `σχολεια`, `σχολειων`: the vowel before the ending goes too. */
const VOWEL = /(?<=^.{3,})[ιε]$/;

/**
 * A light stemmer for Greek words in small letters without tonos: the endings of number, case, gender and person go
 * as long as a root is left, and none of the endings that make one word of another. The full
 * stemmer of `@orama/stemmers` 3.1.18 makes one word of the same forms that the tests name and takes 28 KB, more
 * than the functions that match have left of their budget.
 */
export const stemGreek = (word: string): string => word.replace(ENDINGS, '').replace(VOWEL, '');

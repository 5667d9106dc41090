const END = /\n+|(?<=[.!?])\s+(?=[\p{Lu}„"“])/u;
const MOST = 2000;

/** The lines and sentences of a text. A stop ends a sentence where a capital letter follows. */
export const sentencesOf = (text: string): string[] =>
  text
    .slice(0, 200_000)
    .split(END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .slice(0, MOST);

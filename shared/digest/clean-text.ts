const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** Marks that nobody sees, some of which turn round the text beside them. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/** A text from a feed on one line, without characters that a reader cannot see but a mail client acts on. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();

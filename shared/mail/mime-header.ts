/** RFC 2047 (2): a line that holds an encoded word has at most 76 characters, the word itself 75. */
const LINE = 76;
const WORD = 75;
/** RFC 5322 (2.1.1). */
const HARD_LIMIT = 998;

const PREFIX = '=?UTF-8?B?';
const SUFFIX = '?=';

const NAME = /^[A-Za-z0-9-]{1,60}$/;
const PRINTABLE = /^[\x20-\x7e]+$/;
const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(?: [\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** A value that cannot stand in a header. Names the header; the value may be personal. */
export class MailHeaderError extends Error {
  override readonly name = 'MailHeaderError';
  readonly header: string;

  constructor(header: string) {
    super(`a value cannot stand in the header ${JSON.stringify(header)}`);
    this.header = header;
  }
}

/** A header line, folded before words so that no line is longer than need be. `value` is printable ASCII. */
export const header = (name: string, value: string): string => {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of value.split(' ')) {
    if (line.length + 1 + word.length > LINE && line !== `${name}:`) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  lines.push(line);
  if (lines.some(({ length }) => length > HARD_LIMIT)) throw new MailHeaderError(name);
  return lines.join('\r\n');
};

/** A header whose value must be printable ASCII without a line break of its own. */
export const plainHeader = (name: string, value: string): string => {
  if (!NAME.test(name) || !PRINTABLE.test(value) || hasLooseSpace(value)) {
    throw new MailHeaderError(name);
  }
  return header(name, value);
};

/** A header of free text: as it is when plain and short, else in encoded words. */
export const textHeader = (name: string, text: string): string => {
  refuseControls(name, text);
  const plain = PRINTABLE.test(text) && !hasLooseSpace(text) && !text.includes('=?');
  if (plain && name.length + 2 + text.length <= LINE) return `${name}: ${text}`;
  return header(name, encodedWords(text, LINE - name.length - 2).join(' '));
};

/** The display name before an address: atoms as they are, else a quoted string, else encoded words. */
export const phrase = (name: string, text: string): string => {
  refuseControls(name, text);
  if (ATOMS.test(text) && !text.includes('=?')) return text;
  const quotable = PRINTABLE.test(text) && !hasLooseSpace(text) && !text.includes('=?');
  if (quotable) return `"${text.replace(/["\\]/g, '\\$&')}"`;
  return encodedWords(text, LINE - name.length - 2).join(' ');
};

/** Spaces that folding could lose: at either end, or several in a row. */
const hasLooseSpace = (text: string): boolean => /^ | {2}| $/.test(text);

const refuseControls = (name: string, text: string): void => {
  if (/\p{Cc}/u.test(text)) throw new MailHeaderError(name);
};

/**
 * The text as encoded words (RFC 2047), each of whole characters so that every word decodes by itself. A
 * reader joins neighbouring words without the space between them. `firstLine` is the room beside the name.
 */
const encodedWords = (text: string, firstLine: number): string[] => {
  const words: string[] = [];
  let word = '';
  for (const character of text.toWellFormed()) {
    const room = bytesIn(words.length === 0 ? Math.min(WORD, firstLine) : WORD);
    if (word !== '' && Buffer.byteLength(word + character) > room) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map(
    (part) => `${PREFIX}${Buffer.from(part, 'utf8').toString('base64')}${SUFFIX}`,
  );
};

/** How many bytes of text fit an encoded word of so many characters: three to every four of base64. */
const bytesIn = (characters: number): number =>
  Math.floor((characters - PREFIX.length - SUFFIX.length) / 4) * 3;

import { Parser } from 'htmlparser2';

/** Characters that show nothing or turn the reading direction: controls, bidi marks and overrides, BOM. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/i;
const TAG = /<[a-z/!?][^<]*>/i;

/** A `<` that opens no tag is a sign, as in "under <5 MW". */
const LONE_SIGN = /<(?![a-z/!?][^<]*>)/gi;

/** Feeds escape up to twice; a third layer is somebody's game. */
const MOST_LAYERS = 3;

/** Removes what is not seen and makes the rest well-formed; line breaks and tabs stay. */
export const withoutUnseen = (text: string): string => text.toWellFormed().replace(UNSEEN, '');

/**
 * A `<` that would open a tag gets a space after it, so that no later reader takes the text for markup.
 * The last step: nothing may be removed after it.
 */
export const disarmed = (text: string): string => text.replace(/<(?=[a-z/!?])/gi, '< ');

/** One line of plain text out of a feed's title or label: unescaped, without markup, blanks collapsed. */
export const oneLine = (found: string): string => {
  let text = found;
  for (let layer = 0; layer < MOST_LAYERS && (ENTITY.test(text) || TAG.test(text)); layer++) {
    text = unescaped(text);
  }
  return disarmed(withoutUnseen(text).normalize('NFC').replace(/\s+/g, ' ').trim());
};

/** Cuts to at most `length` characters, never through a character, and says so with an ellipsis. */
export const cutTo = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;

const unescaped = (text: string): string => {
  let seen = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === 'script' || name === 'style') hidden++;
      else if (name === 'br' || name === 'p') seen += ' ';
    },
    onclosetag: (name) => {
      if (name === 'script' || name === 'style') hidden--;
    },
    ontext: (part) => {
      if (hidden === 0) seen += part;
    },
  });
  parser.end(text.replace(LONE_SIGN, '&lt;'));
  return seen;
};

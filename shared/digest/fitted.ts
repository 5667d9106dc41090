const ELLIPSIS = '…';

/** How much of a text may be lost so that it ends with a whole word; a word longer than that is cut. */
const LONGEST_WORD = 40;

/**
 * The text when it has at most `room` characters (UTF-16 units), else as many of its first words as fit, with an
 * ellipsis. A surrogate pair is never cut.
 */
export const fitted = (text: string, room: number): string => {
  if (text.length <= room) return text;
  const cut = text.slice(0, room - ELLIPSIS.length + 1);
  const space = cut.lastIndexOf(' ');
  const end = space > cut.length - LONGEST_WORD ? space : cut.length - 1;
  const whole = cut.slice(0, Math.max(end, 0)).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s\p{Pd},;:.(„“"«]+$/u, '')}${ELLIPSIS}`;
};

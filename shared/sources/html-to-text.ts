import { Parser } from 'htmlparser2';
import { cutTo, disarmed, withoutUnseen } from './clean-text.ts';
import { HIDDEN } from './safe-html/elements.ts';

const PARAGRAPH = new Set(
  'p div ul ol table blockquote section article h1 h2 h3 h4 h5 h6 pre dl'.split(' '),
);
const LINE = new Set('br tr dt dd hr'.split(' '));
const CELL = new Set(['td', 'th']);

/** The parser's own stack slows down with depth, and no honest page nests this deep. */
const DEEPEST = 500;
const CHUNK = 8192;

/** Markup beyond this many characters is not looked at: it would take seconds and say nothing new. */
const MOST_MARKUP = 1_000_000;

/**
 * The text of an HTML fragment for people and for matching: paragraphs apart by a blank line, list items
 * by `- `, no script, style, control or direction characters, nothing that reads as a tag. At most
 * `length` characters; reading stops there, and at markup nested beyond reason.
 */
export const htmlToText = (html: string, length: number): string => {
  const writer = new TextWriter();
  let depth = 0;
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      depth++;
      if (HIDDEN.has(name)) hidden++;
      else if (hidden === 0) writer.open(name);
    },
    onclosetag: (name) => {
      depth--;
      if (HIDDEN.has(name)) hidden--;
      else if (hidden === 0) writer.close(name);
    },
    ontext: (text) => {
      if (hidden === 0) writer.text(text);
    },
  });
  const end = Math.min(html.length, MOST_MARKUP);
  for (let at = 0; at < end && depth < DEEPEST && writer.length <= length; at += CHUNK) {
    parser.write(html.slice(at, Math.min(end, at + CHUNK)));
  }
  if (depth < DEEPEST) parser.end();
  return cutTo(disarmed(withoutUnseen(writer.read())), length);
};

/** Collects text and keeps what separates it: nothing, a blank, a line or a paragraph. */
class TextWriter {
  #parts: string[] = [];
  #gap = '';
  #bullet = false;
  length = 0;

  open(name: string): void {
    if (name === 'li') {
      this.#separate('\n');
      this.#bullet = true;
    } else this.#break(name);
  }

  close(name: string): void {
    if (name === 'li') {
      this.#bullet = false;
      this.#separate('\n');
    } else this.#break(name);
  }

  text(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    if (words.startsWith(' ')) this.#separate(' ');
    const body = words.trim();
    if (body === '') return;
    this.#put(body);
    if (words.endsWith(' ')) this.#separate(' ');
  }

  read(): string {
    return this.#parts.join('').normalize('NFC').trim();
  }

  #break(name: string): void {
    if (PARAGRAPH.has(name)) this.#separate('\n\n');
    else if (LINE.has(name)) this.#separate('\n');
    else if (CELL.has(name)) this.#separate(' ');
  }

  /** The widest of the gaps asked for between two pieces of text wins; none parts a bullet from its text. */
  #separate(gap: string): void {
    if (this.#bullet) return;
    if (gap === ' ' ? this.#gap === '' : gap.length > this.#gap.length || this.#gap === ' ') {
      this.#gap = gap;
    }
  }

  #put(text: string): void {
    const gap = this.#parts.length === 0 ? '' : this.#gap;
    const bullet = this.#bullet ? '- ' : '';
    this.#parts.push(gap, bullet, text);
    this.length += gap.length + bullet.length + text.length;
    this.#gap = '';
    this.#bullet = false;
  }
}

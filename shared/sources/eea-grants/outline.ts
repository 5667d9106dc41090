import { Parser } from 'htmlparser2';
import { oneLine } from '../clean-text.ts';
import { OutlineWriter } from './outline-writer.ts';

/** A piece of text between two boundaries that a reader sees: a paragraph, a cell, a line. */
export type Block = {
  /** The element it stands in: `p`, `dd`, `th`, `h2`, … */
  tag: string;
  text: string;
  /** The same, parted where an inline element (`strong`, `span`) begins or ends. */
  pieces: string[];
};

export type Link = {
  href: string;
  /** In a heading or an entry of a list of articles: what a listing leads to. */
  leading: boolean;
  /** In a menu or footer, where pagers stand too. */
  framed: boolean;
};

/** What a page holds beside its frame of menus. Nothing of it is cleaned yet save the title. */
export type Outline = {
  title: string;
  language?: string;
  blocks: Block[];
  links: Link[];
  /** The link to the next page of a listing. */
  next?: string;
  /** Addresses of the same page in other languages. */
  alternates: string[];
  /** The markup of the main part, to derive the description from. */
  main: string;
};

/** No honest page nests this deep or is this long; what lies beyond is not looked at. */
const DEEPEST = 500;
const MOST_MARKUP = 1_000_000;
const CHUNK = 8192;

/** Reads a page in one pass, without building a tree of it. */
export const outlineOf = (html: string): Outline => {
  const writer = new OutlineWriter();
  let depth = 0;
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      depth++;
      writer.open(name, attributes, parser.startIndex);
    },
    onclosetag: (name) => {
      depth--;
      writer.close(name, parser.endIndex + 1);
    },
    ontext: (text) => writer.text(text),
  });
  const end = Math.min(html.length, MOST_MARKUP);
  for (let at = 0; at < end && depth < DEEPEST && !writer.full; at += CHUNK) {
    parser.write(html.slice(at, Math.min(end, at + CHUNK)));
  }
  if (depth < DEEPEST && !writer.full) parser.end();
  const { title, main, ...rest } = writer.read(end);
  return { ...rest, title: oneLine(title.slice(0, 20_000)), main: html.slice(...main) };
};

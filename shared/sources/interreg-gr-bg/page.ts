import { Parser } from 'htmlparser2';
import { MAX_TEXT } from '../../domain/call.ts';
import { cutTo, oneLine } from '../clean-text.ts';
import { htmlToText } from '../html-to-text.ts';

/** The page of a call as a reader sees it: its heading, and the text without the site's menus, with its markup. */
export type CallPage = { title: string; text: string; html: string; cut: boolean };

const CHUNK = 8192;
const DEEPEST = 500;
const MOST_MARKUP = 1_000_000;
const MOST_TITLE = 20_000;

/** What tells the part of a page that is about a call. */
const TELLING = /closing date|opening date|deadline/i;

/** Reads a page. Its layout may change: the narrowest part that speaks of dates is taken for the call. */
export const readCallPage = (html: string): CallPage => {
  const { heading, parts } = outlineOf(html.slice(0, MOST_MARKUP));
  const texts = parts.map((part) => ({ html: part, text: htmlToText(part, MAX_TEXT) }));
  const telling = texts.find(({ text }) => TELLING.test(text)) ?? texts.at(-1);
  const { html: part, text } = telling ?? { html: '', text: '' };
  return { title: oneLine(heading), text, html: part, cut: text.length === MAX_TEXT };
};

/** Where parts of a page begin and end, in characters of its markup. */
type Marks = { start?: number; end?: number };

/** The last heading: a trail of links may stand as a heading of its own above it. */
const outlineOf = (html: string): { heading: string; parts: string[] } => {
  const marks: Record<'main' | 'article', Marks> = { main: {}, article: {} };
  const headings: string[] = [];
  let [depth, inHeading, firstHeading, footer] = [0, false, -1, html.length];
  const parser = new Parser({
    onopentagname: (name) => {
      depth++;
      if (name === 'main' || name === 'article') marks[name].start ??= parser.startIndex;
      if (name === 'footer') footer = Math.min(footer, parser.startIndex);
      if (name !== 'h1') return;
      if (firstHeading < 0) firstHeading = parser.startIndex;
      inHeading = true;
      headings.push('');
    },
    onclosetag: (name) => {
      depth--;
      if (name === 'main' || name === 'article') marks[name].end ??= parser.startIndex;
      if (name === 'h1') inHeading = false;
    },
    ontext: (text) => {
      const last = headings.length - 1;
      if (inHeading) headings[last] = cutTo((headings[last] ?? '') + text, MOST_TITLE);
    },
  });
  for (let at = 0; at < html.length && depth < DEEPEST; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
  }
  if (depth < DEEPEST) parser.end();
  const between = ({ start, end = html.length }: Marks) =>
    start === undefined ? [] : [html.slice(start, end)];
  const { main, article } = marks;
  const below = firstHeading < 0 ? [] : [html.slice(firstHeading, Math.max(firstHeading, footer))];
  return {
    heading: headings.findLast((text) => text.trim() !== '') ?? '',
    parts: [...between(main), ...between(article), ...below, html],
  };
};

import { Parser } from 'htmlparser2';

/** Where a tag stands in the text, from its first character to the one after its last. */
export type Span = { from: number; to: number };

type Visitor = {
  open: (name: string, attributes: Readonly<Record<string, string>>, at: Span) => void;
  close: (name: string, at: Span) => void;
  text: (text: string) => void;
};

const CHUNK = 8192;

/** Far larger and deeper than any page of ИСУН; the parser slows down with depth. */
const MOST_MARKUP = 8_000_000;
const DEEPEST = 500;

/**
 * Tells the visitor of every tag and text in order, entities decoded. Answers whether it came to the end:
 * it stops where the markup is larger or nested deeper than any honest page.
 */
export const walkMarkup = (html: string, visitor: Visitor): boolean => {
  let depth = 0;
  const here = (): Span => ({ from: parser.startIndex, to: parser.endIndex + 1 });
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth++;
      visitor.open(name, attributes, here());
    },
    onclosetag: (name) => {
      depth--;
      visitor.close(name, here());
    },
    ontext: visitor.text,
  });
  if (html.length > MOST_MARKUP) return false;
  for (let at = 0; at < html.length && depth < DEEPEST; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
  }
  if (depth >= DEEPEST) return false;
  parser.end();
  return true;
};

/** Whether the `class` attribute of a tag holds a class. */
export const hasClass = (attributes: Readonly<Record<string, string>>, wanted: string): boolean =>
  (attributes.class ?? '').split(/\s+/).includes(wanted);

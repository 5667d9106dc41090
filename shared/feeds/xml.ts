/** What may not stand in XML 1.0 at all (2.2), not even escaped: most control characters, and half a surrogate pair. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A line break in an attribute would be read as a space, a carriage return in a text as a line break.
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, ' ')
    .replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '');

/** A part of a document. Only `element` makes it. */
export type XmlElement = { readonly markup: string };

/**
 * An element; its attributes and texts are escaped, names are not, for they are ours. What is undefined is left out. The
 * two feeds are twenty elements in all: a library that builds documents would be more to load than to use.
 */
export const element = (
  name: string,
  content: string | readonly (XmlElement | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner =
    typeof content === 'string'
      ? escaped(content)
      : content.map((each) => each?.markup ?? '').join('');
  const start = `<${name}${given.join('')}`;
  return { markup: inner === '' ? `${start}/>` : `${start}>${inner}</${name}>` };
};

/** A whole document in UTF-8. */
export const document = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;

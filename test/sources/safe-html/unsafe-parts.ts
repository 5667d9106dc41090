import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

const ELEMENTS = new Set(
  'p br ul ol li strong em b i a h2 h3 h4 h5 h6 table caption thead tbody tfoot tr th td blockquote sup sub'.split(
    ' ',
  ),
);
const REL = 'noopener noreferrer nofollow';
const LINK = /^(?:https?:\/\/|mailto:)/;

/** What a browser's parser finds in a fragment that must not be stored; empty when it is safe. */
export const unsafeParts = (html: string): string[] =>
  parseFragment(html).childNodes.flatMap(unsafe);

const unsafe = (node: DefaultTreeAdapterTypes.ChildNode): string[] => {
  if (node.nodeName === '#text') return [];
  if (!('tagName' in node)) return [node.nodeName];
  const own = ELEMENTS.has(node.tagName) ? [] : [node.tagName];
  const attributes = node.attrs.filter(({ name, value }) => !isSafe(node.tagName, name, value));
  const unmarked = node.tagName === 'a' && !node.attrs.some(({ name }) => name === 'rel');
  return [
    ...own,
    ...attributes.map(({ name, value }) => `${node.tagName} ${name}=${value}`),
    ...(unmarked ? ['a without rel'] : []),
    ...node.childNodes.flatMap(unsafe),
  ];
};

const isSafe = (element: string, name: string, value: string): boolean => {
  if (element === 'a') return name === 'rel' ? value === REL : name === 'href' && LINK.test(value);
  const isCell = element === 'td' || element === 'th';
  return isCell && (name === 'colspan' || name === 'rowspan') && /^\d+$/.test(value);
};

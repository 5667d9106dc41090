import type { Element, Nodes } from 'hast';

/** Elements that say something by their place, even empty. */
const EMPTY_CELLS = new Set(['td', 'th']);

const ATTRIBUTES: Readonly<Record<string, string>> = {
  href: 'href',
  rel: 'rel',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
};

/**
 * A safe tree as HTML of at most `length` characters. What does not fit is left out from there on, with an
 * ellipsis where a text was cut; no tag is left open.
 */
export const writeHtml = (tree: Nodes, length: number): string => {
  const state = { full: false };
  return write(tree, length, state);
};

type State = { full: boolean };

const write = (node: Nodes, room: number, state: State): string => {
  if (node.type === 'text') return writeText(node.value, room, state);
  if (node.type === 'root') return writeAll(node.children, room, state);
  return node.type === 'element' ? writeElement(node, room, state) : '';
};

const writeAll = (nodes: readonly Nodes[], room: number, state: State): string => {
  let html = '';
  for (const node of nodes) {
    if (state.full) break;
    html += write(node, room - html.length, state);
  }
  return html;
};

const writeElement = (element: Element, room: number, state: State): string => {
  const { tagName, children } = element;
  const open = `<${tagName}${attributesOf(element)}>`;
  const close = tagName === 'br' ? '' : `</${tagName}>`;
  const left = room - open.length - close.length;
  if (left < 0) {
    state.full = true;
    return '';
  }
  const inside = writeAll(children, left, state);
  const showsNothing = inside.trim() === '' && tagName !== 'br' && !EMPTY_CELLS.has(tagName);
  return showsNothing ? '' : `${open}${inside}${close}`;
};

const attributesOf = ({ properties }: Element): string =>
  Object.entries(ATTRIBUTES)
    .filter(([property]) => properties[property] !== undefined)
    .map(([property, name]) => ` ${name}="${escaped(String(properties[property]))}"`)
    .join('');

const writeText = (text: string, room: number, state: State): string => {
  const html = escaped(text);
  if (html.length <= room) return html;
  state.full = true;
  // Neither through an entity nor through a character.
  const kept = html.slice(0, Math.max(0, room - 1)).replace(/&[^;]*$|[\ud800-\udbff]$/, '');
  return kept.trim() === '' ? '' : `${kept}…`;
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

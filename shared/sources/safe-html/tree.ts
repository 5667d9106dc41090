import type { Element, ElementContent, Properties, Root } from 'hast';
import { Parser } from 'htmlparser2';
import { MAX_TEXT } from '../../domain/call.ts';
import { BLOCKS, ENDS, HIDDEN, PHRASING, TABLE_PARTS, WRAPPERS } from './elements.ts';
import { linkTo } from './link-to.ts';

/** Markup beyond this many characters, or nested deeper, is no honest page; it would take seconds. */
const MOST_MARKUP = 1_000_000;
const DEEPEST = 500;
const MOST_NODES = 50_000;
const CHUNK = 8192;

/**
 * The tree of a fragment, with only elements that are kept. Where a wrapper began or ended, or a part of a table
 * outside of one, stands a comment: a place where lines part. Reading stops where it would be beyond reason.
 */
export const treeOf = (html: string, base: string | undefined): Root => {
  const builder = new TreeBuilder(base);
  const parser = new Parser({
    onopentag: (name, attributes) => builder.open(name, attributes),
    onclosetag: () => builder.close(),
    ontext: (text) => builder.text(text),
  });
  const end = Math.min(html.length, MOST_MARKUP);
  for (let at = 0; at < end && builder.goesOn; at += CHUNK) {
    parser.write(html.slice(at, Math.min(end, at + CHUNK)));
  }
  if (builder.goesOn) parser.end();
  return builder.root;
};

/** What an open tag of the source came to. */
type Frame = Element | 'hidden' | 'wrapper' | 'taken-off';

class TreeBuilder {
  readonly root: Root = { type: 'root', children: [] };
  readonly #base: string | undefined;
  #frames: Frame[] = [];
  #kept: Element[] = [];
  #hidden = 0;
  #nodes = 0;
  #letters = 0;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  get goesOn(): boolean {
    return this.#frames.length < DEEPEST && this.#nodes < MOST_NODES && this.#letters <= MAX_TEXT;
  }

  open(found: string, attributes: Readonly<Record<string, string>>): void {
    const name = found === 'h1' ? 'h2' : found;
    const frame = HIDDEN.has(name) ? 'hidden' : this.#frameFor(name, attributes);
    this.#frames.push(frame);
    if (frame === 'hidden') this.#hidden++;
    else if (frame === 'wrapper') this.#part();
  }

  close(): void {
    const frame = this.#frames.pop();
    if (frame === 'hidden') this.#hidden--;
    else if (frame === 'wrapper') this.#part();
    else if (typeof frame === 'object') {
      const at = this.#kept.lastIndexOf(frame);
      if (at >= 0) this.#kept.length = at;
    }
  }

  text(value: string): void {
    if (this.#hidden > 0) return;
    this.#letters += value.trim().length;
    const last = this.#siblings.at(-1);
    if (last?.type === 'text') last.value += value;
    else this.#append({ type: 'text', value });
  }

  get #siblings(): Element['children'] | Root['children'] {
    return (this.#kept.at(-1) ?? this.root).children;
  }

  #frameFor(name: string, attributes: Readonly<Record<string, string>>): Frame {
    if (this.#hidden > 0) return 'taken-off';
    const outside = TABLE_PARTS.has(name) && !this.#kept.some(({ tagName }) => tagName === 'table');
    if (outside || WRAPPERS.has(name)) return 'wrapper';
    if (!PHRASING.has(name) && !BLOCKS.has(name)) return 'taken-off';
    const properties = propertiesOf(name, attributes, this.#base);
    if (name === 'a' && properties.href === undefined) return 'taken-off';
    return this.#keep({ type: 'element', tagName: name, properties, children: [] });
  }

  #keep(element: Element): Element {
    const ends = ENDS[element.tagName];
    while (ends?.has(this.#kept.at(-1)?.tagName ?? '')) this.#kept.pop();
    this.#append(element);
    this.#kept.push(element);
    return element;
  }

  #part(): void {
    if (this.#hidden === 0 && this.#siblings.at(-1)?.type !== 'comment') {
      this.#append({ type: 'comment', value: '' });
    }
  }

  #append(node: ElementContent): void {
    this.#siblings.push(node);
    this.#nodes++;
  }
}

const SPAN = /^[1-9]\d{0,2}$/;

const propertiesOf = (
  name: string,
  { href, colspan = '', rowspan = '' }: Readonly<Record<string, string>>,
  base: string | undefined,
): Properties => {
  if (name === 'a') {
    const link = href === undefined ? undefined : linkTo(href, base);
    return link === undefined ? {} : { href: link };
  }
  if (name !== 'td' && name !== 'th') return {};
  return {
    ...(SPAN.test(colspan) ? { colSpan: colspan } : {}),
    ...(SPAN.test(rowspan) ? { rowSpan: rowspan } : {}),
  };
};

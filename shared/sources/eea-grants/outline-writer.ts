import type { Block, Link, Outline } from './outline.ts';

const words = (text: string): Set<string> => new Set(text.split(' '));
const FRAME = words('nav footer aside');
const UNREAD = words(
  'script style noscript template iframe object svg math textarea select button',
);
const BREAKS = words(
  'p div li ul ol dl dt dd table thead tbody tr td th h1 h2 h3 h4 h5 h6 section article main header br hr blockquote pre figure',
);
const INLINE = words('strong b span label em i time small');
const HEADING = /^h[1-6]$/;
const ENTRY_CLASS = /(?:^|\s)(?:field-group-link|views-row|teaser|card|news-item)(?:\s|$)/;
const MOST_BLOCKS = 20_000;
const MOST_LINKS = 5000;
const MOST_BLOCK = 20_000;

/** What an element in the stack changes for what is inside it. */
type Level = { name: string; frame: boolean; unread: boolean; main: boolean; leading: boolean };
type Inside = { inMain: boolean };
type Range = [start: number, end: number];

/** Collects the outline of a page while its tags go by. */
export class OutlineWriter {
  #levels: Level[] = [];
  #blocks: (Block & Inside)[] = [];
  #links: (Link & Inside)[] = [];
  #alternates: string[] = [];
  #next: string | undefined;
  #language: string | undefined;
  #headTitle = '';
  #mainStart = -1;
  #main: Range | undefined;
  #pieces: string[] = [''];
  #tag = '';

  get full(): boolean {
    return this.#blocks.length >= MOST_BLOCKS;
  }

  open(name: string, attributes: Record<string, string>, start: number): void {
    this.#mark(name);
    const main = name === 'main' || attributes.role === 'main';
    if (main && this.#mainStart < 0) this.#mainStart = start;
    this.#levels.push(this.#levelBelow(name, attributes, main));
    if (name === 'html') this.#language = attributes.lang;
    if (name === 'a' || name === 'link') this.#link(name, attributes);
    if (name === 'meta' && attributes.property === 'og:title') {
      this.#headTitle = attributes.content ?? '';
    }
  }

  #mark(name: string): void {
    if (BREAKS.has(name)) this.#endBlock(name);
    else if (INLINE.has(name)) this.#pieces.push('');
  }

  #levelBelow(name: string, attributes: Record<string, string>, main: boolean): Level {
    const above = this.#inside();
    return {
      name,
      frame: above.frame || FRAME.has(name) || this.#isSiteHeader(name),
      unread: above.unread || UNREAD.has(name),
      main: above.main || main,
      leading: above.leading || isLeading(name, attributes),
    };
  }

  close(name: string, end: number): void {
    if (BREAKS.has(name)) this.#endBlock(name === 'tr' || name === 'br' ? '' : 'p', name);
    else if (INLINE.has(name)) this.#pieces.push('');
    const level = this.#levels.pop();
    const left = level?.main === true && !this.#inside().main;
    if (left && this.#main === undefined) this.#main = [this.#mainStart, end];
  }

  text(text: string): void {
    const { unread, frame, name } = this.#inside();
    if (name === 'title' && this.#headTitle === '') this.#headTitle = text;
    if (unread || frame || name === 'title') return;
    const piece = this.#pieces.at(-1) ?? '';
    if (piece.length < MOST_BLOCK) this.#pieces[this.#pieces.length - 1] = piece + text;
  }

  read(end: number): Omit<Outline, 'title' | 'main'> & { title: string; main: Range } {
    this.#endBlock('');
    const hasMain = this.#mainStart >= 0;
    const kept = <T extends Inside>(all: T[]): T[] => all.filter((one) => !hasMain || one.inMain);
    const heading = [...kept(this.#blocks), ...this.#blocks].find(
      ({ tag, text }) => tag === 'h1' && text !== '',
    );
    return {
      title: heading?.text ?? this.#headTitle,
      ...(this.#language === undefined ? {} : { language: this.#language }),
      blocks: kept(this.#blocks).map(({ inMain: _, ...block }) => block),
      links: kept(this.#links).map(({ inMain: _, ...link }) => link),
      ...(this.#next === undefined ? {} : { next: this.#next }),
      alternates: this.#alternates,
      main: this.#main ?? [Math.max(0, this.#mainStart), end],
    };
  }

  #inside(): Level {
    const outside = { name: '', frame: false, unread: false, main: false, leading: false };
    return this.#levels.at(-1) ?? outside;
  }

  /** The header of the site is frame, that of an article is not. */
  #isSiteHeader(name: string): boolean {
    return name === 'header' && !this.#levels.some((l) => l.main || l.name === 'article');
  }

  #link(name: string, { href = '', rel = '', hreflang }: Record<string, string>): void {
    if (href === '' || href.length > 2000) return;
    const { main, frame, leading } = this.#inside();
    if (hreflang !== undefined && /\balternate\b/.test(rel)) this.#alternates.push(href);
    else if (/\bnext\b/.test(rel)) this.#next ??= href;
    else if (name === 'a' && this.#links.length < MOST_LINKS) {
      this.#links.push({ href, leading, framed: frame, inMain: main });
    }
  }

  /** Cells and definitions count even when empty: their place says whose value is missing. */
  #endBlock(next: string, closing = ''): void {
    const pieces = this.#pieces.map((piece) => piece.replace(/\s+/g, ' '));
    const text = pieces.join('').replace(/\s+/g, ' ').trim();
    const tag = this.#tag;
    const counts = text !== '' || (tag === closing && /^(?:t[dh]|d[dt])$/.test(tag));
    if (counts) {
      const parted = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
      this.#blocks.push({ tag, text, pieces: parted, inMain: this.#inside().main });
    }
    this.#pieces = [''];
    this.#tag = next;
  }
}

const isLeading = (name: string, attributes: Record<string, string>): boolean =>
  HEADING.test(name) || name === 'article' || ENTRY_CLASS.test(attributes.class ?? '');

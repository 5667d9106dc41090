import type { Rejection } from '../../domain/source-run.ts';
import { oneLine } from '../clean-text.ts';
import { pageRejection, recordRejection } from '../rejections.ts';
import type { SourceFailure } from '../source.ts';
import { hasClass, walkMarkup } from './walk-markup.ts';

/** A procedure as the list names it. `lag`: it belongs to a local action group (МИГ, МИРГ). */
export type Listed = { guid: string; heading: string; lag: boolean };

/** The list of procedures, each once; what of it could not be used, and why it may not be all of it. */
export type Listing = { procedures: Listed[]; rejections: Rejection[]; shortfall?: SourceFailure };

/** The list has held some sixty procedures; local action groups may add hundreds. */
const MOST_PROCEDURES = 2000;
const MOST_TEXT = 20_000;

const LINK =
  /^\/bg\/s\/Procedure\/Info\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** Reads the tree of programmes, priority axes and procedures; undefined when the page holds no such tree. */
export const readListing = (html: string): Listing | undefined => {
  const tree = new Tree();
  const whole = walkMarkup(html, {
    open: (name, attributes) => tree.open(name, attributes),
    close: (name) => {
      if (name === 'li') tree.close();
    },
    text: (text) => tree.text(text),
  });
  if (!whole) tree.miss('too-large', 'the list is larger or deeper than can be');
  return tree.listing();
};

type Node = { text: string; link: string | undefined; lag: boolean; below: number };

class Tree {
  #begun = false;
  #open: Node[] = [];
  #procedures = new Map<string, Listed>();
  #rejections: Rejection[] = [];
  #shortfall: SourceFailure | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (hasClass(attributes, 'easy-tree')) this.#begun = true;
    if (!this.#begun || name !== 'li') return;
    const lag = hasClass(attributes, 'lag-procedure');
    this.#open.push({ text: '', link: attributes['data-href'], lag, below: 0 });
  }

  text(text: string): void {
    const node = this.#open.at(-1);
    if (node && node.text.length < MOST_TEXT) node.text += text;
  }

  close(): void {
    const node = this.#open.pop();
    if (!node) return;
    const parent = this.#open.at(-1);
    if (parent) parent.below += node.link === undefined ? node.below : 1;
    if (node.link === undefined) this.#count(node);
    else this.#take(node, node.link);
  }

  miss(kind: string, message: string): void {
    this.#shortfall ??= { kind, message };
  }

  /** Nothing at all is open only when something is wrong, so a tree without procedures is no tree. */
  listing(): Listing | undefined {
    const procedures = [...this.#procedures.values()];
    if (procedures.length === 0) return undefined;
    const shortfall = this.#shortfall ? { shortfall: this.#shortfall } : {};
    return { procedures, rejections: this.#rejections, ...shortfall };
  }

  /** Branches say how many procedures they hold: a page that broke off holds fewer. */
  #count({ text, below }: Node): void {
    const name = oneLine(text);
    const stated = Number(/\((\d{1,5})\)$/.exec(name)?.[1] ?? 0);
    if (below >= stated) return;
    this.miss('short-listing', `${below} of ${stated} procedures are listed`);
    this.#rejections.push(pageRejection(name, 'short-listing', `${below} of ${stated}`));
  }

  #take({ text, lag }: Node, link: string): void {
    const guid = LINK.exec(link.trim())?.[1]?.toLowerCase();
    if (guid === undefined) {
      this.miss('bad-link', 'a procedure leads nowhere');
      this.#rejections.push(recordRejection(oneLine(text) || 'a procedure', 'bad-link', link));
    } else if (this.#procedures.has(guid)) {
      this.#rejections.push(recordRejection(guid, 'repeated'));
    } else if (this.#procedures.size >= MOST_PROCEDURES) {
      this.miss('too-many', `more than ${MOST_PROCEDURES} procedures are listed`);
    } else {
      this.#procedures.set(guid, { guid, heading: text, lag });
    }
  }
}

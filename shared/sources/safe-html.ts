import { type Schema, sanitize } from 'hast-util-sanitize';
import { MAX_TEXT } from '../domain/call.ts';
import { htmlToText } from './html-to-text.ts';
import { BLOCKS, HIDDEN, PHRASING, TABLE_PARTS } from './safe-html/elements.ts';
import { tidy } from './safe-html/tidy.ts';
import { treeOf } from './safe-html/tree.ts';
import { writeHtml } from './safe-html/write.ts';

/** What may be stored. Everything else is no element or attribute of ours, whatever it is called. */
const ALLOWED: Schema = {
  tagNames: [...PHRASING, ...BLOCKS],
  strip: [...HIDDEN],
  attributes: { a: ['href'], td: ['colSpan', 'rowSpan'], th: ['colSpan', 'rowSpan'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: { a: { rel: 'noopener noreferrer nofollow' } },
  ancestors: Object.fromEntries([...TABLE_PARTS].map((name) => [name, ['table']])),
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

/** A description as it is stored; both are absent when there is nothing to read. */
export type Description = { descriptionHtml?: string; descriptionText?: string };

/**
 * HTML of a feed as it may be stored and shown, and its text, each at most `MAX_TEXT` characters. Kept are paragraphs,
 * headings, lists, tables, quotations, emphasis and links to pages and mailboxes; nothing that runs, loads, styles
 * or names. Other elements are taken off without their words running together. Relative links are taken to be
 * relative to `base`, and are lost without one. Never throws; sanitising twice gives the same.
 */
export const safeDescription = (found: string, base?: string): Description => {
  const tree = sanitize(tidy(treeOf(found, base)), ALLOWED);
  const html = writeHtml(tree, Number.POSITIVE_INFINITY);
  const text = htmlToText(html, MAX_TEXT);
  if (text === '') return {};
  const short = html.length <= MAX_TEXT ? html : writeHtml(tree, MAX_TEXT);
  return { descriptionHtml: short, descriptionText: text };
};

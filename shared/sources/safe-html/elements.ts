const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is inside these is no reading matter. */
export const HIDDEN = names(
  'script style noscript template head title iframe object svg math textarea select button',
);

/** Elements within a line of text that are kept; every other of their kind is taken off, not its text. */
export const PHRASING = names('a b br em i strong sub sup');

/** Elements that stand for themselves and are kept. */
export const BLOCKS = names(
  'p h2 h3 h4 h5 h6 ul ol li blockquote table caption thead tbody tfoot tr th td',
);

/** Parts of a table say nothing outside of one. */
export const TABLE_PARTS = names('caption thead tbody tfoot tr th td');

/** Elements that are taken off, but part what stands before, in and after them. */
export const WRAPPERS = names(
  'div section article main header footer aside nav figure figcaption dl dt dd pre address details summary fieldset form center hr body html legend optgroup option',
);

/** Where paragraphs may stand; `root` is the fragment itself. */
export const FLOW = names('root blockquote li th td');

/** Where no text stands, only further elements. */
export const STRUCTURE = names('ul ol table thead tbody tfoot tr');

const HEADINGS = names('h2 h3 h4 h5 h6 p');
const PARAGRAPH = names('p');

/**
 * Which open elements end where another begins, as htmlparser2 and browsers have it; needed again after wrappers
 * between the two were taken off.
 */
export const ENDS: Readonly<Record<string, ReadonlySet<string>>> = {
  a: names('a'),
  li: names('li'),
  tr: names('tr th td'),
  th: names('th'),
  td: names('thead th td'),
  tbody: names('thead tbody'),
  tfoot: names('thead tbody'),
  p: PARAGRAPH,
  ul: PARAGRAPH,
  ol: PARAGRAPH,
  table: PARAGRAPH,
  blockquote: PARAGRAPH,
  h2: HEADINGS,
  h3: HEADINGS,
  h4: HEADINGS,
  h5: HEADINGS,
  h6: HEADINGS,
};

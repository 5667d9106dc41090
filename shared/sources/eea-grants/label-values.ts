import { oneLine } from '../clean-text.ts';
import { type LabelName, labelOf } from './labels.ts';
import type { Block } from './outline.ts';

/** What a page says under its labels. A label without a value is not there. */
export type LabelValues = Partial<Record<LabelName, string[]>>;

const HEADING = /^h[1-6]$/;
const MOST_UNDER_HEADING = 12;
const MOST_COLUMNS = 50;
const LONGEST = 2000;

/**
 * The values by their labels, however a page sets them out: `dt`/`dd`, table rows with the label first or
 * above, pairs of blocks, `Label: value` in one line, a heading with what follows. Where a label comes
 * again, as in teasers of other calls below, the first counts.
 */
export const labelValuesOf = (blocks: readonly Block[]): LabelValues => {
  const found: LabelValues = {};
  const labels = blocks.map(({ text }) => labelOf(text));
  blocks.forEach((block, at) => {
    const name = labels[at];
    const within = name === undefined ? withinBlock(block) : undefined;
    const label = name ?? within?.label;
    if (label === undefined || found[label]) return;
    const values = (within ? [within.value] : after(blocks, labels, at))
      .map((text) => oneLine(text.slice(0, LONGEST)))
      .filter((text) => text !== '');
    if (values.length > 0) found[label] = values;
  });
  return found;
};

const withinBlock = ({ text, pieces }: Block): { label: LabelName; value: string } | undefined => {
  const [first = '', ...rest] = pieces;
  const byPieces = rest.length > 0 ? labelOf(first) : undefined;
  if (byPieces) return valued(byPieces, rest.join(' '));
  const colon = text.indexOf(':');
  const byColon = colon > 0 ? labelOf(text.slice(0, colon)) : undefined;
  return byColon ? valued(byColon, text.slice(colon + 1)) : undefined;
};

const valued = (label: LabelName, text: string) => {
  const value = text.replace(/^[\s:–-]+/, '').trim();
  return value === '' ? undefined : { label, value };
};

type Labels = readonly (LabelName | undefined)[];

const after = (blocks: readonly Block[], labels: Labels, at: number): string[] => {
  const tag = blocks[at]?.tag ?? '';
  if (HEADING.test(tag)) return underHeading(blocks, labels, at);
  const values =
    tag === 'th' && isHeadRow(blocks, at) ? below(blocks, at) : beside(blocks, labels, at);
  return values.map(({ text }) => text);
};

const underHeading = (blocks: readonly Block[], labels: Labels, at: number): string[] => {
  const ahead = blocks.slice(at + 1, at + 1 + MOST_UNDER_HEADING);
  const end = ahead.findIndex(
    ({ tag }, n) => HEADING.test(tag) || labels[at + 1 + n] !== undefined,
  );
  return (end < 0 ? ahead : ahead.slice(0, end)).map(({ text }) => text);
};

/** The next block, with all further definitions of the same term. */
const beside = (blocks: readonly Block[], labels: Labels, at: number): Block[] => {
  const next = blocks[at + 1];
  if (!next || labels[at + 1] !== undefined) return [];
  if (next.tag !== 'dd') return [next];
  const ahead = blocks.slice(at + 1);
  const end = ahead.findIndex(({ tag }) => tag !== 'dd');
  return end < 0 ? ahead : ahead.slice(0, end);
};

const isHeadRow = (blocks: readonly Block[], at: number): boolean =>
  blocks[at - 1]?.tag === 'th' || blocks[at + 1]?.tag === 'th';

/** The cell in the same column of the row below a row of headings. */
const below = (blocks: readonly Block[], at: number): Block[] => {
  const isHead = (n: number): boolean => blocks[n]?.tag === 'th';
  let [first, last] = [at, at];
  while (at - first < MOST_COLUMNS && isHead(first - 1)) first--;
  while (last - at < MOST_COLUMNS && isHead(last + 1)) last++;
  const cell = blocks[last + 1 + (at - first)];
  return cell?.tag === 'td' ? [cell] : [];
};

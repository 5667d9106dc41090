import type { Call } from '../../domain/call.ts';
import { canonicalJson } from '../../domain/call-change.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { pageRejection, recordRejection } from '../rejections.ts';
import type { SourcePage } from '../source.ts';
import type { RowMeaning } from './understand.ts';

/**
 * A page as it was read: its rows understood one by one, or why it brought none. `again`: every row of it
 * names a record of an earlier page.
 */
export type ReadPage =
  | { place: string; rows: RowMeaning[]; again: boolean }
  | { rejection: Rejection };

type CallRow = Extract<RowMeaning, { kind: 'call' }>;
type Translation = Extract<RowMeaning, { kind: 'translation' }>;
type Chosen = { calls: Map<string, CallRow>; titles: Map<string, Map<string, Translation>> };

/**
 * Settles the rows of a run among each other: one call a record, its titles in other languages added, every
 * further row of the same record rejected as `repeated`. Pages shuffle between reads, so the outcome does
 * not depend on the order of rows or pages, save on which page a call is handed on.
 */
export const settle = (pages: readonly ReadPage[]): SourcePage[] => {
  const chosen = choose(pages.flatMap((page) => ('rows' in page ? page.rows : [])));
  return pages.map((page) => {
    if ('rejection' in page) return barren(page.rejection);
    const settled = settledPage(page.rows, chosen);
    const inVain = page.again && settled.calls.length === 0;
    return inVain ? barren(pageRejection(page.place, 'repeated')) : settled;
  });
};

const barren = (rejection: Rejection): SourcePage => ({
  kind: 'page',
  calls: [],
  rejections: [rejection],
  seen: 0,
});

const choose = (rows: readonly RowMeaning[]): Chosen => {
  const chosen: Chosen = { calls: new Map(), titles: new Map() };
  for (const row of rows) {
    if (row.kind === 'call') stand(row, chosen);
    else if (row.kind === 'translation') standBeside(row, chosen);
  }
  return chosen;
};

const stand = (row: CallRow, { calls }: Chosen): void => {
  const rival = calls.get(row.call.sourceId);
  if (!rival || outranks(row.call, rival.call)) calls.set(row.call.sourceId, row);
};

const standBeside = (row: Translation, { titles }: Chosen): void => {
  const known = titles.get(row.sourceId) ?? new Map<string, Translation>();
  const rival = known.get(row.language);
  if (!rival || row.title > rival.title) known.set(row.language, row);
  titles.set(row.sourceId, known);
};

/** Which of two rows of one record stands when they differ: any rule will do that does not ask for order. */
const outranks = (call: Call, rival: Call): boolean => canonicalJson(call) > canonicalJson(rival);

const settledPage = (rows: readonly RowMeaning[], chosen: Chosen): SourcePage => {
  const calls: Call[] = [];
  const rejections: Rejection[] = [];
  for (const row of rows) {
    if (row.kind === 'rejected') rejections.push(row.rejection);
    else if (row.kind === 'translation') rejections.push(...leftOver(row, chosen));
    else if (chosen.calls.get(row.call.sourceId) === row) {
      calls.push(withTitles(row.call, chosen.titles.get(row.call.sourceId)));
      rejections.push(...row.notes);
    } else rejections.push(recordRejection(row.ref, 'repeated'));
  }
  const whole = rejections.filter(({ scope }) => scope === 'record').length;
  return { kind: 'page', calls, rejections, seen: calls.length + whole };
};

const leftOver = (row: Translation, { calls, titles }: Chosen): Rejection[] => {
  if (!calls.has(row.sourceId)) {
    return [recordRejection(row.ref, 'not-asked-for', `language ${row.language}`)];
  }
  const used = titles.get(row.sourceId)?.get(row.language) === row;
  return used ? [] : [recordRejection(row.ref, 'repeated')];
};

const withTitles = (call: Call, titles: Map<string, Translation> | undefined): Call => {
  if (!titles) return call;
  const others = [...titles.values()].map(({ language, title }) => [language, title] as const);
  return { ...call, title: { ...Object.fromEntries(others.sort()), ...call.title } };
};

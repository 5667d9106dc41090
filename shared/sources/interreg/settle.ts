import type { Call } from '../../domain/call.ts';
import { canonicalJson } from '../../domain/call-change.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { recordRejection } from '../rejections.ts';
import type { SourcePage } from '../source.ts';
import type { RowMeaning } from './understand.ts';

/** A page as it was read: its rows understood one by one, or why it brought none. */
export type ReadPage = { rows: RowMeaning[] } | { rejection: Rejection };

type CallRow = Extract<RowMeaning, { kind: 'call' }>;

/**
 * One call a record, every further row of it rejected as `repeated`. An index that is edited while it is read
 * shifts rows from page to page, so which row stands does not depend on their order.
 */
export const settle = (pages: readonly ReadPage[]): SourcePage[] => {
  const standing = new Map<string, CallRow>();
  for (const row of pages.flatMap((page) => ('rows' in page ? page.rows : []))) {
    if (row.kind !== 'call') continue;
    const rival = standing.get(row.ref);
    if (!rival || outranks(row.call, rival.call)) standing.set(row.ref, row);
  }
  return pages.map((page) =>
    'rows' in page
      ? settledPage(page.rows, standing)
      : { kind: 'page', calls: [], rejections: [page.rejection], seen: 0 },
  );
};

const outranks = (call: Call, rival: Call): boolean => canonicalJson(call) > canonicalJson(rival);

const settledPage = (
  rows: readonly RowMeaning[],
  standing: ReadonlyMap<string, CallRow>,
): SourcePage => {
  const calls: Call[] = [];
  const rejections: Rejection[] = [];
  for (const row of rows) {
    if (row.kind === 'rejected') rejections.push(row.rejection);
    else if (standing.get(row.ref) === row) {
      calls.push(row.call);
      rejections.push(...row.notes);
    } else rejections.push(recordRejection(row.ref, 'repeated'));
  }
  return { kind: 'page', calls, rejections, seen: rows.length };
};

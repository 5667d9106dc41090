import type { BadCursor } from '../../shared/db/cursor.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { fitsFilter } from '../../shared/listing/call-filter.ts';
import type { KnownCalls } from '../../shared/listing/known-calls.ts';
import { cursorAfter, listName, readListCursor } from '../../shared/listing/list-cursor.ts';
import { selectPage } from '../../shared/listing/select-page.ts';
import type { CallPage } from './closed-calls.ts';
import type { ListCallsQuery } from './query.ts';

/** A page of the calls that are open, to come or withdrawn, out of the index of all of them. */
export const currentCalls = (
  known: KnownCalls,
  query: ListCallsQuery,
  limit: number,
  now: Date,
): Result<CallPage, BadCursor> => {
  const { cursor, limit: _limit, format: _format, language: _language, ...wanted } = query;
  const { sort = 'deadline', currency, text } = wanted;
  const list = listName({ ...wanted, sort });
  const position = cursor === undefined ? ok(undefined) : readListCursor(cursor, list, now);
  if (!position.ok) return position;
  // The order of the first page holds for the others: otherwise a deadline that passes meanwhile moves calls.
  const at = position.value?.at ?? now;
  const fitting = (text === undefined ? known.calls : known.saying(text)).filter((call) =>
    fitsFilter(call, wanted, now),
  );
  const page = selectPage(fitting, { sort, at, currency }, limit, position.value?.after);
  return ok({
    calls: page.calls,
    ...(page.next ? { cursor: cursorAfter(page.next, list) } : {}),
  });
};

import { ok, type Result } from '../domain/result.ts';
import { type BadCursor, cursorOf, readCursor } from './cursor.ts';
import type { ListKey } from './keys.ts';
import type { Listing } from './listing.ts';
import { keyOfListed, listAll, type Page, type PageRequest } from './page.ts';
import type { RawItem } from './query.ts';
import type { Table } from './table.ts';

/** Items looked at for one page: some ten pages of DynamoDB, which the time of a request has room for. */
export const MOST_LOOKED_AT = 2000;

/** Items asked for at a time. */
const AT_ONCE = 200;

/**
 * The next items of a list that fit, up to `limit`. Of a list in which few do, a page may hold fewer, even none, and
 * still have a cursor: it says where to look on.
 */
export const filteredPage = async <T>(
  table: Table,
  listing: Listing,
  { limit, cursor }: PageRequest,
  read: (item: RawItem) => T,
  fits: (value: T) => boolean,
): Promise<Result<Page<T>, BadCursor>> => {
  const position = cursor === undefined ? ok(undefined) : readCursor(cursor, listing.partitions);
  if (!position.ok) return position;
  const items: T[] = [];
  let last: ListKey | undefined;
  let looked = 0;
  for await (const item of listAll(table, listing, position.value, AT_ONCE)) {
    if (last && (items.length === limit || looked === MOST_LOOKED_AT)) {
      return ok({ items, cursor: cursorOf(last) });
    }
    const value = read(item);
    if (fits(value)) items.push(value);
    last = keyOfListed(item);
    looked += 1;
  }
  return ok({ items });
};

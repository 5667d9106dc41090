import * as z from 'zod';
import { ok, type Result } from '../domain/result.ts';
import { type BadCursor, cursorOf, readCursor } from './cursor.ts';
import type { ListKey } from './keys.ts';
import { isPastEnd, type Listing, partsAfter } from './listing.ts';
import { queryAll, type RawItem } from './query.ts';
import { LIST_INDEX, type Table } from './table.ts';

/** A part of a list; without a cursor it is the last one. */
export type Page<T> = { items: T[]; cursor?: string };

/** `limit` is 1 or more. */
export type PageRequest = { limit: number; cursor?: string };

const Listed = z.looseObject({ gsi1pk: z.string(), gsi1sk: z.string() });

/** Which items of a list to show, and how many to look at for one page of them. */
export type Narrowing<T> = { where: (item: T) => boolean; mostRead: number };

/** The next `limit` items of a list, whatever number of pages and partitions DynamoDB makes of them. */
export const listPage = async <T>(
  table: Table,
  listing: Listing,
  { limit, cursor }: PageRequest,
  read: (item: RawItem) => T,
): Promise<Result<Page<T>, BadCursor>> => {
  const position = cursor === undefined ? ok(undefined) : readCursor(cursor, listing.partitions);
  if (!position.ok) return position;
  const found: RawItem[] = [];
  // One more than asked for tells whether there is a next page; a cursor to an empty one would be a lie.
  for await (const item of listAll(table, listing, position.value, limit + 1)) {
    found.push(item);
    if (found.length > limit) break;
  }
  return ok(pageOf(found, limit, (item) => Listed.parse(item), read));
};

/**
 * The next items of a list that fit: `limit` at most. A page may hold fewer, even none, and still have a cursor: then
 * as many were looked at as one page may cost.
 */
export const narrowedPage = async <T>(
  table: Table,
  listing: Listing,
  { limit, cursor }: PageRequest,
  read: (item: RawItem) => T,
  { where, mostRead }: Narrowing<T>,
): Promise<Result<Page<T>, BadCursor>> => {
  const position = cursor === undefined ? ok(undefined) : readCursor(cursor, listing.partitions);
  if (!position.ok) return position;
  const items: T[] = [];
  let last: ListKey | undefined;
  let looked = 0;
  for await (const item of listAll(table, listing, position.value, Math.min(mostRead, LOOKED_AT))) {
    if (last && (items.length === limit || looked === mostRead)) {
      return ok({ items, cursor: cursorOf(last) });
    }
    last = Listed.parse(item);
    looked += 1;
    const record = read(item);
    if (where(record)) items.push(record);
  }
  return ok({ items });
};

/** Items that are fetched at once where nobody knows how many of them fit. */
const LOOKED_AT = 100;

/** Cuts what was found down to a page of `limit`, with a cursor when more was found. */
export const pageOf = <I, T>(
  found: readonly I[],
  limit: number,
  keyOf: (item: I) => ListKey,
  read: (item: I) => T,
): Page<T> => {
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const items = shown.map((item) => read(item));
  return last === undefined ? { items } : { items, cursor: cursorOf(keyOf(last)) };
};

/** Every item of a list after `position`, fetched `pageSize` at a time. */
export async function* listAll(
  table: Table,
  listing: Listing,
  position?: ListKey,
  pageSize?: number,
): AsyncGenerator<RawItem, void, void> {
  for (const { partition, start } of partsAfter(listing, position)) {
    const items = queryAll(table, {
      IndexName: LIST_INDEX,
      ScanIndexForward: !listing.descending,
      Limit: pageSize,
      ...beyond(listing, partition, start),
    });
    for await (const item of items) {
      if (isPastEnd(listing, Listed.parse(item).gsi1sk)) break;
      yield item;
    }
  }
}

const beyond = (listing: Listing, partition: string, start: string | undefined) =>
  start === undefined
    ? {
        KeyConditionExpression: 'gsi1pk = :list',
        ExpressionAttributeValues: { ':list': partition },
      }
    : {
        KeyConditionExpression: `gsi1pk = :list AND gsi1sk ${listing.descending ? '<' : '>'} :start`,
        ExpressionAttributeValues: { ':list': partition, ':start': start },
      };

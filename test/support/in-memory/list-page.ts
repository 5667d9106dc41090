import { readCursor } from '../../../shared/db/cursor.ts';
import type { ListKey } from '../../../shared/db/keys.ts';
import { isBeyond, isPastEnd, type Listing, partsAfter } from '../../../shared/db/listing.ts';
import { type Page, type PageRequest, pageOf } from '../../../shared/db/page.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';

/** A page of a list kept in memory, as the table would give it. */
export const pageInMemory = <T>(
  all: readonly T[],
  keyOf: (item: T) => ListKey,
  listing: Listing,
  { limit, cursor }: PageRequest,
): Result<Page<T>, { kind: 'bad-cursor' }> => {
  const position = cursor === undefined ? ok(undefined) : readCursor(cursor, listing.partitions);
  if (!position.ok) return position;
  const found = partsAfter(listing, position.value).flatMap(({ partition, start }) =>
    inOrder(all, keyOf, listing, partition).filter((item) => {
      const { gsi1sk } = keyOf(item);
      return (
        (start === undefined || isBeyond(listing, gsi1sk, start)) && !isPastEnd(listing, gsi1sk)
      );
    }),
  );
  return ok(pageOf(found, limit, keyOf, (item) => structuredClone(item)));
};

const inOrder = <T>(
  all: readonly T[],
  keyOf: (item: T) => ListKey,
  listing: Listing,
  partition: string,
): T[] =>
  all
    .filter((item) => keyOf(item).gsi1pk === partition)
    .sort((a, b) => (isBeyond(listing, keyOf(a).gsi1sk, keyOf(b).gsi1sk) ? 1 : -1));

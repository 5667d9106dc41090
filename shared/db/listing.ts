import type { ListKey } from './keys.ts';

/** A list that is read in pages: partitions one after the other, each in the order of its sort keys. */
export type Listing = {
  partitions: readonly string[];
  descending?: boolean;
  /** Only keys beyond this one, in the direction of reading. */
  start?: string;
  /** Only keys short of this one, in the direction of reading. */
  end?: string;
};

/** Whether one sort key comes after another in the direction of reading. */
export const isBeyond = ({ descending }: Listing, key: string, other: string): boolean =>
  descending ? key < other : key > other;

/** Whether a sort key is beyond the end of the list. */
export const isPastEnd = (listing: Listing, key: string): boolean =>
  listing.end !== undefined && !isBeyond(listing, listing.end, key);

/** The partitions still to be read after `position`, each with the key beyond which to read it. */
export const partsAfter = (
  listing: Listing,
  position: ListKey | undefined,
): { partition: string; start: string | undefined }[] => {
  const first = position ? listing.partitions.indexOf(position.gsi1pk) : 0;
  return listing.partitions.slice(first).map((partition) => ({
    partition,
    start: position?.gsi1pk === partition ? startAfter(listing, position.gsi1sk) : listing.start,
  }));
};

/**
 * A page that was left before a bound passed over it goes on at the bound: the calls between the two have
 * closed while the reader was looking.
 */
const startAfter = (listing: Listing, position: string): string =>
  listing.start !== undefined && isBeyond(listing, listing.start, position)
    ? listing.start
    : position;

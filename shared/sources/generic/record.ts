/** One record of a feed before it is understood. `place` names it where it does not name itself: `item 3`. */
export type FeedRecord = { place: string; fields: Readonly<Record<string, unknown>> };

/** Why one record could not be taken apart. */
export type BadRecord = { place: string; reason: string };

/**
 * What a feed was taken apart into. `cut`: it breaks off, so there may have been more. A feed that is
 * something else altogether has a `wrong`, a stable code of what is the matter, and nothing else.
 */
export type FeedRecords =
  | { records: FeedRecord[]; bad: BadRecord[]; cut: boolean }
  | { wrong: string };

/** More than this is no list of calls. */
export const MOST_RECORDS = 5000;

/** Longest text kept of a field: what is read of it is cut far shorter anyway. */
export const MOST_FIELD = 200_000;

import { createHash } from 'node:crypto';
import * as z from 'zod';
import { opaqueText, readOpaqueText } from '../db/opaque-text.ts';
import { canonicalJson } from '../domain/call-change.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { Instant, toInstant } from '../domain/time.ts';
import type { Place } from './call-order.ts';

/** Where a reader of a list is: after which call, and as of when the list is ordered. */
export type Position = { at: Date; after: Place };

/** A list is read in one go; a cursor of last week would order by deadlines that have long passed. */
const LONGEST_READ_MS = 86_400_000;

const Stored = z.strictObject({
  at: Instant,
  id: z.string().max(200),
  value: z.number().optional(),
  list: z.string().max(50),
});

/** What a list is known by: what it shows and how it is ordered. */
export const listName = (wanted: object): string =>
  createHash('sha256').update(canonicalJson(wanted)).digest('base64url').slice(0, 16);

/** Says after which call the next page begins, in a form that callers pass back and do not read. */
export const cursorAfter = ({ at, after: { id, value } }: Position, list: string): string =>
  opaqueText({ at: toInstant(at), id, ...(value === undefined ? {} : { value }), list });

/** Reads a cursor back. Refuses what is none, what belongs to another list, and what is of another day. */
export const readListCursor = (
  cursor: string,
  list: string,
  now: Date,
): Result<Position, { kind: 'bad-cursor' }> => {
  const stored = Stored.safeParse(readOpaqueText(cursor));
  if (!stored.success || stored.data.list !== list) return err({ kind: 'bad-cursor' });
  const { at, id, value } = stored.data;
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age <= LONGEST_READ_MS
    ? ok({ at: new Date(at), after: { id, value } })
    : err({ kind: 'bad-cursor' });
};

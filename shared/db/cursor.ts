import * as z from 'zod';
import { err, ok, type Result } from '../domain/result.ts';
import type { ListKey } from './keys.ts';
import { opaqueText, readOpaqueText } from './opaque-text.ts';

export type BadCursor = { kind: 'bad-cursor' };

/** Longer than any of our sort keys, and short enough for DynamoDB's 1,024 bytes in any script. */
const MAX_KEY = 300;

const Position = z.strictObject({
  gsi1pk: z.string().min(1).max(MAX_KEY),
  gsi1sk: z.string().min(1).max(MAX_KEY),
});

/** Says after which item the next page begins, in a form that callers pass back and do not read. */
export const cursorOf = ({ gsi1pk, gsi1sk }: ListKey): string => opaqueText({ gsi1pk, gsi1sk });

/** Reads a cursor back. Refuses one that we did not make, or that belongs to another list. */
export const readCursor = (
  cursor: string,
  partitions: readonly string[],
): Result<ListKey, BadCursor> => {
  const position = Position.safeParse(readOpaqueText(cursor));
  // The decoder passes over letters that are none of base64url: only the very text we made is ours.
  return position.success &&
    cursorOf(position.data) === cursor &&
    partitions.includes(position.data.gsi1pk)
    ? ok(position.data)
    : err({ kind: 'bad-cursor' });
};

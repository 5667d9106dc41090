import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { type ImportId, RowOutcome } from '../domain/bulk-import.ts';
import type { ServiceEvent } from '../queue/publish-events.ts';
import { itemOf, readItem } from './item.ts';
import {
  importedRowsKey,
  importKey,
  LAST_ROWS,
  OWED_EVENTS_PREFIX,
  owedOfStepKey,
} from './keys.ts';
import { inPartition, queryAll } from './query.ts';
import type { Table } from './table.ts';

/** What became of some rows that follow each other, from the `from`th of the file on, the first being 0. */
export type ImportedRows = { from: number; outcomes: readonly RowOutcome[] };

/** Events that are to be told of the step whose first row is the `from`th. */
export type OwedByStep = { from: number; events: readonly ServiceEvent[] };

/** Of any release: outcomes are kept longer than one. */
const MOST_ROWS_OF_A_STEP = 100;

/** What fits one item of 400 KB with room to spare. */
const MOST_BYTES = 350 * 1024;

/** No text that is kept here is longer than this. */
const MOST_UNPACKED = 8 * 1024 * 1024;

const Events = z.array(z.object({ name: z.string(), detail: z.unknown() }));
const PackedFrom = z.object({
  from: z.number().int().nonnegative(),
  packed: z.instanceof(Uint8Array),
});

export const rowsItem = (id: ImportId, { from, outcomes }: ImportedRows) =>
  itemOf(importedRowsKey(id, from), packedFrom(from, outcomes));

export const owedItem = (id: ImportId, { from, events }: OwedByStep) =>
  itemOf(owedOfStepKey(id, from), packedFrom(from, events));

/** Whether what is to be told of a step fits one item. */
export const fitsOneItem = (events: readonly ServiceEvent[]): boolean => {
  const text = JSON.stringify(events);
  return Buffer.byteLength(text) <= MOST_BYTES || packed(text).byteLength <= MOST_BYTES;
};

/** The outcomes from the `from`th row on, as they were written together. */
export async function* rowsFrom(
  table: Table,
  id: ImportId,
  from: number,
): AsyncGenerator<ImportedRows> {
  // The rows that begin a little before `from` may reach beyond it.
  const { pk, sk: start } = importedRowsKey(id, Math.max(0, from - MOST_ROWS_OF_A_STEP));
  const items = queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :start AND :end',
    ExpressionAttributeValues: { ':pk': pk, ':start': start, ':end': LAST_ROWS },
    ConsistentRead: true,
  });
  let through = 0;
  for await (const item of items) {
    const { from: first, packed } = readItem(PackedFrom, item);
    const outcomes = z.array(RowOutcome).parse(unpacked(packed));
    // Steps of checking may have been cut in more pieces than those of writing, which count.
    if (first < through || first + outcomes.length <= from) continue;
    through = first + outcomes.length;
    const skipped = Math.max(0, from - first);
    yield { from: first + skipped, outcomes: outcomes.slice(skipped) };
  }
}

/** What was to be told of steps, and is not struck out yet. */
export async function* owedIn(table: Table, id: ImportId): AsyncGenerator<OwedByStep> {
  const query = inPartition(importKey(id).pk, OWED_EVENTS_PREFIX);
  for await (const item of queryAll(table, { ...query, ConsistentRead: true })) {
    const { from, packed } = readItem(PackedFrom, item);
    yield { from, events: Events.parse(unpacked(packed)) };
  }
}

const packedFrom = (from: number, value: unknown) => ({
  from,
  packed: packed(JSON.stringify(value)),
});

const packed = (text: string): Uint8Array => gzipSync(text, { level: 1 });

const unpacked = (bytes: Uint8Array): unknown =>
  JSON.parse(gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8'));

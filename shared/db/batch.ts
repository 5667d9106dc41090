import { BatchGetCommand, BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { mapBounded } from './bounded.ts';
import type { Key } from './keys.ts';
import type { RawItem } from './query.ts';
import { type RetryDeps, untilAllDone } from './retry.ts';
import type { Table } from './table.ts';

/** Most keys and most writes that DynamoDB takes in one request. */
const GET_SIZE = 100;
const WRITE_SIZE = 25;

/** Requests under way at once. */
const CONCURRENCY = 4;

const Keys = z.array(z.object({ pk: z.string(), sk: z.string() }));

/** One write of a batch. A batch has no conditions: only for what may be overwritten blindly. */
export type BatchedWrite = { put: Key & RawItem } | { delete: Key };

/** `latest` sees every write that ended before; without it a read may lag a moment behind, for half the price. */
export type Freshness = 'latest' | undefined;

/** The items under `keys` that exist, in no order. A key named twice is read once. */
export const batchGet = async (
  table: Table,
  keys: readonly Key[],
  retry: RetryDeps,
  freshness?: Freshness,
): Promise<RawItem[]> => {
  const ConsistentRead = freshness === 'latest';
  const found: RawItem[] = [];
  const get = async (rest: Key[]): Promise<Key[]> => {
    const { Responses, UnprocessedKeys } = await table.documents.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: rest, ConsistentRead } } }),
    );
    found.push(...(Responses?.[table.name] ?? []));
    return Keys.parse(UnprocessedKeys?.[table.name]?.Keys ?? []);
  };
  const unique = lastOfEach(keys, (key) => key);
  await mapBounded(slices(unique, GET_SIZE), CONCURRENCY, (slice) =>
    untilAllDone('batch read', slice, get, retry),
  );
  return found;
};

/** Writes all; of two writes of the same key only the last, because DynamoDB refuses a batch with both. */
export const batchWrite = async (
  table: Table,
  writes: readonly BatchedWrite[],
  retry: RetryDeps,
): Promise<void> => {
  const write = async (rest: WriteRequest[]): Promise<WriteRequest[]> => {
    const { UnprocessedItems } = await table.documents.send(
      new BatchWriteCommand({ RequestItems: { [table.name]: rest } }),
    );
    return UnprocessedItems?.[table.name] ?? [];
  };
  const unique = lastOfEach(writes, (each) => ('put' in each ? each.put : each.delete));
  await mapBounded(slices(unique.map(requestOf), WRITE_SIZE), CONCURRENCY, (slice) =>
    untilAllDone('batch write', slice, write, retry),
  );
};

type WriteRequest = NonNullable<
  ConstructorParameters<typeof BatchWriteCommand>[0]['RequestItems']
>[string][number];

const requestOf = (write: BatchedWrite): WriteRequest =>
  'put' in write
    ? { PutRequest: { Item: write.put } }
    : { DeleteRequest: { Key: { pk: write.delete.pk, sk: write.delete.sk } } };

const lastOfEach = <T>(all: readonly T[], keyOf: (one: T) => Key): T[] => [
  ...new Map(
    all.map((one) => {
      const { pk, sk } = keyOf(one);
      return [JSON.stringify([pk, sk]), one] as const;
    }),
  ).values(),
];

const slices = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );

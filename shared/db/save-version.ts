import { isDeepStrictEqual } from 'node:util';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { err, ok, type Result } from '../domain/result.ts';
import { conditional, names } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import type { Key, ListKey } from './keys.ts';
import type { Table } from './table.ts';
import type { ChangedMeanwhile } from './transact.ts';

type Versioned = { version: number };

/** Where a record goes, and what else is stored with it. */
type Place = { keys: Key & Partial<ListKey>; beside?: Readonly<Record<string, unknown>> };

/** The record at a key; sees every write that ended before. Throws a CorruptItemError when it does not parse. */
export const readRecord = async <T>(
  table: Table,
  schema: z.ZodType<T>,
  Key: Key,
): Promise<T | undefined> => {
  const get = new GetCommand({ TableName: table.name, Key, ConsistentRead: true });
  const { Item } = await table.documents.send(get);
  return Item && readItem(schema, Item);
};

/**
 * Keeps a record with the next version, if the one that is kept has the version that this was made from; 0: if none is
 * kept. Gives back what is kept.
 */
export const saveNextVersion = async <T extends Versioned>(
  table: Table,
  schema: z.ZodType<T>,
  { keys, beside }: Place,
  record: T,
): Promise<Result<T, ChangedMeanwhile>> => {
  const next = { ...record, version: record.version + 1 };
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...itemOf(keys, next), ...beside },
    ...madeFrom(record.version),
  });
  if ((await conditional(table.documents.send(put))).ok) return ok(next);
  // A repeated request meets its own write, which is no conflict.
  const kept = await readRecord(table, schema, { pk: keys.pk, sk: keys.sk });
  return isDeepStrictEqual(kept, next) ? ok(next) : err({ kind: 'changed-meanwhile' });
};

/** The condition that what is kept has this version; 0: that there is nothing. */
export const madeFrom = (version: number) =>
  version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#record.#version = :before',
        ExpressionAttributeNames: names('record', 'version'),
        ExpressionAttributeValues: { ':before': version },
      };

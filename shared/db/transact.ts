import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { err, ok, type Result } from '../domain/result.ts';
import { names } from './conditional.ts';
import type { Key } from './keys.ts';
import type { RawItem } from './query.ts';
import type { Table } from './table.ts';

/**
 * One put of a transaction. With `before` only if the version of the record that is kept is that; 0: if there is none. A
 * record that was put before versions were counted is of version 1.
 * With `revision` only if it is in that revision as well; 0: in none yet.
 */
export type TransactedPut = { item: Key & RawItem; before?: number; revision?: number };

/** Another write came between reading and writing; nothing was written. */
export type ChangedMeanwhile = { kind: 'changed-meanwhile' };

/** What may pass when it is tried again from what is kept then. */
const PASSING = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/**
 * Puts all or nothing. An answer that was lost does no harm: the client repeats the request under the same token, for
 * which DynamoDB writes once (ten minutes long).
 */
export const transactPuts = async (
  table: Table,
  puts: readonly TransactedPut[],
): Promise<Result<void, ChangedMeanwhile>> => {
  const TransactItems = puts.map((put) => ({ Put: inputOf(table, put) }));
  try {
    await table.documents.send(new TransactWriteCommand({ TransactItems }));
    return ok(undefined);
  } catch (cause) {
    if (!(cause instanceof TransactionCanceledException)) throw cause;
    const codes = (cause.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
    if (codes.some((code) => PASSING.has(code))) return err({ kind: 'changed-meanwhile' });
    throw cause;
  }
};

/** The same put by itself, outside of a transaction. */
export const putAlone = (table: Table, put: TransactedPut): PutCommand =>
  new PutCommand(inputOf(table, put));

const inputOf = (table: Table, put: TransactedPut) => ({
  TableName: table.name,
  Item: put.item,
  ...conditionOf(put),
});

type Condition = Pick<
  NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Put']>,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const conditionOf = ({ before, revision }: TransactedPut): Condition => {
  if (before === undefined) return {};
  if (before === 0) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const uncounted = 'attribute_exists(pk) AND attribute_not_exists(#record.#version)';
  const inVersion = {
    ConditionExpression: `(#record.#version = :before${before === 1 ? ` OR (${uncounted})` : ''})`,
    ExpressionAttributeNames: names('record', 'version'),
    ExpressionAttributeValues: { ':before': before },
  };
  return revision === undefined ? inVersion : inRevision(inVersion, revision);
};

const inRevision = (inVersion: Condition, revision: number): Condition => ({
  ConditionExpression: `${inVersion.ConditionExpression} AND ${
    revision === 0 ? 'attribute_not_exists(#record.#revision)' : '#record.#revision = :revision'
  }`,
  ExpressionAttributeNames: { ...inVersion.ExpressionAttributeNames, ...names('revision') },
  ExpressionAttributeValues: {
    ...inVersion.ExpressionAttributeValues,
    ...(revision > 0 && { ':revision': revision }),
  },
});

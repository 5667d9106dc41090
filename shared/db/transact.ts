import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { err, ok, type Result } from '../domain/result.ts';
import { names } from './conditional.ts';
import type { Key } from './keys.ts';
import type { RawItem } from './query.ts';
import type { Table } from './table.ts';

/**
 * One put of a transaction. With `before` only if the version of the record that is kept is that; 0: if there is none.
 * Records that were kept before changes were counted have none, and are of version 1.
 */
export type TransactedPut = { item: Key & RawItem; before?: number };

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
  const TransactItems = puts.map((put) => ({
    Put: { TableName: table.name, Item: put.item, ...conditionOf(put) },
  }));
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

type Condition = Pick<
  NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Put']>,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const conditionOf = ({ before }: TransactedPut): Condition => {
  if (before === undefined) return {};
  if (before === 0) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const uncounted = 'attribute_exists(pk) AND attribute_not_exists(#record.#version)';
  return {
    ConditionExpression: `#record.#version = :before${before === 1 ? ` OR (${uncounted})` : ''}`,
    ExpressionAttributeNames: names('record', 'version'),
    ExpressionAttributeValues: { ':before': before },
  };
};

import { createHash } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { KEYED_REQUEST_DAYS, KeyedRequest } from '../domain/keyed-request.ts';
import { conditional, names } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import { keyedRequestKey } from './keys.ts';
import { expiringAfter, type Table } from './table.ts';

/** The requests that their callers gave a key to. Reads throw a CorruptItemError when what is stored does not parse. */
export type KeyedRequestRepository = {
  get: (caller: string, key: string) => Promise<KeyedRequest | undefined>;
  /** Keeps the request in the place of `before`, if that is what is kept; whether it did. */
  claim: (request: KeyedRequest, before: KeyedRequest | undefined) => Promise<boolean>;
  /** Keeps the answer of a claimed request. */
  settle: (request: KeyedRequest) => Promise<void>;
  /** Forgets a claimed request that came to nothing, so that it can be made again. */
  release: (request: KeyedRequest) => Promise<void>;
};

export const keyedRequestRepository = (table: Table): KeyedRequestRepository => ({
  get: (caller, key) => get(table, caller, key),

  claim: async (request, before) => {
    const put = new PutCommand({ ...putOf(table, request), ...unchanged(before) });
    return (await conditional(table.documents.send(put))).ok;
  },

  settle: async (request) => {
    await table.documents.send(new PutCommand(putOf(table, request)));
  },

  release: async ({ caller, key }) => {
    const Key = keyOf(caller, key);
    await table.documents.send(new DeleteCommand({ TableName: table.name, Key }));
  },
});

const get = async (table: Table, caller: string, key: string) => {
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: keyOf(caller, key), ConsistentRead: true }),
  );
  return Item && readItem(KeyedRequest, Item);
};

const putOf = (table: Table, request: KeyedRequest) => ({
  TableName: table.name,
  Item: {
    ...itemOf(keyOf(request.caller, request.key), request),
    ...expiringAfter(request.at, KEYED_REQUEST_DAYS),
  },
});

const unchanged = (before: KeyedRequest | undefined) =>
  before
    ? {
        ConditionExpression: '#record.#at = :at AND #record.#digest = :digest',
        ExpressionAttributeNames: names('record', 'at', 'digest'),
        ExpressionAttributeValues: { ':at': before.at, ':digest': before.digest },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };

/** Callers and keys together may be longer than a key of the table, and hold any sign between them. */
const keyOf = (caller: string, key: string) =>
  keyedRequestKey(
    createHash('sha256')
      .update(JSON.stringify([caller, key]))
      .digest('hex'),
  );

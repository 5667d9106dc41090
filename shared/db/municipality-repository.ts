import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { MunicipalityId } from '../domain/ids.ts';
import { type Contact, Municipality } from '../domain/municipality.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { batchGet, batchWrite } from './batch.ts';
import { mapBounded } from './bounded.ts';
import { conditional, names } from './conditional.ts';
import type { BadCursor } from './cursor.ts';
import { itemOf, readItem } from './item.ts';
import { municipalityKey, municipalityListKey, municipalityShards } from './keys.ts';
import { listPage, type Page, type PageRequest } from './page.ts';
import { countAll } from './query.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import { LIST_INDEX, type Table } from './table.ts';

/** `shard`, 0 to 15, narrows the list to one part of it, so that several readers can share the work. */
export type MunicipalityPageRequest = PageRequest & { shard?: number };

/** The municipalities. Reads throw a CorruptItemError when what is stored does not parse. */
export type MunicipalityRepository = {
  put: (municipality: Municipality) => Promise<void>;
  /** Puts all; on failure some may have been put. Throws an UnprocessedError when the table keeps refusing. */
  putMany: (municipalities: readonly Municipality[]) => Promise<void>;
  /**
   * Adds a contact to a municipality that has still so many, and changes nothing else of it. Refuses when the
   * municipality is gone or its contacts were changed since they were counted.
   */
  addContact: (
    id: MunicipalityId,
    contact: Contact,
    count: number,
  ) => Promise<Result<void, { kind: 'changed-meanwhile' }>>;
  /**
   * Lets a municipality be suggested to others as a partner, or not, and changes nothing else of it. Refuses when
   * there is none of this id.
   */
  setHidden: (
    id: MunicipalityId,
    hidden: boolean,
  ) => Promise<Result<void, { kind: 'unknown-municipality' }>>;
  get: (id: MunicipalityId) => Promise<Municipality | undefined>;
  /** Those of `ids` that exist. */
  getMany: (ids: readonly MunicipalityId[]) => Promise<Map<MunicipalityId, Municipality>>;
  /** Shard by shard, in each by id. */
  page: (request: MunicipalityPageRequest) => Promise<Result<Page<Municipality>, BadCursor>>;
  /** Reads the whole list to count it: not for every request. */
  count: () => Promise<number>;
};

/** Shards counted at once. */
const CONCURRENCY = 4;

export const municipalityRepository = (
  table: Table,
  retry: RetryDeps = realRetry,
): MunicipalityRepository => ({
  put: async (municipality) => {
    await table.documents.send(
      new PutCommand({ TableName: table.name, Item: municipalityItem(municipality) }),
    );
  },

  putMany: (municipalities) => {
    const writes = municipalities.map((each) => ({ put: municipalityItem(each) }));
    return batchWrite(table, writes, retry);
  },

  addContact: async (id, contact, count) => {
    const update = new UpdateCommand({
      TableName: table.name,
      Key: municipalityKey(id),
      UpdateExpression: 'SET #record.#contacts = list_append(#record.#contacts, :added)',
      ConditionExpression: 'size(#record.#contacts) = :count',
      ExpressionAttributeNames: names('record', 'contacts'),
      ExpressionAttributeValues: { ':added': [contact], ':count': count },
    });
    const written = await conditional(table.documents.send(update));
    return written.ok ? ok(undefined) : err({ kind: 'changed-meanwhile' });
  },

  setHidden: async (id, hidden) => {
    const update = new UpdateCommand({
      TableName: table.name,
      Key: municipalityKey(id),
      UpdateExpression: 'SET #record.#hidden = :hidden',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: names('record', 'hidden'),
      ExpressionAttributeValues: { ':hidden': hidden },
    });
    const written = await conditional(table.documents.send(update));
    return written.ok ? ok(undefined) : err({ kind: 'unknown-municipality' });
  },

  get: async (id) => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: municipalityKey(id) }),
    );
    return Item && readItem(Municipality, Item);
  },

  getMany: async (ids) => {
    const items = await batchGet(table, ids.map(municipalityKey), retry);
    const found = items.map((item) => readItem(Municipality, item));
    return new Map(found.map((municipality) => [municipality.id, municipality]));
  },

  page: (request) =>
    listPage(table, { partitions: shardsOf(request) }, request, (item) =>
      readItem(Municipality, item),
    ),

  count: async () => {
    const counts = await mapBounded(municipalityShards(), CONCURRENCY, (shard) =>
      countAll(table, {
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'gsi1pk = :shard',
        ExpressionAttributeValues: { ':shard': shard },
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  },
});

/** The partitions that a request reads, in order. */
export const shardsOf = ({ shard }: Pick<MunicipalityPageRequest, 'shard'>): string[] =>
  municipalityShards().filter((_, at) => shard === undefined || at === shard);

const municipalityItem = (municipality: Municipality) => {
  const { id } = municipality;
  return itemOf({ ...municipalityKey(id), ...municipalityListKey(id) }, municipality);
};

import { isDeepStrictEqual } from 'node:util';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CountryCode, MunicipalityId } from '../domain/ids.ts';
import { type Contact, Municipality } from '../domain/municipality.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { batchGet, batchWrite, type Freshness } from './batch.ts';
import { mapBounded } from './bounded.ts';
import { conditional, names } from './conditional.ts';
import type { BadCursor } from './cursor.ts';
import { itemOf, readItem } from './item.ts';
import { municipalityKey, municipalityListKey, municipalityShards } from './keys.ts';
import type { Listing } from './listing.ts';
import { membershipItem } from './membership-repository.ts';
import { NEXT_VERSION } from './next-version.ts';
import { listPage, type Narrowing, narrowedPage, type Page, type PageRequest } from './page.ts';
import { countAll } from './query.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import { LIST_INDEX, type Table } from './table.ts';
import { putAlone, type TransactedPut } from './transact.ts';

/** `shard`, 0 to 15, narrows the list to one part of it, so that several readers can share the work. */
export type MunicipalityPageRequest = PageRequest & { shard?: number };

/** What to look for among all, and in which country alone. */
export type MunicipalitySearch = PageRequest & Narrowing<Municipality> & { country?: CountryCode };

/**
 * The municipalities. Reads throw a CorruptItemError when what is stored does not parse; `get` sees every write that
 * ended before it, the others may lag a moment behind. Every change counts the version up by one.
 */
export type MunicipalityRepository = {
  /** Whatever was there before: for what nobody else writes. */
  put: (municipality: Municipality) => Promise<void>;
  /**
   * Puts all, as `put` does; on failure some may have been put. Throws an UnprocessedError when the table keeps
   * refusing.
   */
  putMany: (municipalities: readonly Municipality[]) => Promise<void>;
  /**
   * Keeps a municipality of version 1 where there is none, and any other in the place of the version before. Refuses
   * when somebody else was there since: whoever wants to change it reads again first.
   */
  save: (municipality: Municipality) => Promise<Result<void, { kind: 'changed-meanwhile' }>>;
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
  /** Those of `ids` that exist; the `latest` are as `get` sees them. */
  getMany: (
    ids: readonly MunicipalityId[],
    freshness?: Freshness,
  ) => Promise<Map<MunicipalityId, Municipality>>;
  /** Shard by shard, in each by id. */
  page: (request: MunicipalityPageRequest) => Promise<Result<Page<Municipality>, BadCursor>>;
  /** Those that fit, in the order of `page`; a page may hold fewer than `limit` and still have a cursor. */
  find: (search: MunicipalitySearch) => Promise<Result<Page<Municipality>, BadCursor>>;
  /** Reads the whole list to count it: not for every request. */
  count: () => Promise<number>;
};

/** Shards counted at once. */
const CONCURRENCY = 4;

export const municipalityRepository = (
  table: Table,
  retry: RetryDeps = realRetry,
): MunicipalityRepository => {
  const get = async (id: MunicipalityId): Promise<Municipality | undefined> => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: municipalityKey(id), ConsistentRead: true }),
    );
    return Item && readItem(Municipality, Item);
  };
  const putMany = (municipalities: readonly Municipality[]): Promise<void> => {
    const items = municipalities.flatMap((each) => [municipalityItem(each), ...memberships(each)]);
    return batchWrite(
      table,
      items.map((item) => ({ put: item })),
      retry,
    );
  };
  return {
    get,
    putMany,
    put: (municipality) => putMany([municipality]),

    save: async (municipality) => {
      // Before the profile says so: whoever is a member must be found among those who ever joined.
      await batchWrite(
        table,
        memberships(municipality).map((item) => ({ put: item })),
        retry,
      );
      const written = await conditional(
        table.documents.send(putAlone(table, municipalityPut(municipality))),
      );
      if (written.ok) return ok(undefined);
      // A repeated request meets its own write, which is no conflict.
      const kept = await get(municipality.id);
      return isDeepStrictEqual(kept, municipality)
        ? ok(undefined)
        : err({ kind: 'changed-meanwhile' });
    },

    addContact: async (id, contact, count) => {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: municipalityKey(id),
        UpdateExpression: `SET #record.#contacts = list_append(#record.#contacts, :added), ${NEXT_VERSION}`,
        ConditionExpression: 'size(#record.#contacts) = :count',
        ExpressionAttributeNames: names('record', 'contacts', 'version'),
        ExpressionAttributeValues: { ':added': [contact], ':count': count, ':one': 1 },
      });
      const written = await conditional(table.documents.send(update));
      return written.ok ? ok(undefined) : err({ kind: 'changed-meanwhile' });
    },

    setHidden: async (id, hidden) => {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: municipalityKey(id),
        UpdateExpression: `SET #record.#hidden = :hidden, ${NEXT_VERSION}`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: names('record', 'hidden', 'version'),
        ExpressionAttributeValues: { ':hidden': hidden, ':one': 1 },
      });
      const written = await conditional(table.documents.send(update));
      return written.ok ? ok(undefined) : err({ kind: 'unknown-municipality' });
    },

    getMany: async (ids, freshness) => {
      const items = await batchGet(table, ids.map(municipalityKey), retry, freshness);
      const found = items.map((item) => readItem(Municipality, item));
      return new Map(found.map((municipality) => [municipality.id, municipality]));
    },

    page: (request) =>
      listPage(table, { partitions: shardsOf(request) }, request, (item) =>
        readItem(Municipality, item),
      ),

    find: ({ limit, cursor, country, where, mostRead }) =>
      narrowedPage(
        table,
        listingOf(country),
        { limit, ...(cursor === undefined ? {} : { cursor }) },
        (item) => readItem(Municipality, item),
        { where, mostRead },
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
  };
};

/** The partitions that a request reads, in order. */
export const shardsOf = ({ shard }: Pick<MunicipalityPageRequest, 'shard'>): string[] =>
  municipalityShards().filter((_, at) => shard === undefined || at === shard);

/** The list of all, or of a country: what an id begins with. */
export const listingOf = (country: CountryCode | undefined): Listing => ({
  partitions: municipalityShards(),
  ...(country === undefined ? {} : { start: `${country}-`, end: `${country}-\uffff` }),
});

const memberships = ({ id, associations }: Municipality) =>
  associations.map((association) => membershipItem(association, id));

/** What `save` puts of the municipality itself, for whoever saves several at once. */
export const municipalityPut = (municipality: Municipality): TransactedPut => ({
  item: municipalityItem(municipality),
  before: municipality.version - 1,
});

/** The same with the associations that it has joined since it was as it is kept. */
export const municipalityPuts = (
  next: Municipality,
  kept: Municipality | undefined,
): TransactedPut[] => {
  const joined = next.associations.filter((each) => !kept?.associations.includes(each));
  return [
    municipalityPut(next),
    ...memberships({ ...next, associations: joined }).map((item) => ({ item })),
  ];
};

const municipalityItem = (municipality: Municipality) => {
  const { id } = municipality;
  return itemOf({ ...municipalityKey(id), ...municipalityListKey(id) }, municipality);
};

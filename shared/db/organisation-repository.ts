import { isDeepStrictEqual } from 'node:util';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { OrganisationId } from '../domain/ids.ts';
import { Organisation } from '../domain/organisation.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { batchGet } from './batch.ts';
import { conditional } from './conditional.ts';
import type { BadCursor } from './cursor.ts';
import { itemOf, readItem } from './item.ts';
import { ORGANISATIONS, organisationKey, organisationListKey } from './keys.ts';
import { listAll, listPage, type Page, type PageRequest } from './page.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import type { Table } from './table.ts';
import { putAlone } from './transact.ts';

/**
 * The organisations other than municipalities. Reads throw a CorruptItemError when what is stored does not parse;
 * one of a single organisation sees every write that ended before it, the others may lag a moment behind.
 */
export type OrganisationRepository = {
  get: (id: OrganisationId) => Promise<Organisation | undefined>;
  /** Those of `ids` that exist. */
  getMany: (ids: readonly OrganisationId[]) => Promise<Map<OrganisationId, Organisation>>;
  /**
   * Keeps an organisation of version 1 where there is none, and any other in the place of the version before. Refuses
   * when somebody else was there since: whoever wants to change it reads again first.
   */
  save: (organisation: Organisation) => Promise<Result<void, { kind: 'changed-meanwhile' }>>;
  /** By id. */
  page: (request: PageRequest) => Promise<Result<Page<Organisation>, BadCursor>>;
  /** All of them, by id. */
  all: () => Promise<Organisation[]>;
};

export const organisationRepository = (
  table: Table,
  retry: RetryDeps = realRetry,
): OrganisationRepository => {
  const get = async (id: OrganisationId): Promise<Organisation | undefined> => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: organisationKey(id), ConsistentRead: true }),
    );
    return Item && readItem(Organisation, Item);
  };
  return {
    get,

    getMany: async (ids) => {
      const items = await batchGet(table, ids.map(organisationKey), retry);
      const found = items.map((item) => readItem(Organisation, item));
      return new Map(found.map((organisation) => [organisation.id, organisation]));
    },

    save: async (organisation) => {
      const written = await conditional(
        table.documents.send(putAlone(table, organisationPut(organisation))),
      );
      if (written.ok) return ok(undefined);
      // A repeated request meets its own write, which is no conflict.
      const kept = await get(organisation.id);
      return isDeepStrictEqual(kept, organisation)
        ? ok(undefined)
        : err({ kind: 'changed-meanwhile' });
    },

    page: (request) =>
      listPage(table, { partitions: [ORGANISATIONS] }, request, (item) =>
        readItem(Organisation, item),
      ),

    all: async () => {
      const found: Organisation[] = [];
      for await (const item of listAll(table, { partitions: [ORGANISATIONS] })) {
        found.push(readItem(Organisation, item));
      }
      return found;
    },
  };
};

/** What `save` puts, for whoever saves several at once. */
export const organisationPut = (organisation: Organisation) => ({
  item: itemOf(
    { ...organisationKey(organisation.id), ...organisationListKey(organisation.id) },
    organisation,
  ),
  before: organisation.version - 1,
});

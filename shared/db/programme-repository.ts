import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '../domain/call-change.ts';
import type { ProgrammeCode } from '../domain/ids.ts';
import { Programme } from '../domain/programme.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { batchGet } from './batch.ts';
import { conditional } from './conditional.ts';
import type { BadCursor } from './cursor.ts';
import { itemOf, readItem } from './item.ts';
import { PROGRAMMES, programmeKey, programmeListKey } from './keys.ts';
import { listAll, listPage, type Page, type PageRequest } from './page.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import type { Table } from './table.ts';
import { putAlone } from './transact.ts';

/** The funding programmes. Reads throw a CorruptItemError when what is stored does not parse. */
export type ProgrammeRepository = {
  /** Puts a programme in the place of whatever is kept: for data that comes with the service. */
  put: (programme: Programme) => Promise<void>;
  /**
   * Keeps a programme of version 1 where there is none, and any other in the place of the version before. Refuses when
   * somebody else was there since: whoever wants to change it reads again first.
   */
  save: (programme: Programme) => Promise<Result<void, { kind: 'changed-meanwhile' }>>;
  /** Sees every write that ended before it. */
  get: (code: ProgrammeCode) => Promise<Programme | undefined>;
  /** Those of `codes` that exist; it may lag a moment behind. */
  getMany: (codes: readonly ProgrammeCode[]) => Promise<Map<ProgrammeCode, Programme>>;
  /** In the order of their codes. */
  page: (request: PageRequest) => Promise<Result<Page<Programme>, BadCursor>>;
  /** In the order of their codes. */
  all: () => Promise<Programme[]>;
};

export const programmeRepository = (
  table: Table,
  retry: RetryDeps = realRetry,
): ProgrammeRepository => {
  const get = async (code: ProgrammeCode): Promise<Programme | undefined> => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: programmeKey(code), ConsistentRead: true }),
    );
    return Item && readItem(Programme, Item);
  };
  return {
    get,

    getMany: async (codes) => {
      const items = await batchGet(table, codes.map(programmeKey), retry);
      const found = items.map((item) => readItem(Programme, item));
      return new Map(found.map((programme) => [programme.code, programme]));
    },

    put: async (programme) => {
      await table.documents.send(putAlone(table, { item: programmePut(programme).item }));
    },

    save: async (programme) => {
      const put = putAlone(table, programmePut(programme));
      if ((await conditional(table.documents.send(put))).ok) return ok(undefined);
      // A repeated request meets its own write, which is no conflict.
      const kept = await get(programme.code);
      return canonicalJson(kept) === canonicalJson(programme)
        ? ok(undefined)
        : err({ kind: 'changed-meanwhile' });
    },

    page: (request) =>
      listPage(table, { partitions: [PROGRAMMES] }, request, (item) => readItem(Programme, item)),

    all: async () => {
      const programmes: Programme[] = [];
      for await (const item of listAll(table, { partitions: [PROGRAMMES] })) {
        programmes.push(readItem(Programme, item));
      }
      return programmes;
    },
  };
};

/** What `save` puts, for whoever saves several at once. */
export const programmePut = (programme: Programme) => ({
  item: itemOf({ ...programmeKey(programme.code), ...programmeListKey(programme.code) }, programme),
  before: programme.version - 1,
});

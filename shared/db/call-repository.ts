import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CallRecord } from '../domain/call.ts';
import type { CallVersion } from '../domain/call-change.ts';
import { revised } from '../domain/call-upsert.ts';
import type { CallId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { batchGet } from './batch.ts';
import { historyOf, isSameWrite, PastVersion } from './call-history.ts';
import { type CallPageRequest, callListing } from './call-list.ts';
import { callItem, versionItem } from './call-puts.ts';
import { conditional, names } from './conditional.ts';
import type { BadCursor } from './cursor.ts';
import { readItem } from './item.ts';
import { callKey, callVersionKey, isVersionKey } from './keys.ts';
import { listAll, listPage, type Page } from './page.ts';
import { inPartition, queryAll } from './query.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import type { Table } from './table.ts';

/** The calls and their past versions. Reads throw a CorruptItemError when what is stored does not parse. */
export type CallRepository = {
  get: (id: CallId) => Promise<CallRecord | undefined>;
  /** Those of `ids` that exist. */
  getMany: (ids: readonly CallId[]) => Promise<Map<CallId, CallRecord>>;
  /** Keeps a call that was never seen before. */
  insert: (record: CallRecord) => Promise<Result<void, { kind: 'exists' }>>;
  /**
   * Puts `record` in the place of `past`, which stays as a past version. Stale: the kept one is not `past`, or not in
   * that revision.
   */
  replace: (record: CallRecord, past: CallVersion) => Promise<Result<void, { kind: 'stale' }>>;
  /**
   * Puts `record`, in the next revision, in the place of one of the same version and revision that means the same.
   * Stale: another version or revision is kept.
   */
  reset: (record: CallRecord) => Promise<Result<void, { kind: 'stale' }>>;
  /** Notes that a call was seen again, unchanged. Stale: it is gone, or another version or revision is kept. */
  touch: (
    id: CallId,
    lastSeenAt: Instant,
    version: number,
    revision?: number,
  ) => Promise<Result<void, { kind: 'stale' }>>;
  /** Notes that a complete feed did not have a call, from the first time on. Not kept or changed since: no effect. */
  markMissing: (id: CallId, since: Instant, version: number) => Promise<void>;
  page: (request: CallPageRequest) => Promise<Result<Page<CallRecord>, BadCursor>>;
  /** Every call whose last deadline is `instant` or later, the nearest first, those without one last. */
  allClosingAfter: (instant: Instant) => Promise<CallRecord[]>;
  /** The past versions, oldest first, each with what the next one changed. */
  versions: (id: CallId) => Promise<CallVersion[]>;
  /** The next `limit` past versions after that number, oldest first, and whether there are more. */
  versionsAfter: (id: CallId, after: number, limit: number) => Promise<SomeVersions>;
};

/** Some past versions of a call; `more`: there are others after them. */
export type SomeVersions = { versions: CallVersion[]; more: boolean };

export const callRepository = (table: Table, retry: RetryDeps = realRetry): CallRepository => ({
  get: (id) => get(table, id),

  getMany: async (ids) => {
    const items = await batchGet(table, ids.map(callKey), retry);
    const records = items.map((item) => readItem(CallRecord, item));
    return new Map(records.map((record) => [record.id, record]));
  },

  insert: async (record) => {
    const written = await putIf(table, record, { ConditionExpression: 'attribute_not_exists(pk)' });
    return written ? ok(undefined) : err({ kind: 'exists' });
  },

  replace: async (record, past) => {
    // The past version first. A crash in between leaves one that history does not show yet, because the record
    // still says the same, and that the next attempt writes again. The other way round it would be lost.
    await putVersion(table, record.id, past);
    const written = await putIf(table, record, keptIn(past.version, past.revision));
    return written ? ok(undefined) : err({ kind: 'stale' });
  },

  reset: async (record) => {
    const condition = keptIn(record.version, record.revision);
    const written = await putIf(table, revised(record), condition);
    return written ? ok(undefined) : err({ kind: 'stale' });
  },

  touch: async (id, lastSeenAt, version, revision) => {
    const condition = keptIn(version, revision);
    const touched = await conditional(
      table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: callKey(id),
          UpdateExpression: 'SET #record.#lastSeenAt = :at REMOVE #record.#missingSince',
          ...condition,
          ExpressionAttributeNames: {
            ...condition.ExpressionAttributeNames,
            ...names('lastSeenAt', 'missingSince'),
          },
          ExpressionAttributeValues: {
            ...condition.ExpressionAttributeValues,
            ':at': lastSeenAt,
          },
        }),
      ),
    );
    return touched.ok ? ok(undefined) : err({ kind: 'stale' });
  },

  markMissing: async (id, since, version) => {
    await conditional(
      table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: callKey(id),
          UpdateExpression:
            'SET #record.#missingSince = if_not_exists(#record.#missingSince, :since)',
          ConditionExpression: '#record.#version = :version',
          ExpressionAttributeNames: names('record', 'missingSince', 'version'),
          ExpressionAttributeValues: { ':since': since, ':version': version },
        }),
      ),
    );
  },

  page: (request) =>
    listPage(table, callListing(request), request, (item) => readItem(CallRecord, item)),

  allClosingAfter: async (closingAfter) => {
    const records: CallRecord[] = [];
    for await (const item of listAll(table, callListing({ closingAfter }))) {
      records.push(readItem(CallRecord, item));
    }
    return records;
  },

  versions: (id) => versions(table, id),

  versionsAfter: async (id, after, limit) => {
    const record = await get(table, id);
    if (!record || after + 1 >= record.version) return { versions: [], more: false };
    const past: PastVersion[] = [];
    // One more than asked for: what the last one of the page was changed to stands in it.
    for await (const item of queryAll(table, versionsBetween(record, after, limit + 1))) {
      past.push(readItem(PastVersion, item));
      if (past.length > limit) break;
    }
    const versions = historyOf(record, past);
    return { versions: versions.slice(0, limit), more: versions.length > limit };
  },
});

const get = async (table: Table, id: CallId): Promise<CallRecord | undefined> => {
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: callKey(id), ConsistentRead: true }),
  );
  return Item && readItem(CallRecord, Item);
};

type Condition = Pick<
  ConstructorParameters<typeof PutCommand>[0],
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** If what is kept is this version, in this revision of it. */
const keptIn = (version: number, revision: number | undefined): Condition => ({
  ConditionExpression: `#record.#version = :version AND ${
    revision === undefined
      ? 'attribute_not_exists(#record.#revision)'
      : '#record.#revision = :revision'
  }`,
  ExpressionAttributeNames: names('record', 'version', 'revision'),
  ExpressionAttributeValues: { ':version': version, ...(revision && { ':revision': revision }) },
});

/** Whether `record` is kept now. A failed condition counts as done when what is kept is this very write. */
const putIf = async (table: Table, record: CallRecord, condition: Condition): Promise<boolean> => {
  const Item = callItem(record);
  const put = new PutCommand({ TableName: table.name, Item, ...condition });
  if ((await conditional(table.documents.send(put))).ok) return true;
  const kept = await get(table, record.id);
  return kept !== undefined && isSameWrite(kept, record);
};

const putVersion = async (table: Table, id: CallId, past: CallVersion): Promise<void> => {
  await table.documents.send(
    new PutCommand({ TableName: table.name, Item: versionItem(id, past) }),
  );
};

const versionsBetween = ({ id, version }: CallRecord, after: number, Limit: number) => ({
  KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
  ExpressionAttributeValues: {
    ':pk': callKey(id).pk,
    ':from': callVersionKey(id, after + 1).sk,
    ':to': callVersionKey(id, version - 1).sk,
  },
  ConsistentRead: true,
  Limit,
});

const versions = async (table: Table, id: CallId): Promise<CallVersion[]> => {
  const key = callKey(id);
  let record: CallRecord | undefined;
  const past: PastVersion[] = [];
  for await (const item of queryAll(table, { ...inPartition(key.pk), ConsistentRead: true })) {
    if (item.sk === key.sk) record = readItem(CallRecord, item);
    if (typeof item.sk === 'string' && isVersionKey(item.sk)) {
      past.push(readItem(PastVersion, item));
    }
  }
  return record ? historyOf(record, past) : [];
};

import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ok, type Result } from '../domain/result.ts';
import { Instant, toInstant } from '../domain/time.ts';
import { batchWrite } from './batch.ts';
import { mapBounded } from './bounded.ts';
import { conditional, names } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import { CURRENT_CALL_INDEX, callIndexChunkKey, type Key } from './keys.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import type { Table } from './table.ts';

/** A build of the call index, as the matcher encodes it. */
export type StoredCallIndex = { version: string; builtAt: Instant; chunks: Uint8Array[] };

/** The compiled call index. One build is current; it is replaced as a whole. */
export type CallIndexRepository = {
  /**
   * Makes a build the current one and clears away the one before. One that was overtaken, by a build that began to
   * read later and ended sooner, is left out. Throws a ChunkTooLargeError when a chunk is larger than MAX_CHUNK_BYTES.
   */
  save: (index: StoredCallIndex) => Promise<void>;
  currentVersion: () => Promise<string | undefined>;
  /** The current build. Throws a BrokenCallIndexError when it is not whole. */
  load: () => Promise<StoredCallIndex | undefined>;
  /** The current build without its chunks, to read those that are needed. */
  open: () => Promise<OpenCallIndex | undefined>;
};

/** A build of which chunks are read one by one. */
export type OpenCallIndex = Pick<StoredCallIndex, 'version' | 'builtAt'> & {
  /**
   * The chunks at these places, in this order. Throws a SupersededCallIndexError when a newer build has taken its
   * place, and a BrokenCallIndexError when a chunk is not there or not what was saved.
   */
  read: (places: readonly number[]) => Promise<Uint8Array[]>;
};

/** What fits one item of 400 KB with room to spare. */
export const MAX_CHUNK_BYTES = 350 * 1024;

export class ChunkTooLargeError extends Error {
  override readonly name = 'ChunkTooLargeError';
}

/** The current call index lacks a part or is not what was saved; building it again mends it. */
export class BrokenCallIndexError extends Error {
  override readonly name = 'BrokenCallIndexError';
}

/** Another build of the call index is current by now, and this one has been cleared away; open it again. */
export class SupersededCallIndexError extends Error {
  override readonly name = 'SupersededCallIndexError';
}

const Meta = z.object({
  version: z.string().min(1),
  builtAt: Instant,
  chunks: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string(),
  /** Of each chunk. Builds of the time when an index was only read as a whole have none. */
  chunkSha256: z.array(z.string()).optional(),
});
type Meta = z.infer<typeof Meta>;

const Chunk = z.object({ bytes: z.instanceof(Uint8Array) });

/** No build takes this long, in milliseconds: one that began later still cannot have overtaken another. */
const LONGEST_BUILD_MS = 900_000;

/** When no build can have begun that overtakes one of this time. */
export const longAfter = (builtAt: Instant): Instant =>
  toInstant(new Date(Date.parse(builtAt) + LONGEST_BUILD_MS));

/** Chunks read at once. */
const CONCURRENCY = 8;

export const callIndexRepository = (
  table: Table,
  retry: RetryDeps = realRetry,
): CallIndexRepository => ({
  save: async ({ version, builtAt, chunks }) => {
    const clearAway = (build: Meta) =>
      batchWrite(
        table,
        chunkKeysOf(build).map((key) => ({ delete: key })),
        retry,
      );
    const meta = metaOf(version, builtAt, chunks);
    // Chunks before meta: who reads the meta finds every chunk it speaks of.
    const puts = chunks.map((bytes, at) =>
      itemOf(callIndexChunkKey(version, builtAt, at), { bytes }),
    );
    await batchWrite(
      table,
      puts.map((put) => ({ put })),
      retry,
    );
    const swapped = await swapMeta(table, meta);
    // Nobody has seen the chunks of a build that was overtaken.
    if (!swapped.ok) await clearAway(meta);
    else if (swapped.value && !isSameBuild(swapped.value, meta)) await clearAway(swapped.value);
  },

  currentVersion: async () => (await readMeta(table))?.version,

  load: async () => {
    let meta = await readMeta(table);
    while (meta) {
      const chunks = await readChunks(table, meta);
      if (chunks && isWhole(meta, chunks)) {
        return { version: meta.version, builtAt: meta.builtAt, chunks };
      }
      const now = await readMeta(table);
      // A build that was replaced meanwhile is cleared away under the reader's hands; one that was not is broken.
      if (now && isSameBuild(now, meta)) {
        throw new BrokenCallIndexError(`${meta.version} of ${meta.builtAt} is not whole`);
      }
      meta = now;
    }
    return undefined;
  },

  open: async () => {
    const meta = await readMeta(table);
    if (!meta) return undefined;
    const { version, builtAt } = meta;
    return { version, builtAt, read: (places) => readPlaces(table, meta, places) };
  },
});

const metaOf = (version: string, builtAt: Instant, chunks: readonly Uint8Array[]): Meta => {
  const sizes = chunks.map(({ byteLength }) => byteLength);
  const largest = Math.max(0, ...sizes);
  if (largest > MAX_CHUNK_BYTES) {
    throw new ChunkTooLargeError(`${largest} bytes, at most ${MAX_CHUNK_BYTES} fit`);
  }
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const chunkSha256 = chunks.map((chunk) => sha256Of([chunk]));
  return { version, builtAt, chunks: chunks.length, bytes, sha256: sha256Of(chunks), chunkSha256 };
};

const sha256Of = (chunks: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
};

const isWhole = (meta: Meta, chunks: readonly Uint8Array[]): boolean =>
  chunks.length === meta.chunks && sha256Of(chunks) === meta.sha256;

const isSameBuild = (one: Meta, other: Meta): boolean =>
  one.version === other.version && one.builtAt === other.builtAt;

/**
 * Publishes a build and gives back exactly the one it took the place of, even when two are saved at once. Refuses where
 * one is current that began later, unless it began so much later that a clock was set back.
 */
const swapMeta = async (
  table: Table,
  meta: Meta,
): Promise<Result<Meta | undefined, { kind: 'condition-failed' }>> => {
  const put = new PutCommand({
    TableName: table.name,
    Item: itemOf(CURRENT_CALL_INDEX, meta),
    ConditionExpression:
      'attribute_not_exists(pk) OR #record.#builtAt <= :at OR #record.#builtAt > :never',
    ExpressionAttributeNames: names('record', 'builtAt'),
    ExpressionAttributeValues: { ':at': meta.builtAt, ':never': longAfter(meta.builtAt) },
    ReturnValues: 'ALL_OLD',
  });
  const answer = await conditional(table.documents.send(put));
  if (!answer.ok) return answer;
  const { Attributes } = answer.value;
  return ok(Attributes && readItem(Meta, Attributes));
};

const chunkKeysOf = ({ version, builtAt, chunks }: Meta) =>
  Array.from({ length: chunks }, (_, at) => callIndexChunkKey(version, builtAt, at));

const readMeta = async (table: Table): Promise<Meta | undefined> => {
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: CURRENT_CALL_INDEX, ConsistentRead: true }),
  );
  return Item && readItem(Meta, Item);
};

/** The chunks of a build, or undefined when one is missing. */
const readChunks = async (table: Table, meta: Meta): Promise<Uint8Array[] | undefined> => {
  const items = await mapBounded(chunkKeysOf(meta), CONCURRENCY, (key) => readChunk(table, key));
  const chunks = items.filter((bytes) => bytes !== undefined);
  return chunks.length === items.length ? chunks : undefined;
};

const readPlaces = (table: Table, meta: Meta, places: readonly number[]): Promise<Uint8Array[]> =>
  mapBounded(places, CONCURRENCY, async (place) => {
    const chunk = await readChunk(table, callIndexChunkKey(meta.version, meta.builtAt, place));
    if (chunk && sha256Of([chunk]) === meta.chunkSha256?.[place]) return chunk;
    const now = await readMeta(table);
    if (now && !isSameBuild(now, meta)) {
      throw new SupersededCallIndexError(`${meta.version} of ${meta.builtAt} has been replaced`);
    }
    throw new BrokenCallIndexError(`chunk ${place} of ${meta.version} of ${meta.builtAt}`);
  });

const readChunk = async (table: Table, key: Key): Promise<Uint8Array | undefined> => {
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return Item && readItem(Chunk, Item).bytes;
};

import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AuditEntry } from '../domain/audit-entry.ts';
import { BulkImport, type ImportId, KEPT_DAYS } from '../domain/bulk-import.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { AUDIT_DAYS, auditItem } from './audit-repository.ts';
import { batchWrite } from './batch.ts';
import {
  type ImportedRows,
  type OwedByStep,
  owedIn,
  owedItem,
  rowsFrom,
  rowsItem,
} from './import-steps.ts';
import { itemOf, readItem } from './item.ts';
import { FILE_PART_PREFIX, filePartKey, filePieceKey, importKey, owedOfStepKey } from './keys.ts';
import { inPartition, queryAll } from './query.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import { expiringAfter, type Table } from './table.ts';
import { type ChangedMeanwhile, type TransactedPut, transactPuts } from './transact.ts';

/** One part of a file, by its number from 1. */
export const FilePart = z.object({
  part: z.number().int().positive(),
  bytes: z.number().int().positive(),
  sha256: z.string(),
  pieces: z.number().int().positive(),
});
export type FilePart = z.infer<typeof FilePart>;

/** A step of an import with all that it writes. */
export type ImportStep = {
  /** As it is after the step; its version says after which. */
  next: BulkImport;
  puts?: readonly TransactedPut[];
  rows?: ImportedRows;
  /** What the audit log is to have of it. */
  audit?: AuditEntry;
  /** What is to be told of it. */
  owes?: OwedByStep;
};

/**
 * Imports, the parts of their files and the outcomes of their rows. These are part of the audit log and kept as long as
 * it, a file for {@link KEPT_DAYS} days at most. Reads are of what was
 * last written, and throw a CorruptItemError when what is stored does not parse.
 */
export type ImportRepository = {
  get: (id: ImportId) => Promise<BulkImport | undefined>;
  /**
   * Takes a step: the import, the records it writes and the outcomes of their rows are written together, or nothing is.
   * Refuses when the import has moved, or a record was changed, since they were read.
   */
  step: (step: ImportStep) => Promise<Result<void, ChangedMeanwhile>>;
  /** Keeps a part in the place of one of the same number. */
  putPart: (id: ImportId, part: number, content: Uint8Array, at: Instant) => Promise<FilePart>;
  /** In the order of their numbers. */
  parts: (id: ImportId) => Promise<FilePart[]>;
  /** Its content, piece by piece. Throws a LostPartError where some is missing. */
  content: (id: ImportId, part: FilePart) => AsyncIterable<Uint8Array>;
  /** Forgets the file. */
  removeParts: (id: ImportId) => Promise<void>;
  /** What was to be told of steps, and is not struck out yet. */
  owed: (id: ImportId) => AsyncIterable<OwedByStep>;
  /** Strikes out what was told of a step. */
  settle: (id: ImportId, from: number) => Promise<void>;
  /** The outcomes from the `from`th row on, as they were written together. */
  rows: (id: ImportId, from: number) => AsyncIterable<ImportedRows>;
};

/** A part of a file is not what was kept. */
export class LostPartError extends Error {
  override readonly name = 'LostPartError';
}

/**
 * A transaction of DynamoDB has a hundred items, of which the import, the outcomes of the rows, the audit and what is to be
 * told are four.
 */
export const MOST_PUTS_OF_A_STEP = 96;

/** What fits one item of 400 KB with room to spare. */
const PIECE_BYTES = 350 * 1024;

/** No part unpacks to more than its sender sent. */
const MOST_UNPACKED = 8 * 1024 * 1024;

const Packed = z.object({ packed: z.instanceof(Uint8Array) });

export const importRepository = (table: Table, retry: RetryDeps = realRetry): ImportRepository => ({
  get: async (id) => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: importKey(id), ConsistentRead: true }),
    );
    return Item && readItem(BulkImport, Item);
  },

  step: ({ next, puts = [], rows, audit, owes }) => {
    const expiring = expiringAfter(next.createdAt, AUDIT_DAYS);
    const own = {
      item: { ...itemOf(importKey(next.id), next), ...expiring },
      before: next.version - 1,
    };
    const outcomes = rows ? [{ item: { ...rowsItem(next.id, rows), ...expiring } }] : [];
    const owed = owes?.events.length ? [{ item: { ...owedItem(next.id, owes), ...expiring } }] : [];
    const audits = audit ? [{ item: auditItem(audit) }] : [];
    return transactPuts(table, [own, ...outcomes, ...audits, ...owed, ...puts]);
  },

  putPart: async (id, part, content, at) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const packed = gzipSync(content, { level: 1 });
    const pieces = Math.ceil(packed.byteLength / PIECE_BYTES);
    const expiring = expiringAfter(at, KEPT_DAYS);
    const writes = Array.from({ length: pieces }, (_, n) => {
      const bytes = packed.subarray(n * PIECE_BYTES, (n + 1) * PIECE_BYTES);
      return { put: { ...itemOf(filePieceKey(id, sha256, n), { packed: bytes }), ...expiring } };
    });
    // The pieces first: whoever reads the part finds all of them.
    await batchWrite(table, writes, retry);
    const kept: FilePart = { part, bytes: content.byteLength, sha256, pieces };
    const Item = { ...itemOf(filePartKey(id, part), kept), ...expiring };
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    return kept;
  },

  parts: (id) => partsOf(table, id),
  content: (id, part) => contentOf(table, id, part),

  removeParts: async (id) => {
    const parts = await partsOf(table, id);
    const pieces = parts.flatMap(({ sha256, pieces }) =>
      Array.from({ length: pieces }, (_, n) => filePieceKey(id, sha256, n)),
    );
    const keys = [...pieces, ...parts.map(({ part }) => filePartKey(id, part))];
    await batchWrite(
      table,
      keys.map((key) => ({ delete: key })),
      retry,
    );
  },

  owed: (id) => owedIn(table, id),
  settle: async (id, from) => {
    await table.documents.send(
      new DeleteCommand({ TableName: table.name, Key: owedOfStepKey(id, from) }),
    );
  },

  rows: (id, from) => rowsFrom(table, id, from),
});

/** What a file is known by: the same parts in the same order. */
export const digestOfParts = (parts: readonly FilePart[]): string =>
  createHash('sha256')
    .update(parts.map(({ part, sha256 }) => `${part}:${sha256}`).join(' '))
    .digest('hex');

const partsOf = async (table: Table, id: ImportId): Promise<FilePart[]> => {
  const found: FilePart[] = [];
  const query = inPartition(importKey(id).pk, FILE_PART_PREFIX);
  for await (const item of queryAll(table, { ...query, ConsistentRead: true })) {
    found.push(readItem(FilePart, item));
  }
  return found;
};

async function* contentOf(table: Table, id: ImportId, part: FilePart): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let n = 0; n < part.pieces; n += 1) {
    const Key = filePieceKey(id, part.sha256, n);
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    if (!Item) throw new LostPartError(`${id}: piece ${n} of part ${part.part}`);
    pieces.push(readItem(Packed, Item).packed);
  }
  yield gunzipSync(Buffer.concat(pieces), { maxOutputLength: MOST_UNPACKED });
}

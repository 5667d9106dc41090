import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ArchivedIssue } from '../domain/archived-issue.ts';
import type { IssueKey } from '../domain/digest-issue.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { itemOf, readItem } from './item.ts';
import { archivedIssueKey } from './keys.ts';
import { expiringAfter, type Table } from './table.ts';

/**
 * The issues as they were composed, a copy an attempt: two attempts never overwrite each other, and one that is kept
 * again is the same. Reads throw a CorruptItemError when what is stored does not parse.
 */
export type IssueArchiveRepository = {
  /** Refuses a copy that does not fit a table item: nothing of it is kept then. */
  keep: (issue: ArchivedIssue) => Promise<Result<void, TooLarge>>;
  /** The copy of the attempt that held this lease. */
  get: (key: IssueKey, token: string) => Promise<ArchivedIssue | undefined>;
};

/** Compressed, in bytes. */
export type TooLarge = { kind: 'too-large'; bytes: number; most: number };

/** What fits one item of 400 KB with room to spare. A digest of ten calls takes about 10 KB. */
export const MAX_COPY_BYTES = 350 * 1024;

/** Three years: as long as most projects that came of a call. */
export const KEPT_DAYS = 1096;

/** No copy unpacks to more: whatever does is none of ours. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

const Words = ArchivedIssue.pick({ subject: true, text: true, html: true });
type Words = z.infer<typeof Words>;

const Stored = ArchivedIssue.omit({ subject: true, text: true, html: true }).extend({
  /** `Words` as JSON, by gzip. */
  packed: z.instanceof(Uint8Array),
});

export const issueArchiveRepository = (table: Table): IssueArchiveRepository => ({
  keep: async ({ subject, text, html, ...rest }) => {
    const packed = packedWords({ subject, text, html });
    if (!packed.ok) return packed;
    const Item = {
      ...itemOf(archivedIssueKey(rest, rest.token), { ...rest, packed: packed.value }),
      ...expiringAfter(rest.composedAt, KEPT_DAYS),
    };
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    return ok(undefined);
  },

  get: async (key, token) => {
    const Key = archivedIssueKey(key, token);
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    if (!Item) return undefined;
    const { packed, ...rest } = readItem(Stored, Item);
    return { ...rest, ...unpackedWords(packed) };
  },
});

/** The words of a copy as they are stored. */
export const packedWords = ({ subject, text, html }: Words): Result<Uint8Array, TooLarge> => {
  const packed = gzipSync(JSON.stringify({ subject, text, html }));
  const bytes = packed.byteLength;
  return bytes > MAX_COPY_BYTES
    ? err({ kind: 'too-large', bytes, most: MAX_COPY_BYTES })
    : ok(packed);
};

const unpackedWords = (packed: Uint8Array): Words =>
  Words.parse(
    JSON.parse(gunzipSync(packed, { maxOutputLength: MAX_UNPACKED_BYTES }).toString('utf8')),
  );

import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { CallRecord } from '../domain/call.ts';
import type { ProgrammeCode } from '../domain/ids.ts';
import { type Programme, withProgrammeRules } from '../domain/programme.ts';
import { type CallTheme, IndexedCall } from './indexed-call.ts';
import type { JoinedCall } from './joined-call.ts';

/** The compiled form of all calls that are open or to come, in the order of their ids. */
export type CallIndex = { calls: IndexedCall[] };

/** Chunks are stored one a table item, of at most 400 KB with its keys. */
export const MAX_CHUNK_BYTES = 350_000;

/**
 * Applies the programmes' rules and the themes to `records`; a joined call keeps its ids and provenance, any
 * other stands for itself. Same records, same index, whatever their order.
 */
export const compileIndex = (
  records: Iterable<CallRecord | JoinedCall>,
  programmes: ReadonlyMap<ProgrammeCode, Programme>,
  themesOf: (record: CallRecord) => CallTheme[],
): CallIndex => {
  const calls = [...records].map((record) => {
    const programme = programmes.get(record.programme);
    return IndexedCall.parse({
      ...record,
      ...withProgrammeRules(record, programme),
      programmeName: programme?.name ?? { en: record.programme },
      themes: themesOf(record),
    });
  });
  calls.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { calls };
};

/** Compresses an index and cuts it into chunks of at most {@link MAX_CHUNK_BYTES} bytes. */
export const encodeIndex = (index: CallIndex): Uint8Array[] => {
  const bytes = gzipSync(JSON.stringify(index.calls));
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += MAX_CHUNK_BYTES) {
    chunks.push(bytes.subarray(at, at + MAX_CHUNK_BYTES));
  }
  return chunks;
};

/** Puts the chunks of {@link encodeIndex} together again. Throws when they are not such chunks. */
export const decodeIndex = (chunks: readonly Uint8Array[]): CallIndex => {
  const text = gunzipSync(Buffer.concat(chunks)).toString('utf8');
  return { calls: z.array(IndexedCall).parse(JSON.parse(text)) };
};

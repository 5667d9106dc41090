import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { IndexedCall } from '../indexed-call.ts';
import { readContents, readJson, UnknownIndexFormatError, writeContents } from './index-format.ts';
import type { MatchIndex } from './match-index.ts';
import { openMatchIndex, packMatchIndex } from './match-sections.ts';

/** Chunks are stored one a table item, of at most 400 KB with its keys. */
export const MAX_CHUNK_BYTES = 350_000;

/** Calls in a chunk of cards, unless they are too large together. */
const CARDS_IN_A_CHUNK = 100;

/** The chunks of an index: those of the matcher first, then the cards of the calls, which are in the index's order. */
export const encodeChunks = (match: MatchIndex, calls: readonly IndexedCall[]): Uint8Array[] => {
  // Numbers compress as well at level 4 as at 6, in three quarters of the time.
  const arrays = gzipSync(packMatchIndex(match), { level: 4 });
  const cards = cardChunks(calls, 0);
  const head = (matchChunks: number): Buffer =>
    writeContents({ matchChunks, cards: cards.map(({ from }) => from), calls: calls.length });
  // The number is part of the head whose length it depends on: reckoned with more digits than it has.
  const matchChunks = Math.ceil((head(9999).length + arrays.length) / MAX_CHUNK_BYTES);
  const whole = Buffer.concat([head(matchChunks), arrays]);
  const matching = Array.from({ length: matchChunks }, (_, at) =>
    whole.subarray(at * MAX_CHUNK_BYTES, (at + 1) * MAX_CHUNK_BYTES),
  );
  return [...matching, ...cards.map(({ bytes }) => bytes)];
};

type CardChunk = { from: number; bytes: Uint8Array };

const cardChunks = (calls: readonly IndexedCall[], from: number): CardChunk[] => {
  if (calls.length === 0) return [];
  if (calls.length > CARDS_IN_A_CHUNK) {
    const count = Math.ceil(calls.length / CARDS_IN_A_CHUNK);
    return Array.from({ length: count }, (_, at) => at * CARDS_IN_A_CHUNK).flatMap((begin) =>
      cardChunks(calls.slice(begin, begin + CARDS_IN_A_CHUNK), begin),
    );
  }
  const bytes = gzipSync(JSON.stringify(calls));
  if (bytes.length <= MAX_CHUNK_BYTES || calls.length === 1) return [{ from, bytes }];
  const half = calls.length >> 1;
  return [...cardChunks(calls.slice(0, half), from), ...cardChunks(calls.slice(half), from + half)];
};

/** The matcher's part, from its chunks alone or all of them. Throws an UnknownIndexFormatError when it is not whole. */
export const decodeMatchChunks = (chunks: readonly Uint8Array[]): MatchIndex => {
  const [first = new Uint8Array(), ...others] = chunks;
  const { contents, rest } = readContents(first);
  const arrays = [rest, ...others.slice(0, contents.matchChunks - 1)];
  if (arrays.length < contents.matchChunks) throw new UnknownIndexFormatError('chunks are missing');
  return openMatchIndex(inflated(Buffer.concat(arrays)));
};

/** The calls of one chunk of cards. Throws an UnknownIndexFormatError when it is no such chunk. */
export const decodeCardChunk = (chunk: Uint8Array): IndexedCall[] =>
  readJson(z.array(IndexedCall), inflated(chunk));

const inflated = (bytes: Uint8Array): Uint8Array => {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new UnknownIndexFormatError('chunks that cannot be decompressed', { cause });
  }
};

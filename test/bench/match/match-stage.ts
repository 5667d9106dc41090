import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeMatchChunks } from '../../../shared/matching/index/chunks.ts';
import { readContents } from '../../../shared/matching/index/index-format.ts';
import { matchAll } from '../../../shared/matching/index/match-all.ts';
import type { MatchIndex } from '../../../shared/matching/index/match-index.ts';
import type { Reader } from '../../../shared/matching/index/reader.ts';
import { type MatchScratch, matchScratch } from '../../../shared/matching/index/scratch.ts';
import { tiedReaders } from '../../../shared/matching/tied-reader.ts';
import { NOW } from '../../support/builders.ts';
import { CHUNKS } from './build-stage.ts';
import { lexicalTop, TOP, termNumbersOf, traverse } from './lexical.ts';
import { benchReaders } from './readers.ts';

export type MatchFigures = {
  profiles: number;
  calls: number;
  usPerProfile: number;
  seconds: number;
  peakMiB: number;
  indexLoadMs: number;
  floorUs: number;
  lexicalUs: number;
  /** What the lexical task gave for the first queries, to see that the peers did the same task. */
  tops: number[][];
};

/** Readers made at a time: the making is not measured, and not all of them are there at once. */
const BATCH = 1000;

/** Matches all readers with reasons in a process that holds nothing but the index; then the floor, and the lexical task. */
export const matchStage = async (
  folder: string,
  profiles: number,
  queries: readonly number[],
): Promise<MatchFigures> => {
  const { index, indexLoadMs } = await loadIndex(folder);
  const { size, reader } = benchReaders(profiles);
  const scratch = matchScratch(index, NOW, { most: TOP });
  const readerOf = tiedReaders(index);
  let ms = 0;
  for (let from = 0; from < size; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, size - from) }, (_, n) => reader(from + n));
    const start = performance.now();
    for (const each of batch) matchAll(index, readerOf(each), 'eligible-first', scratch);
    ms += performance.now() - start;
  }
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  const sample = queries.map(reader);
  return {
    profiles: size,
    calls: index.ids.length,
    usPerProfile: (ms * 1000) / size,
    seconds: ms / 1000,
    peakMiB,
    indexLoadMs,
    floorUs: floorOf(index, sample, scratch),
    ...lexicalOf(index, sample),
  };
};

const loadIndex = async (folder: string): Promise<{ index: MatchIndex; indexLoadMs: number }> => {
  const names = (await readdir(join(folder, CHUNKS))).sort();
  const chunkAt = (at: number) => readFile(join(folder, CHUNKS, names[at] ?? ''));
  const first = await chunkAt(0);
  const { matchChunks } = readContents(first).contents;
  const others = Array.from({ length: matchChunks - 1 }, (_, at) => chunkAt(at + 1));
  const chunks = [first, ...(await Promise.all(others))];
  const start = performance.now();
  const index = decodeMatchChunks(chunks);
  return { index, indexLoadMs: performance.now() - start };
};

/** Rounds over the sample, of which the last is measured: what is compared should be warm on both sides. */
const ROUNDS = 3;

const floorOf = (index: MatchIndex, sample: readonly Reader[], scratch: MatchScratch): number => {
  const numbers = sample.map((reader) => termNumbersOf(reader, scratch));
  const sums = new Float64Array(index.ids.length);
  let us = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (const each of numbers) traverse(index, each, sums);
    us = ((performance.now() - start) * 1000) / sample.length;
  }
  return us;
};

const lexicalOf = (index: MatchIndex, sample: readonly Reader[]) => {
  const top = lexicalTop(index, NOW);
  let lexicalUs = 0;
  let tops: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    tops = sample.map(top);
    lexicalUs = ((performance.now() - start) * 1000) / sample.length;
  }
  return { lexicalUs, tops };
};

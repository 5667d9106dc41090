import type { CallIndexRepository, OpenCallIndex } from '../db/call-index-repository.ts';
import type { Municipality } from '../domain/municipality.ts';
import { cardsFrom } from '../matching/index/cards.ts';
import { decodeMatchChunks } from '../matching/index/chunks.ts';
import { readContents } from '../matching/index/index-format.ts';
import type { MatchIndex } from '../matching/index/match-index.ts';
import type { Reader } from '../matching/index/reader.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { tiedReaders } from '../matching/tied-reader.ts';

/** The index as matching reads it: the part for matching decoded, the cards read when they are asked for. */
export type OpenIndex = {
  version: string;
  match: MatchIndex;
  readerOf: (municipality: Municipality) => Reader;
  /** Throws a SupersededCallIndexError when the index was built anew meanwhile. */
  cards: (positions: readonly number[]) => Promise<IndexedCall[]>;
};

/** The current index of a container. */
export type CachedIndex = {
  /** Undefined when nothing was collected yet. */
  current: () => Promise<OpenIndex | undefined>;
  /** Opens the index anew the next time, though its version be the same. */
  forget: () => void;
};

/** Opens the current index, which is decoded once a version and kept in the container. */
export const cachedIndex = (indexes: Pick<CallIndexRepository, 'open'>): CachedIndex => {
  let cached: OpenIndex | undefined;
  return {
    current: async () => {
      const build = await indexes.open();
      if (!build) return undefined;
      if (cached?.version !== build.version) cached = await opened(build);
      return cached;
    },
    forget: () => {
      cached = undefined;
    },
  };
};

const opened = async ({ version, read }: OpenCallIndex): Promise<OpenIndex> => {
  const first = await read([0]);
  const { contents } = readContents(first[0] ?? new Uint8Array());
  const others = Array.from({ length: contents.matchChunks - 1 }, (_, at) => at + 1);
  const match = decodeMatchChunks([...first, ...(await read(others))]);
  return { version, match, readerOf: tiedReaders(match), cards: cardsFrom(contents, read) };
};

import {
  type CallIndexRepository,
  type OpenCallIndex,
  SupersededCallIndexError,
} from '../db/call-index-repository.ts';
import type { CallId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import { cardsFrom } from '../matching/index/cards.ts';
import { decodeMatchChunks } from '../matching/index/chunks.ts';
import type { IndexMatch } from '../matching/index/explained-match.ts';
import { readContents } from '../matching/index/index-format.ts';
import { matchAll } from '../matching/index/match-all.ts';
import type { MatchIndex } from '../matching/index/match-index.ts';
import { matchOne } from '../matching/index/match-one.ts';
import type { Reader } from '../matching/index/reader.ts';
import { matchScratch } from '../matching/index/scratch.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { WORTH_TELLING } from '../matching/score-parts.ts';
import { tiedReaders } from '../matching/tied-reader.ts';
import type { Candidate } from './choose.ts';
import type { Offer } from './digest-for.ts';

/** Nothing was collected yet, so that no digest can say anything true. */
export class NoIndexError extends Error {
  override readonly name = 'NoIndexError';
}

/**
 * Finds what a municipality may apply for and is worth telling it at one moment, the best first; and after that, of
 * what it starred, whatever it is not surely kept from.
 */
export type FindCandidates = (
  municipality: Municipality,
  starred?: ReadonlySet<CallId>,
) => Promise<Offer>;

type Opened = {
  version: string;
  match: MatchIndex;
  readerOf: (municipality: Municipality) => Reader;
  cards: (positions: readonly number[]) => Promise<IndexedCall[]>;
};

/**
 * Opens the current index, of which the part for matching is decoded once a version and kept in the container, and
 * the cards of those calls are read that are candidates. The function it gives stays with the moment `now`.
 */
export const cachedOpenCalls = (
  indexes: Pick<CallIndexRepository, 'open'>,
): ((now: Date) => Promise<FindCandidates>) => {
  let cached: Opened | undefined;
  const current = async (): Promise<Opened> => {
    const build = await indexes.open();
    if (!build) throw new NoIndexError('no call index has been built yet');
    if (cached?.version !== build.version) cached = await opened(build);
    return cached;
  };
  return async (now) => {
    let find = finder(await current(), now);
    return async (...of) => {
      try {
        return await find(...of);
      } catch (cause) {
        // The index was built anew while its digests were being chosen: once again, by the new one.
        if (!(cause instanceof SupersededCallIndexError)) throw cause;
        cached = undefined;
        find = finder(await current(), now);
        return find(...of);
      }
    };
  };
};

const opened = async ({ version, read }: OpenCallIndex): Promise<Opened> => {
  const first = await read([0]);
  const { contents } = readContents(first[0] ?? new Uint8Array());
  const others = Array.from({ length: contents.matchChunks - 1 }, (_, at) => at + 1);
  const match = decodeMatchChunks([...first, ...(await read(others))]);
  return { version, match, readerOf: tiedReaders(match), cards: cardsFrom(contents, read) };
};

const finder = ({ match, readerOf, cards }: Opened, now: Date): FindCandidates => {
  // All that are worth telling, not the best few: what was told before makes room for what comes after it.
  const wanted = { most: match.ids.length, leastThemes: WORTH_TELLING };
  const scratch = matchScratch(match, now, wanted);
  return async (municipality, starred = NONE) => {
    const reader = readerOf(municipality);
    const ranked: IndexMatch[] = matchAll(match, reader, 'eligible-only', scratch);
    const known = new Set(ranked.map(({ callId }) => callId));
    for (const id of starred) {
      const position = known.has(id) ? -1 : match.ids.indexOf(id);
      const its = position < 0 ? undefined : matchOne(match, reader, position, scratch);
      if (its && its.verdict !== 'ineligible') ranked.push(its);
    }
    const calls = await cards(ranked.map(({ call }) => call));
    const candidates = calls.flatMap((call, at): Candidate[] => {
      const its = ranked[at];
      return its ? [{ call, match: its }] : [];
    });
    return { candidates, watched: match.ids.length };
  };
};

const NONE: ReadonlySet<CallId> = new Set();

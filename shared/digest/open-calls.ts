import { type CallIndexRepository, SupersededCallIndexError } from '../db/call-index-repository.ts';
import type { CallId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { IndexMatch } from '../matching/index/explained-match.ts';
import { matchAll } from '../matching/index/match-all.ts';
import { matchOne } from '../matching/index/match-one.ts';
import { matchScratch } from '../matching/index/scratch.ts';
import { WORTH_TELLING } from '../matching/score-parts.ts';
import type { Candidate } from './choose.ts';
import type { Offer } from './digest-for.ts';
import { cachedIndex, type OpenIndex } from './open-index.ts';

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

/**
 * Opens the current index, of which the part for matching is decoded once a version and kept in the container, and
 * the cards of those calls are read that are candidates. The function it gives stays with the moment `now`.
 */
export const cachedOpenCalls = (
  indexes: Pick<CallIndexRepository, 'open'>,
): ((now: Date) => Promise<FindCandidates>) => {
  const index = cachedIndex(indexes);
  const current = async (): Promise<OpenIndex> => {
    const open = await index.current();
    if (!open) throw new NoIndexError('no call index has been built yet');
    return open;
  };
  return async (now) => {
    let find = finder(await current(), now);
    return async (...of) => {
      try {
        return await find(...of);
      } catch (cause) {
        // The index was built anew while its digests were being chosen: once again, by the new one.
        if (!(cause instanceof SupersededCallIndexError)) throw cause;
        index.forget();
        find = finder(await current(), now);
        return find(...of);
      }
    };
  };
};

const finder = ({ match, readerOf, cards }: OpenIndex, now: Date): FindCandidates => {
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

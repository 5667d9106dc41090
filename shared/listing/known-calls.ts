import type { CallIndexRepository } from '../db/call-index-repository.ts';
import { decodeIndex } from '../matching/call-index.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { isNamed, positionsSaying } from './text-search.ts';

/** All calls that are open or to come: those that are the same as one, with their programmes' rules and their themes. */
export type KnownCalls = {
  calls: readonly IndexedCall[];
  /** When they were brought together; undefined when nothing was collected yet. */
  builtAt?: Date;
  /** The calls that say each word of a text in some form, in whatever language they have it, or are named so. */
  saying: (text: string) => readonly IndexedCall[];
};

const NOTHING: KnownCalls = { calls: [], saying: () => [] };

/**
 * The calls of the current index. All of them are a few megabytes, which are read once a version and kept in the
 * container: whoever filters and sorts would otherwise read every call from the table for each request.
 */
export const cachedKnownCalls = (
  indexes: Pick<CallIndexRepository, 'currentVersion' | 'load'>,
): (() => Promise<KnownCalls>) => {
  let cached: { version: string; known: KnownCalls } | undefined;
  return async () => {
    const version = await indexes.currentVersion();
    if (version === undefined) return NOTHING;
    if (cached?.version === version) return cached.known;
    const build = await indexes.load();
    if (!build) return NOTHING;
    const { calls, match } = decodeIndex(build.chunks);
    const saying = (text: string) => {
      const positions = positionsSaying(match.terms, text);
      return calls.filter((call, at) => positions.has(at) || isNamed(call, text));
    };
    cached = {
      version: build.version,
      known: { calls, builtAt: new Date(build.builtAt), saying },
    };
    return cached.known;
  };
};

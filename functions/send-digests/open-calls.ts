import type { CallIndexRepository } from '../../shared/db/call-index-repository.ts';
import { decodeIndex } from '../../shared/matching/call-index.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';

/** Nothing was collected yet, so that no digest can say anything true. */
export class NoIndexError extends Error {
  override readonly name = 'NoIndexError';
}

/** The calls of the current index, decoded once a version and kept in the container. */
export const cachedOpenCalls = (
  indexes: Pick<CallIndexRepository, 'currentVersion' | 'load'>,
): (() => Promise<readonly IndexedCall[]>) => {
  let cached: { version: string; calls: readonly IndexedCall[] } | undefined;
  return async () => {
    if (cached && cached.version === (await indexes.currentVersion())) return cached.calls;
    const stored = await indexes.load();
    if (!stored) throw new NoIndexError('no call index has been built yet');
    cached = { version: stored.version, calls: decodeIndex(stored.chunks).calls };
    return cached.calls;
  };
};

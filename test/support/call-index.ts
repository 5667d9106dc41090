import type {
  CallIndexRepository,
  StoredCallIndex,
} from '../../shared/db/call-index-repository.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { encodeIndex } from '../../shared/matching/call-index.ts';
import { compileMatchIndex } from '../../shared/matching/index/match-index.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { NOW } from './builders.ts';
import { inMemoryCallIndex } from './in-memory/call-index.ts';

/** A build of the index of these calls, whose only words are those that are shown. */
export const aStoredIndex = (calls: readonly IndexedCall[], version = 'v1'): StoredCallIndex => {
  const inOrder = [...calls].sort((a, b) => (a.id < b.id ? -1 : 1));
  const match = compileMatchIndex(
    inOrder.map((call) => ({ call, text: { ...call, keywords: [], language: 'en' } })),
  );
  return { version, builtAt: toInstant(NOW), chunks: encodeIndex({ match, calls: inOrder }) };
};

/** A repository in which the index of these calls is the current one. */
export const anIndexOf = (calls: readonly IndexedCall[]): CallIndexRepository =>
  inMemoryCallIndex(aStoredIndex(calls));

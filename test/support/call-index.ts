import type {
  CallIndexRepository,
  StoredCallIndex,
} from '../../shared/db/call-index-repository.ts';
import type { Candidate } from '../../shared/digest/choose.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { encodeIndex } from '../../shared/matching/call-index.ts';
import { matchAll } from '../../shared/matching/index/match-all.ts';
import { compileMatchIndex, type MatchIndex } from '../../shared/matching/index/match-index.ts';
import { matchScratch } from '../../shared/matching/index/scratch.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { WORTH_TELLING } from '../../shared/matching/score-parts.ts';
import { tiedReaders } from '../../shared/matching/tied-reader.ts';
import { NOW } from './builders.ts';
import { inMemoryCallIndex } from './in-memory/call-index.ts';

const byId = (a: IndexedCall, b: IndexedCall): number => (a.id < b.id ? -1 : 1);

const matchIndexOf = (calls: readonly IndexedCall[]): MatchIndex =>
  compileMatchIndex(
    calls.map((call) => ({ call, text: { ...call, keywords: [], language: 'en' } })),
  );

/** What of these calls a municipality may apply for and is worth telling it, the best first. */
export const candidatesOf = (
  municipality: Municipality,
  calls: readonly IndexedCall[],
  now = NOW,
): Candidate[] => candidatesFrom(calls, now)(municipality);

/** The same for one municipality after the other. */
export const candidatesFrom = (
  calls: readonly IndexedCall[],
  now = NOW,
): ((municipality: Municipality) => Candidate[]) => {
  const inOrder = [...calls].sort(byId);
  const index = matchIndexOf(inOrder);
  const wanted = { most: Math.max(1, calls.length), leastThemes: WORTH_TELLING };
  const readerOf = tiedReaders(index);
  const scratch = matchScratch(index, now, wanted);
  return (municipality) =>
    matchAll(index, readerOf(municipality), 'eligible-only', scratch).flatMap((match) => {
      const call = inOrder[match.call];
      return call ? [{ call, match }] : [];
    });
};

/** A build of the index of these calls, whose only words are those that are shown. */
export const aStoredIndex = (calls: readonly IndexedCall[], version = 'v1'): StoredCallIndex => {
  const inOrder = [...calls].sort(byId);
  const match = matchIndexOf(inOrder);
  return { version, builtAt: toInstant(NOW), chunks: encodeIndex({ match, calls: inOrder }) };
};

/** A repository in which the index of these calls is the current one. */
export const anIndexOf = (calls: readonly IndexedCall[]): CallIndexRepository =>
  inMemoryCallIndex(aStoredIndex(calls));

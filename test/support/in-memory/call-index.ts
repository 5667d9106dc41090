import {
  type CallIndexRepository,
  ChunkTooLargeError,
  MAX_CHUNK_BYTES,
  type StoredCallIndex,
} from '../../../shared/db/call-index-repository.ts';

export const inMemoryCallIndex = (initial?: StoredCallIndex): CallIndexRepository => {
  let kept = structuredClone(initial);
  return {
    save: async (index) => {
      if (index.chunks.some(({ byteLength }) => byteLength > MAX_CHUNK_BYTES)) {
        throw new ChunkTooLargeError(`at most ${MAX_CHUNK_BYTES} bytes fit`);
      }
      kept = structuredClone(index);
    },
    currentVersion: async () => kept?.version,
    load: async () => structuredClone(kept),
  };
};

import {
  BrokenCallIndexError,
  type CallIndexRepository,
  ChunkTooLargeError,
  longAfter,
  MAX_CHUNK_BYTES,
  type StoredCallIndex,
  SupersededCallIndexError,
} from '../../../shared/db/call-index-repository.ts';

export const inMemoryCallIndex = (initial?: StoredCallIndex): CallIndexRepository => {
  let kept = structuredClone(initial);
  return {
    save: async (index) => {
      if (index.chunks.some(({ byteLength }) => byteLength > MAX_CHUNK_BYTES)) {
        throw new ChunkTooLargeError(`at most ${MAX_CHUNK_BYTES} bytes fit`);
      }
      const { builtAt } = index;
      const overtaken = kept && kept.builtAt > builtAt && kept.builtAt <= longAfter(builtAt);
      if (!overtaken) kept = structuredClone(index);
    },
    currentVersion: async () => kept?.version,
    load: async () => structuredClone(kept),
    open: async () => {
      const opened = kept;
      if (!opened) return undefined;
      const { version, builtAt } = opened;
      const read = async (places: readonly number[]) => {
        if (kept?.version !== version || kept.builtAt !== builtAt) {
          throw new SupersededCallIndexError('replaced');
        }
        return places.map((place) => {
          const chunk = opened.chunks[place];
          if (!chunk) throw new BrokenCallIndexError(`no chunk ${place}`);
          return structuredClone(chunk);
        });
      };
      return { version, builtAt, read };
    },
  };
};

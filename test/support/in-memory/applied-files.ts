import type { AppliedFileRepository } from '../../../shared/db/applied-file-repository.ts';
import type { AppliedFile } from '../../../shared/domain/kept-answer.ts';

export const inMemoryAppliedFiles = (): AppliedFileRepository => {
  const kept = new Map<string, AppliedFile>();
  return {
    take: async (source, revision) => {
      const file = kept.get(`${source} ${revision}`);
      kept.delete(`${source} ${revision}`);
      return structuredClone(file);
    },
    put: async (source, revision, file) => {
      kept.set(`${source} ${revision}`, structuredClone(file));
    },
  };
};

import type { ProgrammeRepository } from '../../../shared/db/programme-repository.ts';
import type { Programme } from '../../../shared/domain/programme.ts';

export const inMemoryProgrammes = (initial: readonly Programme[] = []): ProgrammeRepository => {
  const kept = new Map(initial.map((each) => [each.code, structuredClone(each)]));
  return {
    put: async (programme) => {
      kept.set(programme.code, structuredClone(programme));
    },
    get: async (code) => structuredClone(kept.get(code)),
    all: async () => structuredClone([...kept.values()].sort((a, b) => (a.code < b.code ? -1 : 1))),
  };
};

import { PROGRAMMES, programmeListKey } from '../../../shared/db/keys.ts';
import type { ProgrammeRepository } from '../../../shared/db/programme-repository.ts';
import { canonicalJson } from '../../../shared/domain/call-change.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { pageInMemory } from './list-page.ts';

export const inMemoryProgrammes = (initial: readonly Programme[] = []): ProgrammeRepository => {
  const kept = new Map(initial.map((each) => [each.code, structuredClone(each)]));
  return {
    put: async (programme) => {
      kept.set(programme.code, structuredClone(programme));
    },
    save: async (programme) => {
      const before = kept.get(programme.code);
      const fits = (before?.version ?? 0) === programme.version - 1;
      if (fits) kept.set(programme.code, structuredClone(programme));
      return fits || canonicalJson(before) === canonicalJson(programme)
        ? ok(undefined)
        : err({ kind: 'changed-meanwhile' });
    },
    page: async (request) =>
      pageInMemory(
        [...kept.values()],
        ({ code }) => programmeListKey(code),
        { partitions: [PROGRAMMES] },
        request,
      ),
    getMany: async (codes) => {
      const found = codes.flatMap((code) => kept.get(code) ?? []);
      return new Map(structuredClone(found).map((each) => [each.code, each]));
    },
    get: async (code) => structuredClone(kept.get(code)),
    all: async () => structuredClone([...kept.values()].sort((a, b) => (a.code < b.code ? -1 : 1))),
  };
};

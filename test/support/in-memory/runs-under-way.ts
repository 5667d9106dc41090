import type { RunUnderWayRepository } from '../../../shared/db/run-under-way-repository.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { isUnderWay, type RunUnderWay } from '../../../shared/domain/run-under-way.ts';

export const inMemoryRunsUnderWay = (
  initial: readonly RunUnderWay[] = [],
): RunUnderWayRepository => {
  const kept = new Map(initial.map((each) => [each.source, structuredClone(each)]));
  return {
    get: async (source) => structuredClone(kept.get(source)),
    put: async (run) => {
      kept.set(run.source, structuredClone(run));
    },
    claim: async (run, now) => {
      const found = kept.get(run.source);
      if (isUnderWay(found, now) && found.id !== run.id) return err({ kind: 'under-way' });
      kept.set(run.source, structuredClone(run));
      return ok(undefined);
    },
    start: async (source, id, runner) => {
      const found = kept.get(source);
      if (found?.id !== id || (found.runner ?? runner) !== runner) return err({ kind: 'not-ours' });
      kept.set(source, { ...found, runner });
      return ok(undefined);
    },
    end: async (source, id) => {
      if (kept.get(source)?.id === id) kept.delete(source);
    },
  };
};

import type { SourceRunRepository } from '../../../shared/db/source-run-repository.ts';
import type { SourceId } from '../../../shared/domain/ids.ts';
import type { SourceRun } from '../../../shared/domain/source-run.ts';

export const inMemorySourceRuns = (initial: readonly SourceRun[] = []): SourceRunRepository => {
  const idOf = ({ source, startedAt }: SourceRun): string => `${source} ${startedAt}`;
  const kept = new Map(initial.map((each) => [idOf(each), structuredClone(each)]));
  const newestFirst = (source: SourceId): SourceRun[] =>
    structuredClone([...kept.values()])
      .filter((each) => each.source === source)
      .sort((a, b) => (a.startedAt > b.startedAt ? -1 : 1));
  return {
    put: async (run) => {
      kept.set(idOf(run), structuredClone(run));
    },
    latest: async (source, limit) => newestFirst(source).slice(0, limit),
    latestComplete: async (source) =>
      newestFirst(source).find(({ outcome }) => outcome === 'complete'),
  };
};

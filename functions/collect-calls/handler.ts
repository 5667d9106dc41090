import * as z from 'zod';
import { SourceCollected } from '../../events/calls.ts';
import { eventOf } from '../../events/envelope.ts';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { SourceId } from '../../shared/domain/ids.ts';
import { MAX_REJECTIONS, type SourceRun } from '../../shared/domain/source-run.ts';
import { toInstant } from '../../shared/domain/time.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Source, SourceDeps, SourceEnd, SourcePage } from '../../shared/sources/source.ts';
import { type StoreDeps, storeCalls } from './store-calls.ts';

export type Deps = StoreDeps &
  SourceDeps & {
    sources: readonly Source[];
    runs: Pick<SourceRunRepository, 'put'>;
    log: Logger;
  };

const CollectRequest = z.object({ source: SourceId });

/** Asked for a feed that is not wired. */
export class UnknownSourceError extends Error {
  override readonly name = 'UnknownSourceError';
}

/**
 * Reads one source and stores page by page, so that what came before a failure stands. A run is recorded
 * however it ends; a source that fails is an outcome, a failure of ours is recorded and thrown on.
 */
export const collectCalls =
  (deps: Deps) =>
  async (event: unknown): Promise<SourceRun> => {
    const { source: id } = CollectRequest.parse(event);
    const source = deps.sources.find((each) => each.id === id);
    if (!source) throw new UnknownSourceError(id);
    const tally = newTally(id, deps.now());
    try {
      const end = await readAndStore(deps, source, tally);
      return await finish(deps, tally, end);
    } catch (cause) {
      deps.log.error('collect.failed', { source: id }, cause);
      const message = cause instanceof Error ? cause.name : 'unknown';
      const outcome = tally.pages > 0 ? 'partial' : 'failed';
      await finish(deps, tally, { kind: 'end', outcome, error: { kind: 'internal', message } });
      throw cause;
    }
  };

type Tally = Omit<SourceRun, 'finishedAt' | 'outcome'>;

const newTally = (source: SourceId, now: Date): Tally => ({
  source,
  startedAt: toInstant(now),
  pages: 0,
  seen: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  rejections: [],
});

const readAndStore = async (deps: Deps, source: Source, tally: Tally): Promise<SourceEnd> => {
  for await (const part of source.collect(deps)) {
    if (part.kind === 'end') return part;
    await storePage(deps, part, tally);
    deps.log.info('collect.page', { source: source.id, page: tally.pages, seen: tally.seen });
  }
  const message = 'the adapter stopped without saying how the run ended';
  return { kind: 'end', outcome: 'partial', error: { kind: 'no-end', message } };
};

const storePage = async (deps: Deps, page: SourcePage, tally: Tally): Promise<void> => {
  const stored = await storeCalls(deps, page.calls);
  tally.pages += 1;
  tally.seen += page.seen;
  tally.new += stored.new;
  tally.changed += stored.changed;
  tally.unchanged += stored.unchanged;
  tally.rejected += page.rejections.filter(({ scope }) => scope === 'record').length;
  tally.rejections.push(...page.rejections.slice(0, MAX_REJECTIONS - tally.rejections.length));
};

const finish = async (deps: Deps, tally: Tally, end: SourceEnd): Promise<SourceRun> => {
  const error = end.outcome === 'complete' ? {} : { error: end.error.message.slice(0, 500) };
  const finishedAt = toInstant(deps.now());
  const run: SourceRun = { ...tally, finishedAt, outcome: end.outcome, ...error };
  await deps.runs.put(run);
  await deps.publish([eventOf(SourceCollected, run)]);
  deps.log.info('collect.finished', { source: run.source, outcome: run.outcome, seen: run.seen });
  return run;
};

import * as z from 'zod';
import { SourceCollected, SourceHeldBack } from '../../events/calls.ts';
import { eventOf } from '../../events/envelope.ts';
import type { AppliedFileRepository } from '../../shared/db/applied-file-repository.ts';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import type { Implausible } from '../../shared/domain/circuit-breaker.ts';
import { SourceId } from '../../shared/domain/ids.ts';
import { type AppliedFile, isStillKept } from '../../shared/domain/kept-answer.ts';
import { MAX_HELD_BACK, type SourceRun } from '../../shared/domain/source-run.ts';
import { type Instant, toInstant } from '../../shared/domain/time.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Source, SourceDeps } from '../../shared/sources/source.ts';
import { type Applied, type ApplyDeps, applyRun } from './apply-run.ts';
import { type PlanDeps, planRun, type RunPlan } from './plan-run.ts';
import { type Reading, readFeed } from './read-feed.ts';

export type Deps = SourceDeps & {
  sources: readonly Source[];
  calls: PlanDeps['calls'] & ApplyDeps['calls'];
  runs: PlanDeps['runs'] & Pick<SourceRunRepository, 'put'>;
  appliedFiles: AppliedFileRepository;
  publish: ApplyDeps['publish'];
  log: Logger;
};

/** `believe`: take a run that was held back for true. */
const CollectRequest = z.object({ source: SourceId, believe: z.boolean().default(false) });

/** Asked for a feed that is not wired. */
export class UnknownSourceError extends Error {
  override readonly name = 'UnknownSourceError';
}

/**
 * Reads one source, judges the run, and stores what it brought. A run is recorded however it ends; a source that
 * fails is an outcome, a failure of ours is recorded and thrown on.
 */
export const collectCalls =
  (deps: Deps) =>
  async (event: unknown): Promise<SourceRun> => {
    const { source: id, believe } = CollectRequest.parse(event);
    const source = deps.sources.find((each) => each.id === id);
    if (!source) throw new UnknownSourceError(id);
    const startedAt = toInstant(deps.now());
    const applied = await appliedFile(deps, source, believe);
    const reading = await readFeed({ ...deps, ...(applied ? { applied } : {}) }, source);
    const counts: Applied = { new: 0, changed: 0, unchanged: 0, missing: 0 };
    let run: SourceRun;
    try {
      const plan = await planRun(deps, id, reading, believe);
      await applyRun(deps, plan, counts);
      run = await record(deps, runOf(id, startedAt, reading, counts, plan), plan);
    } catch (cause) {
      deps.log.error('collect.failed', { source: id }, cause);
      const error = cause instanceof Error ? cause.name : 'unknown';
      const broken = runOf(id, startedAt, reading, counts);
      await record(deps, { ...broken, outcome: 'partial', error });
      throw cause;
    }
    await keepApplied(deps, source, run, reading.end, applied);
    return run;
  };

/**
 * The file that was applied as a whole, to be held against what the server has now. It is taken out until this run has
 * been applied in its turn, so that a run which is not leaves none behind: the next one then reads all.
 */
const appliedFile = async (
  deps: Deps,
  { id, revision }: Source,
  believe: boolean,
): Promise<AppliedFile | undefined> => {
  if (revision === undefined) return undefined;
  const file = await deps.appliedFiles.take(id, revision);
  return file && !believe && isStillKept(file.readAt, deps.now()) ? file : undefined;
};

const keepApplied = async (
  { appliedFiles }: Deps,
  { id, revision }: Source,
  { outcome, startedAt }: SourceRun,
  end: Reading['end'],
  before: AppliedFile | undefined,
): Promise<void> => {
  if (revision === undefined || outcome !== 'complete' || end.outcome !== 'complete') return;
  const fresh = end.file && { ...end.file, readAt: startedAt };
  const file = end.notModified ? before : fresh;
  if (file) await appliedFiles.put(id, revision, file);
};

type UnfinishedRun = Omit<SourceRun, 'finishedAt'>;

const runOf = (
  source: SourceId,
  startedAt: Instant,
  { end, ...reading }: Reading,
  applied: Applied,
  plan?: RunPlan,
): UnfinishedRun => ({
  source,
  startedAt,
  pages: reading.pages,
  seen: reading.seen,
  ...applied,
  rejected: reading.rejected,
  bytes: reading.bytes,
  notModified: reading.notModified,
  rejections: reading.rejections,
  ...endOf(end),
  ...(plan?.heldBack ? heldBackRun(plan.heldBack) : {}),
  ...(plan?.shrunk ? shrunkRun(plan.shrunk) : {}),
});

const endOf = (end: Reading['end']): Pick<SourceRun, 'outcome' | 'error'> =>
  end.outcome === 'complete'
    ? { outcome: 'complete' }
    : { outcome: end.outcome, error: end.error.message.slice(0, 500) };

const heldBackRun = ({ kind, share, marks }: NonNullable<RunPlan['heldBack']>) => ({
  outcome: 'held-back' as const,
  heldBack: marks.slice(0, MAX_HELD_BACK),
  error: `${Math.round(share * 100)} % of the known calls: ${kind}; nothing was changed`,
});

const shrunkRun = ({ share }: Implausible) => ({
  outcome: 'partial' as const,
  error: `${Math.round(share * 100)} % of the known calls are not in the feed; none is taken for missing`,
});

const record = async (deps: Deps, run: UnfinishedRun, plan?: RunPlan): Promise<SourceRun> => {
  const finished: SourceRun = { ...run, finishedAt: toInstant(deps.now()) };
  await deps.runs.put(finished);
  const { source, finishedAt: at, outcome, seen } = finished;
  const doubt = plan?.heldBack ?? plan?.shrunk;
  const alarm = doubt
    ? [eventOf(SourceHeldBack, { source, at, because: doubt.kind, share: doubt.share })]
    : [];
  await deps.publish([eventOf(SourceCollected, finished), ...alarm]);
  deps.log.info('collect.finished', { source, outcome, seen });
  return finished;
};

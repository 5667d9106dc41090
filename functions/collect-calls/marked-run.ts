import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { SourceRunRequested } from '../../events/calls.ts';
import type { RunUnderWayRepository } from '../../shared/db/run-under-way-repository.ts';
import { SourceId } from '../../shared/domain/ids.ts';
import { LONGEST_RUN_MS } from '../../shared/domain/run-under-way.ts';
import type { SourceRun } from '../../shared/domain/source-run.ts';
import { toInstant } from '../../shared/domain/time.ts';
import type { Logger } from '../../shared/log/logger.ts';

export type Deps = {
  /** Those that this function reads. */
  sources: readonly { id: SourceId }[];
  underWay: Pick<RunUnderWayRepository, 'put' | 'start' | 'end'>;
  /** Reads one source; its run is recorded however it ends. */
  collect: (event: unknown) => Promise<SourceRun>;
  log: Logger;
  now: () => Date;
};

/** Reads a source. Undefined: it was asked for one that it does not read, or that somebody reads already. */
export type Collect = (
  event: unknown,
  /** What stays the same when an invocation is tried again. */
  context?: { awsRequestId: string },
) => Promise<SourceRun | undefined>;

const RunRequest = z.object({
  'detail-type': z.literal(SourceRunRequested.name),
  detail: SourceRunRequested.detail,
});

const Scheduled = z.object({ source: SourceId });

/**
 * Runs by schedule or by request, and lets others see meanwhile that a run is under way. A run that breaks off stays
 * marked, so that it alone can be tried again, until the time that any run may take is over.
 */
export const markedRun =
  (deps: Deps): Collect =>
  async (event, context = { awsRequestId: randomUUID() }) => {
    const request = RunRequest.safeParse(event);
    return request.success
      ? onRequest(deps, request.data.detail, context.awsRequestId)
      : onSchedule(deps, event, context.awsRequestId);
  };

const onRequest = async (
  { sources, underWay, collect, log }: Deps,
  { source, requestId, believe }: z.infer<typeof SourceRunRequested.detail>,
  runner: string,
): Promise<SourceRun | undefined> => {
  // Every collecting function hears of every request.
  if (!sources.some(({ id }) => id === source)) return undefined;
  const started = await underWay.start(source, requestId, runner);
  if (!started.ok) {
    log.info('collect.request-passed', { source });
    return undefined;
  }
  const run = await collect({ source, believe });
  await underWay.end(source, requestId);
  return run;
};

const onSchedule = async (
  { underWay, collect, now }: Deps,
  event: unknown,
  id: string,
): Promise<SourceRun> => {
  const { source } = Scheduled.parse(event);
  const since = now();
  const until = toInstant(new Date(since.getTime() + LONGEST_RUN_MS));
  const times = { since: toInstant(since), until };
  await underWay.put({ source, id, because: 'schedule', ...times, runner: id });
  const run = await collect(event);
  await underWay.end(source, id);
  return run;
};

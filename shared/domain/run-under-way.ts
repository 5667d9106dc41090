import * as z from 'zod';
import { SourceId } from './ids.ts';
import { err, ok, type Result } from './result.ts';
import type { SourceRun } from './source-run.ts';
import { Instant } from './time.ts';

/** A run of a source that has begun, or was asked for, and is not over. A source has one at most. */
export const RunUnderWay = z.object({
  source: SourceId,
  /** Tells this run from the one after it. */
  id: z.string().min(1).max(100),
  because: z.enum(['schedule', 'request']),
  since: Instant,
  /** By then it is over, whatever became of it. */
  until: Instant,
  /** Who runs it; absent while it waits for somebody. */
  runner: z.string().min(1).max(200).optional(),
});
export type RunUnderWay = z.infer<typeof RunUnderWay>;

const MINUTE = 60_000;

/** A function may run for 15 minutes, and be started a little late or once more. */
export const LONGEST_RUN_MS = 20 * MINUTE;

/** How long a source is left alone after a run before somebody may ask for another one. */
export const LEAST_PAUSE_MS = 10 * MINUTE;

export const isUnderWay = (run: RunUnderWay | undefined, now: Date): run is RunUnderWay =>
  run !== undefined && Date.parse(run.until) > now.getTime();

export type NoRunNow =
  | { kind: 'under-way'; since: Instant }
  /** In whole seconds, from 1 on. */
  | { kind: 'too-soon'; waitSeconds: number };

/** Whether a source may be read now because somebody asks for it: not twice at once, and not again and again. */
export const decideRunRequest = (
  underWay: RunUnderWay | undefined,
  last: Pick<SourceRun, 'startedAt'> | undefined,
  now: Date,
): Result<void, NoRunNow> => {
  if (isUnderWay(underWay, now)) return err({ kind: 'under-way', since: underWay.since });
  const age = last ? now.getTime() - Date.parse(last.startedAt) : LEAST_PAUSE_MS;
  // A clock that was set back leaves runs that start in the future; they keep nobody from asking.
  return age < 0 || age >= LEAST_PAUSE_MS
    ? ok(undefined)
    : err({ kind: 'too-soon', waitSeconds: Math.ceil((LEAST_PAUSE_MS - age) / 1000) });
};

import * as z from 'zod';
import { type Rejection, SourceRun } from '../../shared/domain/source-run.ts';
import type { Functions } from './invoke.ts';
import type { Progress } from './progress.ts';
import { oneLine } from './refusal.ts';
import type { Schedule } from './schedules.ts';
import type { SourceSummary } from './summary.ts';

/** What reading one source came to. `bug`: the function itself broke, not the feed. */
export type Collected = { summary: SourceSummary; rejections: Rejection[]; bug: boolean };

const CollectPayload = z.object({ source: z.string() });

/** The schedules that read a source, by the name of the source. */
export const collectSchedules = (schedules: readonly Schedule[]): Map<string, Schedule> =>
  new Map(
    schedules.flatMap((schedule) => {
      const payload = CollectPayload.safeParse(schedule.payload);
      return payload.success ? [[payload.data.source, schedule] as const] : [];
    }),
  );

/** Reads one source as its schedule would. */
export const collectSource = async (
  functions: Pick<Functions, 'invoke'>,
  source: string,
  schedule: Schedule,
  tell: Progress,
): Promise<Collected> => {
  tell(`Collecting ${source} …`);
  const collected = await run(functions, source, schedule);
  tell(`  ${lineOf(collected.summary)}`);
  return collected;
};

const run = async (
  functions: Pick<Functions, 'invoke'>,
  source: string,
  schedule: Schedule,
): Promise<Collected> => {
  try {
    const answer = await functions.invoke(schedule.functionName, schedule.payload);
    return { ...fromRun(SourceRun.parse(answer)), bug: false };
  } catch (cause) {
    const error = `the run broke off: ${oneLine(String(cause))}`.slice(0, 300);
    return { summary: { id: source, ...NOTHING, error }, rejections: [], bug: true };
  }
};

const NOTHING = { seen: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 };

const fromRun = (run: SourceRun): Omit<Collected, 'bug'> => {
  const { source: id, seen, changed, unchanged, rejected, outcome } = run;
  const error = outcome === 'complete' ? {} : { error: `${outcome}: ${run.error ?? 'unknown'}` };
  const summary = { id, seen, new: run.new, changed, unchanged, rejected, ...error };
  return { summary, rejections: run.rejections };
};

const lineOf = ({ seen, changed, unchanged, rejected, error, ...rest }: SourceSummary): string => {
  const counts = `${seen} seen: ${rest.new} new, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected`;
  return error === undefined ? counts : `${counts}; ${error}`;
};

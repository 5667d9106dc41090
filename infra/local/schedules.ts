import { Cron } from 'croner';
import type { FunctionSpec, Trigger } from '../manifest.ts';
import type { Background } from './background.ts';

type ScheduleTrigger = Extract<Trigger, { kind: 'schedule' }>;

/** One schedule of the manifest with the function it starts. */
export type Schedule = ScheduleTrigger & { functionName: string };

export const schedulesOf = (functions: readonly FunctionSpec[]): Schedule[] =>
  functions.flatMap(({ name, triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.kind === 'schedule' ? [{ ...trigger, functionName: name }] : [],
    ),
  );

/** The first time after `now` at which the wall clock of the schedule's zone fits; undefined when there is none. */
export const nextRun = (
  schedule: Pick<ScheduleTrigger, 'cron' | 'zone'>,
  now: Date,
): Date | undefined =>
  new Cron(schedule.cron, { timezone: schedule.zone, paused: true }).nextRun(now) ?? undefined;

/** Longest sleep at a stretch: a laptop that slept or a clock that was set must not delay a run by more. */
const LONGEST_SLEEP_MS = 60_000;

/** Starts functions by the service's clock until stopped. */
export const startSchedules = (
  schedules: readonly Schedule[],
  background: Pick<Background, 'start'>,
  now: () => Date,
): { stop: () => void } => {
  const timers = new Map<string, NodeJS.Timeout>();

  const waitFor = (schedule: Schedule, due: Date | undefined): void => {
    if (!due) return;
    const left = due.getTime() - now().getTime();
    const sleep = Math.min(Math.max(left, 0), LONGEST_SLEEP_MS);
    const timer = setTimeout(() => {
      if (now() < due) return waitFor(schedule, due);
      background.start(schedule.functionName, schedule.payload);
      waitFor(schedule, nextRun(schedule, now()));
    }, sleep);
    timers.set(schedule.id, timer);
  };

  for (const schedule of schedules) waitFor(schedule, nextRun(schedule, now()));
  return {
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
};

import * as z from 'zod';
import { ClockTime, instantOf, PlainDate, Zone } from './time.ts';

/** One submission date of a call. Without a time it ends with the day, in its own zone. */
export const Deadline = z.object({
  date: PlainDate,
  time: ClockTime.optional(),
  zone: Zone,
  role: z.enum(['single', 'stage-1', 'stage-2', 'cut-off']),
});
export type Deadline = z.infer<typeof Deadline>;

const MINUTE = 60_000;

/** A deadline is looked at for every reader of a digest; its instant never changes. */
const instants = new WeakMap<Deadline, number>();

/** The last instant at which a submission still counts. */
export const deadlineInstant = (deadline: Deadline): Date => new Date(lastMoment(deadline));

const lastMoment = (deadline: Deadline): number => {
  let moment = instants.get(deadline);
  if (moment === undefined) {
    const { date, time, zone } = deadline;
    moment = time
      ? instantOf(date, time, zone).getTime()
      : instantOf(date, '23:59', zone).getTime() + MINUTE - 1;
    instants.set(deadline, moment);
  }
  return moment;
};

/** The deadline that comes next, of any role; undefined when all have passed or none is known. */
export const nextDeadline = (deadlines: readonly Deadline[], now: Date): Deadline | undefined =>
  inOrder(deadlines).find((deadline) => lastMoment(deadline) >= now.getTime());

/**
 * The deadline a newcomer can still meet. Once the first stage of a two-stage call has passed, only
 * those already in it can submit to the second.
 */
export const nextEntryDeadline = (
  deadlines: readonly Deadline[],
  now: Date,
): Deadline | undefined => {
  const entry = deadlines.some(({ role }) => role === 'stage-1')
    ? deadlines.filter(({ role }) => role !== 'stage-2')
    : deadlines;
  return nextDeadline(entry, now);
};

/** The deadlines from the earliest to the latest. */
export const inOrder = (deadlines: readonly Deadline[]): Deadline[] =>
  [...deadlines].sort((a, b) => lastMoment(a) - lastMoment(b));

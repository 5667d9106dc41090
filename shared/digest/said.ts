import { statusOf } from '../domain/call.ts';
import type { FieldChange } from '../domain/call-change.ts';
import { type Deadline, deadlineInstant, nextEntryDeadline } from '../domain/deadline.ts';
import { daysBetween, wallClock, type Zone } from '../domain/time.ts';
import { REMINDERS, type Reminder, type Said } from '../domain/told.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';

/** When a digest is read, and where. */
export type Reading = { now: Date; zone: Zone };

/** The next deadline that a newcomer can meet, in the reader's days, and the reminder that is due for it. */
export const nextIn = (
  { deadlines }: Pick<IndexedCall, 'deadlines'>,
  { now, zone }: Reading,
): Said['next'] => {
  const next = nextEntryDeadline(deadlines, now);
  if (!next) return undefined;
  const date = next.time === undefined ? next.date : wallClock(deadlineInstant(next), zone).date;
  const days = daysBetween(wallClock(now, zone).date, date);
  const reminder: Reminder | undefined = REMINDERS.find((within) => days <= within);
  return { date, ...(reminder && { reminder }) };
};

const MOST_DEADLINES = 50;

const upcoming = (deadlines: readonly Deadline[], now: Date): Deadline[] =>
  deadlines.filter((deadline) => deadlineInstant(deadline) >= now).slice(0, MOST_DEADLINES);

/** What a digest says of a call. */
export const saidOf = (call: IndexedCall, reading: Reading): Said => {
  const { opensOn, money, coFinancing } = call;
  const next = nextIn(call, reading);
  return {
    status: statusOf(call, reading.now) === 'forthcoming' ? 'forthcoming' : 'open',
    deadlines: upcoming(call.deadlines, reading.now),
    money,
    ...(opensOn && { opensOn }),
    ...(coFinancing && { coFinancing }),
    ...(next && { next }),
  };
};

/**
 * What became of a call since it was told, of the `fields` whose change is the news. Deadlines that passed in the
 * meantime are none.
 */
export const changesSince = (
  said: Said,
  call: IndexedCall,
  fields: readonly string[],
  now: Date,
): FieldChange[] => {
  const known = new Set(said.deadlines.map(({ date, role }) => `${role} ${date}`));
  const deadlines = call.deadlines.filter(
    (each) => deadlineInstant(each) >= now || known.has(`${each.role} ${each.date}`),
  );
  const current = saidFields({ ...call, deadlines });
  const before = saidFields(said);
  return fields
    .filter((field) => field in before || field in current)
    .map((field) => ({ field, before: before[field], after: current[field] }));
};

const saidFields = ({
  deadlines,
  opensOn,
  money,
  coFinancing,
}: Pick<Said, 'deadlines' | 'opensOn' | 'money' | 'coFinancing'>): Record<
  string,
  FieldChange['before']
> => JSON.parse(JSON.stringify({ deadlines, opensOn, money, coFinancing }));

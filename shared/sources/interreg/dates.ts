import type { Deadline } from '../../domain/deadline.ts';
import { PlainDate, wallClock, type Zone } from '../../domain/time.ts';

const BRUSSELS = 'Europe/Brussels' as Zone;

/** `2026-09-30T00:00:00Z`, a bare date, or a real point in time. */
const FORM = /^\s*(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?\s*$/;

type Dated = Omit<Deadline, 'role'>;

/**
 * A date of the index; undefined when it is impossible or outside 2000–2100. Midnight in UTC stands for a day
 * without a clock time, and so does midnight in Brussels; the index names no zone, and Brussels is assumed.
 */
export const readDated = (found: string): Dated | undefined => {
  const [, day, time = '00:00', offset = 'Z'] = FORM.exec(found.slice(0, 60)) ?? [];
  const date = PlainDate.safeParse(day);
  if (!date.success || date.data < '2000' || date.data >= '2101') return undefined;
  const at = Date.parse(`${date.data}T${time}:00${offset}`);
  if (Number.isNaN(at)) return undefined;
  const inUtc = new Date(at).toISOString();
  if (inUtc.slice(11, 16) === '00:00') {
    return { date: PlainDate.parse(inUtc.slice(0, 10)), zone: BRUSSELS };
  }
  const clock = wallClock(new Date(at), BRUSSELS);
  return clock.time === '00:00'
    ? { date: clock.date, zone: BRUSSELS }
    : { ...clock, zone: BRUSSELS };
};

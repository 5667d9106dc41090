import type { Deadline } from '../../domain/deadline.ts';
import { PlainDate, utcDayOf, wallClock, type Zone } from '../../domain/time.ts';
import { TYPE } from './request.ts';

const BRUSSELS = 'Europe/Brussels' as Zone;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** `2026-09-21T00:00:00.000+0000`; older records `…T02:00:00.000+0200`; a bare date at worst. */
const FORM =
  /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s*(Z|[+-]\d\d:?\d\d)?)?\s*$/;

/** A point in time as far as the feed says it: to the second, or a day without clock time. */
type Moment = { at: number; dayOnly: boolean };

const readMoment = (found: string): Moment | undefined => {
  const parts = FORM.exec(found.slice(0, 60));
  const day = PlainDate.safeParse(parts?.[1]);
  if (!day.success) return undefined;
  const year = Number(day.data.slice(0, 4));
  if (year < 2000 || year > 2100) return undefined;
  const offset = (parts?.[3] ?? 'Z').replace(/^([+-]\d\d):?/, '$1:');
  const at = Date.parse(`${day.data}T${(parts?.[2] ?? '00:00').padEnd(8, ':00')}${offset}`);
  return Number.isNaN(at) ? undefined : { at, dayOnly: parts?.[2] === undefined };
};

const startsUtcDay = ({ at }: Moment): boolean => at % DAY < MINUTE;

const utcDate = ({ at }: Moment): PlainDate => utcDayOf(new Date(at));

/** A date the feed gives for a day, whatever clock time stands beside it; undefined when impossible. */
export const readDay = (found: string): PlainDate | undefined => {
  const moment = readMoment(found);
  if (!moment) return undefined;
  return startsUtcDay(moment) ? utcDate(moment) : wallClock(new Date(moment.at), BRUSSELS).date;
};

/**
 * A deadline without its role; undefined when the date is impossible or outside 2000–2100. Topics name a
 * day only, which closes at 17:00 in Brussels; cascade calls name a real clock time.
 */
export const readDeadline = (
  found: string,
  type: string | undefined,
): Omit<Deadline, 'role'> | undefined => {
  const moment = readMoment(found);
  if (!moment) return undefined;
  const day = dayNamed(moment, type);
  if (day === undefined) return { ...toTheSecond(moment), zone: BRUSSELS };
  return type === TYPE.topic
    ? { date: day, time: '17:00', zone: BRUSSELS }
    : { date: day, zone: BRUSSELS };
};

/** Cascade deadlines tremble by seconds between two reads: kept, so that what is under a minute can be told. */
const toTheSecond = ({ at }: Moment) => {
  const { date, time } = wallClock(new Date(at), BRUSSELS);
  const seconds = new Date(at).getUTCSeconds();
  return { date, time: seconds === 0 ? time : `${time}:${String(seconds).padStart(2, '0')}` };
};

/** The day, when no more than a day is meant: midnight in UTC or in Brussels, save for cascade calls. */
const dayNamed = (moment: Moment, type: string | undefined): PlainDate | undefined => {
  if (moment.dayOnly) return utcDate(moment);
  if (type === TYPE.cascade) return undefined;
  if (startsUtcDay(moment)) return utcDate(moment);
  const clock = wallClock(new Date(moment.at), BRUSSELS);
  return clock.time === '00:00' ? clock.date : undefined;
};

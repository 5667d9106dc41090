import { type Deadline, deadlineInstant, inOrder, nextEntryDeadline } from '../domain/deadline.ts';
import { type ClockTime, daysBetween, type PlainDate, wallClock } from '../domain/time.ts';
import type { DigestContent } from './content.ts';
import { shortDate, weekdayDate } from './format.ts';
import type { Catalogue } from './i18n/catalogue.ts';

/** Days before a deadline from which it must catch the eye. */
export const URGENT_DAYS = 14;

/** Whose clock and calendar a digest goes by. */
export type Reader = Pick<DigestContent, 'zone' | 'issuedOn' | 'now'>;

/** A moment by the reader's clock, and by the deadline's own where that shows something else. */
type Moment = { here: string; there?: string };

/** A deadline in words; `left` is absent when there is none to count to. */
export type DeadlineWords = Moment & { label: string; left?: string; urgent: boolean };

/** What the reader's calendar and clock show when a deadline ends. */
export type Upcoming = {
  deadline: Deadline;
  /** A deadline without a clock keeps its own date, whatever zone the reader is in. */
  date: PlainDate;
  clock: { date: PlainDate; time: ClockTime };
};

const upcoming = (deadline: Deadline, { zone }: Reader): Upcoming => {
  const clock = wallClock(deadlineInstant(deadline), zone);
  return { deadline, clock, date: deadline.time === undefined ? deadline.date : clock.date };
};

/** The deadline a newcomer can still meet; undefined when none is known or all have passed. */
export const nextFor = (deadlines: readonly Deadline[], reader: Reader): Upcoming | undefined => {
  const next = nextEntryDeadline(deadlines, reader.now);
  return next && upcoming(next, reader);
};

const momentOf = ({ deadline, clock }: Upcoming, { time }: Catalogue, date: DateWords): Moment => {
  const zone = time.zones[deadline.zone] ?? deadline.zone;
  const sameDay = clock.date === deadline.date;
  if (deadline.time === undefined) {
    const day = date(deadline.date);
    return sameDay && clock.time === '23:59'
      ? { here: day }
      : { here: day, there: time.endOfDay(zone) };
  }
  const here = time.on(date(clock.date), time.clock(clock.time));
  if (sameDay && clock.time === deadline.time) return { here };
  const there = time.inZone(time.clock(deadline.time), zone);
  return { here, there: sameDay ? there : time.on(date(deadline.date), there) };
};

type DateWords = (date: PlainDate) => string;

/** The next deadline in words, with the days left until it. */
export const deadlineWords = (
  next: Upcoming | undefined,
  known: boolean,
  reader: Reader,
  catalogue: Catalogue,
): DeadlineWords => {
  const { labels, values } = catalogue;
  if (!next) {
    const here = known ? values.passed : values.notStated;
    return { label: labels.deadline.single, here, urgent: false };
  }
  const days = daysBetween(reader.issuedOn, next.date);
  return {
    label: labels.deadline[next.deadline.role],
    ...momentOf(next, catalogue, (date) => weekdayDate(date, catalogue)),
    left: values.daysLeft(days),
    urgent: days <= URGENT_DAYS,
  };
};

/** The days of the deadlines after the next one, which an applicant must plan for as well. */
export const laterDeadlines = (
  deadlines: readonly Deadline[],
  next: Upcoming | undefined,
  reader: Reader,
  catalogue: Catalogue,
): string[] => {
  if (!next || deadlines.length < 2) return [];
  const ordered = inOrder(deadlines);
  return ordered
    .slice(ordered.indexOf(next.deadline) + 1)
    .map((deadline) => shortDate(upcoming(deadline, reader).date, reader.issuedOn, catalogue));
};

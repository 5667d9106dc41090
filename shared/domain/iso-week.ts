import { type IsoWeek, isoWeekOf, type PlainDate } from './time.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** 5 January 1970, the first Monday that computers count. */
const FIRST_MONDAY = 4 * DAY;

/** The date of a week's Monday. */
export const mondayOf = (week: IsoWeek): PlainDate => dateAt(mondayAt(week));

/** The week so many weeks later. */
export const weekAfter = (week: IsoWeek, weeks: number): IsoWeek =>
  isoWeekOf(dateAt(mondayAt(week) + weeks * WEEK));

const dateAt = (at: number): PlainDate => new Date(at).toISOString().slice(0, 10) as PlainDate;

/**
 * The number of a week in an unbroken count. Its parity changes every week; that of the number in the year does
 * not at the end of a year with 53 weeks.
 */
export const weekCount = (week: IsoWeek): number => (mondayAt(week) - FIRST_MONDAY) / WEEK;

/** ISO 8601: 4 January lies in week 1 of its year. */
const mondayAt = (week: IsoWeek): number => {
  const [year, number] = week.split('-W').map(Number);
  const fourth = Date.UTC(year ?? 0, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth - weekday * DAY + ((number ?? 1) - 1) * WEEK;
};

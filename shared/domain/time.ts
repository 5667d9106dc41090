import * as z from 'zod';

/** A calendar date without clock time or zone, `2026-03-17`. It stays a date until a zone is named. */
export const PlainDate = z.iso.date().brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

/** A wall-clock time, `17:00`, with seconds only where a source gives them: `16:59:58`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/);
export type ClockTime = z.infer<typeof ClockTime>;

/** A point in time in UTC, `2026-03-17T16:00:00.000Z`. */
export const Instant = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** An IANA time zone the runtime knows: `Europe/Sofia`. */
export const Zone = z.string().refine(isKnownZone, 'unknown time zone').brand<'Zone'>();
export type Zone = z.infer<typeof Zone>;

/** An ISO 8601 week, `2026-W47`. */
export const IsoWeek = z
  .string()
  .regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)
  .brand<'IsoWeek'>();
export type IsoWeek = z.infer<typeof IsoWeek>;

const MINUTE = 60_000;
const QUARTER_HOUR = 15 * MINUTE;
const DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

function isKnownZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** The instant as a branded ISO string. */
export const toInstant = (date: Date): Instant => Instant.parse(date.toISOString());

/** The day that it is at `at` by UTC. */
export const utcDayOf = (at: Date): PlainDate => PlainDate.parse(at.toISOString().slice(0, 10));

/** What a wall clock shows. */
export type WallClock = { readonly date: PlainDate; readonly time: ClockTime };

/** A whole digest is written at one moment: each zone remembers what it showed last. */
const lastShown = new Map<Zone, { at: number; shown: WallClock }>();

/** Date and time that a clock on the wall in `zone` shows at `at`. */
export const wallClock = (at: Date, zone: Zone): WallClock => {
  const moment = at.getTime();
  const last = lastShown.get(zone);
  if (last?.at === moment) return last.shown;
  const local = new Date(moment + offsetAt(moment, zone)).toISOString();
  const shown = { date: local.slice(0, 10) as PlainDate, time: local.slice(11, 16) };
  lastShown.set(zone, { at: moment, shown });
  return shown;
};

/**
 * The instant at which the wall clock in `zone` shows `date` and `time`.
 * In the hour that a spring change skips it is the instant after the gap, in the hour that an autumn
 * change repeats the first of the two.
 */
export const instantOf = (date: PlainDate, time: ClockTime, zone: Zone): Date => {
  const asUtc = Date.parse(`${date}T${time.padEnd(8, ':00')}Z`);
  const before = asUtc - offsetAt(asUtc - DAY, zone);
  const after = asUtc - offsetAt(asUtc + DAY, zone);
  if (before === after) return new Date(before);
  const candidates = [Math.min(before, after), Math.max(before, after)];
  const exact = candidates.find((at) => at + offsetAt(at, zone) === asUtc);
  return new Date(exact ?? Math.max(before, after));
};

/** Formatting a date in a zone is slow and the same few days are asked for all the time. */
const offsets = new Map<string, number>();
const MOST_OFFSETS = 20_000;

/** How far the wall clock in `zone` is ahead of UTC at `at`, in milliseconds. Zones change on quarter hours. */
function offsetAt(at: number, zone: Zone): number {
  const quarter = Math.floor(at / QUARTER_HOUR) * QUARTER_HOUR;
  const key = `${zone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    if (offsets.size >= MOST_OFFSETS) offsets.clear();
    offset = readOffset(quarter, zone);
    offsets.set(key, offset);
  }
  return offset;
}

function readOffset(at: number, zone: Zone): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatterFor(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - at;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The ISO 8601 week (Monday first, week 1 holds 4 January) that `date` lies in. */
export const isoWeekOf = (date: PlainDate): IsoWeek => {
  const day = new Date(`${date}T00:00:00Z`);
  const weekday = (day.getUTCDay() + 6) % 7;
  const thursday = new Date(day.getTime() + (3 - weekday) * DAY);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - yearStart) / DAY / 7) + 1;
  return IsoWeek.parse(`${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`);
};

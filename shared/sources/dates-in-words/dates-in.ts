import { type ClockTime, PlainDate, wallClock, type Zone } from '../../domain/time.ts';
import { clockAfter, clockBefore } from './clock-words.ts';
import { MONTH_PATTERN, monthNumber } from './month-words.ts';

/** A date as a text names it: with a clock time or the day only, and the zone it is counted in. */
export type DateInWords = { date: PlainDate; time?: ClockTime; zone: Zone };

/** A date and where in the text its words stand: from `at` to before `end`, its clock time included if it follows. */
export type FoundDate = DateInWords & { at: number; end: number };

/** The end of a range without its beginning (`1–30 September 2026`, `1 May – 3 June 2026`) is no date of its own. */
const FREE = String.raw`(?<![\d\p{L}]|\d[.,/]|(?:(?<![\d.:/-])\d{1,2}|${MONTH_PATTERN})\s{0,2}[–—-]\s{0,2})`;
const ISO = String.raw`(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)`;
const DIGITS = String.raw`(\d{1,2})(?:\.\s?(\d{1,2})\.\s?|\/(\d{1,2})\/|-(\d{1,2})-)(\d{4})(?!\d)`;
const DAY_FIRST = String.raw`(\d{1,2})(?:st|nd|rd|th|-ви|-ри|-ти|-и)?\.?\s{0,2}(?:of\s|на\s)?\s?(${MONTH_PATTERN})[.,]{0,2}\s{0,2}(\d{4})(?!\d)`;
const MONTH_FIRST = String.raw`(${MONTH_PATTERN})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})(?!\d)`;

const DATE = new RegExp(
  `${FREE}(?:(?<iso>${ISO})|(?<digits>${DIGITS})|(?<dayFirst>${DAY_FIRST})|(?<monthFirst>${MONTH_FIRST}))`,
  'giu',
);

/** Reading stops here: what a page says about its deadline stands earlier. */
const MOST_TEXT = 200_000;

/** Every date in a text, in order. Digits are day first, as everywhere in Europe; years 2000 to 2100. */
export const datesIn = (text: string, zone: Zone): FoundDate[] => {
  const read = text.slice(0, MOST_TEXT);
  return [...read.matchAll(DATE)].flatMap((match) => {
    const end = match.index + match[0].length;
    const day = dayOf(match);
    if (day === undefined) return [];
    const moment = momentOf(match, zone);
    if (moment) return [{ ...moment, at: match.index, end }];
    return [withClock(read, day, zone, match.index, end)];
  });
};

const withClock = (
  text: string,
  date: PlainDate,
  zone: Zone,
  at: number,
  end: number,
): FoundDate => {
  const after = clockAfter(text.slice(end, end + 100));
  const before = after.time === undefined ? clockBefore(text.slice(Math.max(0, at - 80), at)) : {};
  const time = after.time ?? before?.time;
  return {
    date,
    ...(time === undefined ? {} : { time }),
    zone: after.zone ?? before?.zone ?? zone,
    at,
    end: end + after.length,
  };
};

const dayOf = (match: RegExpExecArray): PlainDate | undefined => {
  const [year, month, day] = partsOf(match);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (year < 2000 || year > 2100) return undefined;
  const padded = [month, day].map((part) => String(part).padStart(2, '0'));
  return PlainDate.safeParse(`${year}-${padded.join('-')}`).data;
};

const partsOf = (match: RegExpExecArray): (number | undefined)[] => {
  const { iso, digits, dayFirst } = match.groups ?? {};
  const found = match.slice(1).filter((part) => part !== undefined);
  const [, first = '', second = '', third = ''] = found;
  if (iso !== undefined) return [first, second, third].map(Number);
  if (digits !== undefined) return [third, second, first].map(Number);
  if (dayFirst !== undefined) return [Number(third), monthNumber(second), Number(first)];
  return [Number(third), monthNumber(first), Number(second)];
};

/** An ISO date with a clock time. With an offset it is a point in time; midnight stands for the day alone. */
const momentOf = (match: RegExpExecArray, zone: Zone): DateInWords | undefined => {
  if (match.groups?.iso === undefined) return undefined;
  const [, , year, month, day, time, offset] = match;
  if (time === undefined || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  const date = PlainDate.parse(`${year}-${month}-${day}`);
  if (time === '00:00') return { date, zone };
  if (offset === undefined) return { date, time, zone };
  const at = new Date(`${date}T${time}:00${offset.replace(/^([+-]\d\d):?/, '$1:')}`);
  return Number.isNaN(at.getTime()) ? undefined : { ...wallClock(at, zone), zone };
};

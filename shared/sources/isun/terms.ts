import { type Deadline, inOrder } from '../../domain/deadline.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { ClockTime, PlainDate, type Zone } from '../../domain/time.ts';
import { htmlToText } from '../html-to-text.ts';
import { fieldRejection } from '../rejections.ts';

/** The system's clock is the one on the wall in Sofia, winter and summer. */
const SOFIA = 'Europe/Sofia' as Zone;
const MOST_TEXT = 20_000;
const MOST_DEADLINES = 50;

/** `10.07.2026 г. 14:00 ч.`, the time at times missing. */
const MOMENT =
  /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)(?:\s*г\.?)?(?:[\s,]*(?:в\s+)?(\d{1,2}):(\d{2})(?!\d)(?::\d{2})?(?:\s*ч\.?)?)?/y;
const BETWEEN = /[\s,;]*(?:и\s+)?/y;

type Moment = { date: PlainDate; time?: ClockTime };
type Terms = { opensOn?: PlainDate; deadlines: Deadline[]; notes: Rejection[] };
type NoTerms = { kind: 'no-dates' | 'bad-date'; found: string };

/**
 * Reads "Начален срок" and "Краен срок" of a section on dates. Without a closing date there is no deadline; with one
 * that cannot be read there is no record, because the deadline known so far must not be forgotten for it.
 */
export const readTerms = (ref: string, termsHtml: string): Result<Terms, NoTerms> => {
  const text = htmlToText(termsHtml, MOST_TEXT);
  // What was cut off may be the closing date.
  if (text.length >= MOST_TEXT - 1) return err({ kind: 'bad-date', found: 'too long' });
  const [opening, closing] = [stated(text, 'начален'), stated(text, 'краен')];
  if (opening.length + closing.length === 0) return err({ kind: 'no-dates', found: text });
  const [opens, closes] = [readAll(opening), readAll(closing)];
  if (closes.good.length === 0 && closes.bad.length > 0) {
    return err({ kind: 'bad-date', found: closes.bad.join('; ') });
  }
  const opensOn = opens.good.map(({ date }) => date).sort()[0];
  return ok({
    ...(opensOn === undefined ? {} : { opensOn }),
    deadlines: asDeadlines(closes.good),
    notes: [
      ...opens.bad.map((found) => fieldRejection(ref, 'opensOn', 'bad-date', found)),
      ...closes.bad.map((found) => fieldRejection(ref, 'deadlines', 'bad-date', found)),
    ],
  });
};

/** What stands after each label of one kind, to the end of its paragraph, without remarks in brackets and links. */
const stated = (text: string, label: 'начален' | 'краен'): string[] =>
  text
    .replace(/\([^()]*\)|https?:\/\/\S+/g, ' ')
    .split(/(?=(?:начален|краен)\s+срок)/i)
    .filter((part) => part.toLowerCase().startsWith(label))
    .map((part) => part.slice(label.length).replace(/^\s+срок[\s:]*/i, ''))
    .map((value) => value.split('\n\n', 1)[0] ?? '');

/** Every date at the beginning of each value. A value without a figure says that there is no date. */
const readAll = (values: readonly string[]): { good: Moment[]; bad: string[] } => {
  const good: Moment[] = [];
  const bad: string[] = [];
  for (const value of values) {
    const moments = leadingMoments(value);
    const read = moments.flatMap((moment) => (moment ? [moment] : []));
    good.push(...read);
    const spoilt = read.length < moments.length || (moments.length === 0 && /\d/.test(value));
    if (spoilt) bad.push(value.slice(0, 200));
  }
  return { good, bad };
};

const leadingMoments = (value: string): (Moment | undefined)[] => {
  // Where the value is empty, the label that comes next must not lend it a date.
  if (/^\D{4,}:/.test(value)) return [];
  const moments: (Moment | undefined)[] = [];
  MOMENT.lastIndex = value.search(/\d/);
  for (let found = MOMENT.lastIndex < 0 ? null : MOMENT.exec(value); found; ) {
    moments.push(momentOf(found));
    BETWEEN.lastIndex = MOMENT.lastIndex;
    BETWEEN.exec(value);
    MOMENT.lastIndex = BETWEEN.lastIndex;
    found = MOMENT.exec(value);
  }
  return moments;
};

const momentOf = ([, day = '', month = '', year = '', hour, minute]: RegExpExecArray):
  | Moment
  | undefined => {
  const date = PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!date.success || year < '2000' || year > '2100') return undefined;
  if (hour === undefined) return { date: date.data };
  const time = ClockTime.safeParse(`${hour.padStart(2, '0')}:${minute}`);
  return time.success ? { date: date.data, time: time.data } : undefined;
};

const asDeadlines = (moments: readonly Moment[]): Deadline[] => {
  const distinct = [...new Map(moments.map((one) => [`${one.date} ${one.time}`, one])).values()];
  const role = distinct.length > 1 ? ('cut-off' as const) : ('single' as const);
  return inOrder(distinct.map((one) => ({ ...one, zone: SOFIA, role }))).slice(-MOST_DEADLINES);
};

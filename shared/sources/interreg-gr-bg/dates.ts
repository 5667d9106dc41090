import type { Deadline } from '../../domain/deadline.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import type { PlainDate, Zone } from '../../domain/time.ts';
import { type DateInWords, datesIn, findDeadlinesIn, readDateInWords } from '../dates-in-words.ts';
import { fieldRejection } from '../rejections.ts';
import type { Fields } from './fields.ts';

/** The clock of the managing authority, in Thessaloniki; Sofia's shows the same. */
export const ATHENS = 'Europe/Athens' as Zone;

/** `22/06/2026 (deadline for submission of proposals), time 14.00 (Greek time)`: what the date is follows it. */
const BRACKETED =
  /(\d{1,2}[/.]\d{1,2}[/.]\d{4})\s{0,3}\((?:the\s)?(deadline|start date)\s(?:for|of)\s(?:the\s)?submission[^()]{0,80}\)?/giu;
const CLOCK =
  /^[\s,;:–-]{0,5}(?:(?:at|time|hour|hours)[\s,:]{1,3}){0,2}(\d{1,2})[.:](\d{2})(?!\d)/iu;
const TABLE_DATES = /(?:opening|closing) dates?\s{0,5}:?\s{0,5}\S{0,20}/giu;
const SENTENCE_END = /\n|(?<=[.!?])\s+(?=\p{Lu})/u;

/** What the prose of a page says about when proposals may be sent in. */
type Announced = { opens: DateInWords[]; closes: DateInWords[] };

const announcedIn = (text: string): Announced => {
  const found = [...text.matchAll(BRACKETED)].slice(0, 20).flatMap((match) => {
    const [whole, date = '', what = ''] = match;
    const read = withClock(date, text.slice(match.index + whole.length).slice(0, 120));
    return read ? [{ closes: /deadline/i.test(what), read }] : [];
  });
  const closes = found.flatMap((each) => (each.closes ? [each.read] : []));
  return {
    opens: found.flatMap((each) => (each.closes ? [] : [each.read])),
    closes: closes.length > 0 ? closes : calledDeadline(text),
  };
};

const withClock = (date: string, behind: string): DateInWords | undefined => {
  const clock = CLOCK.exec(behind);
  const zone = clock ? behind.slice(clock[0].length, clock[0].length + 40) : '';
  const words = clock ? `${date} at ${clock[1]}:${clock[2]} ${zone}` : date;
  return readDateInWords(words, { zone: ATHENS }) ?? readDateInWords(date, { zone: ATHENS });
};

/** Only sentences with the very word count: rules on state aid "apply until" the end of the programme. */
const calledDeadline = (text: string): DateInWords[] => {
  const sentences = text.replace(TABLE_DATES, '').split(SENTENCE_END);
  const telling = sentences.filter((sentence) => /\bdeadline/i.test(sentence)).slice(0, 50);
  return findDeadlinesIn(telling.join('\n'), 'en', ATHENS);
};

type Dates = { deadline: Deadline; opensOn?: PlainDate; notes: Rejection[] };
type NoDeadline = { kind: 'no-deadline' | 'bad-date' | 'conflicting-dates'; found?: string };

/**
 * When a call opens and closes. The table's date counts, with the clock time that the prose adds to the same
 * day; where the table has none, what the prose calls the deadline. Other dates of the page are never taken:
 * its latest is the end of the programme.
 */
export const readDates = (ref: string, fields: Fields, text: string): Result<Dates, NoDeadline> => {
  const announced = announcedIn(text);
  const closing = closingOf(ref, fields.closes, announced.closes);
  if (!closing.ok) return closing;
  const opening = openingOf(ref, fields.opens, announced.opens);
  const { closes, notes } = closing.value;
  return ok({
    deadline: { ...closes, role: 'single' },
    ...(opening.opensOn === undefined ? {} : { opensOn: opening.opensOn }),
    notes: [...notes, ...opening.notes],
  });
};

const closingOf = (
  ref: string,
  field: string | undefined,
  announced: readonly DateInWords[],
): Result<{ closes: DateInWords; notes: Rejection[] }, NoDeadline> => {
  const inTable = field === undefined ? undefined : firstDate(field);
  const unread = field !== undefined && !inTable;
  const notes = unread ? [fieldRejection(ref, 'Closing Date', 'bad-date', field)] : [];
  if (inTable) return ok(agreed(ref, inTable, announced));
  const [only, ...others] = announced;
  if (others.length > 0) return err({ kind: 'conflicting-dates', found: shown(announced) });
  if (only) return ok({ closes: only, notes });
  return err(unread ? { kind: 'bad-date', found: field } : { kind: 'no-deadline' });
};

const agreed = (ref: string, inTable: DateInWords, announced: readonly DateInWords[]) => {
  const sameDay = announced.filter(({ date }) => date === inTable.date);
  const [timed, ...rivals] = sameDay.filter(({ time }) => time !== undefined);
  const usable =
    inTable.time === undefined && timed && rivals.every(({ time }) => time === timed.time);
  const contradicted = announced.length > 0 && sameDay.length === 0;
  return {
    closes: usable ? timed : inTable,
    notes: contradicted
      ? [fieldRejection(ref, 'Closing Date', 'conflicting-dates', shown(announced))]
      : [],
  };
};

const openingOf = (ref: string, field: string | undefined, announced: readonly DateInWords[]) => {
  const inTable = field === undefined ? undefined : firstDate(field)?.date;
  const [only, ...others] = new Set(announced.map(({ date }) => date));
  const opensOn = inTable ?? (others.length === 0 ? only : undefined);
  const unread = field !== undefined && inTable === undefined;
  return { opensOn, notes: unread ? [fieldRejection(ref, 'Opening Date', 'bad-date', field)] : [] };
};

/** The date that a value begins with, be it after a weekday; what follows it is another matter. */
const firstDate = (value: string): DateInWords | undefined => {
  const [first] = datesIn(value.slice(0, 120), ATHENS);
  if (!first || first.at > (/^\d/.test(value) ? 0 : 20)) return undefined;
  const { at: _at, end: _end, ...date } = first;
  return date;
};

const shown = (dates: readonly DateInWords[]): string =>
  dates.map(({ date, time }) => (time === undefined ? date : `${date} ${time}`)).join(', ');

import type { Deadline } from '../../domain/deadline.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Zone } from '../../domain/time.ts';
import { type DateInWords, findDeadlineIn, readDateInWords } from '../dates-in-words.ts';

const MOST = 50;

type NoDeadline = { kind: 'no-deadline' | 'bad-date'; found?: string };

/**
 * The deadlines of a record: from its own field, which may hold several apart by semicolons or in a list;
 * else the one that its text states. A field that is there and cannot be read costs the record: the text
 * may speak of something else.
 */
export const deadlinesOf = (
  stated: readonly string[],
  text: string,
  language: string,
  zone: Zone,
): Result<Deadline[], NoDeadline> => {
  const parts = stated.slice(0, MOST).flatMap((each) => each.slice(0, 2000).split(';'));
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (named.length > 0) return fromField(named, zone);
  const found = findDeadlineIn(text, language, zone);
  return found ? ok([{ ...found, role: 'single' }]) : err({ kind: 'no-deadline' });
};

const fromField = (named: readonly string[], zone: Zone): Result<Deadline[], NoDeadline> => {
  const read = named.slice(0, MOST).map((part) => readDateInWords(part, { zone }));
  const dates = read.flatMap((date) => date ?? []);
  if (dates.length < read.length) return err({ kind: 'bad-date', found: named.join('; ') });
  const distinct = [...new Map(dates.map((date) => [keyOf(date), date])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, date]) => date);
  const role = distinct.length === 1 ? 'single' : 'cut-off';
  return ok(distinct.map((date) => ({ ...date, role })));
};

const keyOf = ({ date, time }: DateInWords): string => `${date} ${time ?? ''}`;

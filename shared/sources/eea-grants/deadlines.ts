import type { Deadline } from '../../domain/deadline.ts';
import type { Zone } from '../../domain/time.ts';
import { type DateInWords, datesIn, findDeadlinesIn } from '../dates-in-words.ts';

const STAGES = /concept note|stage|step|phase|full (?:proposal|application)|етап|фаза|концеп/i;

/** Both dates of a period: the second one closes it. */
const PERIOD = /^[\s,г.]*(?:[–—-]|to|until|till|до)[\s–—-]*$/i;
const MOST_DEADLINES = 50;

/** The deadlines of a call, under their label or else in the text; `unread` is a label's value that says none. */
type Read = { deadlines: Deadline[]; unread?: string };

/** What stands under the label of the deadline counts before what the text says. */
export const deadlinesOf = (
  labelled: readonly string[] | undefined,
  text: string,
  language: string,
  zone: Zone,
): Read => {
  const under = (labelled ?? []).slice(0, MOST_DEADLINES).join(' ; ').slice(0, 2000);
  const dates = datesUnderLabel(under, zone);
  if (dates.length > 0) return { deadlines: withRoles(dates, STAGES.test(under)) };
  const stated = findDeadlinesIn(text, language, zone);
  const deadlines = withRoles(stated.slice(0, MOST_DEADLINES), STAGES.test(text));
  return { deadlines, ...(under === '' ? {} : { unread: under }) };
};

const datesUnderLabel = (text: string, zone: Zone): DateInWords[] => {
  const found = datesIn(text, zone);
  const closing = found.filter((date, at) => {
    const next = found[at + 1];
    return next === undefined || !PERIOD.test(text.slice(date.end, next.at));
  });
  return closing.slice(0, MOST_DEADLINES).map(({ at: _at, end: _end, ...date }) => date);
};

const withRoles = (dates: readonly DateInWords[], staged: boolean): Deadline[] => {
  const distinct = [...new Map(dates.map((d) => [`${d.date} ${d.time ?? ''}`, d])).entries()];
  const inOrder = distinct.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, date]) => date);
  return inOrder.map((date, at) => ({ ...date, role: roleOf(inOrder.length, at, staged) }));
};

const roleOf = (count: number, at: number, staged: boolean): Deadline['role'] => {
  if (count === 1) return 'single';
  if (count > 2 || !staged) return 'cut-off';
  return at === 0 ? 'stage-1' : 'stage-2';
};

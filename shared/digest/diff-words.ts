import { type Deadline, deadlineInstant } from '../domain/deadline.ts';
import { type PlainDate, wallClock } from '../domain/time.ts';
import type { Reader } from './deadline-words.ts';
import type { FieldDiff, Sum } from './field-diff.ts';
import { grantSize, money, percent, shortDate } from './format.ts';
import type { Catalogue } from './i18n/catalogue.ts';

type Diff<F extends FieldDiff['field']> = Extract<FieldDiff, { field: F }>;

/** A change in words with both of its values: `крайният срок е преместен от 3 на 17 март`. */
export const diffWords = (diff: FieldDiff, reader: Reader, catalogue: Catalogue): string => {
  switch (diff.field) {
    case 'deadline':
      return deadlineMoved(diff, reader, catalogue);
    case 'opensOn':
      return opensOn(diff, reader, catalogue);
    case 'budget':
      return budget(diff, catalogue);
    case 'grant':
      return stated(
        catalogue.labels.grant,
        diff.from && grantSize(diff.from, catalogue),
        diff.to && grantSize(diff.to, catalogue),
        catalogue,
      );
    case 'rate':
      return rate(diff, catalogue);
  }
};

/** Any fact, where there is no verb for its change. */
const stated = (
  fact: string,
  from: string | undefined,
  to: string | undefined,
  { changed, values, locale }: Catalogue,
): string => {
  const label = `${fact.slice(0, 1).toLocaleLowerCase(locale)}${fact.slice(1)}`;
  if (to === undefined) return changed.dropped({ label, from: from ?? values.notStated });
  return from === undefined
    ? changed.announced({ label, to })
    : changed.restated({ label, from, to });
};

const deadlineMoved = (
  { role, from, to }: Diff<'deadline'>,
  reader: Reader,
  catalogue: Catalogue,
): string => {
  const { changed, labels } = catalogue;
  if (from && to) return changed.deadline({ role, ...between(from, to, reader, catalogue) });
  const [was, is] = [from, to].map((each) => each && dayOf(each, reader));
  const words = (date: PlainDate | undefined) =>
    date && shortDate(date, reader.issuedOn, catalogue);
  return stated(labels.deadline[role], words(was), words(is), catalogue);
};

/** The reader's day of a deadline; one without a clock keeps its own. */
const dayOf = (deadline: Deadline, { zone }: Reader): PlainDate =>
  deadline.time === undefined ? deadline.date : wallClock(deadlineInstant(deadline), zone).date;

/** Both ends of a move; with the hour where the day stays. */
const between = (
  from: Deadline,
  to: Deadline,
  reader: Reader,
  catalogue: Catalogue,
): { from: string; to: string } => {
  const [was, is] = [dayOf(from, reader), dayOf(to, reader)];
  if (was !== is) return dayMove(was, is, reader, catalogue);
  const { time } = catalogue;
  const hour = (deadline: Deadline): string => {
    const clock = wallClock(deadlineInstant(deadline), reader.zone).time;
    return time.on(shortDate(is, reader.issuedOn, catalogue), time.clock(clock));
  };
  return { from: hour(from), to: hour(to) };
};

/** `from 3 to 17 March`: the month is said once where it is the same and the language can leave it out. */
const dayMove = (
  from: PlainDate,
  to: PlainDate,
  { issuedOn }: Reader,
  catalogue: Catalogue,
): { from: string; to: string } => {
  const alone = from.slice(0, 7) === to.slice(0, 7) ? catalogue.time.dayAlone : undefined;
  return {
    from: alone ? alone(Number(from.slice(-2))) : shortDate(from, issuedOn, catalogue),
    to: shortDate(to, issuedOn, catalogue),
  };
};

const opensOn = ({ from, to }: Diff<'opensOn'>, reader: Reader, catalogue: Catalogue): string => {
  if (from && to) return catalogue.changed.opensOn(dayMove(from, to, reader, catalogue));
  const words = (date: PlainDate | undefined) =>
    date && shortDate(date, reader.issuedOn, catalogue);
  return stated(catalogue.labels.opensOn, words(from), words(to), catalogue);
};

const budget = ({ from, to }: Diff<'budget'>, catalogue: Catalogue): string => {
  const words = (sum: Sum | undefined) => sum && money(sum.amount, sum.currency, catalogue);
  const [was, is] = [words(from), words(to)];
  // Two currencies cannot be compared without a rate.
  if (!from || !to || !was || !is || from.currency !== to.currency) {
    return stated(catalogue.labels.budget, was, is, catalogue);
  }
  return catalogue.changed.budget({ from: was, to: is, rises: to.amount > from.amount });
};

const rate = ({ from, to }: Diff<'rate'>, catalogue: Catalogue): string => {
  const words = (share: number | undefined) =>
    share === undefined ? undefined : percent(share, catalogue);
  const [was, is] = [words(from), words(to)];
  if (from === undefined || to === undefined || !was || !is) {
    return stated(catalogue.labels.rate, was, is, catalogue);
  }
  return catalogue.changed.rate({ from: was, to: is, rises: to > from });
};

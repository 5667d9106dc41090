import { deadlineInstant } from '../../domain/deadline.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { fieldRejection, recordRejection } from '../rejections.ts';
import type { SourcePage } from '../source.ts';
import { coreTitle } from './screen.ts';
import type { PageMeaning } from './understand.ts';

type Taken = Extract<PageMeaning, { kind: 'call' }>;

/**
 * Settles the pages of a run among each other: a page and its translation become one call, and news that
 * a deadline was extended moves the deadline of the call it is about, where that can be told for certain.
 */
export const settle = (pages: readonly PageMeaning[]): SourcePage => {
  const rejections = pages.flatMap((page) => (page.kind === 'rejected' ? [page.rejection] : []));
  const taken = pages.flatMap((page) => (page.kind === 'call' ? [{ ...page }] : []));
  const whole = joinTwins(
    [...taken].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    rejections,
  );
  const settled = applyExtensions(whole, rejections);
  rejections.push(...settled.flatMap(({ notes }) => notes));
  const records = rejections.filter(({ scope }) => scope === 'record').length;
  const calls = settled.map(({ call }) => call);
  return { kind: 'page', calls, rejections, seen: calls.length + records };
};

/**
 * The page that tells its country stands, else the one in English, else the first by address; its twin adds
 * the title in another language.
 */
const joinTwins = (taken: readonly Taken[], rejections: Rejection[]): Taken[] => {
  const left = new Set(taken);
  for (const [page, twin] of pairs(taken)) {
    if (!left.has(page) || !left.has(twin) || !areTwins(page, twin)) continue;
    if (!sameDeadlines(page, twin)) {
      rejections.push(fieldRejection(twin.ref, 'deadlines', 'twin-differs', page.ref));
      continue;
    }
    const [stays, goes] = outranks(twin, page) ? [twin, page] : [page, twin];
    left.delete(goes);
    stays.call = { ...stays.call, title: { ...goes.call.title, ...stays.call.title } };
  }
  return [...left];
};

const outranks = (twin: Taken, page: Taken): boolean => {
  const [told, known] = [twin, page].map(({ call }) => call.eligibility.countries !== undefined);
  return told === known ? twin.call.language === 'en' : told === true;
};

const pairs = (taken: readonly Taken[]): [Taken, Taken][] =>
  taken.flatMap((page, at) => taken.slice(at + 1).map((twin): [Taken, Taken] => [page, twin]));

const areTwins = (a: Taken, b: Taken): boolean =>
  a !== b &&
  a.call.language !== b.call.language &&
  (a.twins.includes(b.ref) || b.twins.includes(a.ref));

const lastMoment = ({ call }: Taken): number =>
  Math.max(...call.deadlines.map((deadline) => deadlineInstant(deadline).getTime()));

/** By the clock on the wall: one of the two pages may not have told its zone. */
const sameDeadlines = (a: Taken, b: Taken): boolean => shownDeadlines(a) === shownDeadlines(b);

const shownDeadlines = ({ call }: Taken): string =>
  call.deadlines.map(({ date, time }) => `${date} ${time ?? ''}`).join(';');

const applyExtensions = (taken: readonly Taken[], rejections: Rejection[]): Taken[] => {
  const news = taken.filter(({ extension }) => extension);
  const calls = taken.filter(({ extension }) => !extension);
  const unmatched = news.filter((notice) => {
    const subject = subjectOf(notice, calls);
    if (!subject) {
      rejections.push(fieldRejection(notice.ref, 'title', 'extension-unmatched'));
      return true;
    }
    extend(subject, notice);
    rejections.push(recordRejection(notice.ref, 'extension', subject.ref));
    return false;
  });
  return [...calls, ...unmatched];
};

/** The one call that the news links to, else the one of the same name in the same programme. */
const subjectOf = (notice: Taken, calls: readonly Taken[]): Taken | undefined => {
  if (notice.call.deadlines.length !== 1) return undefined;
  const single = calls.filter(({ call }) => call.deadlines.length === 1);
  const linked = single.filter(({ ref }) => notice.links.includes(ref));
  if (linked.length > 0) return linked.length === 1 ? linked[0] : undefined;
  const alike = single.filter((each) => isNamesake(notice, each));
  return alike.length === 1 ? alike[0] : undefined;
};

const isNamesake = (notice: Taken, { call }: Taken): boolean => {
  const { title, language, programme } = notice.call;
  const [told, named] = [title[language] ?? '', call.title[language] ?? ''].map(coreTitle);
  return programme === call.programme && told !== '' && told === named;
};

const extend = (subject: Taken, notice: Taken): void => {
  if (lastMoment(notice) <= lastMoment(subject)) return;
  subject.call = { ...subject.call, deadlines: notice.call.deadlines };
};

import { statusOf } from '../domain/call.ts';
import { deadlineInstant, nextEntryDeadline } from '../domain/deadline.ts';
import type { CallId } from '../domain/ids.ts';
import { NewsKind, type Told } from '../domain/told.ts';
import type { IndexMatch } from '../matching/index/explained-match.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import type { DigestItem } from './content.ts';
import { fieldDiffsOf } from './field-diff.ts';
import { type News, newsFor, toldByCall } from './news-for.ts';
import { changesSince, type Reading, saidOf } from './said.ts';

/** Most calls in one digest unless the reader wants otherwise: what a small team can read over a coffee. The rest follows next week. */
export const MAX_ITEMS = 10;

/** Most of them that cannot be applied for yet: good to know of, but not what this week's work is about. */
export const MAX_FORTHCOMING = 3;

/** A call that fits at least as well is reminded of although nobody starred it. */
export const REMINDED_FROM = 60;

/** A call that a municipality may apply for and that is worth telling, and how well it fits. */
export type Candidate = { call: IndexedCall; match: Pick<IndexMatch, 'score' | 'reasons'> };

/** What a reader wants of a digest, and what the municipality thinks of the calls. */
export type Wishes = {
  /** Score below which a call is not told, save one that is starred. */
  minimumScore: number;
  maximumItems: number;
  remindersOnly: boolean;
  /** Whether partner searches are told as well. */
  partnerSearches: boolean;
  starred: ReadonlySet<CallId>;
  dismissed: ReadonlySet<CallId>;
};

export const NO_WISHES: Wishes = {
  minimumScore: 0,
  maximumItems: MAX_ITEMS,
  remindersOnly: false,
  partnerSearches: true,
  starred: new Set(),
  dismissed: new Set(),
};

export type Choice = { items: DigestItem[]; heldBack: number };

/**
 * What to tell of the candidates, the best first: what the reader has yet to hear of them. What is starred and the
 * best are kept, few of them forthcoming, then put in reading order: by what they are told as, the nearest deadline
 * first. What is held back is told another time.
 */
export const chooseNews = (
  candidates: readonly Candidate[],
  toldBefore: readonly Told[],
  reading: Reading,
  wishes: Wishes = NO_WISHES,
): Choice => {
  const told = toldByCall(toldBefore);
  const news = candidates.flatMap((candidate) => {
    const { call, match } = candidate;
    const starred = isMarked(call, wishes.starred);
    if (isMarked(call, wishes.dismissed)) return [];
    if (match.score < wishes.minimumScore && !starred) return [];
    const reminded = starred || match.score >= REMINDED_FROM;
    const attention = { reminded, remindersOnly: wishes.remindersOnly };
    const untold = newsFor(call, told, reading, attention);
    return untold ? [{ candidate, untold, starred }] : [];
  });
  const ranked = news.sort((a, b) => Number(b.starred) - Number(a.starred));
  const best = bestOf(ranked, reading.now, wishes.maximumItems);
  const items = best.map(({ candidate, untold }) => itemFor(candidate, untold, reading));
  return { items: items.sort(inReadingOrder(reading.now)), heldBack: news.length - best.length };
};

const isMarked = ({ ids }: IndexedCall, marked: ReadonlySet<CallId>): boolean =>
  ids.some((id) => marked.has(id));

const bestOf = <T extends { candidate: Candidate }>(
  ranked: readonly T[],
  now: Date,
  most: number,
): T[] => {
  const forthcoming = ranked.filter(
    ({ candidate }) => statusOf(candidate.call, now) === 'forthcoming',
  );
  const tooMany = new Set(forthcoming.slice(MAX_FORTHCOMING));
  return ranked.filter((each) => !tooMany.has(each)).slice(0, most);
};

const itemFor = (
  { call, match: { score, reasons } }: Candidate,
  { kind, fields, before }: News,
  reading: Reading,
): DigestItem => ({
  told: { callId: call.id, version: call.version, kind, said: saidOf(call, reading) },
  ...{ call, changedFields: fields, score, reasons },
  ...(before && { diff: fieldDiffsOf(changesSince(before, call, fields, reading.now)) }),
});

const inReadingOrder =
  (now: Date) =>
  (a: DigestItem, b: DigestItem): number =>
    kindOrder(a) - kindOrder(b) || nearest(a, now) - nearest(b, now) || byId(a, b);

const kindOrder = ({ told }: DigestItem): number => NewsKind.options.indexOf(told.kind);

const nearest = ({ call }: DigestItem, now: Date): number => {
  const deadline = nextEntryDeadline(call.deadlines, now);
  return deadline ? deadlineInstant(deadline).getTime() : Number.MAX_SAFE_INTEGER;
};

const byId = (a: DigestItem, b: DigestItem): number => (a.call.id < b.call.id ? -1 : 1);

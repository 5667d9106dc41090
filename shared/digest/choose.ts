import { statusOf } from '../domain/call.ts';
import { deadlineInstant, nextEntryDeadline } from '../domain/deadline.ts';
import type { Told } from '../domain/digest-issue.ts';
import type { CallId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { matchCall } from '../matching/match.ts';
import { scoreCall, WORTH_TELLING } from '../matching/score.ts';
import type { DigestItem } from './content.ts';

/** Most calls in one digest: what a small team can read over a coffee. The rest follows next week. */
export const MAX_ITEMS = 10;

/** Most of them that cannot be applied for yet: good to know of, but not what this week's work is about. */
export const MAX_FORTHCOMING = 3;

export type Choice = { items: DigestItem[]; heldBack: number };

/**
 * What to tell a municipality: calls it may apply for and that fit, which it was never told of or whose
 * dates, money or conditions changed since. The best-scoring are kept, few of them forthcoming, then put in
 * reading order: new before changed, the nearest deadline first.
 */
export const chooseNews = (
  municipality: Municipality,
  calls: readonly IndexedCall[],
  toldBefore: readonly Told[],
  now: Date,
): Choice => {
  const lastTold = lastToldVersions(toldBefore);
  const news = calls.flatMap((call) => {
    const kind = newsKind(call, lastTold.get(call.id));
    if (!kind) return [];
    const item = itemFor(municipality, call, kind, now);
    return item ? [item] : [];
  });
  const best = bestOf(news, now);
  return { items: best.sort(inReadingOrder(now)), heldBack: news.length - best.length };
};

const bestOf = (news: readonly DigestItem[], now: Date): DigestItem[] => {
  const ranked = [...news].sort((a, b) => b.score - a.score || byId(a, b));
  const forthcoming = ranked.filter(({ call }) => statusOf(call, now) === 'forthcoming');
  const tooMany = new Set(forthcoming.slice(MAX_FORTHCOMING));
  return ranked.filter((item) => !tooMany.has(item)).slice(0, MAX_ITEMS);
};

const lastToldVersions = (told: readonly Told[]): Map<CallId, number> => {
  const last = new Map<CallId, number>();
  for (const { callId, version } of told) {
    last.set(callId, Math.max(version, last.get(callId) ?? 0));
  }
  return last;
};

const newsKind = (call: IndexedCall, toldVersion: number | undefined): Told['kind'] | undefined => {
  if (toldVersion === undefined) return 'new';
  return call.news.version > toldVersion ? 'changed' : undefined;
};

const itemFor = (
  municipality: Municipality,
  call: IndexedCall,
  kind: Told['kind'],
  now: Date,
): DigestItem | undefined => {
  // Most calls are about something else, which costs less to see than whether one may apply.
  if (scoreCall(municipality, call, now).score < WORTH_TELLING) return undefined;
  const { verdict, score, reasons } = matchCall(municipality, call, now);
  if (verdict !== 'eligible') return undefined;
  return {
    told: { callId: call.id, version: call.version, kind },
    call,
    changedFields: kind === 'changed' ? call.news.fields : [],
    score,
    reasons,
  };
};

const inReadingOrder =
  (now: Date) =>
  (a: DigestItem, b: DigestItem): number =>
    kindOrder(a) - kindOrder(b) || nearest(a, now) - nearest(b, now) || byId(a, b);

const kindOrder = ({ told }: DigestItem): number => (told.kind === 'new' ? 0 : 1);

const nearest = ({ call }: DigestItem, now: Date): number => {
  const deadline = nextEntryDeadline(call.deadlines, now);
  return deadline ? deadlineInstant(deadline).getTime() : Number.MAX_SAFE_INTEGER;
};

const byId = (a: DigestItem, b: DigestItem): number => (a.call.id < b.call.id ? -1 : 1);

import { statusOf } from '../domain/call.ts';
import { deadlineInstant, nextEntryDeadline } from '../domain/deadline.ts';
import type { Told } from '../domain/digest-issue.ts';
import type { CallId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { matchCall } from '../matching/match.ts';
import { type Beside, scoreCall, WORTH_TELLING } from '../matching/score.ts';
import type { DigestItem } from './content.ts';

/** Most calls in one digest: what a small team can read over a coffee. The rest follows next week. */
export const MAX_ITEMS = 10;

/** Most of them that cannot be applied for yet: good to know of, but not what this week's work is about. */
export const MAX_FORTHCOMING = 3;

export type Choice = { items: DigestItem[]; heldBack: number };

/**
 * What to tell a municipality: calls it may apply for and that fit, which it was never told of or whose
 * dates, money or conditions changed since. The best-scoring are kept, few of them forthcoming, then put in
 * reading order: new before changed, the nearest deadline first. `beside` has the parts of the calls' scores that lie
 * with the index, where it has been asked.
 */
export const chooseNews = (
  municipality: Municipality,
  calls: readonly IndexedCall[],
  toldBefore: readonly Told[],
  now: Date,
  beside: ReadonlyMap<CallId, Beside> = new Map(),
): Choice => {
  const lastTold = lastToldVersions(toldBefore);
  const news = calls.flatMap((call) => {
    const untold = newsFor(call, lastTold);
    if (!untold) return [];
    const item = itemFor(municipality, call, untold, now, beside.get(call.id));
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

/** What a reader has yet to hear of a call: all of it, or the fields that changed. */
export type News = { kind: Told['kind']; fields: string[] };

/**
 * A call that several sources have was told when any of them was. What is told is always what the call
 * itself shows, and noted under its own id: from then on its own news alone counts, so that a change that
 * one source has before another is told once.
 */
const newsFor = (call: IndexedCall, lastTold: ReadonlyMap<CallId, number>): News | undefined => {
  const toldAs = call.ids.find((id) => lastTold.has(id));
  if (toldAs === undefined) return { kind: 'new', fields: [] };
  const known = call.provenance.find(({ callId }) => callId === toldAs);
  if (!known) return undefined;
  const since = known.news.version > (lastTold.get(toldAs) ?? 0) ? known.news.fields : [];
  const fields = [...new Set([...known.outdated, ...since])];
  return fields.length > 0 ? { kind: 'changed', fields } : undefined;
};

const itemFor = (
  municipality: Municipality,
  call: IndexedCall,
  { kind, fields }: News,
  now: Date,
  beside: Beside | undefined,
): DigestItem | undefined => {
  // Most calls are about something else, which costs less to see than whether one may apply.
  if (scoreCall(municipality, call, now, beside).score < WORTH_TELLING) return undefined;
  const { verdict, score, reasons } = matchCall(municipality, call, now, beside);
  if (verdict !== 'eligible') return undefined;
  return {
    told: { callId: call.id, version: call.version, kind },
    call,
    changedFields: fields,
    score,
    reasons,
  };
};

/** What somebody who was told `toldBefore` has yet to hear of a call; undefined when it is nothing. */
export const untoldNews = (call: IndexedCall, toldBefore: readonly Told[]): News | undefined =>
  newsFor(call, lastToldVersions(toldBefore));

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

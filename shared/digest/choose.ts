import { statusOf } from '../domain/call.ts';
import { deadlineInstant, nextEntryDeadline } from '../domain/deadline.ts';
import type { Told } from '../domain/digest-issue.ts';
import type { CallId } from '../domain/ids.ts';
import type { IndexMatch } from '../matching/index/explained-match.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import type { DigestItem } from './content.ts';

/** Most calls in one digest: what a small team can read over a coffee. The rest follows next week. */
export const MAX_ITEMS = 10;

/** Most of them that cannot be applied for yet: good to know of, but not what this week's work is about. */
export const MAX_FORTHCOMING = 3;

/** A call that a municipality may apply for and that is worth telling, and how well it fits. */
export type Candidate = { call: IndexedCall; match: Pick<IndexMatch, 'score' | 'reasons'> };

export type Choice = { items: DigestItem[]; heldBack: number };

/**
 * What to tell of the candidates, the best first: calls that the reader was never told of or whose dates, money or
 * conditions changed since. The best are kept, few of them forthcoming, then put in reading order: new before
 * changed, the nearest deadline first.
 */
export const chooseNews = (
  candidates: readonly Candidate[],
  toldBefore: readonly Told[],
  now: Date,
): Choice => {
  const lastTold = lastToldVersions(toldBefore);
  const news = candidates.flatMap((candidate) => {
    const untold = newsFor(candidate.call, lastTold);
    return untold ? [itemFor(candidate, untold)] : [];
  });
  const best = bestOf(news, now);
  return { items: best.sort(inReadingOrder(now)), heldBack: news.length - best.length };
};

const bestOf = (ranked: readonly DigestItem[], now: Date): DigestItem[] => {
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
  { call, match: { score, reasons } }: Candidate,
  { kind, fields }: News,
): DigestItem => ({
  told: { callId: call.id, version: call.version, kind },
  ...{ call, changedFields: fields, score, reasons },
});

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

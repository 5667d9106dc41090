import { statusOf } from '../domain/call.ts';
import type { CallId } from '../domain/ids.ts';
import type { NewsKind, Said, Told } from '../domain/told.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { nextIn, type Reading } from './said.ts';

/** What a reader has yet to hear of a call, the fields that changed, and what was said of it before. */
export type News = { kind: NewsKind; fields: string[]; before?: Said };

/** What a reader was told, call by call, in the order in which it was told. */
export type ToldBefore = ReadonlyMap<CallId, readonly Told[]>;

/** Whether a reader is to be reminded of a call's deadline, and wants nothing but reminders. */
export type Attention = { reminded: boolean; remindersOnly: boolean };

export const toldByCall = (told: readonly Told[]): Map<CallId, Told[]> =>
  Map.groupBy(told, ({ callId }) => callId);

/**
 * What to tell of a call, of all that it could be told as, the weightiest; undefined when it is nothing. It falls
 * silent once it has told.
 */
export const newsFor = (
  call: IndexedCall,
  toldBefore: ToldBefore,
  reading: Reading,
  { reminded, remindersOnly }: Attention,
): News | undefined => {
  const news = remindersOnly ? undefined : unheard(call, toldBefore, reading);
  return news ?? (reminded ? reminder(call, toldBefore, reading) : undefined);
};

const unheard = (call: IndexedCall, toldBefore: ToldBefore, { now }: Reading): News | undefined => {
  const status = statusOf(call, now);
  const announced = status === 'forthcoming';
  const toldAs = call.ids.find((id) => toldBefore.has(id));
  if (toldAs === undefined) return { kind: announced ? 'forthcoming' : 'new', fields: [] };
  const told = toldBefore.get(toldAs) ?? [];
  const before = told.at(-1)?.said;
  const changed = changeSince(call, toldAs, told);
  if (changed) return { ...changed, ...(before && { before }) };
  return before?.status === 'forthcoming' && !announced ? { kind: 'new', fields: [] } : undefined;
};

/**
 * A call that several sources have was told when any of them was. What is told is always what the call
 * itself shows, and noted under its own id: from then on its own news alone counts, so that a change that
 * one source has before another is told once.
 */
const changeSince = (
  call: IndexedCall,
  toldAs: CallId,
  told: readonly Told[],
): News | undefined => {
  const known = call.provenance.find(({ callId }) => callId === toldAs);
  if (!known) return undefined;
  const heard = told.reduce((last, { version }) => Math.max(last, version), 0);
  const since = known.news.version > heard ? known.news.fields : [];
  const fields = [...new Set([...known.outdated, ...since])];
  if (fields.length === 0) return undefined;
  return { kind: (known.reopenedIn ?? 0) > heard ? 'reopened' : 'changed', fields };
};

/** A reminder of a deadline that is near, unless the reader heard of it when it was as near. */
const reminder = (
  call: IndexedCall,
  toldBefore: ToldBefore,
  reading: Reading,
): News | undefined => {
  const next = nextIn(call, reading);
  const due = next?.reminder;
  if (!due || statusOf(call, reading.now) !== 'open') return undefined;
  const heard = call.ids
    .flatMap((id) => toldBefore.get(id) ?? [])
    .some(({ said }) => said?.next?.date === next.date && (said.next.reminder ?? Infinity) <= due);
  return heard ? undefined : { kind: 'closing', fields: [] };
};

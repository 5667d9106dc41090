import { type Call, type CallRecord, statusOf } from './call.ts';
import {
  type CallVersion,
  canonicalJson,
  changesBetween,
  type FieldChange,
} from './call-change.ts';
import { corrected, saidOf, sourceCallOf, valueIn } from './corrected-call.ts';
import type { Correction } from './correction.ts';
import { deadlineInstant, inOrder } from './deadline.ts';
import { toInstant } from './time.ts';

/** Fields whose change a reader must hear of; a reworded description is not news. */
const NEWSWORTHY = new Set([
  'deadlines',
  'opensOn',
  'money',
  'coFinancing',
  'eligibility',
  'withdrawn',
]);

/** What a change means for somebody who wants to apply, where it is more than a change. */
export type Turn = 'reopened' | 'extended' | 'withdrawn';

export type UpsertDecision =
  | { kind: 'new'; record: CallRecord }
  /** `reset`: the same in other markup, or hashed otherwise by an earlier release; what is kept is to be replaced. */
  | { kind: 'unchanged'; record: CallRecord; reset: boolean }
  | { kind: 'changed'; record: CallRecord; past: CallVersion; changes: FieldChange[]; turn?: Turn };

/** What seeing `call` in a feed at `now` does to what is kept of it. `hashOf` is taken over a call's meaning. */
export const decideUpsert = (
  kept: CallRecord | undefined,
  call: Call,
  hashOf: (call: Call) => string,
  now: Date,
): UpsertDecision => {
  const at = toInstant(now);
  if (!kept) {
    const contentHash = hashOf(call);
    const fresh = { firstSeenAt: at, lastSeenAt: at, changedAt: at, contentHash, version: 1 };
    return { kind: 'new', record: { ...call, ...fresh, news: { version: 1, fields: [] } } };
  }
  const said = withoutJitter(sourceCallOf(kept), call);
  const next = corrected(said, kept.corrections ?? [], (field) => valueIn(kept, field));
  return decideNext(kept, next, { lastSeenAt: at }, hashOf, now);
};

/** What a call says from now on, and in which fields that is an administrator's word. */
export type NextCall = { call: Call; corrections: Correction[] };

/** When its source had a call last, and since when it has not. */
export type Sighting = Pick<CallRecord, 'lastSeenAt' | 'missingSince'>;

/** What it does to a kept call that it says something at `now`, whoever brought that about. */
export const decideNext = (
  kept: CallRecord,
  next: NextCall,
  sighting: Sighting,
  hashOf: (call: Call) => string,
  now: Date,
): UpsertDecision => {
  const contentHash = hashOf(next.call);
  const changes = kept.contentHash === contentHash ? [] : changesBetween(saidOf(kept), next.call);
  return changes.length === 0
    ? unchanged(kept, next, sighting, contentHash)
    : changed(kept, next, sighting, contentHash, changes, now);
};

const correctionsOf = (corrections: readonly Correction[]): Pick<CallRecord, 'corrections'> =>
  corrections.length === 0 ? {} : { corrections: [...corrections] };

const unchanged = (
  kept: CallRecord,
  { call, corrections }: NextCall,
  sighting: Sighting,
  contentHash: string,
): UpsertDecision => {
  const { missingSince: _m, descriptionHtml, descriptionText, corrections: before, ...rest } = kept;
  const description = descriptionOf(call);
  const reset =
    contentHash !== kept.contentHash ||
    description.descriptionHtml !== descriptionHtml ||
    description.descriptionText !== descriptionText ||
    canonicalJson(before ?? []) !== canonicalJson(corrections);
  const record = {
    ...rest,
    ...description,
    ...correctionsOf(corrections),
    contentHash,
    ...sighting,
  };
  return { kind: 'unchanged', record, reset };
};

/** A record that is written again in its version: whoever read it before has to read it again before writing. */
export const revised = (record: CallRecord): CallRecord => ({
  ...record,
  revision: (record.revision ?? 0) + 1,
});

const descriptionOf = ({ descriptionHtml, descriptionText }: Call) => ({
  ...(descriptionHtml === undefined ? {} : { descriptionHtml }),
  ...(descriptionText === undefined ? {} : { descriptionText }),
});

const MINUTE = 60_000;

/** Feeds give deadlines that tremble by seconds from one read to the next: under a minute is no change. */
const withoutJitter = (kept: Call, call: Call): Call => {
  const [before, after] = [inOrder(kept.deadlines), inOrder(call.deadlines)];
  const same =
    before.length === after.length &&
    before.every((deadline, n) => {
      const other = after[n];
      return other?.role === deadline.role && apart(deadline, other) < MINUTE;
    });
  return same ? { ...call, deadlines: kept.deadlines } : call;
};

type Moment = Parameters<typeof deadlineInstant>[0];

/** A deadline without a time that is given one is a change, even if it is the last minute of its day. */
const apart = (a: Moment, b: Moment): number =>
  (a.time === undefined) === (b.time === undefined)
    ? Math.abs(deadlineInstant(a).getTime() - deadlineInstant(b).getTime())
    : Number.POSITIVE_INFINITY;

const changed = (
  kept: CallRecord,
  { call, corrections }: NextCall,
  sighting: Sighting,
  contentHash: string,
  changes: FieldChange[],
  now: Date,
): UpsertDecision => {
  const at = toInstant(now);
  const { firstSeenAt, version, revision, news } = kept;
  const turn = turnBetween(kept, call, now);
  const reopenedIn = turn === 'reopened' ? version + 1 : kept.reopenedIn;
  const fields = changes.map(({ field }) => field).filter((field) => NEWSWORTHY.has(field));
  const record: CallRecord = {
    ...call,
    ...correctionsOf(corrections),
    firstSeenAt,
    ...sighting,
    changedAt: at,
    contentHash,
    version: version + 1,
    news: fields.length > 0 ? { version: version + 1, fields } : news,
    ...(reopenedIn && { reopenedIn }),
  };
  const past = {
    ...{ call: saidOf(kept), version, until: at, changes },
    ...(revision === undefined ? {} : { revision }),
  };
  return { kind: 'changed', record, past, changes, ...(turn ? { turn } : {}) };
};

/** The turn a change takes: back from being closed, to a later last deadline, or off the table. */
const turnBetween = (kept: CallRecord, call: Call, now: Date): Turn | undefined => {
  const [before, after] = [statusOf(kept, now), statusOf(call, now)];
  if (after === 'withdrawn') return before === 'withdrawn' ? undefined : 'withdrawn';
  if (before !== 'open' && before !== 'forthcoming') {
    return after === 'open' || after === 'forthcoming' ? 'reopened' : undefined;
  }
  const [old, fresh] = [inOrder(kept.deadlines).at(-1), inOrder(call.deadlines).at(-1)];
  return old && fresh && deadlineInstant(fresh) > deadlineInstant(old) ? 'extended' : undefined;
};

import type { Call, CallRecord } from './call.ts';
import { type CallVersion, changesBetween, type FieldChange } from './call-change.ts';
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

export type UpsertDecision =
  | { kind: 'new'; record: CallRecord }
  | { kind: 'unchanged'; record: CallRecord }
  | { kind: 'changed'; record: CallRecord; past: CallVersion; changes: FieldChange[] };

/** What seeing `call` in a feed at `now` does to what is kept of it. `contentHash` is over its meaning. */
export const decideUpsert = (
  kept: CallRecord | undefined,
  call: Call,
  contentHash: string,
  now: Date,
): UpsertDecision => {
  const at = toInstant(now);
  if (!kept) {
    const fresh = { firstSeenAt: at, lastSeenAt: at, changedAt: at, contentHash, version: 1 };
    return { kind: 'new', record: { ...call, ...fresh, news: { version: 1, fields: [] } } };
  }
  if (kept.contentHash === contentHash) {
    const { missingSince: _returned, ...rest } = kept;
    return { kind: 'unchanged', record: { ...rest, lastSeenAt: at } };
  }
  return changed(kept, call, contentHash, now);
};

const changed = (kept: CallRecord, call: Call, contentHash: string, now: Date): UpsertDecision => {
  const at = toInstant(now);
  const { firstSeenAt, lastSeenAt: _l, changedAt: _c, missingSince: _m, ...old } = kept;
  const { contentHash: _h, version, news, ...before } = old;
  const changes = changesBetween(before, call);
  const fields = changes.map(({ field }) => field).filter((field) => NEWSWORTHY.has(field));
  const record: CallRecord = {
    ...call,
    firstSeenAt,
    lastSeenAt: at,
    changedAt: at,
    contentHash,
    version: version + 1,
    news: fields.length > 0 ? { version: version + 1, fields } : news,
  };
  return { kind: 'changed', record, past: { call: before, version, until: at, changes }, changes };
};

import type * as z from 'zod';
import { Call, type CallRecord } from '../domain/call.ts';
import { CallVersion, canonicalJson, changesBetween } from '../domain/call-change.ts';

/**
 * A past version as it is stored: without its changes. They follow from the version after it, and storing them
 * would say every long text three times over, more than the 400 KB of one item; and two writers of the same
 * version could leave the changes of the one that lost.
 */
export const PastVersion = CallVersion.omit({ changes: true });
export type PastVersion = z.infer<typeof PastVersion>;

/**
 * The past versions of a call, oldest first, each with what the next one changed. A version that the record has
 * not left behind is none: a writer stopped after writing it down and before replacing the record.
 */
export const historyOf = (record: CallRecord, stored: readonly PastVersion[]): CallVersion[] => {
  const past = stored
    .filter(({ version }) => version < record.version)
    .sort((a, b) => a.version - b.version);
  const now = Call.parse(record);
  return past.map((each, at) => ({
    ...each,
    changes: changesBetween(each.call, past[at + 1]?.call ?? now),
  }));
};

/** Whether what is kept is what was written, but for when it was seen since. */
export const isSameWrite = (kept: CallRecord, written: CallRecord): boolean =>
  canonicalJson(unseen(kept)) === canonicalJson(unseen(written));

const unseen = ({ lastSeenAt: _l, missingSince: _m, ...written }: CallRecord) => written;

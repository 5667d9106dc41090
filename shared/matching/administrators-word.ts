import { Call, CallRecord } from '../domain/call.ts';
import { type Json, saidOf, valueIn, withValues } from '../domain/corrected-call.ts';
import type { CorrectedField } from '../domain/correction.ts';
import type { FilledGap } from './indexed-call.ts';

/** Fields that belong to one record: what is corrected there says nothing of how another source has it. */
const OF_ONE_RECORD = new Set<string>([
  ...['identifier', 'callIdentifier', 'url', 'language', 'description'],
]);

/**
 * A joined call with what administrators say of any of its records, the first of `members` first: their word goes before
 * that of every source, and what they say is not known stays unknown, whoever else would fill it. A call that they
 * withdrew in one source is withdrawn.
 */
export const administratorsWord = (
  joined: { call: CallRecord; filled: FilledGap[] },
  members: readonly CallRecord[],
): { call: CallRecord; filled: FilledGap[] } => {
  const words = new Map<CorrectedField, Json | undefined>();
  for (const [at, member] of members.entries()) {
    for (const { field } of member.corrections ?? []) {
      if (words.has(field) || (at > 0 && OF_ONE_RECORD.has(field))) continue;
      words.set(field, valueIn(member, field));
    }
  }
  if (words.size === 0) return joined;
  const said = withValues(
    saidOf(joined.call),
    [...words].map(([field, value]) => ({ field, value })),
  );
  const kept = Object.entries(joined.call).filter(([name]) => !(name in Call.shape));
  return {
    call: CallRecord.parse({ ...Object.fromEntries(kept), ...said }),
    filled: joined.filled.filter(({ field }) => ![...words.keys()].some((word) => word === field)),
  };
};

import type { Call, CallRecord } from '../../shared/domain/call.ts';
import type { CallVersion } from '../../shared/domain/call-change.ts';
import { decideUpsert } from '../../shared/domain/call-upsert.ts';
import { aCall, aCallRecord, aDeadline } from '../support/builders.ts';

/** A call that closes at 15:00 UTC on the day, or never. */
export const closingOn = (sourceId: string, date?: string): CallRecord =>
  aCallRecord({
    id: `eu-portal:${sourceId}`,
    sourceId,
    deadlines: date === undefined ? [] : [aDeadline(date)],
  });

/** The change that a feed brings about: the record after it, and the version it leaves behind. */
export const changeOf = (
  kept: CallRecord,
  call: Call,
  hash: string,
  at = '2026-08-18T04:30:00.000Z',
): { record: CallRecord; past: CallVersion } => {
  const decision = decideUpsert(kept, call, () => hash.repeat(64), new Date(at));
  if (decision.kind !== 'changed') throw new Error(`no change: ${decision.kind}`);
  return decision;
};

/** The same call with another upper bound of the grant. */
export const withGrantMax = (grantMax: number): Call =>
  aCall({ money: { currency: 'EUR', grantMax } });

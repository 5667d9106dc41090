import type { CallRepository } from '../db/call-repository.ts';
import type { CallRecord } from '../domain/call.ts';
import { revised, type UpsertDecision } from '../domain/call-upsert.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** Somebody else wrote the call since it was read: read it again and decide anew. */
export type ChangedMeanwhile = { kind: 'changed-meanwhile' };

/** Keeps what was decided of a call, unless what is kept is not what was decided on. Gives the record that is kept then. */
export const writeCall = async (
  calls: Pick<CallRepository, 'insert' | 'replace' | 'reset' | 'touch'>,
  decision: UpsertDecision,
): Promise<Result<CallRecord, ChangedMeanwhile>> => {
  const written = await writing(calls, decision);
  if (!written.ok) return err({ kind: 'changed-meanwhile' });
  return ok(keptAfter(decision));
};

/** The record that is kept once a decision is written. */
export const keptAfter = (decision: UpsertDecision): CallRecord =>
  decision.kind === 'unchanged' && decision.reset ? revised(decision.record) : decision.record;

const writing = (
  calls: Pick<CallRepository, 'insert' | 'replace' | 'reset' | 'touch'>,
  decision: UpsertDecision,
) => {
  const { record } = decision;
  if (decision.kind === 'new') return calls.insert(record);
  if (decision.kind === 'changed') return calls.replace(record, decision.past);
  if (decision.reset) return calls.reset(record);
  return calls.touch(record.id, record.lastSeenAt, record.version, record.revision);
};

import { CallChanged, CallOpened } from '../../events/calls.ts';
import { eventOf } from '../../events/envelope.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { Call, CallRecord } from '../../shared/domain/call.ts';
import { decideUpsert, type UpsertDecision } from '../../shared/domain/call-upsert.ts';
import type { Publisher, ServiceEvent } from '../../shared/queue/publish-events.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';

export type StoreDeps = {
  calls: Pick<CallRepository, 'get' | 'getMany' | 'insert' | 'replace' | 'touch'>;
  publish: Publisher;
  now: () => Date;
};

/** What became of the calls of a page. */
export type Stored = Record<UpsertDecision['kind'], number>;

/** A call that others kept changing at the same moment. */
export class ContendedCallError extends Error {
  override readonly name = 'ContendedCallError';
}

/** Writes under way at once: enough to hide the latency of the table, too few to trip its limits. */
const CONCURRENCY = 16;

/** How often a write that somebody else overtook is decided anew. */
const ATTEMPTS = 3;

/** Brings what is kept of `calls` up to date, and tells of what was new or changed once it is stored. */
export const storeCalls = async (deps: StoreDeps, calls: readonly Call[]): Promise<Stored> => {
  const kept = await deps.calls.getMany(calls.map(({ id }) => id));
  const stored: Stored = { new: 0, changed: 0, unchanged: 0 };
  const events: ServiceEvent[] = [];
  const waiting = [...calls];
  const worker = async (): Promise<void> => {
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      const decision = await storeCall(deps, call, kept.get(call.id));
      stored[decision.kind] += 1;
      events.push(...eventsOf(decision));
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  await deps.publish(events);
  return stored;
};

const storeCall = async (
  deps: StoreDeps,
  call: Call,
  kept: CallRecord | undefined,
): Promise<UpsertDecision> => {
  let before = kept;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const decision = decideUpsert(before, call, contentHashOf(call), deps.now());
    if (await write(deps, decision)) return decision;
    before = await deps.calls.get(call.id);
  }
  throw new ContendedCallError(call.id);
};

const write = async ({ calls }: StoreDeps, decision: UpsertDecision): Promise<boolean> => {
  const { record } = decision;
  if (decision.kind === 'new') return (await calls.insert(record)).ok;
  if (decision.kind === 'changed') return (await calls.replace(record, decision.past)).ok;
  await calls.touch(record.id, record.lastSeenAt, record.version);
  return true;
};

const eventsOf = (decision: UpsertDecision): ServiceEvent[] => {
  const { id, identifier, programme, version, changedAt } = decision.record;
  const reference = { callId: id, identifier, programme, version, at: changedAt };
  if (decision.kind === 'new') return [eventOf(CallOpened, reference)];
  if (decision.kind === 'unchanged') return [];
  return [eventOf(CallChanged, { ...reference, changes: decision.changes })];
};

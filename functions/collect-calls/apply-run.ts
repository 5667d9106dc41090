import { CallClosed } from '../../events/calls.ts';
import { eventOf } from '../../events/envelope.ts';
import { mapBounded } from '../../shared/db/bounded.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import { decideUpsert, type UpsertDecision } from '../../shared/domain/call-upsert.ts';
import { sourceCallOf } from '../../shared/domain/corrected-call.ts';
import { toInstant } from '../../shared/domain/time.ts';
import type { Publisher, ServiceEvent } from '../../shared/queue/publish-events.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';
import { callEventsOf, referenceOf } from '../../shared/writing/call-events.ts';
import { writeCall } from '../../shared/writing/write-call.ts';
import type { RunPlan } from './plan-run.ts';

export type ApplyDeps = {
  calls: Pick<CallRepository, 'get' | 'insert' | 'replace' | 'reset' | 'touch' | 'markMissing'>;
  publish: Publisher;
  now: () => Date;
};

/** How many calls became what. */
export type Applied = Record<UpsertDecision['kind'] | 'missing', number>;

/** A call that others kept changing at the same moment. */
export class ContendedCallError extends Error {
  override readonly name = 'ContendedCallError';
}

/** Writes under way at once: enough to hide the latency of the table, too few to trip its limits. */
const CONCURRENCY = 16;

/** How often a write that somebody else overtook is decided anew. */
const ATTEMPTS = 3;

/**
 * Brings what is kept up to date and tells of it. Every write stands alone and can be made again, so a run that
 * dies on the way is completed by the next. `applied` counts as it goes, for the record of a run that fails.
 */
export const applyRun = async (deps: ApplyDeps, plan: RunPlan, applied: Applied): Promise<void> => {
  const believed = plan.heldBack ? plan.decisions.flatMap(onlySeen) : plan.decisions;
  const missing = plan.heldBack || plan.shrunk ? [] : plan.missing;
  const events: ServiceEvent[] = [];
  await mapBounded(believed, CONCURRENCY, async (planned) => {
    const decision = await write(deps, planned);
    applied[decision.kind] += 1;
    events.push(...callEventsOf(decision));
  });
  await mapBounded(missing, CONCURRENCY, async ({ id, version }) => {
    await deps.calls.markMissing(id, toInstant(deps.now()), version);
    applied.missing += 1;
  });
  events.push(...plan.closed.map((call) => eventOf(CallClosed, referenceOf(call))));
  await deps.publish(events);
};

/** Of a run that is not believed only that a call was seen. */
const onlySeen = (decision: UpsertDecision): UpsertDecision[] =>
  decision.kind === 'unchanged' ? [{ ...decision, reset: false }] : [];

const write = async (deps: ApplyDeps, planned: UpsertDecision): Promise<UpsertDecision> => {
  let decision = planned;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if ((await writeCall(deps.calls, decision)).ok) return decision;
    const kept = await deps.calls.get(planned.record.id);
    decision = decideUpsert(kept, sourceCallOf(planned.record), contentHashOf, deps.now());
  }
  throw new ContendedCallError(planned.record.id);
};

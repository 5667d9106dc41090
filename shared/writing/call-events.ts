import { CallChanged, CallOpened, CallReopened, CallWithdrawn } from '../../events/calls.ts';
import { eventOf } from '../../events/envelope.ts';
import type { CallRecord } from '../domain/call.ts';
import type { UpsertDecision } from '../domain/call-upsert.ts';
import type { ServiceEvent } from '../queue/publish-events.ts';

/** How events name a call. */
export const referenceOf = ({ id, identifier, programme, version, changedAt }: CallRecord) => ({
  callId: id,
  identifier,
  programme,
  version,
  at: changedAt,
});

/** What is to be told of a decision once it is written: nothing of one that changes no meaning. */
export const callEventsOf = (decision: UpsertDecision): ServiceEvent[] => {
  const reference = referenceOf(decision.record);
  if (decision.kind === 'unchanged') return [];
  if (decision.kind === 'new') return [eventOf(CallOpened, reference)];
  const { changes, turn } = decision;
  const events = [eventOf(CallChanged, { ...reference, changes, ...(turn ? { turn } : {}) })];
  if (turn === 'reopened') events.push(eventOf(CallReopened, reference));
  if (turn === 'withdrawn') events.push(eventOf(CallWithdrawn, reference));
  return events;
};

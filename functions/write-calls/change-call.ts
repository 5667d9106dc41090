import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { eventOf } from '../../events/envelope.ts';
import { CallsWritten } from '../../events/reference-data.ts';
import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { ReferenceWrites } from '../../shared/db/reference-writes.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import type { UpsertDecision } from '../../shared/domain/call-upsert.ts';
import type { CallId } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json } from '../../shared/http/api.ts';
import { viewOf } from '../../shared/http/call-view.ts';
import {
  changedSince,
  isMeant,
  type Precondition,
  preconditionOf,
  versionTag,
} from '../../shared/http/if-match.ts';
import { pointsOf, problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';
import { tellOwedWrites, tellWrite } from '../../shared/queue/tell-writes.ts';
import { callEventsOf } from '../../shared/writing/call-events.ts';
import type { Unfit } from '../../shared/writing/call-of.ts';
import { keptAfter } from '../../shared/writing/write-call.ts';

type Reply = APIGatewayProxyStructuredResultV2;

export type WriteDeps = {
  calls: Pick<CallRepository, 'get'>;
  writes: Pick<ReferenceWrites, 'writeCall' | 'owed' | 'settle'>;
  programmes: Pick<ProgrammeRepository, 'get'>;
  audit: AuditLog;
  publish: Publisher;
  log: Logger;
  now: () => Date;
};

/** Why a change is not made: the answer says it, or the statement is unfit. */
export type Refused = { kind: 'refused'; reply: Reply } | Unfit;

/**
 * Keeps what was decided of a call together with what is to be told of it, so that the index is built anew; then tells it.
 * Who finds nothing to change may have written it before and died: what is still owed is told then.
 */
export const keepCall = async (
  deps: WriteDeps,
  actor: Actor,
  kept: CallRecord | undefined,
  decision: UpsertDecision,
): Promise<Result<CallRecord, { kind: 'changed-meanwhile' }>> => {
  const { kind, record } = decision;
  if (kind === 'unchanged' && !decision.reset) {
    await tellOwedWrites(deps);
    return ok(record);
  }
  const at = toInstant(deps.now());
  const written = eventOf(CallsWritten, { count: 1, calls: [record.id], at });
  const owes = { id: randomUUID(), at, events: [...callEventsOf(decision), written] };
  const change = { action: 'write-calls', what: `calls/${record.id}`, before: kept, after: record };
  const saved = await deps.audit.record(actor, change, () => deps.writes.writeCall(decision, owes));
  if (!saved.ok) return saved;
  await tellWrite(deps, owes);
  return ok(keptAfter(decision));
};

/** How often a write that names no version is decided anew when a feed or somebody else came between. */
const ATTEMPTS = 3;

type Asked = { id: CallId; actor: Actor; event: APIGatewayProxyEventV2 };

type Decide = (kept: CallRecord) => Result<UpsertDecision, Refused>;

/** Changes a call in the version that the request means, for whoever may. */
export const changeCall = async (deps: WriteDeps, asked: Asked, decide: Decide): Promise<Reply> => {
  const may = authorise(asked.actor, 'write-reference', {});
  if (!may.ok) return refused(may.error);
  const precondition = preconditionOf(asked.event);
  if (!precondition.ok) return precondition.error.reply;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const reply = await tryToChange(deps, asked, precondition.value, decide);
    if (reply !== 'overtaken') return reply;
  }
  return changedSince();
};

const tryToChange = async (
  deps: WriteDeps,
  { id, actor }: Asked,
  precondition: Precondition,
  decide: Decide,
): Promise<Reply | 'overtaken'> => {
  const kept = await deps.calls.get(id);
  if (!kept) return problem('not-found', `No call has the id ${id}.`);
  if (!isMeant(precondition, versionTag(kept.version, kept.revision))) return changedSince();
  const decision = decide(kept);
  if (!decision.ok) return refusedCall(decision.error);
  const stray = await strayProgramme(deps, decision.value.record, kept);
  if (stray) return stray;
  const written = await keepCall(deps, actor, kept, decision.value);
  return written.ok ? callReply(200, written.value, deps.now()) : 'overtaken';
};

/** The answer to a call that would inherit from a programme that is not there; a feed's word is not asked for it. */
export const strayProgramme = async (
  { programmes }: Pick<WriteDeps, 'programmes'>,
  { programme }: CallRecord,
  kept?: CallRecord,
): Promise<Reply | undefined> => {
  if (programme === kept?.programme || (await programmes.get(programme))) return undefined;
  const why = `no programme has the code ${programme}; add it first`;
  const detail = 'It would inherit from a programme that is not there.';
  return problem('bad-request', detail, [{ where: 'body.programme', why }]);
};

export const refusedCall = (refusal: Refused): Reply =>
  refusal.kind === 'refused'
    ? refusal.reply
    : problem('bad-request', 'It would be no call that can be kept.', pointsOf(refusal.error));

/** A call with the tag of its version. */
export const callReply = (status: number, record: CallRecord, now: Date): Reply => {
  const reply = json(status, viewOf(record, now));
  return {
    ...reply,
    headers: { ...reply.headers, etag: versionTag(record.version, record.revision) },
  };
};

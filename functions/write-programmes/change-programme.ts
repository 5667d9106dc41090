import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { eventOf } from '../../events/envelope.ts';
import { ProgrammeChanged } from '../../events/reference-data.ts';
import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { ReferenceWrites } from '../../shared/db/reference-writes.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import type { ProgrammeCode } from '../../shared/domain/ids.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { ProgrammeDecision } from '../../shared/domain/stated-programme.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json } from '../../shared/http/api.ts';
import { changedSince, isMeant, preconditionOf, versionTag } from '../../shared/http/if-match.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';
import { tellOwedWrites, tellWrite } from '../../shared/queue/tell-writes.ts';

type Reply = APIGatewayProxyStructuredResultV2;

export type WriteDeps = {
  programmes: Pick<ProgrammeRepository, 'get'>;
  writes: Pick<ReferenceWrites, 'writeProgramme' | 'owed' | 'settle'>;
  audit: AuditLog;
  publish: Publisher;
  log: Logger;
  now: () => Date;
};

/**
 * Keeps what was decided together with what is to be told of it, so that the index of calls is built anew by the rules as
 * they are now; then tells it. Who finds nothing to change may have written it before and died: what is still owed is told
 * then.
 */
export const keepProgramme = async (
  deps: WriteDeps,
  actor: Actor,
  kept: Programme | undefined,
  decision: ProgrammeDecision,
): Promise<Result<void, { kind: 'changed-meanwhile' }>> => {
  const { kind, programme } = decision;
  if (kind === 'unchanged') {
    await tellOwedWrites(deps);
    return ok(undefined);
  }
  const { code, version } = programme;
  const at = toInstant(deps.now());
  const event = eventOf(ProgrammeChanged, { programme: code, version, what: kind, at });
  const owes = { id: randomUUID(), at, events: [event] };
  const change = {
    ...{ action: 'write-programmes', what: `programmes/${code}` },
    ...{ before: kept, after: programme },
  };
  const saved = await deps.audit.record(actor, change, () =>
    deps.writes.writeProgramme(programme, owes),
  );
  if (saved.ok) await tellWrite(deps, owes);
  return saved;
};

/** How often a write that names no version is decided anew when somebody else came between. */
const ATTEMPTS = 3;

/** Changes a programme in the version that the request means, for whoever may. */
export const changeProgramme = async (
  deps: WriteDeps,
  { code, actor, event }: { code: ProgrammeCode; actor: Actor; event: APIGatewayProxyEventV2 },
  decide: (kept: Programme) => Result<ProgrammeDecision, { kind: string; reply: Reply }>,
): Promise<Reply> => {
  const may = authorise(actor, 'write-reference', {});
  if (!may.ok) return refused(may.error);
  const precondition = preconditionOf(event);
  if (!precondition.ok) return precondition.error.reply;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const kept = await deps.programmes.get(code);
    if (!kept) return problem('not-found', `No programme has the code ${code}.`);
    if (!isMeant(precondition.value, versionTag(kept.version))) return changedSince();
    const decision = decide(kept);
    if (!decision.ok) return decision.error.reply;
    const saved = await keepProgramme(deps, actor, kept, decision.value);
    if (saved.ok) return programmeReply(200, decision.value.programme);
  }
  return changedSince();
};

/** A programme with the tag of its version. */
export const programmeReply = (status: number, programme: Programme): Reply => {
  const reply = json(status, programme);
  return { ...reply, headers: { ...reply.headers, etag: versionTag(programme.version) } };
};

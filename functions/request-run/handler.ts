import { SourceRunRequested } from '../../events/calls.ts';
import { eventOf } from '../../events/envelope.ts';
import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { RunUnderWayRepository } from '../../shared/db/run-under-way-repository.ts';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import {
  decideRunRequest,
  LONGEST_RUN_MS,
  type NoRunNow,
  type RunUnderWay,
} from '../../shared/domain/run-under-way.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';
import { RequestRunRequest } from './request.ts';

export type Deps = {
  isSource: (id: SourceId) => boolean;
  runs: Pick<SourceRunRepository, 'latest'>;
  underWay: Pick<RunUnderWayRepository, 'get' | 'claim' | 'end'>;
  publish: Publisher;
  audit: AuditLog;
  newId: () => string;
  log: Logger;
  now: () => Date;
};

/**
 * Has a source read now, beside its schedule: the run is claimed here, so that nobody else asks for a second one, and
 * begun by the function that reads the source when it hears of it.
 */
export const requestRun = (deps: Deps) =>
  signedInApi(deps.log, RequestRunRequest, async ({ params: { source }, body }, actor) => {
    const allowed = authorise(actor, 'write-operations', {});
    if (!allowed.ok) return refused(allowed.error);
    if (!deps.isSource(source)) return problem('not-found', `There is no source ${source}.`);
    const now = deps.now();
    const [last] = await deps.runs.latest(source, 1);
    const decision = decideRunRequest(await deps.underWay.get(source), last, now);
    if (!decision.ok) return noRunNow(source, decision.error);
    const run = claimOf(source, deps.newId(), now);
    const change = { action: 'request-run', what: `sources/${source}/runs`, after: body };
    const claimed = await deps.audit.record(actor, change, () => deps.underWay.claim(run, now));
    if (!claimed.ok) return noRunNow(source, { kind: 'under-way', since: run.since });
    await tell(deps, run, body.believe);
    const where = `/sources/${source}/runs`;
    const reply = json(202, { source, requestedAt: run.since, believe: body.believe, runs: where });
    return { ...reply, headers: { ...reply.headers, location: where } };
  });

const claimOf = (source: SourceId, id: string, now: Date): RunUnderWay => ({
  ...{ source, id, because: 'request', since: toInstant(now) },
  until: toInstant(new Date(now.getTime() + LONGEST_RUN_MS)),
});

/** A request that nobody could be told of keeps nobody else from asking. */
const tell = async (
  { publish, underWay }: Deps,
  { source, id, since }: RunUnderWay,
  believe: boolean,
): Promise<void> => {
  try {
    await publish([eventOf(SourceRunRequested, { source, requestId: id, believe, at: since })]);
  } catch (cause) {
    await underWay.end(source, id);
    throw cause;
  }
};

const noRunNow = (source: SourceId, why: NoRunNow) => {
  if (why.kind === 'under-way') {
    return problem('conflict', `A run of ${source} is under way or asked for, since ${why.since}.`);
  }
  const wait = why.waitSeconds;
  const reply = problem(
    'too-many-requests',
    `${source} was read just now; ask in ${wait} s again.`,
  );
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(wait) } };
};

import type { AuditLog, Change } from '../../shared/audit/audit-log.ts';
import type { CallMarkRepository } from '../../shared/db/call-mark-repository.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { CallMark } from '../../shared/domain/call-mark.ts';
import type { CallId, MunicipalityId } from '../../shared/domain/ids.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { MarkRequest, UnmarkRequest } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  calls: Pick<CallRepository, 'get'>;
  marks: Pick<CallMarkRepository, 'put' | 'clear' | 'ofMunicipality'>;
  audit: AuditLog;
  log: Logger;
  now: () => Date;
};

/** Stars or dismisses a call for a municipality. Marking it as it is marked changes nothing but the time. */
export const markCall = ({ municipalities, calls, marks, audit, log, now }: Deps) =>
  signedInApi(log, MarkRequest, async ({ params: { id, callId }, body: { mark } }, actor) => {
    const municipality = await municipalityFor(municipalities, actor, 'write-profile', id);
    if (!municipality.ok) return municipality.error.reply;
    if (!(await calls.get(callId))) return problem('not-found', `No call has the id ${callId}.`);
    const kept: CallMark = { municipalityId: id, callId, mark, at: toInstant(now()) };
    const change = await changeOf(marks, id, callId, kept);
    await audit.record(actor, change, () => marks.put(kept));
    return json(200, kept);
  });

/** Takes a mark away; where there is none, nothing changes. */
export const unmarkCall = ({ municipalities, marks, audit, log }: Omit<Deps, 'calls' | 'now'>) =>
  signedInApi(log, UnmarkRequest, async ({ params: { id, callId } }, actor) => {
    const municipality = await municipalityFor(municipalities, actor, 'write-profile', id);
    if (!municipality.ok) return municipality.error.reply;
    const change = await changeOf(marks, id, callId);
    if (change.before) await audit.record(actor, change, () => marks.clear(id, callId));
    return { statusCode: 204 };
  });

const changeOf = async (
  marks: Deps['marks'],
  id: MunicipalityId,
  callId: CallId,
  after?: CallMark,
): Promise<Change> => ({
  action: 'mark-call',
  what: `municipalities/${id}/marks/${callId}`,
  before: (await marks.ofMunicipality(id)).find((mark) => mark.callId === callId),
  after,
});

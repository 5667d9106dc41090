import type { CallMarkRepository } from '../../shared/db/call-mark-repository.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { CallMark } from '../../shared/domain/call-mark.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { MarkRequest, UnmarkRequest } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  calls: Pick<CallRepository, 'get'>;
  marks: Pick<CallMarkRepository, 'put' | 'clear'>;
  log: Logger;
  now: () => Date;
};

/** Stars or dismisses a call for a municipality. Marking it as it is marked changes nothing but the time. */
export const markCall = ({ municipalities, calls, marks, log, now }: Deps) =>
  signedInApi(log, MarkRequest, async ({ params: { id, callId }, body: { mark } }, actor) => {
    const municipality = await municipalityFor(municipalities, actor, 'write-profile', id);
    if (!municipality.ok) return municipality.error.reply;
    if (!(await calls.get(callId))) return problem('not-found', `No call has the id ${callId}.`);
    const kept: CallMark = { municipalityId: id, callId, mark, at: toInstant(now()) };
    await marks.put(kept);
    return json(200, kept);
  });

/** Takes a mark away; where there is none, nothing changes. */
export const unmarkCall = ({ municipalities, marks, log }: Omit<Deps, 'calls' | 'now'>) =>
  signedInApi(log, UnmarkRequest, async ({ params: { id, callId } }, actor) => {
    const municipality = await municipalityFor(municipalities, actor, 'write-profile', id);
    if (!municipality.ok) return municipality.error.reply;
    await marks.clear(id, callId);
    return { statusCode: 204 };
  });

import { authorise } from '../../shared/domain/authorisation.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import { valueIn } from '../../shared/domain/corrected-call.ts';
import type { Correction } from '../../shared/domain/correction.ts';
import { decideTakingBack } from '../../shared/domain/decide-correction.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { versionTag } from '../../shared/http/if-match.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';
import { changeCall, type WriteDeps } from './change-call.ts';
import { OfCallRequest, TakeBackCorrectionRequest } from './request.ts';

type Deps = WriteDeps & { log: Logger };

/** Who says what otherwise than the source of a call, and what the source says of it now. */
export const listCorrections = (deps: Deps) =>
  signedInApi(deps.log, OfCallRequest, async ({ params: { id } }, actor) => {
    const may = authorise(actor, 'write-reference', {});
    if (!may.ok) return refused(may.error);
    const kept = await deps.calls.get(id);
    if (!kept) return problem('not-found', `No call has the id ${id}.`);
    const items = (kept.corrections ?? []).map((each) => shown(kept, each));
    const reply = json(200, { items });
    const etag = versionTag(kept.version, kept.revision);
    return { ...reply, headers: { ...reply.headers, etag } };
  });

const shown = (kept: CallRecord, correction: Correction) => {
  const value = valueIn(kept, correction.field);
  return { ...correction, ...(value === undefined ? {} : { value }) };
};

/** Lets a field say again what the source says of it now. */
export const takeBackCorrection = (deps: Deps) =>
  signedInApi(
    deps.log,
    TakeBackCorrectionRequest,
    async ({ params: { id, field } }, actor, event) =>
      changeCall(deps, { id, actor, event }, (kept) => {
        const isCorrected = kept.corrections?.some((each) => each.field === field);
        if (isCorrected) return ok(decideTakingBack(kept, field, contentHashOf, deps.now()));
        const detail = `Nobody has corrected ${field} of it.`;
        return err({ kind: 'refused', reply: problem('not-found', detail) });
      }),
  );

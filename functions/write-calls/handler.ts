import { authorise } from '../../shared/domain/authorisation.ts';
import {
  decideCallRestoring,
  decideCallWithdrawal,
  isWithdrawnHere,
} from '../../shared/domain/decide-correction.ts';
import { isWrittenHere, ownIdentity } from '../../shared/domain/own-call.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { signedInApi } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';
import { planPatch, planStatement } from '../../shared/writing/plan-call.ts';
import {
  callReply,
  changeCall,
  keepCall,
  refusedCall,
  strayProgramme,
  type WriteDeps,
} from './change-call.ts';
import { listCorrections, takeBackCorrection } from './corrections.ts';
import {
  AddCallRequest,
  ChangeCallRequest,
  OfCallRequest,
  ReplaceCallRequest,
  WithdrawCallRequest,
} from './request.ts';

export type Deps = WriteDeps & { newId: () => string };

const addCall = (deps: Deps) =>
  signedInApi(deps.log, AddCallRequest, async ({ body: { association, ...stated } }, actor) => {
    const may = authorise(actor, 'write-reference', {});
    if (!may.ok) return refused(may.error);
    const identity = ownIdentity(deps.newId(), association);
    const planned = planStatement(undefined, stated, identity, deps.now());
    if (!planned.ok) return refusedCall(planned.error);
    const stray = await strayProgramme(deps, planned.value.record);
    if (stray) return stray;
    const written = await keepCall(deps, actor, undefined, planned.value);
    if (!written.ok) return problem('conflict', 'Its new id is taken; send it again.');
    const reply = callReply(201, written.value, deps.now());
    const location = `/calls/${encodeURIComponent(identity.id)}`;
    return { ...reply, headers: { ...reply.headers, location } };
  });

const replaceCall = (deps: Deps) =>
  signedInApi(deps.log, ReplaceCallRequest, async ({ params: { id }, body }, actor, event) =>
    changeCall(deps, { id, actor, event }, (kept) => {
      if (isWrittenHere(kept.source)) return planStatement(kept, body, kept, deps.now());
      const detail = `It comes from ${kept.source}: correct single fields of it by PATCH.`;
      return err({ kind: 'refused', reply: problem('conflict', detail) });
    }),
  );

const patchCall = (deps: Deps) =>
  signedInApi(
    deps.log,
    ChangeCallRequest,
    async ({ params: { id }, query: { why }, body }, actor, event) =>
      changeCall(deps, { id, actor, event }, (kept) =>
        planPatch(kept, body, correctorOf(actor.id, why), deps.now()),
      ),
  );

const withdrawCall = (deps: Deps) =>
  signedInApi(deps.log, WithdrawCallRequest, async ({ params: { id }, body }, actor, event) =>
    changeCall(deps, { id, actor, event }, (kept) =>
      ok(decideCallWithdrawal(kept, correctorOf(actor.id, body.why), contentHashOf, deps.now())),
    ),
  );

const restoreCall = (deps: Deps) =>
  signedInApi(deps.log, OfCallRequest, async ({ params: { id } }, actor, event) =>
    changeCall(deps, { id, actor, event }, (kept) => {
      if (isWithdrawnHere(kept)) return ok(decideCallRestoring(kept, contentHashOf, deps.now()));
      const detail = 'No administrator has withdrawn it.';
      return err({ kind: 'refused', reply: problem('conflict', detail) });
    }),
  );

const correctorOf = (id: string, why: string | undefined) => ({
  id,
  ...(why === undefined ? {} : { why }),
});

/** What administrators write of calls. */
export const writeCalls = (deps: Deps) =>
  byRoute({
    'POST /calls': addCall(deps),
    'PUT /calls/{id}': replaceCall(deps),
    'PATCH /calls/{id}': patchCall(deps),
    'POST /calls/{id}/withdrawal': withdrawCall(deps),
    'DELETE /calls/{id}/withdrawal': restoreCall(deps),
    'GET /calls/{id}/corrections': listCorrections(deps),
    'DELETE /calls/{id}/corrections/{field}': takeBackCorrection(deps),
  });

import { authorise } from '../../shared/domain/authorisation.ts';
import { mergePatch } from '../../shared/domain/merge-patch.ts';
import { err, ok } from '../../shared/domain/result.ts';
import {
  decideProgramme,
  decideRestoring,
  decideWithdrawal,
  StatedProgramme,
  statedProgrammeOf,
} from '../../shared/domain/stated-programme.ts';
import { signedInApi } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { pointsOf, problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import {
  changeProgramme,
  type WriteDeps as Deps,
  keepProgramme,
  programmeReply,
} from './change-programme.ts';
import {
  AddProgrammeRequest,
  ChangeProgrammeRequest,
  ReplaceProgrammeRequest,
  RestoreProgrammeRequest,
  WithdrawProgrammeRequest,
} from './request.ts';

const addProgramme = (deps: Deps) =>
  signedInApi(deps.log, AddProgrammeRequest, async ({ body: { code, ...stated } }, actor) => {
    const may = authorise(actor, 'write-reference', {});
    if (!may.ok) return refused(may.error);
    const decision = decideProgramme(undefined, code, stated, deps.now());
    const kept = await keepProgramme(deps, actor, undefined, decision);
    if (!kept.ok)
      return problem('conflict', `There is a programme of the code ${code}: change it.`);
    const reply = programmeReply(201, decision.programme);
    const location = `/programmes/${encodeURIComponent(code)}`;
    return { ...reply, headers: { ...reply.headers, location } };
  });

const replaceProgramme = (deps: Deps) =>
  signedInApi(deps.log, ReplaceProgrammeRequest, async ({ params: { code }, body }, actor, event) =>
    changeProgramme(deps, { code, actor, event }, (kept) =>
      ok(decideProgramme(kept, code, body, deps.now())),
    ),
  );

const patchProgramme = (deps: Deps) =>
  signedInApi(deps.log, ChangeProgrammeRequest, async ({ params: { code }, body }, actor, event) =>
    changeProgramme(deps, { code, actor, event }, (kept) => {
      const stated = StatedProgramme.safeParse(mergePatch(statedProgrammeOf(kept), body));
      if (stated.success) return ok(decideProgramme(kept, code, stated.data, deps.now()));
      const detail = 'With this change it is no programme.';
      return err({
        kind: 'refused',
        reply: problem('bad-request', detail, pointsOf(stated.error)),
      });
    }),
  );

const withdrawProgramme = (deps: Deps) =>
  signedInApi(
    deps.log,
    WithdrawProgrammeRequest,
    async ({ params: { code }, body }, actor, event) =>
      changeProgramme(deps, { code, actor, event }, (kept) =>
        ok(decideWithdrawal(kept, body.why, deps.now())),
      ),
  );

const restoreProgramme = (deps: Deps) =>
  signedInApi(deps.log, RestoreProgrammeRequest, async ({ params: { code } }, actor, event) =>
    changeProgramme(deps, { code, actor, event }, (kept) => ok(decideRestoring(kept, deps.now()))),
  );

/** What administrators write of programmes. */
export const writeProgrammes = (deps: Deps) =>
  byRoute({
    'POST /programmes': addProgramme(deps),
    'PUT /programmes/{code}': replaceProgramme(deps),
    'PATCH /programmes/{code}': patchProgramme(deps),
    'POST /programmes/{code}/withdrawal': withdrawProgramme(deps),
    'DELETE /programmes/{code}/withdrawal': restoreProgramme(deps),
  });

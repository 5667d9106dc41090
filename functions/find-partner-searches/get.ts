import { authorise } from '../../shared/domain/authorisation.ts';
import { asOf } from '../../shared/domain/partner-search.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { FindDeps } from './handler.ts';
import { GetPartnerSearchRequest } from './request.ts';
import { visibleTo } from './visible.ts';

/** `GET /partner-searches/{id}` */
export const getPartnerSearch = (deps: FindDeps) =>
  signedInApi(deps.log, GetPartnerSearchRequest, async ({ params: { id } }, actor) => {
    const allowed = authorise(actor, 'read-shared', {});
    if (!allowed.ok) return refused(allowed.error);
    const found = await deps.searches.get(id);
    const owner = found && (await deps.parties.get(found.owner));
    const view = found && visibleTo(actor, asOf(found, deps.now()), owner);
    // Whether there is one that they may not see is nobody's business either.
    return view ? json(200, view) : problem('not-found', `No partner search has the id ${id}.`);
  });

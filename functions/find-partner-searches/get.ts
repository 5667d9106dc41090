import * as z from 'zod';
import { authorise } from '../../shared/domain/authorisation.ts';
import { asOf, SearchId } from '../../shared/domain/partner-search.ts';
import { json, pathParameter, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { FindDeps } from './handler.ts';
import { visibleTo } from './visible.ts';

const GetRequest = z.object({
  params: z.strictObject({ id: pathParameter(SearchId) }),
  query: z.strictObject({}),
});

/** `GET /partner-searches/{id}` */
export const getPartnerSearch = (deps: FindDeps) =>
  signedInApi(deps.log, GetRequest, async ({ params: { id } }, actor) => {
    const allowed = authorise(actor, 'read-shared', {});
    if (!allowed.ok) return refused(allowed.error);
    const found = await deps.searches.get(id);
    const owner = found && (await deps.parties.get(found.owner));
    const view = found && visibleTo(actor, asOf(found, deps.now()), owner);
    // Whether there is one that they may not see is nobody's business either.
    return view ? json(200, view) : problem('not-found', `No partner search has the id ${id}.`);
  });

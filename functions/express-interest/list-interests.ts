import * as z from 'zod';
import type { Actor } from '../../shared/domain/actor.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import type { PartyId } from '../../shared/domain/ids.ts';
import type { Party } from '../../shared/domain/party.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { refused } from '../../shared/http/refused.ts';
import { mayActOn } from '../../shared/partners/searches/acting-party.ts';
import { interestView } from '../../shared/partners/searches/interest-view.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { problemOf } from '../../shared/partners/searches/refusals.ts';
import { SearchParams, searchNow } from './interest-request.ts';

/** Of which search. */
export const ListInterestsRequest = z.object({ params: SearchParams, query: z.strictObject({}) });

/** `GET /partner-searches/{id}/interests`: all of them for the owner of the search, for others their own. */
export const listInterests = (deps: PartnerDeps) =>
  signedInApi(deps.log, ListInterestsRequest, async ({ params: { id } }, actor) => {
    const allowed = authorise(actor, 'read-shared', {});
    if (!allowed.ok) return refused(allowed.error);
    const found = await searchNow(deps, id);
    if (!found.ok) return problemOf(found.error);
    const search = found.value;
    const interests = await deps.searches.interestsIn(id);
    const known = await deps.parties.getMany([search.owner, ...interests.map(({ from }) => from)]);
    const isOwner = actsFor(actor, search.owner, known);
    const now = deps.now();
    const items = interests
      .filter(({ from }) => isOwner || actsFor(actor, from, known))
      .map((each) => {
        const sides = { owner: known.get(search.owner), from: known.get(each.from) };
        return interestView(each, search, sides, actor, now);
      });
    return json(200, { items });
  });

const actsFor = (actor: Actor, id: PartyId, known: ReadonlyMap<PartyId, Party>): boolean =>
  mayActOn(actor, 'act-as-partner', id, known.get(id)).ok;

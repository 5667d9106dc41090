import * as z from 'zod';
import type { Cooperation } from '../../shared/domain/cooperation.ts';
import { PartyId } from '../../shared/domain/ids.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import {
  closed,
  type PartnerSearch,
  revised,
  SearchNotice,
  submitted,
  withdrawn,
} from '../../shared/domain/partner-search.ts';
import { withEnd, withoutSearch } from '../../shared/domain/partnering.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { signedInApi } from '../../shared/http/api.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { SearchParams, type Step, takeStep } from './moves.ts';
import { prepareNotice } from './prepare-notice.ts';

/** A step that the owner takes. */
const own = (action: string) => ({ may: 'act-as-partner', action }) as const;

/** A step that says nothing but which search. */
export const PartnerSearchStepRequest = z.object({
  params: SearchParams,
  query: z.strictObject({}),
});

/** `POST /partner-searches/{id}/submission`: hands a draft in. */
export const submitPartnerSearch = (deps: PartnerDeps) =>
  signedInApi(deps.log, PartnerSearchStepRequest, ({ params }, actor) =>
    takeStep(deps, actor, own('submit-partner-search'), params.id, async (search, at) => {
      if (search.state.kind === 'pending-moderation') return ok({ search });
      const next = submitted(search, at);
      return next.ok ? stillAllowed(deps, next.value) : next;
    }),
  );

/** What the search says from now on. */
export const RevisePartnerSearchRequest = z.object({
  ...PartnerSearchStepRequest.shape,
  body: z.strictObject({
    ...SearchNotice.shape,
    contactId: Contact.shape.id.optional(),
    /** The version that was changed. */
    version: z.number().int().positive(),
  }),
});

/** `PUT /partner-searches/{id}`: says something else, which has to be looked at again. */
export const revisePartnerSearch = (deps: PartnerDeps) =>
  signedInApi(deps.log, RevisePartnerSearchRequest, ({ params, body }, actor) =>
    takeStep(deps, actor, own('revise-partner-search'), params.id, (search, at) =>
      revise(deps, search, body, at),
    ),
  );

const revise = async (
  deps: PartnerDeps,
  search: PartnerSearch,
  {
    contactId = search.contactId,
    version,
    ...notice
  }: z.infer<typeof RevisePartnerSearchRequest>['body'],
  at: Instant,
): ReturnType<Step> => {
  if (version !== search.version) return err({ kind: 'changed-meanwhile' });
  const owner = await deps.parties.get(search.owner);
  if (!owner) return err({ kind: 'no-contact' });
  const prepared = await prepareNotice(deps, owner, notice, contactId);
  if (!prepared.ok) return prepared;
  const next = revised(search, prepared.value, at);
  return next.ok ? stillAllowed(deps, next.value) : next;
};

/** A search keeps the place it has, but nobody who is suspended hands anything in. */
const stillAllowed = async (deps: PartnerDeps, search: PartnerSearch): ReturnType<Step> => {
  const partnering = withEnd(await deps.searches.partnering(search.owner), search);
  return partnering.ok ? ok({ search, partnering: partnering.value }) : partnering;
};

/** `POST /partner-searches/{id}/withdrawal`: takes it back for good. */
export const withdrawPartnerSearch = (deps: PartnerDeps) =>
  signedInApi(deps.log, PartnerSearchStepRequest, ({ params }, actor) =>
    takeStep(deps, actor, own('withdraw-partner-search'), params.id, async (search, at) => {
      if (search.state.kind === 'withdrawn') return ok({ search });
      const next = withdrawn(search, at);
      if (!next.ok) return next;
      const partnering = withoutSearch(await deps.searches.partnering(search.owner), search.id);
      return ok({ search: next.value, partnering });
    }),
  );

/** With whom a partner was found; nobody is an answer too. */
export const ClosePartnerSearchRequest = z.object({
  ...PartnerSearchStepRequest.shape,
  body: z.strictObject({ foundWith: z.array(PartyId).max(20) }),
});

/** `POST /partner-searches/{id}/closing`: says with whom, if anybody, it was found. */
export const closePartnerSearch = (deps: PartnerDeps) =>
  signedInApi(deps.log, ClosePartnerSearchRequest, ({ params, body: { foundWith } }, actor) =>
    takeStep(deps, actor, own('close-partner-search'), params.id, async (search, at) => {
      if (search.state.kind === 'closed' && sameParties(search.state.foundWith, foundWith)) {
        return ok({ search });
      }
      const next = closed(search, foundWith, at);
      if (!next.ok) return next;
      const known = await deps.parties.getMany(foundWith);
      const stranger = foundWith.find((id) => !known.has(id));
      if (stranger !== undefined) return err({ kind: 'unknown-party', party: stranger });
      const partnering = withoutSearch(await deps.searches.partnering(search.owner), search.id);
      const cooperations = await cooperationsIn(deps, search, foundWith, at);
      return ok({ search: next.value, partnering, cooperations });
    }),
  );

const sameParties = (one: readonly PartyId[], other: readonly PartyId[]): boolean =>
  one.toSorted().join() === [...new Set(other)].toSorted().join();

/**
 * A co-operation counts only between two who both said so: the owner, and whoever expressed interest and was accepted.
 * Otherwise anybody could adorn themselves with partners.
 */
const cooperationsIn = async (
  { searches }: PartnerDeps,
  { id: searchId, owner, notice }: PartnerSearch,
  foundWith: readonly PartyId[],
  at: Instant,
): Promise<Cooperation[]> => {
  const callId = notice.about.kind === 'call' ? notice.about.callId : undefined;
  const about = { searchId, at, ...(callId && { callId }) };
  const interests = await searches.interestsIn(searchId);
  return interests
    .filter(({ from, state }) => state === 'accepted' && foundWith.includes(from))
    .flatMap(({ from }) => [
      { party: owner, with: from, ...about },
      { party: from, with: owner, ...about },
    ]);
};

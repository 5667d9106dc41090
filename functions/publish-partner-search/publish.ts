import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { PartyId } from '../../shared/domain/ids.ts';
import { RequestName } from '../../shared/domain/link-mail-request.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { type PartnerSearch, SearchNotice } from '../../shared/domain/partner-search.ts';
import { withSearch } from '../../shared/domain/partnering.ts';
import type { Party } from '../../shared/domain/party.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { actingParty } from '../../shared/partners/searches/acting-party.ts';
import { type Decision, keepChange } from '../../shared/partners/searches/keep-change.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { problemOf, type SearchRefusal } from '../../shared/partners/searches/refusals.ts';
import { searchEvents } from '../../shared/partners/searches/search-events.ts';
import { searchView } from '../../shared/partners/searches/search-view.ts';
import { prepareNotice, searchIdOf } from './prepare-notice.ts';

/** A search that is handed in. */
export const PublishPartnerSearchRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: z.strictObject({
    ...SearchNotice.shape,
    /** The name of the request: the same name never makes a second search. */
    request: RequestName,
    /** Without it the officer's own party. */
    owner: PartyId.optional(),
    /** Whose address is shown once both sides agree; without it the first contact that may be written to. */
    contactId: Contact.shape.id.optional(),
    /** Only kept, and handed in later. */
    draft: z.boolean().default(false),
  }),
});
type Asked = z.infer<typeof PublishPartnerSearchRequest>['body'];

/** `POST /partner-searches`: hands a partner search in, or keeps a draft of it. */
export const publishPartnerSearch = (deps: PartnerDeps) =>
  signedInApi(deps.log, PublishPartnerSearchRequest, async ({ body }, actor) => {
    const owner = await actingParty(deps.parties, actor, body.owner, 'body.owner');
    if (!owner.ok) return owner.error.reply;
    const kept = await keepChange(
      deps,
      {
        actor,
        action: 'publish-partner-search',
        what: `partner-searches/${searchIdOf(owner.value.id, body.request)}`,
      },
      () => decide(deps, owner.value, body),
    );
    if (!kept.ok) return problemOf(kept.error);
    const { search, isNew } = kept.value;
    deps.log.info('partner-search.moved', { search: search.id, to: search.state.kind });
    const reply = json(isNew ? 201 : 200, searchView(search, owner.value, true));
    return { ...reply, headers: { ...reply.headers, location: `/partner-searches/${search.id}` } };
  });

type Published = { search: PartnerSearch; isNew: boolean };

const decide = async (
  deps: PartnerDeps,
  owner: Party,
  { request, owner: _owner, contactId, draft, ...notice }: Asked,
): Promise<Result<Decision<Published>, SearchRefusal>> => {
  const id = searchIdOf(owner.id, request);
  const before = await deps.searches.get(id);
  if (before) {
    return isDeepStrictEqual(before.notice, notice)
      ? ok({ answer: { search: before, isNew: false } })
      : err({ kind: 'request-name-taken' });
  }
  const partnering = await deps.searches.partnering(owner.id);
  const prepared = await prepareNotice(deps, owner, notice, contactId);
  if (!prepared.ok) return prepared;
  const now = deps.now();
  const at = toInstant(now);
  const taken = withSearch(partnering, { id, endsAt: prepared.value.endsAt }, now);
  if (!taken.ok) return taken;
  const search: PartnerSearch = {
    ...{ id, owner: owner.id, request, createdAt: at, interests: 0, version: 0 },
    ...prepared.value,
    state: draft ? { kind: 'draft' } : { kind: 'pending-moderation', at },
  };
  return ok({
    change: { search, partnering: taken.value, owes: searchEvents(search, at) },
    answer: { search: { ...search, version: 1 }, isNew: true },
  });
};

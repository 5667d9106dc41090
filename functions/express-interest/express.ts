import * as z from 'zod';
import { PartyId } from '../../shared/domain/ids.ts';
import { type Interest, InterestMessage, mayExpress } from '../../shared/domain/interest.ts';
import { RequestName } from '../../shared/domain/link-mail-request.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import type { PartnerSearch, SearchId } from '../../shared/domain/partner-search.ts';
import { withInterest, withInterestReceived } from '../../shared/domain/partnering.ts';
import type { Party } from '../../shared/domain/party.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { signedInApi } from '../../shared/http/api.ts';
import { actingParty } from '../../shared/partners/searches/acting-party.ts';
import { contactFor } from '../../shared/partners/searches/contact-of.ts';
import { interestEvent } from '../../shared/partners/searches/interest-events.ts';
import { type Decision, keepChange } from '../../shared/partners/searches/keep-change.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { problemOf, type SearchRefusal } from '../../shared/partners/searches/refusals.ts';
import { interestPath, interestReply, SearchParams, searchNow } from './interest-request.ts';

/** Interest, with a message. */
export const ExpressInterestRequest = z.object({
  params: SearchParams,
  query: z.strictObject({}),
  body: z.strictObject({
    /** The name of the request: making the same one again changes nothing. */
    request: RequestName,
    /** Without it the officer's own party. */
    from: PartyId.optional(),
    contactId: Contact.shape.id.optional(),
    message: InterestMessage,
  }),
});
type Asked = z.infer<typeof ExpressInterestRequest>['body'];

type Expressed = { interest: Interest; search: PartnerSearch; isNew: boolean };

/** `POST /partner-searches/{id}/interests` */
export const expressInterest = (deps: PartnerDeps) =>
  signedInApi(deps.log, ExpressInterestRequest, async ({ params: { id }, body }, actor) => {
    const from = await actingParty(deps.parties, actor, body.from, 'body.from');
    if (!from.ok) return from.error.reply;
    const kept = await keepChange(
      deps,
      { actor, action: 'express-interest', what: interestPath(id, from.value.id) },
      () => decide(deps, id, from.value, body),
    );
    if (!kept.ok) return problemOf(kept.error);
    return interestReply(deps, kept.value.isNew ? 201 : 200, kept.value, actor);
  });

const decide = async (
  deps: PartnerDeps,
  id: SearchId,
  from: Party,
  { request, contactId, message }: Asked,
): Promise<Result<Decision<Expressed>, SearchRefusal>> => {
  const found = await searchNow(deps, id);
  if (!found.ok) return found;
  const search = found.value;
  const before = await deps.searches.interest(id, from.id);
  if (before?.request === request && before.message === message) {
    return ok({ answer: { interest: before, search, isNew: false } });
  }
  const now = deps.now();
  const partnering = withInterest(await deps.searches.partnering(from.id), now);
  const allowed = mayExpress(search, from.id, before, now);
  if (!allowed.ok) return allowed;
  if (!partnering.ok) return partnering;
  const contact = await contactFor(deps.preferences, from, contactId);
  if (!contact.ok) return contact;
  const at = toInstant(now);
  const interest: Interest = {
    ...{ searchId: id, from: from.id, contactId: contact.value, request, message },
    ...{ state: 'sent', sentAt: at, version: 0 },
  };
  return ok({
    before,
    change: {
      interest,
      partnering: partnering.value,
      ownerPartnering: withInterestReceived(await deps.searches.partnering(search.owner), interest),
      // Written along, so that it can end or be taken back only before or after, and never at the same time.
      search: { ...search, interests: search.interests + 1 },
      owes: [interestEvent(interest, search, at)],
    },
    answer: { interest, search, isNew: true },
  });
};

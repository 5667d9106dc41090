import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { PartnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import type { PartyRepository } from '../../shared/db/party-repository.ts';
import type { PersonRepository } from '../../shared/db/person-repository.ts';
import type { AddressKey } from '../../shared/domain/address-state.ts';
import { contactNameOf, type PartyContactKey } from '../../shared/domain/contact-preferences.ts';
import type { PartyId } from '../../shared/domain/ids.ts';
import type { Interest } from '../../shared/domain/interest.ts';
import { withInterestGone, withSearchErased } from '../../shared/domain/partnering.ts';
import { organisationIn } from '../../shared/domain/party.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { mayActOn } from '../../shared/partners/searches/acting-party.ts';
import { ErasePersonOfOrganisationRequest, ErasePersonRequest } from './request.ts';

export type Deps = {
  parties: Pick<PartyRepository, 'get'>;
  persons: PersonRepository;
  addresses: Pick<AddressStateRepository, 'forget'>;
  searches: Pick<
    PartnerSearchRepository,
    'get' | 'ofOwner' | 'interestsOf' | 'partnering' | 'commit' | 'erase' | 'eraseInterest'
  >;
  audit: AuditLog;
  log: Logger;
  now: () => Date;
};

/**
 * `DELETE /municipalities/{id}/contacts/{contactId}/personal-data`, and the same of `/organisations`: deletes everything
 * that is kept of a contact, and says what is not. It may be asked for again and again: what is gone is gone, and what a crash left is deleted.
 */
export const erasePerson = (deps: Deps) =>
  byRoute({
    'DELETE /municipalities/{id}/contacts/{contactId}/personal-data': erasing(
      deps,
      ErasePersonRequest,
    ),
    'DELETE /organisations/{id}/contacts/{contactId}/personal-data': erasing(
      deps,
      ErasePersonOfOrganisationRequest,
    ),
  });

const erasing = (
  deps: Deps,
  request: typeof ErasePersonRequest | typeof ErasePersonOfOrganisationRequest,
) =>
  signedInApi(deps.log, request, async ({ params }, actor) => {
    const key = { municipalityId: params.id, contactId: params.contactId };
    const party = await deps.parties.get(params.id);
    const allowed = mayActOn(actor, 'export-or-erase-person', params.id, party);
    if (!allowed.ok) return allowed.error.reply;
    if (!party) return problem('not-found', `Nobody has the id ${params.id}.`);
    const change = { action: 'erase-person', what: personalDataOf(key) };
    const { erased, suppression } = await deps.audit.record(actor, change, () => erase(deps, key));
    deps.log.info('person.erased', { contact: contactNameOf(key), ...erased });
    return json(200, { erased, kept: suppression ? [keptBecause(suppression.reason)] : [] });
  });

/** The path by which the API knows it. */
const personalDataOf = ({ municipalityId: party, contactId }: PartyContactKey): string =>
  `${organisationIn(party) ? 'organisations' : 'municipalities'}/${party}/contacts/${contactId}/personal-data`;

const erase = async (deps: Deps, key: PartyContactKey) => {
  const addressKey = await begin(deps, key);
  const erased = await eraseTraces(deps, key);
  const suppression = addressKey && (await deps.addresses.forget(addressKey, key));
  await deps.persons.finish(key);
  return { erased, suppression };
};

/** Nothing is written to the contact from now on. Its address is known on by a digest alone, until all is through. */
const begin = async (
  { persons, now }: Deps,
  key: PartyContactKey,
): Promise<AddressKey | undefined> => {
  const contact = await persons.contact(key);
  if (!contact) return (await persons.erasure(key))?.addressKey;
  const addressKey = addressKeyOf(contact.email);
  await persons.begin({ ...key, addressKey, begunAt: toInstant(now()) });
  await persons.removeContact(key);
  return addressKey;
};

const eraseTraces = async ({ persons, searches }: Deps, key: PartyContactKey) => {
  const { municipalityId, contactId } = key;
  const traces = await persons.traces(key);
  const own = (await searches.ofOwner(municipalityId)).filter(
    (search) => search.contactId === contactId,
  );
  const interests = (await searches.interestsOf(municipalityId)).filter(
    (interest) => interest.contactId === contactId,
  );
  // Their places first: once the searches are gone, nobody would know that they took any.
  await freePlaces({ searches }, municipalityId, own);
  for (const search of own) await searches.erase(search);
  for (const interest of interests) {
    await nobodyLeftUnanswered({ searches }, interest);
    await searches.eraseInterest(interest);
  }
  await persons.removeTraces(traces);
  return {
    preferences: traces.preferences ? 1 : 0,
    issues: traces.issues.length,
    copies: traces.copies.length,
    mails: traces.linkMails.length,
    partnerSearches: own.length,
    interests: interests.length,
  };
};

/** Refused when somebody acts for the party at this very moment: then the places are free once the searches end. */
const freePlaces = async (
  { searches }: Pick<Deps, 'searches'>,
  party: PartyId,
  erased: Awaited<ReturnType<Deps['searches']['ofOwner']>>,
): Promise<void> => {
  if (erased.length === 0) return;
  const partnering = erased.reduce(
    (before, { id }) => withSearchErased(before, id),
    await searches.partnering(party),
  );
  await searches.commit({ partnering, owes: [] });
};

/** Whoever received it could not answer it any more. Refused when somebody acts for them at this very moment. */
const nobodyLeftUnanswered = async (
  { searches }: Pick<Deps, 'searches'>,
  interest: Interest,
): Promise<void> => {
  const search = interest.state === 'sent' ? await searches.get(interest.searchId) : undefined;
  if (!search) return;
  const partnering = withInterestGone(await searches.partnering(search.owner), interest);
  await searches.commit({ partnering, owes: [] });
};

const keptBecause = (reason: string) => ({
  what: 'a digest of the address (SHA-256), from which it cannot be read',
  why: `nothing may be sent to it any more (${reason}), whoever names it next`,
});

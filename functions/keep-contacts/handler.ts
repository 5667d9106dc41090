import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import { contactView } from './contact-view.ts';
import { type Deps as PatchDeps, patchContact } from './patch-contact.ts';
import { putPreferences, showPreferences } from './preferences.ts';
import { type Deps as RemoveDeps, removeContact } from './remove-contact.ts';
import { ListContactsRequest } from './request.ts';

export type Deps = PatchDeps &
  RemoveDeps & {
    municipalities: Pick<MunicipalityRepository, 'get' | 'save'>;
    preferences: Pick<ContactPreferencesRepository, 'get' | 'save' | 'ofMunicipality'>;
    addresses: Pick<AddressStateRepository, 'suppressedAmong' | 'forget'>;
    audit: AuditLog;
    log: Logger;
    now: () => Date;
  };

/** The contacts of a municipality, and what each is written. */
export const keepContacts = (deps: Deps) =>
  byRoute({
    'GET /municipalities/{id}/contacts': listContacts(deps),
    'PATCH /municipalities/{id}/contacts/{contactId}': patchContact(deps),
    'DELETE /municipalities/{id}/contacts/{contactId}': removeContact(deps),
    'GET /municipalities/{id}/contacts/{contactId}/preferences': showPreferences(deps),
    'PUT /municipalities/{id}/contacts/{contactId}/preferences': putPreferences(deps),
  });

const listContacts = (deps: Deps) =>
  signedInApi(deps.log, ListContactsRequest, async ({ params: { id } }, actor) => {
    const found = await municipalityFor(deps.municipalities, actor, 'read-profile', id);
    if (!found.ok) return found.error.reply;
    const { contacts, associations } = found.value;
    const mayWrite = authorise(actor, 'write-profile', { owner: id, associations }).ok;
    const preferences = await deps.preferences.ofMunicipality(id);
    const suppressed = await suppressedAddresses(
      deps.addresses,
      contacts.map(({ email }) => email),
    );
    const items = contacts.map((contact) =>
      contactView(contact, {
        preferences: preferences.get(contact.id),
        suppressed: suppressed.has(contact.email),
        mayWrite,
      }),
    );
    const reply = json(200, { items });
    return { ...reply, headers: { ...reply.headers, 'cache-control': 'no-store' } };
  });

import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { PersonRepository } from '../../shared/db/person-repository.ts';
import { contactNameOf } from '../../shared/domain/contact-preferences.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { signedInApi } from '../../shared/http/api.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { withoutAddress } from '../../shared/municipalities/contact-rules.ts';
import { pathOf } from './audited-contact.ts';
import { OfContactRequest } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  persons: Pick<
    PersonRepository,
    'contact' | 'erasure' | 'begin' | 'removeContact' | 'removeTraces' | 'finish'
  >;
  preferences: Pick<ContactPreferencesRepository, 'get'>;
  addresses: Pick<AddressStateRepository, 'forget'>;
  audit: AuditLog;
  log: Logger;
  now: () => Date;
};

/**
 * Takes a contact out: nothing more is sent to it, and its address and what it chose are kept no longer. What was sent
 * stays as what the municipality was told, and can be given out and erased as before. It may be asked for again: what
 * a crash left is finished.
 */
export const removeContact = (deps: Deps) =>
  signedInApi(deps.log, OfContactRequest, async ({ params }, actor) => {
    const key = { municipalityId: params.id, contactId: params.contactId };
    const found = await municipalityFor(deps.municipalities, actor, 'write-profile', params.id);
    if (!found.ok) return found.error.reply;
    const { persons } = deps;
    const contact = await persons.contact(key);
    const addressKey = contact
      ? addressKeyOf(contact.email)
      : (await persons.erasure(key))?.addressKey;
    if (!addressKey) return { statusCode: 204 };
    if (contact) {
      await persons.begin({ ...key, addressKey, begunAt: toInstant(deps.now()) });
      const change = {
        action: 'keep-contacts',
        what: pathOf(key),
        before: withoutAddress(contact),
      };
      await deps.audit.record(actor, change, () => persons.removeContact(key));
    }
    await deps.addresses.forget(addressKey, key);
    // Last of all, for who has left would be written to again if they were still there without it.
    const preferences = await deps.preferences.get(key);
    await persons.removeTraces({ ...NOTHING, ...(preferences && { preferences }) });
    await persons.finish(key);
    deps.log.info('contact.removed', { contact: contactNameOf(key) });
    return { statusCode: 204 };
  });

const NOTHING = { issues: [], copies: [], linkMails: [] };

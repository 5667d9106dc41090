import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { ContactKey } from '../../shared/domain/contact-preferences.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Save } from '../../shared/municipalities/change-municipality.ts';
import { contactIn, withoutAddress } from '../../shared/municipalities/contact-rules.ts';

type Deps = { municipalities: Pick<MunicipalityRepository, 'save'>; audit: AuditLog };

/** The path by which the API knows a contact. */
export const pathOf = ({ municipalityId, contactId }: ContactKey): string =>
  `municipalities/${municipalityId}/contacts/${contactId}`;

/** Keeps a municipality of which one contact was changed, and notes who changed that contact. */
export const auditedContact =
  ({ municipalities, audit }: Deps, actor: Actor, key: ContactKey): Save =>
  (next, before) => {
    const change = { before: notedOf(before, key), after: notedOf(next, key) };
    return audit.record(actor, { action: 'keep-contacts', what: pathOf(key), ...change }, () =>
      municipalities.save(next),
    );
  };

const notedOf = (municipality: Municipality, { contactId }: ContactKey) => {
  const contact = contactIn(municipality, contactId);
  return contact && withoutAddress(contact);
};

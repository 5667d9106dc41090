import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { type ContactKey, unconfirm } from '../../shared/domain/contact-preferences.ts';
import type { Contact, Municipality } from '../../shared/domain/municipality.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import {
  changeMunicipality,
  type NotChanged,
} from '../../shared/municipalities/change-municipality.ts';
import {
  contactIn,
  isSameAddress,
  isTaken,
  movedAt,
  withStated,
} from '../../shared/municipalities/contact-rules.ts';
import { changePreferences } from '../../shared/pages/change-preferences.ts';
import { auditedContact } from './audited-contact.ts';
import type { ContactPatch } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get' | 'save'>;
  preferences: Pick<ContactPreferencesRepository, 'get' | 'save'>;
  addresses: Pick<AddressStateRepository, 'suppressedAmong'>;
  audit: AuditLog;
  now: () => Date;
};

export type EditRefusal =
  | NotChanged
  | { kind: 'unknown-contact' }
  /** The address is that of another contact. */
  | { kind: 'contact-exists' }
  /** Nothing may be sent to the address. */
  | { kind: 'suppressed' };

/**
 * Writes what a patch says into the contact. That another address is unconfirmed is written before the address is, and
 * once more after it: until then the owner of the earlier one could confirm by a link of theirs.
 */
export const editContact = async (
  deps: Deps,
  actor: Actor,
  municipality: Municipality,
  key: ContactKey,
  patch: ContactPatch,
): Promise<Result<{ contact: Contact; municipality: Municipality }, EditRefusal>> => {
  const before = contactIn(municipality, key.contactId);
  if (!before) return err({ kind: 'unknown-contact' });
  const moves = patch.email !== undefined && !isSameAddress(before.email, patch.email);
  const since = movedAt(deps.now());
  const unconfirming = () =>
    changePreferences(deps, key, 'keep-contacts', (current) => unconfirm(current, since), actor);
  if (moves) {
    const refusal = await refusalOf(deps, municipality, key, patch.email ?? '');
    if (refusal) return err(refusal);
    await unconfirming();
  }
  const changed = await changeMunicipality(
    deps.municipalities,
    municipality.id,
    (current) => withPatch(current, key, patch, since),
    auditedContact(deps, actor, key),
  );
  if (!changed.ok) return changed;
  if (moves) await unconfirming();
  const contact = contactIn(changed.value, key.contactId);
  return contact ? ok({ contact, municipality: changed.value }) : err({ kind: 'unknown-contact' });
};

const refusalOf = async (
  { addresses }: Deps,
  municipality: Municipality,
  key: ContactKey,
  email: string,
): Promise<EditRefusal | undefined> => {
  if (isTaken(municipality, key.contactId, email)) return { kind: 'contact-exists' };
  const suppressed = await suppressedAddresses(addresses, [email]);
  return suppressed.has(email) ? { kind: 'suppressed' } : undefined;
};

const withPatch = (
  municipality: Municipality,
  key: ContactKey,
  patch: ContactPatch,
  since: Instant,
): Result<Municipality, EditRefusal> => {
  const before = contactIn(municipality, key.contactId);
  if (!before) return err({ kind: 'unknown-contact' });
  if (patch.email !== undefined && isTaken(municipality, key.contactId, patch.email)) {
    return err({ kind: 'contact-exists' });
  }
  const after = withStated(before, patch, since);
  if (JSON.stringify(after) === JSON.stringify(before)) return ok(municipality);
  const contacts = municipality.contacts.map((each) => (each === before ? after : each));
  return ok({ ...municipality, contacts });
};

import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import {
  type ContactKey,
  contactNameOf,
  defaultPreferences,
} from '../../shared/domain/contact-preferences.ts';
import {
  type Contact,
  MOST_CONTACTS,
  type Municipality,
} from '../../shared/domain/municipality.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { SentOnce } from '../../shared/mail/send-once.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import { type AskDeps, askToConfirm } from '../../shared/municipalities/ask-to-confirm.ts';
import {
  contactIn,
  isSameAddress,
  withoutAddress,
} from '../../shared/municipalities/contact-rules.ts';
import type { NewContact } from './request.ts';

export type Deps = AskDeps & {
  municipalities: Pick<MunicipalityRepository, 'addContact'>;
  preferences: Pick<ContactPreferencesRepository, 'get' | 'save'>;
  addresses: Pick<AddressStateRepository, 'suppressedAmong'>;
  audit: AuditLog;
  log: Logger;
};

export type Refusal =
  /** The id, or the address, is that of another contact. */
  | { kind: 'contact-exists' }
  /** The municipality has as many contacts as it may have. */
  | { kind: 'too-many-contacts' }
  /** The contact has confirmed already. */
  | { kind: 'already-active' }
  /** Nothing may be sent to the address. */
  | { kind: 'suppressed' }
  /** Somebody else changed the same records: try again. */
  | { kind: 'changed-meanwhile' }
  /** The mail service refused the mail; with `retry` the same request may be made again. */
  | { kind: 'not-sent'; code: string; retry: boolean };

/** `unknown`: the mail may have gone out; ask with another name if it did not come. */
export type Added = { contact: string; mail: SentOnce };

/**
 * Adds a contact, who gets nothing but one mail to confirm the address until they do. That it is unconfirmed is
 * written before the contact is: a crash between the two must not leave somebody who is written to unasked.
 */
export const addContact = async (
  deps: Deps,
  municipality: Municipality,
  { contactId: id, email, language, role, request }: NewContact,
  actor: Actor,
): Promise<Result<Added, Refusal>> => {
  const contact: Contact = { id, email, language, ...(role === undefined ? {} : { role }) };
  const refusal = await refusalOf(deps, municipality, contact);
  if (refusal) return err(refusal);
  const what = `municipalities/${municipality.id}/contacts/${id}`;
  const change = { action: 'add-contact', what, after: withoutAddress(contact) };
  const written = await deps.audit.record(actor, change, () => write(deps, municipality, contact));
  return written.ok ? ask(deps, municipality, contact, request) : written;
};

const keyOf = (municipality: Municipality, contact: Contact): ContactKey => ({
  municipalityId: municipality.id,
  contactId: contact.id,
});

const refusalOf = async (
  { preferences, addresses }: Deps,
  municipality: Municipality,
  { id, email }: Contact,
): Promise<Refusal | undefined> => {
  const sameId = contactIn(municipality, id);
  const sameAddress = municipality.contacts.find((each) => isSameAddress(each.email, email));
  if (sameId !== sameAddress) return { kind: 'contact-exists' };
  if (!sameId && municipality.contacts.length >= MOST_CONTACTS)
    return { kind: 'too-many-contacts' };
  const kept = await preferences.get({ municipalityId: municipality.id, contactId: id });
  if (sameId && (kept?.standing.kind ?? 'active') === 'active') return { kind: 'already-active' };
  const suppressed = await suppressedAddresses(addresses, [email]);
  return suppressed.has(email) ? { kind: 'suppressed' } : undefined;
};

const write = async (
  { preferences, municipalities, now }: Deps,
  municipality: Municipality,
  contact: Contact,
): Promise<Result<void, Refusal>> => {
  const key = keyOf(municipality, contact);
  const current = (await preferences.get(key)) ?? defaultPreferences(key);
  if (current.standing.kind !== 'unconfirmed') {
    const since = toInstant(now());
    const saved = await preferences.save({ ...current, standing: { kind: 'unconfirmed', since } });
    if (!saved.ok) return saved;
  }
  const { contacts } = municipality;
  if (contacts.some(({ id }) => id === contact.id)) return ok(undefined);
  return municipalities.addContact(municipality.id, contact, contacts.length);
};

const ask = async (
  deps: Deps,
  municipality: Municipality,
  contact: Contact,
  request: string,
): Promise<Result<Added, Refusal>> => {
  const sent = await askToConfirm(deps, municipality, contact, request);
  if (!sent.ok) return sent;
  const name = contactNameOf(keyOf(municipality, contact));
  deps.log.info('contact.added', { contact: name, mail: sent.value });
  return ok({ contact: name, mail: sent.value });
};

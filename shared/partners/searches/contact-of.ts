import { contactNameOf, defaultPreferences } from '../../domain/contact-preferences.ts';
import type { Contact } from '../../domain/municipality.ts';
import type { Party } from '../../domain/party.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { PartnerDeps } from './partner-deps.ts';

/** `unconfirmed`: the contact has yet to confirm its address. */
export type NoContact = { kind: 'no-contact' | 'unknown-contact' | 'unconfirmed-contact' };

/** A contact with the language it is written to in, and whether it may be written to at all. */
export type KnownContact = {
  contact: Contact;
  standing: 'active' | 'unsubscribed' | 'unconfirmed';
  name: string;
};

/**
 * The contacts of a party. Those of an organisation that is no municipality were named by an administrator, decide nothing
 * for themselves, and are written to only about what was published or answered in their name.
 */
export const contactsOf = async (
  preferences: PartnerDeps['preferences'],
  party: Party,
): Promise<KnownContact[]> => {
  const kept = await preferences.ofMunicipality(party.id);
  return party.contacts.map((contact) => {
    const key = { municipalityId: party.id, contactId: contact.id };
    const { language, standing } = kept.get(contact.id) ?? defaultPreferences(key);
    return {
      contact: { ...contact, language: language ?? contact.language },
      standing: standing.kind,
      name: contactNameOf(key),
    };
  });
};

/** The contact that speaks for a party: the one that is named, else the first that may be written to. */
export const contactFor = async (
  preferences: PartnerDeps['preferences'],
  party: Party,
  named: string | undefined,
): Promise<Result<string, NoContact>> => {
  const contacts = await contactsOf(preferences, party);
  if (named === undefined) {
    const first = contacts.find(({ standing }) => standing === 'active');
    return first ? ok(first.contact.id) : err({ kind: 'no-contact' });
  }
  const found = contacts.find(({ contact }) => contact.id === named);
  if (!found) return err({ kind: 'unknown-contact' });
  return found.standing === 'unconfirmed' ? err({ kind: 'unconfirmed-contact' }) : ok(named);
};

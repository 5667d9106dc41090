import {
  type AddressKey,
  type AddressState,
  type Suppression,
  suppressionOf,
} from './address-state.ts';
import type { ContactPreferences } from './contact-preferences.ts';
import type { Contact, Municipality } from './municipality.ts';

/** A contact whose address gets no mail. `key` names the suppression; the address itself is the contact's. */
export type SuppressedContact = { contact: Contact; key: AddressKey } & Suppression;

/** How the contacts of one municipality can be reached. */
export type Reachability = {
  municipality: Municipality;
  suppressed: SuppressedContact[];
  /** None of its contacts gets mail, though it has some: nobody there hears of a call. */
  unreachable: boolean;
};

type Known = {
  preferences: ReadonlyMap<string, ContactPreferences>;
  states: ReadonlyMap<AddressKey, AddressState>;
  keyOf: (email: string) => AddressKey;
};

/** How a municipality can be reached; a contact whose address was changed since is judged by the new one. */
export const reachabilityOf = (
  municipality: Municipality,
  { preferences, states, keyOf }: Known,
): Reachability => {
  const { contacts } = municipality;
  const suppressed = contacts.flatMap((contact) => {
    const key = keyOf(contact.email);
    const state = states.get(key);
    const suppression = state && suppressionOf(state);
    return suppression ? [{ contact, key, ...suppression }] : [];
  });
  const out = new Set(suppressed.map(({ contact }) => contact.id));
  const reached = contacts.some(
    ({ id }) => !out.has(id) && (preferences.get(id)?.standing.kind ?? 'active') === 'active',
  );
  return { municipality, suppressed, unreachable: contacts.length > 0 && !reached };
};

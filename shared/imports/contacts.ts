import { addressStateRepository } from '../db/address-state-repository.ts';
import { contactPreferencesRepository } from '../db/contact-preferences-repository.ts';
import { municipalityRepository } from '../db/municipality-repository.ts';
import type { Table } from '../db/table.ts';
import { contactNameOf } from '../domain/contact-preferences.ts';
import { text } from './columns.ts';
import { ContactRow } from './decide-contact.ts';
import type { Layout } from './file-rows.ts';
import { contactKeyIn, planContacts } from './plan-contacts.ts';
import type { Target } from './target.ts';

export const CONTACT_LAYOUT: Layout = {
  columns: [text('municipality'), text('id'), text('email'), text('language'), text('role')],
  needed: ['municipality', 'id'],
  fields: new Set(Object.keys(ContactRow.shape)),
};

export const contactTarget = (table: Table, now: () => Date): Target => ({
  layout: CONTACT_LAYOUT,
  idIn: (said) => {
    const key = contactKeyIn(said);
    return key && contactNameOf(key);
  },
  // The profile, which several rows may share, and what the contact is written.
  putsPerRow: 2,
  plan: planContacts({
    municipalities: municipalityRepository(table),
    preferences: contactPreferencesRepository(table),
    addresses: addressStateRepository(table),
    now,
  }),
});

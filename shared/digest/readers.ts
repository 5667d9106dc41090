import {
  type ContactPreferences,
  decideDue,
  defaultPreferences,
} from '../domain/contact-preferences.ts';
import type { Contact, Municipality } from '../domain/municipality.ts';
import type { IsoWeek } from '../domain/time.ts';
import type { Wishes } from './choose.ts';

/** Why a contact gets no digest this week. */
export type NotWritten = 'suppressed' | 'unsubscribed' | 'unconfirmed' | 'paused' | 'cadence';

/** A contact as it is written to, in the language it chose, what it wants, and why it gets nothing, if it does not. */
export type Reader = {
  contact: Contact;
  wants: Pick<Wishes, 'minimumScore' | 'maximumItems' | 'remindersOnly' | 'partnerSearches'>;
  notWritten?: NotWritten;
};

/** What is known of the contacts of a municipality. */
export type KnownOfContacts = {
  /** By the id of the contact; the default holds for those who never decided anything. */
  preferences: ReadonlyMap<string, ContactPreferences>;
  /** Addresses that no mail may go to. */
  suppressed: ReadonlySet<string>;
};

/** A contact of a municipality as the reader of a week's digest. */
export const readerOf = (
  { id: municipalityId }: Pick<Municipality, 'id'>,
  contact: Contact,
  { preferences, suppressed }: KnownOfContacts,
  week: IsoWeek,
): Reader => {
  const key = { municipalityId, contactId: contact.id };
  const its = preferences.get(contact.id) ?? defaultPreferences(key);
  const notWritten = suppressed.has(contact.email) ? 'suppressed' : notDue(its, week);
  const { cadence, minimumScore, maximumItems, language = contact.language } = its;
  const remindersOnly = cadence === 'reminders-only';
  const partnerSearches = !remindersOnly && its.partnerSearches !== 'never';
  return {
    contact: { ...contact, language },
    wants: { minimumScore, maximumItems, remindersOnly, partnerSearches },
    ...(notWritten && { notWritten }),
  };
};

const notDue = (preferences: ContactPreferences, week: IsoWeek): NotWritten | undefined => {
  const due = decideDue(preferences, week);
  return due === 'due' ? undefined : due.notDue;
};

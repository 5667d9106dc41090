import type { AuditLog } from '../audit/audit-log.ts';
import type { ContactPreferencesRepository } from '../db/contact-preferences-repository.ts';
import type { AuditedBy } from '../domain/audit-entry.ts';
import {
  type ContactKey,
  type ContactPreferences,
  contactNameOf,
  defaultPreferences,
} from '../domain/contact-preferences.ts';

/** Others changed the same preferences again and again. */
export class PreferencesBusyError extends Error {
  override readonly name = 'PreferencesBusyError';
}

export type PreferenceDeps = {
  preferences: Pick<ContactPreferencesRepository, 'get' | 'save'>;
  audit: AuditLog;
};

/** Saves what a contact chose by a signed link, in its own name, or what somebody else chose for it. */
export const savePreferences = (
  { preferences, audit }: PreferenceDeps,
  action: string,
  before: ContactPreferences,
  after: ContactPreferences,
  who: AuditedBy = { id: contactNameOf(after), role: 'contact' },
): ReturnType<ContactPreferencesRepository['save']> => {
  const { municipalityId, contactId } = after;
  const what = `municipalities/${municipalityId}/contacts/${contactId}/preferences`;
  return audit.record(who, { action, what, before, after }, () => preferences.save(after));
};

const ATTEMPTS = 5;

/**
 * Makes a change that is right whatever else was changed in the meantime, such as leaving. One that gives back what
 * it was given is not written. `action` names it in the audit log. Throws a PreferencesBusyError when others keep coming first.
 */
export const changePreferences = async (
  { preferences, audit }: PreferenceDeps,
  key: ContactKey,
  action: string,
  change: (current: ContactPreferences) => ContactPreferences,
  who?: AuditedBy,
): Promise<ContactPreferences> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = (await preferences.get(key)) ?? defaultPreferences(key);
    const changed = change(current);
    if (changed === current) return current;
    const saved = await savePreferences({ preferences, audit }, action, current, changed, who);
    if (saved.ok) return saved.value;
  }
  throw new PreferencesBusyError(`${ATTEMPTS} attempts to change preferences failed`);
};

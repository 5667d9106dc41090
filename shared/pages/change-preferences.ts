import type { ContactPreferencesRepository } from '../db/contact-preferences-repository.ts';
import {
  type ContactKey,
  type ContactPreferences,
  defaultPreferences,
} from '../domain/contact-preferences.ts';

/** Others changed the same preferences again and again. */
export class PreferencesBusyError extends Error {
  override readonly name = 'PreferencesBusyError';
}

const ATTEMPTS = 5;

/**
 * Makes a change that is right whatever else was changed in the meantime, such as leaving. One that gives back what
 * it was given is not written. Throws a PreferencesBusyError when others keep coming first.
 */
export const changePreferences = async (
  preferences: Pick<ContactPreferencesRepository, 'get' | 'save'>,
  key: ContactKey,
  change: (current: ContactPreferences) => ContactPreferences,
): Promise<ContactPreferences> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = (await preferences.get(key)) ?? defaultPreferences(key);
    const changed = change(current);
    if (changed === current) return current;
    const saved = await preferences.save(changed);
    if (saved.ok) return saved.value;
  }
  throw new PreferencesBusyError(`${ATTEMPTS} attempts to change preferences failed`);
};

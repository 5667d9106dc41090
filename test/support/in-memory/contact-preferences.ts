import { isDeepStrictEqual } from 'node:util';
import type { ContactPreferencesRepository } from '../../../shared/db/contact-preferences-repository.ts';
import type {
  ContactPreferences,
  PartyContactKey,
} from '../../../shared/domain/contact-preferences.ts';
import { err, ok } from '../../../shared/domain/result.ts';

const nameOf = ({ municipalityId, contactId }: PartyContactKey): string =>
  `${municipalityId}#${contactId}`;

export const inMemoryContactPreferences = (
  initial: readonly ContactPreferences[] = [],
): ContactPreferencesRepository & { all: () => ContactPreferences[] } => {
  const kept = new Map(initial.map((each) => [nameOf(each), structuredClone(each)]));
  const all = () => structuredClone([...kept.values()]);
  return {
    all,
    get: async (key) => structuredClone(kept.get(nameOf(key))),
    ofMunicipality: async (id) =>
      new Map(
        all()
          .filter(({ municipalityId }) => municipalityId === id)
          .map((each) => [each.contactId, each]),
      ),
    save: async (preferences) => {
      const next = { ...preferences, version: preferences.version + 1 };
      const found = kept.get(nameOf(preferences));
      if (isDeepStrictEqual(found, next)) return ok(next);
      if ((found?.version ?? 0) !== preferences.version) return err({ kind: 'changed-meanwhile' });
      kept.set(nameOf(next), structuredClone(next));
      return ok(next);
    },
    away: async () => all().filter(({ standing }) => standing.kind !== 'active'),
  };
};

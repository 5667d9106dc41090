import { municipalityListKey } from '../../../shared/db/keys.ts';
import {
  type MunicipalityRepository,
  shardsOf,
} from '../../../shared/db/municipality-repository.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { pageInMemory } from './list-page.ts';

export const inMemoryMunicipalities = (
  initial: readonly Municipality[] = [],
): MunicipalityRepository => {
  const kept = new Map(initial.map((each) => [each.id, structuredClone(each)]));
  return {
    put: async (municipality) => {
      kept.set(municipality.id, structuredClone(municipality));
    },
    putMany: async (municipalities) => {
      for (const each of municipalities) kept.set(each.id, structuredClone(each));
    },
    addContact: async (id, contact, count) => {
      const found = kept.get(id);
      if (found?.contacts.length !== count) return err({ kind: 'changed-meanwhile' });
      kept.set(id, { ...found, contacts: [...found.contacts, structuredClone(contact)] });
      return ok(undefined);
    },
    setHidden: async (id, hidden) => {
      const found = kept.get(id);
      if (!found) return err({ kind: 'unknown-municipality' });
      kept.set(id, { ...found, hidden });
      return ok(undefined);
    },
    get: async (id) => structuredClone(kept.get(id)),
    getMany: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const found = kept.get(id);
          return found ? [[id, structuredClone(found)] as const] : [];
        }),
      ),
    page: async (request) =>
      pageInMemory(
        [...kept.values()],
        ({ id }) => municipalityListKey(id),
        { partitions: shardsOf(request) },
        request,
      ),
    count: async () => kept.size,
  };
};

import { isDeepStrictEqual } from 'node:util';
import { municipalityListKey } from '../../../shared/db/keys.ts';
import {
  listingOf,
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
    save: async (municipality) => {
      const before = kept.get(municipality.id);
      if (isDeepStrictEqual(before, municipality)) return ok(undefined);
      if ((before?.version ?? 0) !== municipality.version - 1) {
        return err({ kind: 'changed-meanwhile' });
      }
      kept.set(municipality.id, structuredClone(municipality));
      return ok(undefined);
    },
    addContact: async (id, contact, count) => {
      const found = kept.get(id);
      if (found?.contacts.length !== count) return err({ kind: 'changed-meanwhile' });
      const contacts = [...found.contacts, structuredClone(contact)];
      kept.set(id, { ...found, contacts, version: found.version + 1 });
      return ok(undefined);
    },
    setHidden: async (id, hidden) => {
      const found = kept.get(id);
      if (!found) return err({ kind: 'unknown-municipality' });
      kept.set(id, { ...found, hidden, version: found.version + 1 });
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
    find: async ({ country, where, ...request }) =>
      pageInMemory(
        [...kept.values()].filter(where),
        ({ id }) => municipalityListKey(id),
        listingOf(country),
        request,
      ),
    count: async () => kept.size,
  };
};

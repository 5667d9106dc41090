import { isDeepStrictEqual } from 'node:util';
import { ORGANISATIONS, organisationListKey } from '../../../shared/db/keys.ts';
import type { OrganisationRepository } from '../../../shared/db/organisation-repository.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { pageInMemory } from './list-page.ts';

export const inMemoryOrganisations = (
  initial: readonly Organisation[] = [],
): OrganisationRepository => {
  const kept = new Map(initial.map((each) => [each.id, structuredClone(each)]));
  return {
    get: async (id) => structuredClone(kept.get(id)),
    getMany: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const found = kept.get(id);
          return found ? [[id, structuredClone(found)] as const] : [];
        }),
      ),
    save: async (organisation) => {
      const before = kept.get(organisation.id);
      if (isDeepStrictEqual(before, organisation)) return ok(undefined);
      if ((before?.version ?? 0) !== organisation.version - 1) {
        return err({ kind: 'changed-meanwhile' });
      }
      kept.set(organisation.id, structuredClone(organisation));
      return ok(undefined);
    },
    all: async () =>
      [...kept.values()]
        .map((each) => structuredClone(each))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    page: async (request) =>
      pageInMemory(
        [...kept.values()],
        ({ id }) => organisationListKey(id),
        { partitions: [ORGANISATIONS] },
        request,
      ),
  };
};

import type { PartyId } from '../domain/ids.ts';
import { Municipality } from '../domain/municipality.ts';
import { Organisation } from '../domain/organisation.ts';
import {
  municipalityIn,
  organisationIn,
  type Party,
  partyOf,
  partyOfOrganisation,
} from '../domain/party.ts';
import { readItem } from './item.ts';
import { municipalityShards, ORGANISATIONS } from './keys.ts';
import { municipalityRepository } from './municipality-repository.ts';
import { organisationRepository } from './organisation-repository.ts';
import { listAll } from './page.ts';
import type { Table } from './table.ts';

/** Whoever takes part in partner searches, whatever kind of organisation it is. */
export type PartyRepository = {
  get: (id: PartyId) => Promise<Party | undefined>;
  /** Those of `ids` that exist. */
  getMany: (ids: readonly PartyId[]) => Promise<Map<PartyId, Party>>;
  /** All of them, read page by page as they are used. */
  everybody: () => AsyncIterable<Party>;
};

/** Profiles in one page on the way. */
const PAGE = 100;

export const partyRepository = (table: Table): PartyRepository => {
  const municipalities = municipalityRepository(table);
  const organisations = organisationRepository(table);
  return {
    get: async (id) => {
      const organisationId = organisationIn(id);
      if (organisationId !== undefined) {
        const organisation = await organisations.get(organisationId);
        return organisation && partyOfOrganisation(organisation);
      }
      const municipalityId = municipalityIn(id);
      const found = municipalityId && (await municipalities.get(municipalityId));
      return found && partyOf(found);
    },

    getMany: async (ids) => {
      const [towns, others] = await Promise.all([
        municipalities.getMany(ids.flatMap((id) => municipalityIn(id) ?? [])),
        organisations.getMany(ids.flatMap((id) => organisationIn(id) ?? [])),
      ]);
      const found = [
        ...[...towns.values()].map(partyOf),
        ...[...others.values()].map(partyOfOrganisation),
      ];
      return new Map(found.map((party) => [party.id, party]));
    },

    everybody: async function* () {
      const listed = listAll(table, { partitions: municipalityShards() }, undefined, PAGE);
      for await (const item of listed) yield partyOf(readItem(Municipality, item));
      for await (const item of listAll(table, { partitions: [ORGANISATIONS] }, undefined, PAGE)) {
        yield partyOfOrganisation(readItem(Organisation, item));
      }
    },
  };
};

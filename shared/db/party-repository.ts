import type { PartyId } from '../domain/ids.ts';
import { Municipality } from '../domain/municipality.ts';
import { municipalityIn, type Party, partyOf } from '../domain/party.ts';
import { readItem } from './item.ts';
import { municipalityShards } from './keys.ts';
import { municipalityRepository } from './municipality-repository.ts';
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
  return {
    get: async (id) => {
      const municipalityId = municipalityIn(id);
      const found = municipalityId && (await municipalities.get(municipalityId));
      return found && partyOf(found);
    },

    getMany: async (ids) => {
      const known = ids.flatMap((id) => municipalityIn(id) ?? []);
      const found = await municipalities.getMany(known);
      return new Map([...found.values()].map((each) => [each.id, partyOf(each)]));
    },

    everybody: async function* () {
      const listed = listAll(table, { partitions: municipalityShards() }, undefined, PAGE);
      for await (const item of listed) yield partyOf(readItem(Municipality, item));
    },
  };
};

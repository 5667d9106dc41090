import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { ContactPreferences, type PartyContactKey } from '../domain/contact-preferences.ts';
import type { PartyId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { conditional } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import {
  CONTACTS_AWAY,
  contactAwayKey,
  PREFERENCES_PREFIX,
  partyKey,
  preferencesKey,
} from './keys.ts';
import { listAll } from './page.ts';
import { inPartition, queryAll } from './query.ts';
import type { Table } from './table.ts';
import { putAlone } from './transact.ts';

/**
 * What contacts decided for themselves. A contact that never did has none: `defaultPreferences` holds for it. Reads
 * are of what was last written, save for `away`, and throw a CorruptItemError when what is stored does not parse.
 */
export type ContactPreferencesRepository = {
  get: (key: PartyContactKey) => Promise<ContactPreferences | undefined>;
  /** Of every contact of a municipality, or of another organisation, that has some, by the contact's id, in one query. */
  ofMunicipality: (id: PartyId) => Promise<Map<string, ContactPreferences>>;
  /**
   * Keeps preferences that were made from the version they carry, and gives them back with the next one. Refuses
   * when somebody else has changed them since: whoever wants to change them reads again first.
   */
  save: (
    preferences: ContactPreferences,
  ) => Promise<Result<ContactPreferences, { kind: 'changed-meanwhile' }>>;
  /** Everybody who has left or has not confirmed yet, in no order; may lag a moment behind. */
  away: () => Promise<ContactPreferences[]>;
};

export const contactPreferencesRepository = (table: Table): ContactPreferencesRepository => {
  const get = async (key: PartyContactKey): Promise<ContactPreferences | undefined> => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: preferencesKey(key), ConsistentRead: true }),
    );
    return Item && readItem(ContactPreferences, Item);
  };
  return {
    get,

    ofMunicipality: async (id) => {
      const found = new Map<string, ContactPreferences>();
      const query = inPartition(partyKey(id).pk, PREFERENCES_PREFIX);
      for await (const item of queryAll(table, { ...query, ConsistentRead: true })) {
        const preferences = readItem(ContactPreferences, item);
        found.set(preferences.contactId, preferences);
      }
      return found;
    },

    save: async (preferences) => {
      const next = { ...preferences, version: preferences.version + 1 };
      const written = await conditional(
        table.documents.send(putAlone(table, preferencesPut(next))),
      );
      if (written.ok) return ok(next);
      // A repeated request meets its own write, which is no conflict.
      const kept = await get(preferences);
      return kept && isSame(kept, next) ? ok(kept) : err({ kind: 'changed-meanwhile' });
    },

    away: async () => {
      const found: ContactPreferences[] = [];
      for await (const item of listAll(table, { partitions: [CONTACTS_AWAY] })) {
        found.push(readItem(ContactPreferences, item));
      }
      return found;
    },
  };
};

/** What `save` puts, in the version that it has then, for whoever saves several at once. */
export const preferencesPut = (next: ContactPreferences) => ({
  item: itemOf(
    { ...preferencesKey(next), ...(next.standing.kind === 'active' ? {} : contactAwayKey(next)) },
    next,
  ),
  before: next.version - 1,
});

/** Whether two say the same; the schema brings the fields of both into one order. */
const isSame = (one: ContactPreferences, other: ContactPreferences): boolean =>
  JSON.stringify(ContactPreferences.parse(one)) === JSON.stringify(ContactPreferences.parse(other));

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { PartyId } from '../domain/ids.ts';
import { PartnerSearch, type SearchState } from '../domain/partner-search.ts';
import { Partnering, unpartnered } from '../domain/partnering.ts';
import type { PlainDate } from '../domain/time.ts';
import { readItem } from './item.ts';
import { type Key, PARTNERINGS, partneringKey, partneringListBound, searchList } from './keys.ts';
import { listAll } from './page.ts';
import { type RawItem, readAll } from './query.ts';
import type { Table } from './table.ts';

/** Reads of partner searches that need nothing of what writes them. */

export const readNow = async (table: Table, key: Key): Promise<RawItem | undefined> => {
  const get = new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true });
  return (await table.documents.send(get)).Item;
};

/** Every search in a state; may lag a moment behind. */
export const searchesIn = (table: Table, state: SearchState['kind']): Promise<PartnerSearch[]> =>
  readAll(listAll(table, { partitions: [searchList(state)] }), (item) =>
    readItem(PartnerSearch, item),
  );

/** What a party has under way. */
export const partneringOf = async (table: Table, party: PartyId): Promise<Partnering> => {
  const item = await readNow(table, partneringKey(party));
  return item ? readItem(Partnering, item) : unpartnered(party);
};

/** Those who did something on a day or later, the latest first and so many at most; may lag a moment behind. */
export const actingSince = async (
  table: Table,
  day: PlainDate,
  most: number,
): Promise<Partnering[]> => {
  const acting: Partnering[] = [];
  const listing = {
    ...{ partitions: [PARTNERINGS], descending: true, end: partneringListBound(day) },
  };
  for await (const item of listAll(table, listing)) {
    if (acting.length === most) break;
    acting.push(readItem(Partnering, item));
  }
  return acting;
};

import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Cooperation } from '../domain/cooperation.ts';
import type { PartyId } from '../domain/ids.ts';
import { Interest } from '../domain/interest.ts';
import { OwedEvent } from '../domain/owed-event.ts';
import { PartnerSearch, type SearchId, type SearchState } from '../domain/partner-search.ts';
import type { Partnering } from '../domain/partnering.ts';
import type { Result } from '../domain/result.ts';
import type { PlainDate } from '../domain/time.ts';
import { batchGet, batchWrite } from './batch.ts';
import type { BadCursor } from './cursor.ts';
import { itemOf, readItem } from './item.ts';
import {
  COOPERATION_PREFIX,
  cooperationKey,
  INTEREST_PREFIX,
  interestKey,
  interestList,
  interestListKey,
  type Key,
  OWED_EVENTS,
  OWN_SEARCH_PREFIX,
  owedEventKey,
  owedEventListKey,
  ownSearchKey,
  partneringKey,
  partneringListKey,
  partnerPartition,
  searchKey,
  searchList,
  searchListKey,
  searchPartition,
} from './keys.ts';
import { listAll, listPage, type Page, type PageRequest } from './page.ts';
import { actingSince, partneringOf, readNow, searchesIn } from './partner-search-reads.ts';
import { inPartition, queryAll, type RawItem, readAll } from './query.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import type { Table } from './table.ts';
import { type ChangedMeanwhile, type TransactedPut, transactPuts } from './transact.ts';

/**
 * What is written together: all of it or nothing. Each record carries the version that it was made from, and is kept
 * with the next one.
 */
export type PartnerChange = {
  search?: PartnerSearch;
  interest?: Interest;
  partnering?: Partnering;
  /** That of the owner of the search, where somebody else acts. */
  ownerPartnering?: Partnering;
  cooperations?: readonly Cooperation[];
  owes: readonly OwedEvent[];
};

/**
 * Partner searches with the interests in them, and what parties have under way. Lists may lag a moment behind; all
 * other reads see every write that ended before them. Reads throw a CorruptItemError when what is stored does not parse.
 */
export type PartnerSearchRepository = {
  get: (id: SearchId) => Promise<PartnerSearch | undefined>;
  /** Those in a state, the latest first. */
  page: (
    state: SearchState['kind'],
    request: PageRequest,
  ) => Promise<Result<Page<PartnerSearch>, BadCursor>>;
  all: (state: SearchState['kind']) => Promise<PartnerSearch[]>;
  /** In every state, the latest first. */
  ofOwner: (owner: PartyId) => Promise<PartnerSearch[]>;
  interest: (id: SearchId, from: PartyId) => Promise<Interest | undefined>;
  /** In the order of the parties. */
  interestsIn: (id: SearchId) => Promise<Interest[]>;
  /** Those that a party expressed, the earliest first. */
  interestsOf: (from: PartyId) => Promise<Interest[]>;
  partnering: (party: PartyId) => Promise<Partnering>;
  /** What those have under way who did something on a day or later, the latest first; so many at most. */
  actingSince: (day: PlainDate, most: number) => Promise<Partnering[]>;
  /** With whom a party found together by partner searches. */
  cooperationsOf: (party: PartyId) => Promise<Cooperation[]>;
  commit: (change: PartnerChange) => Promise<Result<void, ChangedMeanwhile>>;
  /** The events that were written down and not told, the oldest first. */
  owed: () => Promise<OwedEvent[]>;
  /** The event was told. */
  settle: (event: OwedEvent) => Promise<void>;
  /** Deletes a search with everything in it: the interests, and what was still to be told. */
  erase: (search: PartnerSearch) => Promise<void>;
  eraseInterest: (interest: Interest) => Promise<void>;
};

export const partnerSearchRepository = (
  table: Table,
  retry: RetryDeps = realRetry,
): PartnerSearchRepository => {
  const read = (key: Key) => readNow(table, key);
  const within = (pk: string, prefix: string) =>
    queryAll(table, { ...inPartition(pk, prefix), ConsistentRead: true });
  const search = (item: RawItem) => readItem(PartnerSearch, item);
  return {
    get: async (id) => {
      const item = await read(searchKey(id));
      return item && search(item);
    },

    page: (state, request) =>
      listPage(table, { partitions: [searchList(state)], descending: true }, request, search),

    all: (state) => searchesIn(table, state),

    ofOwner: async (owner) => {
      const pointers = await readAll(within(partnerPartition(owner), OWN_SEARCH_PREFIX), (item) =>
        readItem(PartnerSearch.pick({ id: true }), item),
      );
      const items = await batchGet(
        table,
        pointers.map(({ id }) => searchKey(id)),
        retry,
      );
      return items.map(search).sort(latestFirst);
    },

    interest: async (id, from) => {
      const item = await read(interestKey(id, from));
      return item && readItem(Interest, item);
    },

    interestsIn: async (id) =>
      readAll(within(searchPartition(id), INTEREST_PREFIX), (item) => readItem(Interest, item)),

    interestsOf: async (from) =>
      readAll(listAll(table, { partitions: [interestList(from)] }), (item) =>
        readItem(Interest, item),
      ),

    partnering: (party) => partneringOf(table, party),
    actingSince: (day, most) => actingSince(table, day, most),

    cooperationsOf: async (party) =>
      readAll(within(partnerPartition(party), COOPERATION_PREFIX), (item) =>
        readItem(Cooperation, item),
      ),

    commit: (change) => transactPuts(table, putsOf(change)),

    owed: async () =>
      readAll(listAll(table, { partitions: [OWED_EVENTS] }), (item) => readItem(OwedEvent, item)),

    settle: async (event) => {
      await table.documents.send(
        new DeleteCommand({ TableName: table.name, Key: owedEventKey(event) }),
      );
    },

    erase: async ({ id, owner }) => {
      const kept = await readAll(within(searchPartition(id), ''), (item) => StoredKey.parse(item));
      const own = searchKey(id);
      const inside = kept.filter(({ sk }) => sk !== own.sk);
      // The search last: as long as it is there, whoever goes on after a crash finds the rest.
      for (const keys of [inside, [own], [ownSearchKey(owner, id)]]) {
        await batchWrite(
          table,
          keys.map((key) => ({ delete: key })),
          retry,
        );
      }
    },

    eraseInterest: async ({ searchId, from }) => {
      await batchWrite(table, [{ delete: interestKey(searchId, from) }], retry);
    },
  };
};

const StoredKey = z.object({ pk: z.string(), sk: z.string() });

/** By when they were made; those of one moment by id, so that no two stand level. */
export const latestFirst = (a: PartnerSearch, b: PartnerSearch): number =>
  a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? 1 : -1;

const next = <T extends { version: number }>(record: T): T => ({
  ...record,
  version: record.version + 1,
});

const putsOf = ({
  search,
  interest,
  partnering,
  ownerPartnering,
  cooperations,
  owes,
}: PartnerChange): TransactedPut[] => [
  ...(search ? searchPuts(search) : []),
  ...(interest ? [interestPut(interest)] : []),
  ...(partnering ? [partneringPut(partnering)] : []),
  ...(ownerPartnering ? [partneringPut(ownerPartnering)] : []),
  ...(cooperations ?? []).map((each) => ({
    item: itemOf(cooperationKey(each.party, each.searchId, each.with), each),
  })),
  ...owes.map((event) => ({
    item: itemOf({ ...owedEventKey(event), ...owedEventListKey(event) }, event),
  })),
];

/** A new search also gets a pointer by which its owner's are found, at once and not a moment later. */
const searchPuts = (search: PartnerSearch): TransactedPut[] => {
  const { id, owner, version } = search;
  const put = {
    item: itemOf({ ...searchKey(id), ...searchListKey(search) }, next(search)),
    before: version,
  };
  return version === 0 ? [put, { item: itemOf(ownSearchKey(owner, id), { id }) }] : [put];
};

const partneringPut = (partnering: Partnering): TransactedPut => {
  const { party, actedOn, version } = partnering;
  const listed = actedOn ? partneringListKey(party, actedOn) : {};
  return {
    item: itemOf({ ...partneringKey(party), ...listed }, next(partnering)),
    before: version,
  };
};

const interestPut = (interest: Interest): TransactedPut => {
  const { searchId, from, sentAt, version } = interest;
  return {
    item: itemOf(
      { ...interestKey(searchId, from), ...interestListKey(from, sentAt, searchId) },
      next(interest),
    ),
    before: version,
  };
};

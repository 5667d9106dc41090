import * as z from 'zod';
import { type DeliveryState, deliveryStateOf } from '../domain/delivery.ts';
import { DigestIssue } from '../domain/digest-issue.ts';
import type { MunicipalityId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { IsoWeek } from '../domain/time.ts';
import { mapBounded } from './bounded.ts';
import { names } from './conditional.ts';
import type { BadCursor } from './cursor.ts';
import { filteredPage } from './filtered-page.ts';
import { readItem } from './item.ts';
import { ISSUE_PREFIX, issuePrefix, issueShards, municipalityKey } from './keys.ts';
import type { Page, PageRequest } from './page.ts';
import { inPartition, queryAll, readAll } from './query.ts';
import { LIST_INDEX, type Table } from './table.ts';

/** How many issues of a week are in which state; a state that none is in is left out. */
export type DeliveryCounts = ReadonlyMap<DeliveryState, number>;

/**
 * The delivery ledger for whoever looks at it. Sending goes by `DigestIssueRepository`, whose reads are of what was last
 * written; these may be a moment behind. All throw a CorruptItemError when what is stored does not parse.
 */
export type DeliveryRepository = {
  /** All issues of a municipality, or of one of its contacts, in no order. */
  ofMunicipality: (id: MunicipalityId, contactId?: string) => Promise<DigestIssue[]>;
  /** Those of a week that fit; a page may hold fewer than `limit`, even none, and still have a cursor. */
  pageOfWeek: (
    week: IsoWeek,
    request: PageRequest,
    fits: (issue: DigestIssue) => boolean,
  ) => Promise<Result<Page<DigestIssue>, BadCursor>>;
  countsOfWeek: (week: IsoWeek) => Promise<DeliveryCounts>;
};

export const deliveryRepository = (table: Table): DeliveryRepository => ({
  ofMunicipality: (id, contactId) => {
    const prefix = contactId === undefined ? ISSUE_PREFIX : issuePrefix(contactId);
    const query = inPartition(municipalityKey(id).pk, prefix);
    return readAll(queryAll(table, query), (item) => readItem(DigestIssue, item));
  },

  pageOfWeek: (week, request, fits) => {
    const listing = { partitions: issueShards(week) };
    return filteredPage(table, listing, request, (item) => readItem(DigestIssue, item), fits);
  },

  countsOfWeek: async (week) => {
    const counts = new Map<DeliveryState, number>();
    await mapBounded(issueShards(week), SHARDS_AT_ONCE, async (shard) => {
      for await (const item of queryAll(table, statesIn(shard))) {
        const state = deliveryStateOf(Counted.parse(item).record);
        counts.set(state, (counts.get(state) ?? 0) + 1);
      }
    });
    return counts;
  },
});

const SHARDS_AT_ONCE = 8;

const Counted = z.object({ record: DigestIssue.pick({ state: true, feedback: true }) });

/** Only the states are sent over: what an issue tells is a hundred times as long. */
const statesIn = (shard: string) => ({
  IndexName: LIST_INDEX,
  KeyConditionExpression: 'gsi1pk = :list',
  ExpressionAttributeNames: names('record', 'state', 'feedback'),
  ExpressionAttributeValues: { ':list': shard },
  ProjectionExpression: '#record.#state, #record.#feedback',
});

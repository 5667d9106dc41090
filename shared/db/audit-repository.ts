import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { AuditEntry } from '../domain/audit-entry.ts';
import type { Result } from '../domain/result.ts';
import type { BadCursor } from './cursor.ts';
import { filteredPage } from './filtered-page.ts';
import { itemOf, readItem } from './item.ts';
import { auditKey, auditListKey, auditPartitions, auditsOf } from './keys.ts';
import type { Listing } from './listing.ts';
import type { Page, PageRequest } from './page.ts';
import { inPartition, queryAll, type RawItem } from './query.ts';
import { expiringAfter, type Table } from './table.ts';

/** A stretch of time: from the one instant, that one included, up to the other. */
export type AuditPeriod = { from: Date; until: Date };

/** Who wrote what and when. Reads throw a CorruptItemError when what is stored does not parse. */
export type AuditRepository = {
  /** Keeps an entry in the place of one with the same id, time and subject. */
  put: (entry: AuditEntry) => Promise<void>;
  /**
   * The entries of a time that fit, the newest first; without `fits` all of them. Where few do, a page may hold fewer
   * than `limit`, even none, and still have a cursor.
   */
  page: (
    period: AuditPeriod,
    request: PageRequest,
    fits?: (entry: AuditEntry) => boolean,
  ) => Promise<Result<Page<AuditEntry>, BadCursor>>;
  /** The last entries about one thing, the newest first. */
  latestAbout: (what: string, limit: number) => Promise<AuditEntry[]>;
};

/** For how many days an entry is kept: two years and a bit, so that an auditor of a year still finds it. */
export const AUDIT_DAYS = 800;

const readEntry = (item: RawItem): AuditEntry => readItem(AuditEntry, item);

export const auditRepository = (table: Table): AuditRepository => ({
  put: async (entry) => {
    await table.documents.send(new PutCommand({ TableName: table.name, Item: auditItem(entry) }));
  },

  page: (period, request, fits = () => true) =>
    filteredPage(table, auditListing(period), request, readEntry, fits),

  latestAbout: async (what, limit) => {
    const found: AuditEntry[] = [];
    const items = queryAll(table, {
      ...inPartition(auditsOf(what)),
      ScanIndexForward: false,
      Limit: limit,
    });
    for await (const item of items) {
      found.push(readEntry(item));
      if (found.length === limit) break;
    }
    return found;
  },
});

/** What `put` puts, for whoever writes it together with what it tells of. */
export const auditItem = (entry: AuditEntry) => ({
  ...itemOf({ ...auditKey(entry), ...auditListKey(entry) }, entry),
  ...expiringAfter(entry.at, AUDIT_DAYS),
});

/** The months of a time from the last to the first. A key is longer than the instant it begins with, and comes after it. */
export const auditListing = ({ from, until }: AuditPeriod): Listing => ({
  partitions: auditPartitions(from, until),
  descending: true,
  start: until.toISOString(),
  end: from.toISOString(),
});

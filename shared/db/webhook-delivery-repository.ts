import * as z from 'zod';
import { ok, type Result } from '../domain/result.ts';
import type { WebhookId } from '../domain/webhook.ts';
import { DeliveryKey, WebhookDelivery } from '../domain/webhook-delivery.ts';
import { type BadCursor, readCursor } from './cursor.ts';
import { readItem } from './item.ts';
import {
  deliveriesTo,
  deliveryKey,
  PENDING_DELIVERIES,
  pendingDeliveryBound,
  pendingDeliveryKey,
} from './keys.ts';
import { listAll, type Page, type PageRequest, pageOf } from './page.ts';
import { queryAll, type RawItem } from './query.ts';
import { readRecord, saveNextVersion } from './save-version.ts';
import { expiringAfter, type Table } from './table.ts';
import type { ChangedMeanwhile } from './transact.ts';

/**
 * Events on their way to webhooks, and what became of them. Reads throw a CorruptItemError when what is stored does not
 * parse; the list of what is due may lag a moment behind, all others see every write that ended before them.
 */
export type WebhookDeliveryRepository = {
  get: (key: DeliveryKey) => Promise<WebhookDelivery | undefined>;
  /** Keeps a delivery with the next version, and gives that back; one of version 0 where there is none. */
  save: (delivery: WebhookDelivery) => Promise<Result<WebhookDelivery, ChangedMeanwhile>>;
  /** Those to one webhook, the latest first. */
  page: (id: WebhookId, request: PageRequest) => Promise<Result<Page<WebhookDelivery>, BadCursor>>;
  /** Up to `limit` of those that wait and are due at that moment, the longest first. */
  due: (now: Date, limit: number) => Promise<DeliveryKey[]>;
};

/** For how many days it can be seen what became of a delivery. */
export const DELIVERY_DAYS = 30;

export const webhookDeliveryRepository = (table: Table): WebhookDeliveryRepository => ({
  get: (key) => readRecord(table, WebhookDelivery, deliveryKey(key)),

  save: (delivery) => {
    const { dueAt } = delivery;
    // In the list as long as it is due some time: what is over leaves it by the same write.
    const listed = dueAt === undefined ? {} : pendingDeliveryKey(delivery, dueAt);
    const keys = { ...deliveryKey(delivery), ...listed };
    const beside = expiringAfter(delivery.at, DELIVERY_DAYS);
    return saveNextVersion(table, WebhookDelivery, { keys, beside }, delivery);
  },

  page: async (id, { limit, cursor }) => {
    const pk = deliveriesTo(id);
    const position = cursor === undefined ? ok(undefined) : readCursor(cursor, [pk]);
    if (!position.ok) return position;
    const found: RawItem[] = [];
    for await (const item of latestBefore(table, pk, position.value?.gsi1sk, limit + 1)) {
      found.push(item);
      if (found.length > limit) break;
    }
    return ok(pageOf(found, limit, positionOf, (item) => readItem(WebhookDelivery, item)));
  },

  due: async (now, limit) => {
    const listing = { partitions: [PENDING_DELIVERIES], end: pendingDeliveryBound(now) };
    const found: DeliveryKey[] = [];
    for await (const item of listAll(table, listing, undefined, limit)) {
      found.push(readItem(DeliveryKey, item));
      if (found.length === limit) break;
    }
    return found;
  },
});

const Stored = z.looseObject({ pk: z.string(), sk: z.string() });

/** Deliveries are read by the keys of the table; a cursor has the two under the names that lists have. */
const positionOf = (item: RawItem) => {
  const { pk, sk } = Stored.parse(item);
  return { gsi1pk: pk, gsi1sk: sk };
};

const latestBefore = (table: Table, pk: string, before: string | undefined, Limit: number) =>
  queryAll(table, {
    KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
    ExpressionAttributeValues: {
      ':pk': pk,
      ...(before === undefined ? {} : { ':before': before }),
    },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit,
  });

import {
  deliveriesTo,
  deliveryKey,
  pendingDeliveryBound,
  pendingDeliveryKey,
} from '../../../shared/db/keys.ts';
import type { WebhookDeliveryRepository } from '../../../shared/db/webhook-delivery-repository.ts';
import type { WebhookRepository } from '../../../shared/db/webhook-repository.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import type { Webhook } from '../../../shared/domain/webhook.ts';
import { DeliveryKey, type WebhookDelivery } from '../../../shared/domain/webhook-delivery.ts';
import { pageInMemory } from './list-page.ts';

/** Keeps records by the version they were made from. */
const keeping = <T extends { version: number }>(nameOf: (record: T) => string) => {
  const kept = new Map<string, T>();
  return {
    kept,
    save: async (record: T) => {
      if ((kept.get(nameOf(record))?.version ?? 0) !== record.version) {
        return err({ kind: 'changed-meanwhile' as const });
      }
      const next = structuredClone({ ...record, version: record.version + 1 });
      kept.set(nameOf(record), next);
      return ok(structuredClone(next));
    },
  };
};

export const inMemoryWebhooks = (initial: readonly Webhook[] = []): WebhookRepository => {
  const { kept, save } = keeping<Webhook>(({ id }) => id);
  for (const each of initial) kept.set(each.id, structuredClone(each));
  return {
    save,
    get: async (id) => structuredClone(kept.get(id)),
    all: async () => structuredClone([...kept.values()]).sort((a, b) => (a.id < b.id ? -1 : 1)),
    remove: async ({ id, version }) => {
      const before = kept.get(id);
      if (before && before.version !== version) return err({ kind: 'changed-meanwhile' });
      kept.delete(id);
      return ok(undefined);
    },
  };
};

export const inMemoryWebhookDeliveries = (
  initial: readonly WebhookDelivery[] = [],
): WebhookDeliveryRepository => {
  const nameOf = (key: DeliveryKey): string => JSON.stringify(deliveryKey(key));
  const { kept, save } = keeping<WebhookDelivery>(nameOf);
  for (const each of initial) kept.set(nameOf(each), structuredClone(each));
  return {
    save,
    get: async (key) => structuredClone(kept.get(nameOf(key))),
    page: async (id, request) =>
      pageInMemory(
        [...kept.values()],
        (delivery) => {
          const { pk, sk } = deliveryKey(delivery);
          return { gsi1pk: pk, gsi1sk: sk };
        },
        { partitions: [deliveriesTo(id)], descending: true },
        request,
      ),
    due: async (now, limit) =>
      [...kept.values()]
        .flatMap((delivery) =>
          delivery.dueAt === undefined
            ? []
            : [{ delivery, key: pendingDeliveryKey(delivery, delivery.dueAt).gsi1sk }],
        )
        .filter(({ key }) => key < pendingDeliveryBound(now))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, limit)
        .map(({ delivery }) => DeliveryKey.parse(delivery)),
  };
};

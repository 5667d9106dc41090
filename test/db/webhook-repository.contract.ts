import { describe, expect, it } from 'vitest';
import type { WebhookDeliveryRepository } from '../../shared/db/webhook-delivery-repository.ts';
import type { WebhookRepository } from '../../shared/db/webhook-repository.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { DeliveryKey, ended } from '../../shared/domain/webhook-delivery.ts';
import { NOW } from '../support/builders.ts';
import { aDelivery, aWebhook } from '../support/webhook-builders.ts';

type Repositories = { webhooks: WebhookRepository; deliveries: WebhookDeliveryRepository };

const OTHER_ID = `wh_${'b'.repeat(22)}`;
const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const dueIn = (minutes: number, n: number) =>
  aDelivery({
    id: `msg_${String(n).padStart(22, '0')}`,
    ...{ at: toInstant(minutesLater(n)), dueAt: toInstant(minutesLater(minutes)), version: 0 },
  });

export const webhookContract = (where: string, make: () => Promise<Repositories>): void => {
  describe(`webhooks ${where}`, () => {
    it('are kept by version, so that nobody overwrites what they have not seen', async () => {
      const { webhooks } = await make();
      const kept = await webhooks.save(aWebhook({ version: 0 }));
      expect(kept).toEqual({ ok: true, value: aWebhook() });
      const changed = await webhooks.save(aWebhook({ description: 'Another desk' }));
      expect(changed).toMatchObject({ value: { description: 'Another desk', version: 2 } });
      for (const version of [0, 1, 3]) {
        expect(await webhooks.save(aWebhook({ version }))).toMatchObject({
          error: { kind: 'changed-meanwhile' },
        });
      }
      expect(await webhooks.get(aWebhook().id)).toMatchObject({ version: 2 });
      await webhooks.save(aWebhook({ id: OTHER_ID, version: 0 }));
      expect((await webhooks.all()).map(({ id }) => id)).toEqual([aWebhook().id, OTHER_ID]);
    });

    it('are removed as they were seen, once and for all', async () => {
      const { webhooks } = await make();
      await webhooks.save(aWebhook({ version: 0 }));
      expect((await webhooks.remove(aWebhook({ version: 2 }))).ok).toBe(false);
      for (const _time of [1, 2]) expect((await webhooks.remove(aWebhook())).ok).toBe(true);
      expect(await webhooks.all()).toEqual([]);
    });
  });

  describe(`deliveries to webhooks ${where}`, () => {
    it('are written once, and wait until they are due, the longest first', async () => {
      const { deliveries } = await make();
      for (const each of [dueIn(10, 1), dueIn(5, 2), dueIn(15, 3)]) await deliveries.save(each);
      expect((await deliveries.save(dueIn(10, 1))).ok).toBe(false);
      const due = async (minutes: number, limit = 10) =>
        (await deliveries.due(minutesLater(minutes), limit)).map(({ id }) => Number(id.slice(4)));
      expect([await due(4), await due(5), await due(20), await due(20, 2)]).toEqual([
        ...[[], [2], [2, 1, 3], [2, 1]],
      ]);
    });

    it('wait no more when they are over', async () => {
      const { deliveries } = await make();
      const kept = await deliveries.save(dueIn(0, 1));
      if (!kept.ok) throw new Error(kept.error.kind);
      const over = await deliveries.save(ended(kept.value, 'delivered'));
      expect(await deliveries.due(minutesLater(1), 10)).toEqual([]);
      expect(over).toEqual({
        ok: true,
        value: await deliveries.get(DeliveryKey.parse(kept.value)),
      });
    });

    it('are listed by webhook, the latest first, page by page', async () => {
      const { deliveries } = await make();
      for (const n of [1, 2, 3]) await deliveries.save(dueIn(0, n));
      await deliveries.save({ ...dueIn(0, 4), webhookId: aWebhook({ id: OTHER_ID }).id });
      const { id } = aWebhook();
      const first = await deliveries.page(id, { limit: 2 });
      if (!first.ok) throw new Error(first.error.kind);
      const { items, cursor = '' } = first.value;
      expect(items).toMatchObject([{ id: dueIn(0, 3).id }, { id: dueIn(0, 2).id }]);
      const second = await deliveries.page(id, { limit: 2, cursor });
      expect(second).toMatchObject({ value: { items: [{ id: dueIn(0, 1).id }] } });
      expect(await deliveries.page(aWebhook({ id: OTHER_ID }).id, { limit: 2, cursor })).toEqual({
        ...{ ok: false, error: { kind: 'bad-cursor' } },
      });
    });
  });
};

import * as z from 'zod';
import type { WebhookDeliveryRepository } from '../../shared/db/webhook-delivery-repository.ts';
import type { WebhookRepository } from '../../shared/db/webhook-repository.ts';
import { Instant } from '../../shared/domain/time.ts';
import { DeliveryKey } from '../../shared/domain/webhook-delivery.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { MessageSender } from '../../shared/queue/send-messages.ts';
import { deliveryOf } from '../../shared/webhooks/delivery-of.ts';

export type Deps = {
  webhooks: Pick<WebhookRepository, 'all'>;
  deliveries: Pick<WebhookDeliveryRepository, 'save' | 'due'>;
  send: MessageSender;
  log: Logger;
  now: () => Date;
};

/** An event as EventBridge hands it over, which may do so twice under the same id. */
const BusEvent = z.object({
  id: z.string().min(1),
  'detail-type': z.string(),
  time: Instant,
  detail: z.record(z.string(), z.unknown()),
});
type BusEvent = z.infer<typeof BusEvent>;

/** What the clock hands over. */
const Reminder = z.object({ task: z.literal('requeue-due') });

const Started = z.union([Reminder, BusEvent]);

/** Most deliveries that one reminder queues; what is left waits for the next. */
const MOST_AT_ONCE = 2000;

/**
 * Writes down for every webhook that wants an event that it is to get it, and queues that; and queues anew what waits
 * and is due, by the clock. What is written down is sent even if whatever queued it, or took it from the queue, died.
 */
export const queueWebhooks =
  (deps: Deps) =>
  async (input: unknown): Promise<void> => {
    const started = Started.parse(input);
    return 'task' in started ? requeueDue(deps) : queueEvent(deps, started);
  };

const queueEvent = async (deps: Deps, event: BusEvent): Promise<void> => {
  const wanting = (await deps.webhooks.all()).filter(
    ({ events, disabled }) => !disabled && events.includes(event['detail-type']),
  );
  const { id, detail, time: at } = event;
  const happening = { id, detail, at, event: event['detail-type'] };
  const keys: DeliveryKey[] = [];
  for (const webhook of wanting) {
    const delivery = deliveryOf(webhook.id, happening, deps.now());
    // One that is kept already was written by an earlier try, which may have died before it queued it.
    await deps.deliveries.save(delivery);
    keys.push(DeliveryKey.parse(delivery));
  }
  await deps.send(keys);
  if (keys.length > 0) {
    deps.log.info('webhook.queued', { event: happening.event, webhooks: keys.length });
  }
};

const requeueDue = async ({ deliveries, send, log, now }: Deps): Promise<void> => {
  const due = await deliveries.due(now(), MOST_AT_ONCE);
  await send(due);
  if (due.length > 0) log.info('webhook.requeued', { deliveries: due.length });
};

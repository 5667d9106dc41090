import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { WebhookDeliveryRepository } from '../../shared/db/webhook-delivery-repository.ts';
import type { WebhookRepository } from '../../shared/db/webhook-repository.ts';
import {
  attempted,
  claimed,
  DeliveryKey,
  ended,
  isDue,
  PING,
  type WebhookDelivery,
} from '../../shared/domain/webhook-delivery.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { eachMessage } from '../../shared/queue/batch.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';
import { type AttemptDeps, attemptDelivery } from './attempt.ts';
import { settleWebhook, tellDisabled } from './settle-webhook.ts';

export type Deps = AttemptDeps & {
  webhooks: Pick<WebhookRepository, 'get' | 'save'>;
  deliveries: Pick<WebhookDeliveryRepository, 'get' | 'save'>;
  publish: Publisher;
  random: () => number;
  log: Logger;
};

/**
 * Sends what is queued for webhooks, each delivery at least once. Whoever sends one has claimed it before; whoever dies
 * over it, or finds it taken, leaves it to the clock, which queues it anew when it is due.
 */
export const deliverWebhooks = (deps: Deps): ((event: SQSEvent) => Promise<SQSBatchResponse>) =>
  eachMessage(deps.log, async (message) => {
    const delivery = await deps.deliveries.get(DeliveryKey.parse(message));
    if (delivery && isDue(delivery, deps.now())) await deliver(deps, delivery);
  });

const deliver = async (deps: Deps, delivery: WebhookDelivery): Promise<void> => {
  const webhook = await deps.webhooks.get(delivery.webhookId);
  if (webhook?.disabled?.untold) await tellDisabled(deps, webhook);
  if (!webhook || (webhook.disabled && delivery.event !== PING)) {
    await deps.deliveries.save(ended(delivery, 'dropped'));
    return;
  }
  const mine = await deps.deliveries.save(claimed(delivery, deps.now()));
  if (!mine.ok) return;
  const { attempt, ...asked } = await attemptDelivery(deps, webhook, mine.value);
  const { random, now } = deps;
  const after = attempted(mine.value, attempt, { now: now(), random, ...asked });
  // The webhook first: as long as the delivery is not over, whoever dies here leaves it to be sent, and counted, again.
  if (after.state !== 'pending' && after.event !== PING) await settleWebhook(deps, after);
  await deps.deliveries.save(after);
  deps.log.info('webhook.attempted', {
    ...{ webhook: webhook.id, delivery: delivery.id, attempt: after.attempts.length },
    ...{ status: attempt.status, error: attempt.error, state: after.state },
  });
};

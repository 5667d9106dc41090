import { eventOf } from '../../events/envelope.ts';
import { WebhookDisabled } from '../../events/webhooks.ts';
import type { WebhookRepository } from '../../shared/db/webhook-repository.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { arrived, givenUpOn, gone, type Webhook } from '../../shared/domain/webhook.ts';
import { saysGone, type WebhookDelivery } from '../../shared/domain/webhook-delivery.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Publisher } from '../../shared/queue/publish-events.ts';
import { changeWebhook } from '../../shared/webhooks/change-webhook.ts';

export type SettleDeps = {
  webhooks: Pick<WebhookRepository, 'get' | 'save'>;
  publish: Publisher;
  log: Logger;
  now: () => Date;
};

/** What the end of a delivery means for its webhook. Settling the same one twice makes no difference. */
export const settleWebhook = async (deps: SettleDeps, delivery: WebhookDelivery): Promise<void> => {
  const { webhooks, now } = deps;
  const changed = await changeWebhook(webhooks, delivery.webhookId, (webhook) =>
    afterEnd(webhook, delivery, now()),
  );
  if (changed?.disabled?.untold) await tellDisabled(deps, changed);
};

const afterEnd = (webhook: Webhook, delivery: WebhookDelivery, now: Date): Webhook => {
  if (delivery.state === 'delivered') return arrived(webhook);
  const last = delivery.attempts.at(-1);
  if (last && saysGone(last)) return gone(webhook, now);
  const firstAttempt = delivery.attempts[0]?.at ?? toInstant(now);
  return givenUpOn(webhook, { id: delivery.id, firstAttempt }, now);
};

/** Tells that a webhook was disabled, and notes that it is told; whoever dies in between tells it again. */
export const tellDisabled = async (
  { webhooks, publish, log }: SettleDeps,
  { id, disabled }: Webhook,
): Promise<void> => {
  if (!disabled || disabled.because === 'by-hand') return;
  const { at, because } = disabled;
  await publish([eventOf(WebhookDisabled, { webhookId: id, because, at })]);
  await changeWebhook(webhooks, id, told);
  log.warn('webhook.disabled', { webhook: id, because });
};

const told = (webhook: Webhook): Webhook => {
  if (!webhook.disabled) return webhook;
  const { untold, ...disabled } = webhook.disabled;
  return { ...webhook, disabled };
};

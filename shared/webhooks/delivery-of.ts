import { createHash } from 'node:crypto';
import { type Instant, toInstant } from '../domain/time.ts';
import type { WebhookId } from '../domain/webhook.ts';
import type { WebhookDelivery } from '../domain/webhook-delivery.ts';

/** Something to tell: `id` sets it apart from all else that ever happens. */
export type Happening = { id: string; event: string; at: Instant; detail: unknown };

/**
 * The delivery of something to a webhook, to be sent at once. The same happening makes the same delivery to the same
 * webhook, so that it is written down once however often it is told.
 * The form of the body is the one that the Standard Webhooks specification recommends: type, timestamp and data.
 */
export const deliveryOf = (
  webhookId: WebhookId,
  { id, event, at, detail }: Happening,
  now: Date,
): WebhookDelivery => ({
  webhookId,
  at,
  id: `msg_${createHash('sha256').update(`${webhookId}\n${id}`).digest('hex').slice(0, 32)}`,
  event,
  body: JSON.stringify({ type: event, timestamp: at, data: detail }),
  state: 'pending',
  attempts: [],
  dueAt: toInstant(now),
  version: 0,
});

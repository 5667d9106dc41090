import * as z from 'zod';
import { Instant } from '../../shared/domain/time.ts';
import { Webhook, WebhookDisabledBecause, WebhookSettings } from '../../shared/domain/webhook.ts';
import { WebhookDelivery } from '../../shared/domain/webhook-delivery.ts';
import { named, pageOf } from '../../shared/http/contract.ts';

/** A webhook as administrators see it: all but its secret. */
export const WebhookView = named(
  'Webhook',
  z.object({
    id: Webhook.shape.id,
    ...WebhookSettings.shape,
    createdAt: Instant,
    enabled: z.boolean(),
    disabled: z.object({ at: Instant, because: WebhookDisabledBecause }).optional(),
    failing: z.object({ since: Instant, deliveries: z.number().int().positive() }).optional(),
    previousSecretUntil: Instant.optional(),
    version: z.number().int().positive(),
  }),
  'An address to which events go; if nothing is sent to it, since when and why; how many of the last deliveries in a row were given up.',
);
type WebhookView = z.infer<typeof WebhookView>;

export const WebhookWithSecret = named(
  'WebhookWithSecret',
  z.object({ ...WebhookView.shape, secret: z.string() }),
  'A webhook with its secret, which is shown this once.',
);

/** What became of one delivery, without what was sent. */
export const DeliveryView = named(
  'WebhookDelivery',
  WebhookDelivery.pick({ id: true, event: true, at: true, state: true, attempts: true }).extend({
    nextAttemptAt: Instant.optional(),
  }),
  'An event on its way to a webhook, with every attempt: when, how long it took, and the status or what kept an answer from coming.',
);
type DeliveryView = z.infer<typeof DeliveryView>;

export const Webhooks = z.object({ items: z.array(WebhookView) });
export const WebhookDeliveries = pageOf(DeliveryView);

export const webhookView = (webhook: Webhook): WebhookView => {
  const { id, url, events, description, createdAt, disabled, failing, secret, version } = webhook;
  return {
    ...{ id, url, events, description, createdAt, version, enabled: disabled === undefined },
    ...(disabled && { disabled: { at: disabled.at, because: disabled.because } }),
    ...(failing && { failing: { since: failing.since, deliveries: failing.deliveries.length } }),
    ...(secret.previous && { previousSecretUntil: secret.previous.until }),
  };
};

export const deliveryView = (delivery: WebhookDelivery): DeliveryView => {
  const { id, event, at, state, attempts, dueAt } = delivery;
  return { id, event, at, state, attempts, ...(dueAt && { nextAttemptAt: dueAt }) };
};

import { toInstant } from '../../shared/domain/time.ts';
import { Webhook } from '../../shared/domain/webhook.ts';
import { WebhookDelivery } from '../../shared/domain/webhook-delivery.ts';
import { NOW } from './builders.ts';

export const WEBHOOK_ID = `wh_${'a'.repeat(22)}`;

/** A webhook that is kept and gets new calls. */
export const aWebhook = (overrides: Record<string, unknown> = {}): Webhook =>
  Webhook.parse({
    id: WEBHOOK_ID,
    url: 'https://hooks.example.org/grants',
    events: ['CallOpened'],
    description: 'The grants desk',
    createdAt: toInstant(NOW),
    secret: { current: { generation: 1, key: 'k1' } },
    version: 1,
    ...overrides,
  });

/** A delivery that is due now. */
export const aDelivery = (overrides: Record<string, unknown> = {}): WebhookDelivery =>
  WebhookDelivery.parse({
    ...{ webhookId: WEBHOOK_ID, at: toInstant(NOW), id: `msg_${'1'.repeat(22)}` },
    ...{ event: 'CallOpened', body: '{"type":"CallOpened"}' },
    ...{ state: 'pending', attempts: [], dueAt: toInstant(NOW), version: 1 },
    ...overrides,
  });

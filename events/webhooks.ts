import * as z from 'zod';
import { Instant } from '../shared/domain/time.ts';
import { WebhookDisabledBecause, WebhookId } from '../shared/domain/webhook.ts';

/** Nothing more is sent to a webhook, and nobody here decided so. */
export const WebhookDisabled = {
  name: 'WebhookDisabled',
  description:
    'Nothing is sent to a webhook any more: its receiver said that it is gone, or nothing arrived there for too long.',
  detail: z.object({
    webhookId: WebhookId,
    because: WebhookDisabledBecause.exclude(['by-hand']),
    at: Instant,
  }),
} as const;

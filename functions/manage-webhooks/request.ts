import * as z from 'zod';
import { SentOutEvent } from '../../events/sent-out.ts';
import { WebhookId, WebhookSettings } from '../../shared/domain/webhook.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';

const nothing = z.strictObject({});

/** Of one webhook. */
const OneWebhook = z.strictObject({ id: pathParameter(WebhookId) });

const events = z
  .array(SentOutEvent)
  .min(1)
  .refine((names) => new Set(names).size === names.length, 'one name twice');
const { url, description } = WebhookSettings.shape;

export const AddWebhookRequest = z.object({
  params: nothing,
  query: nothing,
  body: z.strictObject({ url, events, description: description.default('') }),
});

/** What is left out stays as it is. */
export const ChangeWebhookRequest = z.object({
  params: OneWebhook,
  query: nothing,
  body: z.strictObject({
    url: url.optional(),
    events: events.optional(),
    description: description.optional(),
    /** Whether anything is sent to it. Switching it on forgets what failed before. */
    enabled: z.boolean().optional(),
  }),
});

export const ListWebhooksRequest = z.object({ params: nothing, query: nothing });

/** Whatever is asked about one webhook without saying more. */
export const OneWebhookRequest = z.object({ params: OneWebhook, query: nothing });

export const ListDeliveriesRequest = z.object({ params: OneWebhook, query: PageQuery });

import { isDeepStrictEqual } from 'node:util';
import type { WebhookRepository } from '../db/webhook-repository.ts';
import type { Webhook, WebhookId } from '../domain/webhook.ts';

/** Others change a webhook again and again while this is tried: it is left for later. */
export class WebhookBusyError extends Error {
  override readonly name = 'WebhookBusyError';
}

const MOST_TRIES = 5;

/**
 * Changes a webhook from whatever it is at the time, and gives back what is kept then; undefined when there is none.
 * What changes nothing writes nothing. Throws a WebhookBusyError when others are always faster.
 */
export const changeWebhook = async (
  webhooks: Pick<WebhookRepository, 'get' | 'save'>,
  id: WebhookId,
  change: (webhook: Webhook) => Webhook,
): Promise<Webhook | undefined> => {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const before = await webhooks.get(id);
    if (!before) return undefined;
    const after = change(before);
    if (isDeepStrictEqual(after, before)) return before;
    const saved = await webhooks.save(after);
    if (saved.ok) return saved.value;
  }
  throw new WebhookBusyError(id);
};

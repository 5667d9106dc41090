import { createHmac } from 'node:crypto';
import type { SecretGeneration, WebhookId } from '../domain/webhook.ts';
import type { LinkKeys } from '../mail/link-keys.ts';

/** Sets these keys apart from whatever else is made of the service's own. */
const DOMAIN = 'webhook-secret/1';

/**
 * The key by which deliveries to a webhook are signed, 32 bytes: made anew whenever it is wanted, of the service's own
 * key and what the webhook says, so that it is stored nowhere. Undefined when that key of the service is gone.
 */
export const webhookKey = (
  keys: LinkKeys,
  id: WebhookId,
  { generation, key }: SecretGeneration,
): Buffer | undefined => {
  const own = keys.find((each) => each.id === key);
  if (!own) return undefined;
  return createHmac('sha256', own.secret).update(`${DOMAIN}\n${id}\n${generation}`).digest();
};

/** The key as its receiver is told it (Standard Webhooks: `whsec_` and the key in base64). */
export const secretText = (key: Buffer): string => `whsec_${key.toString('base64')}`;

import { createHmac } from 'node:crypto';

/** What is signed: the delivery's id, the moment of sending, and the very bytes that are sent. */
export type Signed = { id: string; now: Date; body: string };

/**
 * The headers of a signed delivery: `v1`, HMAC-SHA256 over id, Unix seconds and body with a dot between them, in base64;
 * one for each key, apart by spaces.
 * Source: Standard Webhooks specification 1.0.0, "Signature scheme" and "Webhook headers".
 */
export const signedHeaders = (
  { id, now, body }: Signed,
  keys: readonly Buffer[],
): Record<string, string> => {
  const seconds = String(Math.floor(now.getTime() / 1000));
  const content = `${id}.${seconds}.${body}`;
  const signatures = keys.map(
    (key) => `v1,${createHmac('sha256', key).update(content).digest('base64')}`,
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatures.join(' '),
  };
};

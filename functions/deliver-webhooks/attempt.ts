import { toInstant } from '../../shared/domain/time.ts';
import { signingGenerations, type Webhook } from '../../shared/domain/webhook.ts';
import type { DeliveryAttempt, WebhookDelivery } from '../../shared/domain/webhook-delivery.ts';
import { retryAfterOf } from '../../shared/http/fetch-backoff.ts';
import type { PostOnce } from '../../shared/http/post-once.ts';
import type { LinkKeys } from '../../shared/mail/link-keys.ts';
import { signedHeaders } from '../../shared/webhooks/signed-headers.ts';
import { webhookKey } from '../../shared/webhooks/webhook-secret.ts';

export type AttemptDeps = {
  keys: () => Promise<LinkKeys>;
  post: PostOnce;
  now: () => Date;
};

/** What came of it, and the least pause that the receiver asked for, in milliseconds. */
export type Attempted = { attempt: DeliveryAttempt; askedMs?: number };

const FIXED_HEADERS = {
  'content-type': 'application/json',
  'user-agent': 'GrantBridge-Webhooks/1 (+https://www.standardwebhooks.com)',
};

/** Sends a delivery once, signed by every secret of the webhook that is valid at the moment. */
export const attemptDelivery = async (
  { keys, post, now }: AttemptDeps,
  webhook: Webhook,
  { id, body }: WebhookDelivery,
): Promise<Attempted> => {
  const at = now();
  const own = await keys();
  const signing = signingGenerations(webhook, at).map((each) => webhookKey(own, webhook.id, each));
  // Without the current one no receiver that keeps up would believe it.
  if (signing[0] === undefined) {
    return { attempt: { at: toInstant(at), durationMs: 0, error: 'no-secret' } };
  }
  const known = signing.filter((key) => key !== undefined);
  const headers = { ...FIXED_HEADERS, ...signedHeaders({ id, now: at, body }, known) };
  const began = performance.now();
  const posted = await post(webhook.url, headers, body);
  const attempt = { at: toInstant(at), durationMs: Math.round(performance.now() - began) };
  if (!posted.ok) return { attempt: { ...attempt, error: posted.error.kind } };
  const { status, retryAfter } = posted.value;
  const askedMs = retryAfterOf(retryAfter ?? null, now());
  return { attempt: { ...attempt, status }, ...(askedMs === undefined ? {} : { askedMs }) };
};

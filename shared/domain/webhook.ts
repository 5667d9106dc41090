import * as z from 'zod';
import { Instant, toInstant } from './time.ts';

export const WebhookId = z
  .string()
  .regex(/^wh_[A-Za-z0-9]{20,40}$/)
  .brand<'WebhookId'>();
export type WebhookId = z.infer<typeof WebhookId>;

/** What an administrator says of a webhook. */
export const WebhookSettings = z.object({
  url: z.url().max(2000),
  /** The names of the events that it wants, each once. */
  events: z
    .array(z.string().regex(/^[A-Z][A-Za-z]{0,59}$/))
    .min(1)
    .max(60)
    .refine((names) => new Set(names).size === names.length, 'one name twice'),
  /** For people. */
  description: z.string().max(500),
});
export type WebhookSettings = z.infer<typeof WebhookSettings>;

/**
 * What the secret of a webhook is made of, with the service's own: `key` names which of the service's keys. A new
 * generation does not end the one before at once.
 */
export const SecretGeneration = z.object({
  generation: z.number().int().positive(),
  key: z.string().min(1).max(12),
});
export type SecretGeneration = z.infer<typeof SecretGeneration>;

/** Why nothing is sent to a webhook. `gone`: the receiver said so by 410; `failing`: nothing arrived for too long. */
export const WebhookDisabledBecause = z.enum(['by-hand', 'gone', 'failing']);
type WebhookDisabledBecause = z.infer<typeof WebhookDisabledBecause>;

/** An address to which events go. */
export const Webhook = z.object({
  id: WebhookId,
  ...WebhookSettings.shape,
  createdAt: Instant,
  secret: z.object({
    current: SecretGeneration,
    /** Signs beside the current one until then. */
    previous: z.object({ ...SecretGeneration.shape, until: Instant }).optional(),
  }),
  /** Absent as long as it is sent to. */
  disabled: z
    .object({
      at: Instant,
      because: WebhookDisabledBecause,
      /** The administrators still have to be told. */
      untold: z.boolean().optional(),
    })
    .optional(),
  /** Deliveries that were given up since the last that arrived: the first attempt at the first of them, and the last few. */
  failing: z.object({ since: Instant, deliveries: z.array(z.string()).min(1) }).optional(),
  /** Counts its changes, from 1; 0 before it is kept. */
  version: z.number().int().nonnegative(),
});
export type Webhook = z.infer<typeof Webhook>;

/** So many deliveries in a row, over a longer time than this, end a webhook. */
export const FAILING_DELIVERIES = 5;
export const FAILING_HOURS = 24;

/** How long a secret goes on signing beside the one that took its place. */
export const SECRET_OVERLAP_HOURS = 24;

const HOUR_MS = 3_600_000;

/** Most webhooks there may be: each event is written down once for each of them. */
export const MOST_WEBHOOKS = 50;

/** With the next secret, which the key of the service named `key` makes. */
export const withNextSecret = (webhook: Webhook, key: string, now: Date): Webhook => {
  const { current } = webhook.secret;
  const until = toInstant(new Date(now.getTime() + SECRET_OVERLAP_HOURS * HOUR_MS));
  return {
    ...webhook,
    secret: {
      current: { generation: current.generation + 1, key },
      previous: { ...current, until },
    },
  };
};

/** The generations that sign at that moment, the current one first. */
export const signingGenerations = ({ secret }: Webhook, now: Date): SecretGeneration[] => {
  const { current, previous } = secret;
  const stillValid = previous !== undefined && Date.parse(previous.until) > now.getTime();
  return stillValid ? [current, previous] : [current];
};

/** As an administrator switches it. What failed before it was switched on counts no more. */
export const switched = (webhook: Webhook, enabled: boolean, now: Date): Webhook => {
  const { disabled, failing, ...rest } = webhook;
  if (enabled) return rest;
  return disabled ? webhook : { ...webhook, disabled: { at: toInstant(now), because: 'by-hand' } };
};

/** What an administrator wants changed; what is left out stays. */
export type WebhookRevision = {
  [Setting in keyof WebhookSettings]?: WebhookSettings[Setting] | undefined;
} & { enabled?: boolean | undefined };

/** As an administrator changes it. */
export const revised = (webhook: Webhook, change: WebhookRevision, now: Date): Webhook => {
  const { url = webhook.url, events = webhook.events, enabled } = change;
  const { description = webhook.description } = change;
  const after = { ...webhook, url, events, description };
  return enabled === undefined ? after : switched(after, enabled, now);
};

/** The receiver is there: whatever failed before counts no more. */
export const arrived = ({ failing, ...webhook }: Webhook): Webhook => webhook;

/** The receiver wants nothing more. */
export const gone = (webhook: Webhook, now: Date): Webhook => disabledFor(webhook, 'gone', now);

/**
 * A delivery was given up that was first attempted at `firstAttempt`. Counting the same one twice makes no difference.
 * Too many in a row, over too long a time, disable the webhook.
 */
export const givenUpOn = (
  webhook: Webhook,
  delivery: { id: string; firstAttempt: Instant },
  now: Date,
): Webhook => {
  const { failing } = webhook;
  const before = failing?.deliveries.filter((id) => id !== delivery.id) ?? [];
  const counted = {
    since: failing?.since ?? delivery.firstAttempt,
    deliveries: [...before, delivery.id].slice(-FAILING_DELIVERIES),
  };
  const failed = { ...webhook, failing: counted };
  const longAgo = now.getTime() - Date.parse(counted.since) > FAILING_HOURS * HOUR_MS;
  return counted.deliveries.length >= FAILING_DELIVERIES && longAgo
    ? disabledFor(failed, 'failing', now)
    : failed;
};

const disabledFor = (webhook: Webhook, because: WebhookDisabledBecause, now: Date): Webhook =>
  webhook.disabled
    ? webhook
    : { ...webhook, disabled: { at: toInstant(now), because, untold: true } };

import * as z from 'zod';
import { Instant, toInstant } from './time.ts';
import { WebhookId } from './webhook.ts';

/** The event that only says that a webhook works. */
export const PING = 'ping';

/** By which a receiver knows a delivery again, however often it is sent; part of what is signed. */
export const DeliveryId = z.string().regex(/^msg_[A-Za-z0-9]{20,60}$/);

/** What came of one attempt: a status, or the class of what kept an answer from coming. */
const AttemptError = z.enum([
  'timeout',
  'name-not-found',
  'not-public',
  'connection-refused',
  'tls',
  'connection-lost',
  /** The key of the service that the secret was made of is no longer there. */
  'no-secret',
]);
export type AttemptError = z.infer<typeof AttemptError>;

export const DeliveryAttempt = z.object({
  at: Instant,
  durationMs: z.number().int().nonnegative(),
  status: z.number().int().optional(),
  error: AttemptError.optional(),
});
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

/** `dropped`: it was not sent to the end, because its webhook was disabled or deleted. */
export const DeliveryState = z.enum(['pending', 'delivered', 'given-up', 'dropped']);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** By which a delivery is found. */
export const DeliveryKey = z.object({
  webhookId: WebhookId,
  /** When what it tells of happened. */
  at: Instant,
  id: DeliveryId,
});
export type DeliveryKey = z.infer<typeof DeliveryKey>;

/** An event on its way to a webhook. */
export const WebhookDelivery = z.object({
  ...DeliveryKey.shape,
  event: z.string().min(1).max(60),
  /** Exactly what is sent, and signed, every time. */
  body: z.string().min(2).max(300_000),
  state: DeliveryState,
  attempts: z.array(DeliveryAttempt),
  /** When it is next looked at; absent when it is over. */
  dueAt: Instant.optional(),
  /** Counts its changes, from 1; 0 before it is kept. */
  version: z.number().int().nonnegative(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * The pauses before the second attempt and all after it: over three days in all, so that a receiver that fell silent on
 * a Friday evening still gets everything on Monday. After the schedule that the Standard Webhooks specification
 * suggests, save for its first pause of seconds.
 */
const PAUSES_MS = [
  ...[5 * MINUTE_MS, 30 * MINUTE_MS],
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR_MS),
];

/** The longest that a receiver may ask to be left alone (`Retry-After`). */
const LONGEST_ASKED_MS = 24 * HOUR_MS;

/** Attempts at one delivery, the first included. */
export const MOST_ATTEMPTS = PAUSES_MS.length + 1;

/** A ping tells somebody who waits for it: it is tried once. */
const mostAttempts = ({ event }: WebhookDelivery): number => (event === PING ? 1 : MOST_ATTEMPTS);

/**
 * How long to wait after so many attempts, in milliseconds; up to a fifth longer by chance, so that what failed together
 * does not come together again. `random` gives 0 to 1; `askedMs` is the least that the receiver asked for.
 */
export const pauseAfter = (attempts: number, random: () => number, askedMs = 0): number => {
  const pause = PAUSES_MS[attempts - 1] ?? PAUSES_MS.at(-1) ?? 0;
  const spread = Math.round(pause * (1 + random() / 5));
  return Math.max(spread, Math.min(askedMs, LONGEST_ASKED_MS));
};

/** How long whoever sends a delivery has it alone; whoever dies over it leaves it to the next after that. */
const LEASE_MS = 2 * MINUTE_MS;

/** Taken by somebody who is about to send it. */
export const claimed = (delivery: WebhookDelivery, now: Date): WebhookDelivery => ({
  ...delivery,
  dueAt: toInstant(new Date(now.getTime() + LEASE_MS)),
});

/** Whether it waits to be sent at that moment. */
export const isDue = ({ state, dueAt }: WebhookDelivery, now: Date): boolean =>
  state === 'pending' && dueAt !== undefined && Date.parse(dueAt) <= now.getTime();

const isSuccess = ({ status = 0 }: DeliveryAttempt): boolean => status >= 200 && status <= 299;

/** By 410 a receiver says that it wants nothing more (RFC 9110, 15.5.11). */
export const saysGone = ({ status }: DeliveryAttempt): boolean => status === 410;

/** With one more attempt, and what follows from it. */
export const attempted = (
  delivery: WebhookDelivery,
  attempt: DeliveryAttempt,
  next: { now: Date; random: () => number; askedMs?: number },
): WebhookDelivery => {
  const attempts = [...delivery.attempts, attempt];
  if (isSuccess(attempt)) return ended({ ...delivery, attempts }, 'delivered');
  if (saysGone(attempt) || attempts.length >= mostAttempts(delivery)) {
    return ended({ ...delivery, attempts }, 'given-up');
  }
  const pause = pauseAfter(attempts.length, next.random, next.askedMs);
  return { ...delivery, attempts, dueAt: toInstant(new Date(next.now.getTime() + pause)) };
};

/** Over, in one way or another. */
export const ended = (
  { dueAt, ...delivery }: WebhookDelivery,
  state: Exclude<DeliveryState, 'pending'>,
): WebhookDelivery => ({ ...delivery, state });

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Webhook as Receiver } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { Instant, toInstant } from '../../shared/domain/time.ts';
import {
  arrived,
  FAILING_DELIVERIES,
  givenUpOn,
  gone,
  signingGenerations,
  switched,
  type Webhook,
  withNextSecret,
} from '../../shared/domain/webhook.ts';
import {
  attempted,
  claimed,
  isDue,
  MOST_ATTEMPTS,
  type WebhookDelivery,
} from '../../shared/domain/webhook-delivery.ts';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import { signedHeaders } from '../../shared/webhooks/signed-headers.ts';
import { secretText, webhookKey } from '../../shared/webhooks/webhook-secret.ts';
import { NOW } from '../support/builders.ts';
import { aDelivery, aWebhook } from '../support/webhook-builders.ts';

const HOUR_MS = 3_600_000;
const later = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR_MS);
const KEYS = LinkKeys.parse(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);

describe('the signature of a delivery', () => {
  it('is the one that the specification gives for its example', () => {
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const now = new Date(1_614_265_330_000);
    const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', now, body: '{"test": 2432232314}' };
    expect(signedHeaders(signed, [key])['webhook-signature']).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  it('is good for whoever has the secret, and for nobody with another or another body', () => {
    const now = new Date();
    fc.assert(
      fc.property(fc.json(), fc.string({ minLength: 1 }), (body, more) => {
        const key = createHash('sha256').update(more).digest();
        const headers = signedHeaders({ id: 'msg_1', now, body }, [Buffer.alloc(32), key]);
        const receiver = new Receiver(secretText(key));
        expect(receiver.verify(body, headers)).toEqual(JSON.parse(body));
        expect(() => receiver.verify(`${body} `, headers)).toThrow();
        expect(() => new Receiver(secretText(Buffer.alloc(32, 1))).verify(body, headers)).toThrow();
      }),
      { numRuns: 30 },
    );
  });
});

describe('the secret of a webhook', () => {
  const { id, secret } = aWebhook();
  const other = aWebhook({ id: `wh_${'b'.repeat(22)}` });

  it('is the same whenever it is made, and another for each webhook, generation and key', () => {
    const rotated = LinkKeys.parse(`k2:${Buffer.alloc(32, 8).toString('base64url')}`);
    const all = [
      webhookKey(KEYS, id, secret.current),
      webhookKey(KEYS, id, { generation: 2, key: 'k1' }),
      webhookKey(KEYS, other.id, secret.current),
      webhookKey(rotated, id, { generation: 1, key: 'k2' }),
    ].map((key) => key?.toString('hex'));
    expect(new Set(all).size).toBe(4);
    expect(webhookKey(KEYS, id, secret.current)?.toString('hex')).toBe(all[0]);
  });

  it('cannot be made when the key of the service is gone', () => {
    expect(webhookKey(KEYS, id, { generation: 1, key: 'k0' })).toBeUndefined();
  });

  it('goes on signing for a day beside the one that took its place', () => {
    const renewed = withNextSecret(aWebhook(), 'k2', NOW);
    const generations = (hours: number) =>
      signingGenerations(renewed, later(hours)).map(({ generation }) => generation);
    expect([generations(0), generations(23.9), generations(24)]).toEqual([[2, 1], [2, 1], [2]]);
  });
});

const failed = (at: Date) => ({ at: toInstant(at), durationMs: 5, status: 503 });

/** Every attempt fails, each as soon as it is due; by the moments of the attempts. */
const failToTheEnd = (random: () => number): { delivery: WebhookDelivery; at: Date[] } => {
  let delivery = aDelivery();
  const at: Date[] = [];
  while (delivery.state === 'pending') {
    const now = new Date(delivery.dueAt ?? '');
    at.push(now);
    delivery = attempted(delivery, failed(now), { now, random });
  }
  return { delivery, at };
};

describe('a delivery', () => {
  it('is tried with growing pauses over three days and some, and then given up', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, (random) => {
        const { delivery, at } = failToTheEnd(() => random);
        expect([delivery.state, at.length]).toEqual(['given-up', MOST_ATTEMPTS]);
        const pauses = at.slice(1).map((each, n) => each.getTime() - (at[n]?.getTime() ?? 0));
        expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
        const hours = ((at.at(-1)?.getTime() ?? 0) - NOW.getTime()) / HOUR_MS;
        expect(hours).toBeGreaterThan(72);
        expect(hours).toBeLessThan(24 * 4);
      }),
    );
  });

  it('waits as long as its receiver asks, up to a day', () => {
    const pausedUntil = (askedMs: number) =>
      attempted(aDelivery(), failed(NOW), { now: NOW, random: () => 0, askedMs }).dueAt;
    expect(pausedUntil(2 * HOUR_MS)).toBe(toInstant(later(2)));
    expect(pausedUntil(100 * HOUR_MS)).toBe(toInstant(later(24)));
  });

  it('is over when it arrived, when its receiver is gone, and after one ping', () => {
    const answeredBy = (status: number, event = 'CallOpened') =>
      attempted(aDelivery({ event }), { ...failed(NOW), status }, { now: NOW, random: () => 0 });
    expect(answeredBy(204)).toMatchObject({ state: 'delivered', attempts: [{ status: 204 }] });
    expect(answeredBy(410).state).toBe('given-up');
    expect(answeredBy(500, 'ping').state).toBe('given-up');
    expect(answeredBy(302)).toMatchObject({ state: 'pending' });
    expect(answeredBy(204).dueAt).toBeUndefined();
  });

  it('belongs to one sender at a time, and to another when that one died', () => {
    const taken = claimed(aDelivery(), NOW);
    expect([isDue(aDelivery(), NOW), isDue(taken, NOW), isDue(taken, later(0.1))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('a webhook that nothing reaches', () => {
  const failing = (count: number, hours: number): Webhook => {
    let webhook = aWebhook();
    const firstAttempt = toInstant(NOW);
    for (let n = 1; n <= count; n += 1) {
      webhook = givenUpOn(webhook, { id: `msg_${n}`, firstAttempt }, later((hours * n) / count));
    }
    return webhook;
  };

  it('is disabled after five deliveries in a row over more than a day, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 100 }), (n, hours) => {
        const { disabled } = failing(n, hours);
        expect(disabled !== undefined).toBe(n >= FAILING_DELIVERIES && hours > 24);
        if (disabled) expect(disabled).toMatchObject({ because: 'failing', untold: true });
      }),
    );
  });

  it('counts one delivery once', () => {
    let webhook = failing(4, 30);
    for (const _again of [1, 2, 3]) {
      webhook = givenUpOn(webhook, { id: 'msg_4', firstAttempt: toInstant(NOW) }, later(40));
    }
    expect(webhook.disabled).toBeUndefined();
  });

  it('begins anew once something arrived', () => {
    const again = givenUpOn(
      arrived(failing(4, 90)),
      { id: 'msg_9', firstAttempt: toInstant(later(90)) },
      later(99),
    );
    expect(again.failing).toEqual({ since: toInstant(later(90)), deliveries: ['msg_9'] });
  });

  it('is disabled at once when its receiver is gone, and the reason stays', () => {
    const ended = gone(aWebhook(), NOW);
    expect(ended.disabled).toMatchObject({ because: 'gone', untold: true });
    expect(gone(switched(ended, false, later(1)), later(2)).disabled).toEqual(ended.disabled);
  });

  it('starts afresh when it is enabled again', () => {
    const enabled = switched(failing(5, 30), true, later(31));
    expect(enabled).toEqual(aWebhook());
    expect(Instant.parse(switched(enabled, false, NOW).disabled?.at)).toBe(toInstant(NOW));
  });
});

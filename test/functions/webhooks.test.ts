import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { WebhookId } from '../../shared/domain/webhook.ts';
import { MOST_ATTEMPTS } from '../../shared/domain/webhook-delivery.ts';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import { CLAIMS } from '../support/signed-in.ts';
import { aReceiver, aWebhookService, verified } from '../support/webhook-service.ts';

const opened: { stop: () => void }[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.stop();
});

/** A service with one webhook, to a receiver that answers in turn as told. */
const world = async (...answers: number[]) => {
  const service = aWebhookService();
  const receiver = await aReceiver(...answers);
  opened.push(receiver);
  const settings = { url: receiver.url, events: ['CallOpened'], description: 'Desk' };
  const { body } = await service.ask('POST /webhooks', undefined, settings);
  const show = async () => (await service.ask('GET /webhooks/{id}', body.id)).body;
  const deliveries = async () =>
    (await service.ask('GET /webhooks/{id}/deliveries', body.id)).body.items;
  return { service, receiver, id: body.id, secret: body.secret, show, deliveries };
};

describe('an event for a webhook', () => {
  it('arrives signed, once, however often it is told', async () => {
    const { service, receiver, secret, deliveries } = await world();
    for (const _again of [1, 2]) await service.happens('event-1');
    await service.happens('event-2', 'CallClosed');
    await service.work();
    await service.later(5);
    expect([receiver.received.length, service.queue]).toEqual([1, []]);
    const [first] = receiver.received;
    if (!first) throw new Error('nothing arrived');
    expect(verified(secret, first, new Date('2026-08-17T04:30:01Z'))).toEqual({
      ...{ type: 'CallOpened', timestamp: '2026-08-17T04:30:00Z' },
      data: { callId: 'eu-portal:1TOPICS' },
    });
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: [{ status: 204 }] }]);
  });

  it('comes again with the same id and a new signature until it is taken', async () => {
    const { service, receiver, secret, deliveries } = await world(500, 302, 204);
    await service.happens('event-1');
    for (const pause of [5, 30, 120]) {
      await service.work();
      await service.later(pause - 1);
      expect(service.queue).toEqual([]);
      await service.later(1);
    }
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.received).toHaveLength(3);
    const at = [0, 5, 35].map((minutes) => Date.parse('2026-08-17T04:30:00Z') + minutes * 60_000);
    for (const [n, each] of receiver.received.entries()) {
      expect(() => verified(secret, each, new Date(at[n] ?? 0))).not.toThrow();
    }
    const [only] = await deliveries();
    expect(only).toMatchObject({ state: 'delivered' });
    expect(only.attempts.map(({ status }: { status: number }) => status)).toEqual([500, 302, 204]);
  });

  it('is sent by the clock when whoever queued it, or took it, died', async () => {
    const { service, receiver } = await world();
    await service.happens('event-1');
    service.queue.splice(0);
    await service.later(5);
    expect(service.queue).toHaveLength(1);
    const save = service.deliveries.save;
    service.deliveries.save = async (delivery) => {
      if (delivery.attempts.length > 0) throw new Error('died after it was sent');
      return save(delivery);
    };
    expect(await service.work()).toHaveLength(1);
    service.deliveries.save = save;
    await service.later(5);
    await service.work();
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('is sent by one of two who take it at the same time', async () => {
    const { service, receiver } = await world();
    await service.happens('event-1');
    service.queue.push(...service.queue);
    await Promise.all([service.work(), service.work()]);
    expect(receiver.received).toHaveLength(1);
  });
});

describe('a webhook', () => {
  it('is disabled when its receiver is gone, and the administrators are told', async () => {
    const { service, id, receiver, show } = await world(410);
    service.bus.down = true;
    for (const event of ['event-1', 'event-2']) await service.happens(event);
    await service.work();
    expect(await show()).toMatchObject({ enabled: false, disabled: { because: 'gone' } });
    expect(service.told).toEqual([]);
    service.bus.down = false;
    await service.later(5);
    await service.work();
    await service.happens('event-3');
    expect(service.told).toMatchObject([
      { name: 'WebhookDisabled', detail: { webhookId: id, because: 'gone' } },
    ]);
    expect([receiver.received.length, service.queue]).toEqual([1, []]);
  });

  it('is disabled when five deliveries in a row were given up, and starts again when it is told to', async () => {
    const always = Array.from({ length: 5 * MOST_ATTEMPTS }, () => 503);
    const { service, receiver, id, show, deliveries } = await world(...always);
    for (const n of [1, 2, 3, 4, 5]) await service.happens(`event-${n}`);
    for (let tries = 0; tries <= MOST_ATTEMPTS; tries += 1) {
      await service.work();
      await service.later(25 * 60);
    }
    expect(receiver.received).toHaveLength(5 * MOST_ATTEMPTS);
    expect(service.told).toMatchObject([{ detail: { because: 'failing' } }]);
    for (const { state } of await deliveries()) expect(state).toBe('given-up');
    const { disabled, version } = await show();
    expect(disabled).toMatchObject({ because: 'failing' });
    const stale = { 'if-match': '"1"' };
    const enable = { enabled: true };
    expect(await service.ask('PATCH /webhooks/{id}', id, enable, stale)).toMatchObject({
      status: 412,
    });
    const fitting = { 'if-match': `"${version}"` };
    expect(await service.ask('PATCH /webhooks/{id}', id, enable, fitting)).toMatchObject({
      ...{ status: 200, body: { enabled: true } },
    });
    await service.happens('event-6');
    await service.work();
    expect(receiver.received).toHaveLength(5 * MOST_ATTEMPTS + 1);
  });

  it('gets a ping even when it is disabled, once, and none that failed counts', async () => {
    const { service, receiver, id, show, deliveries } = await world(500);
    await service.ask('PATCH /webhooks/{id}', id, { enabled: false }, { 'if-match': '*' });
    const { status } = await service.ask('POST /webhooks/{id}/test', id);
    await service.work();
    await service.later(60);
    expect([status, service.queue.length]).toEqual([202, 0]);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'ping' });
    expect(await deliveries()).toMatchObject([{ event: 'ping', state: 'given-up' }]);
    expect(await show()).not.toHaveProperty('failing');
  });

  it('is signed for with both secrets for a day, and then with the new one alone', async () => {
    const { service, receiver, id, secret } = await world();
    const renewed = (await service.ask('POST /webhooks/{id}/secret', id)).body.secret;
    expect(renewed).not.toBe(secret);
    const at: Date[] = [];
    for (const event of ['event-1', 'event-2']) {
      await service.happens(event);
      at.push(service.clock.now);
      await service.work();
      await service.later(24 * 60);
    }
    const fits = (which: string) =>
      receiver.received.map((each, n) => {
        try {
          return verified(which, each, at[n] ?? new Date(0)) !== undefined;
        } catch {
          return false;
        }
      });
    expect([fits(secret), fits(renewed)]).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('shows its secret twice: when it is added, and when it is renewed', async () => {
    const { service, id, secret } = await world();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    for (const route of ['GET /webhooks', 'GET /webhooks/{id}', 'GET /webhooks/{id}/deliveries']) {
      const shown = await service.ask(route, route === 'GET /webhooks' ? undefined : id);
      expect(JSON.stringify(shown.body)).not.toContain('whsec_');
    }
    const kept = await service.webhooks.get(WebhookId.parse(id));
    expect(JSON.stringify(kept)).not.toContain(secret.slice('whsec_'.length));
  });

  it('is added once under a key, with the same answer again and no secret kept for it', async () => {
    const { service, receiver } = await world();
    const settings = { url: receiver.url, events: ['CallClosed'] };
    const key = { 'idempotency-key': 'desk-2026-08' };
    const add = () => service.ask('POST /webhooks', undefined, settings, key);
    const [first, second] = [await add(), await add()];
    expect(first.body.secret).toMatch(/^whsec_/);
    expect(second.body).toEqual(first.body);
    expect(await service.webhooks.all()).toHaveLength(2);
    const kept = await service.requests.get(CLAIMS.administrator.sub, key['idempotency-key']);
    const answer = gunzipSync(kept?.answer?.body ?? '').toString();
    expect(answer).toContain(first.body.id);
    expect(answer).not.toContain('whsec_');
  });

  it('is not sent to without a secret: when the key of the service is gone, its attempts say so', async () => {
    const { service, receiver, deliveries } = await world();
    service.keyring.keys = LinkKeys.parse(`k2:${Buffer.alloc(32, 8).toString('base64url')}`);
    await service.happens('event-1');
    await service.work();
    expect(receiver.received).toEqual([]);
    expect(await deliveries()).toMatchObject([{ attempts: [{ error: 'no-secret' }] }]);
  });

  it('may not lie in a private network, nor come to lie there', async () => {
    const { service, id } = await world();
    const url = 'https://169.254.169.254/latest/meta-data/';
    const events = ['CallOpened'];
    const asked = [
      await service.ask('POST /webhooks', undefined, { url, events }),
      await service.ask('PATCH /webhooks/{id}', id, { url }, { 'if-match': '*' }),
    ];
    for (const { status, body } of asked) {
      expect([status, body.errors[0].where]).toEqual([400, 'body.url']);
    }
  });

  it('is gone when it is removed, with what was under way, and every write was noted', async () => {
    const { service, receiver, id } = await world();
    await service.happens('event-1');
    expect((await service.ask('DELETE /webhooks/{id}', id)).status).toBe(204);
    await service.work();
    await service.later(60);
    expect([receiver.received.length, service.queue.length]).toEqual([0, 0]);
    expect((await service.ask('GET /webhooks/{id}', id)).status).toBe(404);
    const noted = await service.audited.latestAbout(`webhooks/${id}`, 10);
    expect(noted.map(({ outcome }) => outcome)).toEqual(['written', 'written']);
  });
});

describe('the check that receivers are shown', () => {
  const document = readFileSync(join(import.meta.dirname, '../../docs/webhooks.md'), 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(document) ?? [];

  it('takes what is genuine, and nothing older, changed, or signed by another', async () => {
    const { isGenuine } = await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
    );
    const { service, receiver, secret, id } = await world();
    await service.ask('POST /webhooks/{id}/secret', id);
    await service.happens('event-1');
    await service.work();
    const [first] = receiver.received;
    const sent = service.clock.now.getTime();
    const genuine = (given: string, body: string | undefined, at: number): boolean =>
      isGenuine(given, first?.headers, body, at);
    expect(genuine(secret, first?.body, sent)).toBe(true);
    expect(genuine(secret, `${first?.body} `, sent)).toBe(false);
    expect(genuine(secret, first?.body, sent + 301_000)).toBe(false);
    expect(genuine(`whsec_${Buffer.alloc(32).toString('base64')}`, first?.body, sent)).toBe(false);
  });
});

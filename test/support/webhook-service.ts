import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { Webhook as Receiver } from 'standardwebhooks';
import { vi } from 'vitest';
import { deliverWebhooks } from '../../functions/deliver-webhooks/handler.ts';
import { manageWebhooks } from '../../functions/manage-webhooks/handler.ts';
import { queueWebhooks } from '../../functions/queue-webhooks/handler.ts';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { onceByKey } from '../../shared/http/once-by-key.ts';
import { postOnce } from '../../shared/http/post-once.ts';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import type { ServiceEvent } from '../../shared/queue/publish-events.ts';
import { aContext, aQueueEvent, aSignedInRequest } from './aws-events.ts';
import { NOW } from './builders.ts';
import { inMemoryAudit } from './in-memory/audit.ts';
import { inMemoryKeyedRequests } from './in-memory/keyed-requests.ts';
import { inMemoryWebhookDeliveries, inMemoryWebhooks } from './in-memory/webhooks.ts';
import { keptLogger } from './kept-logger.ts';
import { CLAIMS } from './signed-in.ts';

/** A delivery as its receiver got it. */
export type Received = { headers: IncomingHttpHeaders; body: string };

/** A receiver on this machine that answers each delivery in turn as it is told, and 204 from then on. */
export const aReceiver = async (...answers: number[]) => {
  const received: Received[] = [];
  const server: Server = createServer((request, reply) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      reply.writeHead(answers.shift() ?? 204).end('thanks');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const stop = (): void => void server.close().closeAllConnections();
  return { url: `http://127.0.0.1:${address.port}/hooks`, received, stop };
};

/** By a library that knows the specification and nothing of this service. */
export const verified = (secret: string, { headers, body }: Received, at: Date): unknown => {
  vi.useFakeTimers({ now: at, toFake: ['Date'] });
  const flat = Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, String(v)]));
  try {
    return new Receiver(secret).verify(body, flat);
  } finally {
    vi.useRealTimers();
  }
};

/** The functions on webhooks over stores in memory, with a queue and a clock of the test's. */
export const aWebhookService = () => {
  const clock = { now: NOW };
  const keyring = { keys: LinkKeys.parse(`k1:${Buffer.alloc(32, 7).toString('base64url')}`) };
  const queue: unknown[] = [];
  const told: ServiceEvent[] = [];
  const bus = { down: false };
  const [webhooks, deliveries, audited] = [
    ...[inMemoryWebhooks(), inMemoryWebhookDeliveries(), inMemoryAudit()],
  ] as const;
  let names = 0;
  const deps = {
    ...{ webhooks, deliveries, loopback: 'allowed' as const, random: () => 0 },
    keys: async () => keyring.keys,
    send: async (messages: readonly unknown[]) => void queue.push(...messages),
    post: postOnce({ loopback: 'allowed', limitMs: 2_000 }),
    publish: async (events: readonly ServiceEvent[]) => {
      if (bus.down) throw new Error('the bus is down');
      told.push(...events);
    },
    newName: () => String(++names).padStart(24, '0'),
    log: keptLogger(),
    now: () => clock.now,
  };
  const requests = inMemoryKeyedRequests();
  const routes = manageWebhooks({
    ...{ ...deps, audit: auditLog({ entries: audited, now: deps.now }) },
    once: (handle) => onceByKey({ ...deps, requests }, handle),
  });
  const worker = deliverWebhooks(deps);
  const queueing = queueWebhooks(deps);
  return {
    ...{ clock, keyring, queue, told, bus, deliveries, webhooks, audited, requests },
    ask: async (route: string, id?: string, body?: unknown, headers = {}) => {
      const [method = '', path = ''] = route.split(' ');
      const event = aSignedInRequest(method, path, {
        claims: CLAIMS.administrator,
        ...(id === undefined ? {} : { path: { id } }),
        ...(body === undefined ? {} : { body }),
      });
      const asked = { ...event, headers: { ...event.headers, ...headers } };
      const reply = await routes(asked, aContext());
      return {
        status: reply.statusCode,
        headers: reply.headers ?? {},
        body: reply.body ? JSON.parse(reply.body) : undefined,
      };
    },
    /** Something happens, or is told again under the same id. */
    happens: (id: string, event = 'CallOpened') =>
      queueing({
        ...{ id, 'detail-type': event, time: '2026-08-17T04:30:00Z' },
        detail: { callId: 'eu-portal:1TOPICS' },
      }),
    /** The worker takes everything from the queue; the ids of messages that failed. */
    work: async () => (await worker(aQueueEvent(queue.splice(0)))).batchItemFailures,
    /** So much later the clock starts its function. */
    later: async (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
      await queueing({ task: 'requeue-due' });
    },
  };
};

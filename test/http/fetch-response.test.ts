import { afterEach, describe, expect, it } from 'vitest';
import type { FetchEdge, FetchSettings } from '../../shared/http/fetch-edge.ts';
import { describeFailure } from '../../shared/http/fetch-failure.ts';
import { jsonFetcher } from '../../shared/http/fetch-response.ts';
import {
  badlyPacked,
  brokenOff,
  type FeedServer,
  hangUp,
  html,
  hugeBody,
  json,
  type Reply,
  redirect,
  type SeenRequest,
  silence,
  slowBody,
  startFeedServer,
  status,
  truncated,
} from '../support/feed-server.ts';

const SETTINGS: FetchSettings = { timeoutMs: 2000, retries: 2, maxBytes: 1_000_000 };

let servers: FeedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

const serve = async (script: (request: SeenRequest, nth: number) => Reply) => {
  const server = await startFeedServer(script);
  servers.push(server);
  return server;
};

/** An edge that waits in no time and remembers how long it should have waited. */
const patientEdge = (random = 0.5) => {
  const waits: number[] = [];
  const edge: FetchEdge = {
    fetch: globalThis.fetch,
    sleep: async (ms) => void waits.push(ms),
    random: () => random,
    now: () => new Date('2026-08-17T06:00:00Z'),
  };
  return { edge, waits };
};

const ask = async (url: string, settings: Partial<FetchSettings> = {}, edge = patientEdge().edge) =>
  jsonFetcher({ ...SETTINGS, ...settings }, edge)({ method: 'POST', url, body: 'x' });

const failureOf = (outcome: Awaited<ReturnType<typeof ask>>) =>
  outcome.ok ? 'no failure' : outcome.error;

describe('the outgoing edge', () => {
  it('brings JSON, and says who asks', async () => {
    const server = await serve(() => json({ a: 1 }));
    expect(await ask(`${server.origin}/x`)).toEqual({
      ok: true,
      value: { json: { a: 1 }, bytes: 7, attempts: 1, notModified: false },
    });
    expect(server.requests[0]?.headers['user-agent']).toMatch(/^GrantBridge\/\d.* \(\+https:/);
  });

  it.each([
    ['a fault of the server', status(500), { kind: 'http-status', status: 500 }],
    ['too many requests', status(429), { kind: 'http-status', status: 429 }],
    ['a page of markup', html(), { kind: 'not-json', found: 'text/html' }],
    ['half a JSON text', truncated({ a: [1, 2, 3] }), { kind: 'truncated' }],
    ['a connection closed in mid-body', brokenOff({ a: [1, 2, 3] }), { kind: 'truncated' }],
    ['a body that cannot be unpacked', badlyPacked(), { kind: 'truncated' }],
    ['a connection closed before the answer', hangUp(), { kind: 'network' }],
  ])('tries %s again, then reports it', async (_what, reply, expected) => {
    const server = await serve(() => reply);
    expect(failureOf(await ask(`${server.origin}/x`))).toMatchObject({ ...expected, attempts: 3 });
    expect(server.requests).toHaveLength(3);
  });

  it('gets through when the trouble passes, with the request repeated whole', async () => {
    const server = await serve((_request, nth) => (nth < 3 ? status(503) : json([])));
    expect(await ask(`${server.origin}/x`)).toMatchObject({ ok: true, value: { attempts: 3 } });
    expect(server.requests.map(({ body }) => body)).toEqual(['x', 'x', 'x']);
  });

  it.each([400, 401, 403, 404])('does not repeat what is refused with %i', async (code) => {
    const server = await serve(() => status(code));
    expect(failureOf(await ask(`${server.origin}/x`))).toMatchObject({ status: code, attempts: 1 });
  });

  it.each([
    ['silence', silence()],
    ['a body without end', slowBody()],
  ])('gives up on %s after the time limit', async (_what, reply) => {
    const server = await serve(() => reply);
    const outcome = await ask(`${server.origin}/x`, { timeoutMs: 50, retries: 1 });
    expect(failureOf(outcome)).toMatchObject({ kind: 'timeout', afterMs: 50, attempts: 2 });
  });

  it('stops reading what is too large, and does not ask for it again', async () => {
    const server = await serve(() => hugeBody(50_000_000));
    const outcome = await ask(`${server.origin}/x`, { maxBytes: 300_000 });
    expect(failureOf(outcome)).toMatchObject({ kind: 'too-large', attempts: 1 });
  });

  it('reports a server that is not there', async () => {
    const server = await startFeedServer(() => json(1));
    await server.stop();
    expect(failureOf(await ask(`${server.origin}/x`))).toMatchObject({
      kind: 'network',
      code: 'ECONNREFUSED',
    });
  });
});

describe('waiting between attempts', () => {
  it('doubles the ceiling and draws from below it', async () => {
    const server = await serve(() => status(500));
    const { edge, waits } = patientEdge(0.5);
    await ask(server.origin, { retries: 4 }, edge);
    expect(waits).toEqual([250, 500, 1000, 2000]);
  });

  it('waits at least as long as the server asks', async () => {
    const server = await serve((_request, nth) =>
      nth === 1
        ? status(429, { 'retry-after': '7' })
        : nth === 2
          ? status(503, { 'retry-after': 'Mon, 17 Aug 2026 06:01:00 GMT' })
          : json(1),
    );
    const { edge, waits } = patientEdge(0);
    await ask(server.origin, {}, edge);
    expect(waits).toEqual([7000, 60_000]);
  });

  it('leaves a server alone that asks for more than two minutes', async () => {
    const server = await serve(() => status(503, { 'retry-after': '3600' }));
    expect(failureOf(await ask(server.origin))).toMatchObject({ status: 503, attempts: 1 });
  });
});

describe('where a request may go', () => {
  it.each([
    'http://example.org/',
    'ftp://127.0.0.1/',
    'https://user:secret@example.org/',
    'nowhere',
  ])('refuses %s without asking', async (url) => {
    const { edge } = patientEdge();
    const outcome = await ask(
      url,
      {},
      { ...edge, fetch: () => Promise.reject(new Error('asked')) },
    );
    expect(failureOf(outcome)).toMatchObject({ kind: 'not-allowed', attempts: 1 });
  });

  it('follows a redirect within the origin, with method and body', async () => {
    const server = await serve(({ path }) => (path === '/old' ? redirect('/new') : json(1)));
    expect(await ask(`${server.origin}/old`)).toMatchObject({ ok: true });
    expect(server.requests.map(({ method, path, body }) => `${method} ${path} ${body}`)).toEqual([
      'POST /old x',
      'POST /new x',
    ]);
  });

  it('does not follow a redirect elsewhere', async () => {
    const elsewhere = await serve(() => json(1));
    const server = await serve(() => redirect(`${elsewhere.origin}/`));
    expect(failureOf(await ask(server.origin))).toMatchObject({ kind: 'not-allowed', attempts: 1 });
    expect(elsewhere.requests).toHaveLength(0);
  });

  it('does not turn a POST into a GET, nor run in circles', async () => {
    const found = await serve(() => redirect('/new', 302));
    expect(failureOf(await ask(found.origin))).toMatchObject({ kind: 'not-allowed' });
    const circle = await serve(() => redirect('/again'));
    expect(failureOf(await ask(circle.origin))).toMatchObject({ kind: 'not-allowed', attempts: 1 });
    expect(circle.requests).toHaveLength(4);
  });
});

describe('the word on a failure', () => {
  it('is one line without query and user', async () => {
    const server = await serve(() => status(500));
    const outcome = await ask(`${server.origin}/search?apiKey=secret`, { retries: 0 });
    expect(outcome.ok ? '' : describeFailure(outcome.error)).toBe(
      `${server.origin}/search answered with status 500 (1 attempt)`,
    );
    const refused = await ask('https://user:secret@example.org/');
    expect(JSON.stringify(refused)).not.toContain('secret');
  });
});

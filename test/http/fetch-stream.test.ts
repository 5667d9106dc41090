import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { FetchEdge } from '../../shared/http/fetch-edge.ts';
import { describeFailure } from '../../shared/http/fetch-failure.ts';
import {
  type FetchStream,
  type StreamSettings,
  streamFetcher,
} from '../../shared/http/fetch-stream.ts';
import {
  badlyPacked,
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
} from '../support/feed-server.ts';

const SETTINGS: StreamSettings = {
  idleMs: 2000,
  waitMs: 10_000,
  retries: 2,
  maxBytes: 1_000_000,
};

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

const EDGE: FetchEdge = {
  fetch: globalThis.fetch,
  sleep: async () => undefined,
  random: () => 0,
  now: () => new Date('2026-08-17T06:00:00Z'),
};

type Request = Partial<Parameters<FetchStream>[0]>;

const open = (url: string, settings: Partial<StreamSettings> = {}, request: Request = {}) =>
  streamFetcher({ ...SETTINGS, ...settings }, EDGE)({ method: 'GET', url, ...request });

/** Reads all there is, and says how it went. */
const readAll = async (
  url: string,
  settings: Partial<StreamSettings> = {},
  request: Request = {},
) => {
  const opened = await open(url, settings, request);
  if (!opened.ok) return { text: '', refused: opened.error };
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of opened.value.chunks) text += decoder.decode(piece, { stream: true });
  return { text, failure: opened.value.failure(), bytes: opened.value.bytes() };
};

/** Sends the parts with a pause before each but the first, then ends, hangs up, or stays silent. */
const inParts =
  (
    parts: string[],
    pauseMs: number,
    then: 'end' | 'hang-up' | 'silence' = 'end',
    headers: Record<string, string> = {},
  ): Reply =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    for (const [index, part] of parts.entries()) {
      if (index > 0) await pause(pauseMs);
      await new Promise((sent) => response.write(part, sent));
    }
    if (then === 'end') response.end();
    // A fault drops what the reader has not fetched yet: it gets the time to.
    if (then === 'hang-up') setTimeout(() => response.destroy(), 150);
  };

describe('a large file', () => {
  it('comes piece by piece, asked for by name', async () => {
    const server = await serve(() => inParts(['{"a":', '[1,2]', '}'], 10));
    expect(await readAll(`${server.origin}/file.json`)).toEqual({
      text: '{"a":[1,2]}',
      failure: undefined,
      bytes: 11,
    });
    expect(server.requests[0]?.headers['user-agent']).toMatch(/^GrantBridge\/\d.* \(\+https:/);
  });

  it('is handed on before it is there in full', async () => {
    const server = await serve(() => inParts(['first'], 0, 'silence'));
    const opened = await open(server.origin);
    if (!opened.ok) throw new Error('not opened');
    for await (const piece of opened.value.chunks) {
      expect(new TextDecoder().decode(piece)).toBe('first');
      break;
    }
    expect(opened.value.failure()).toBeUndefined();
  });

  it('comes unpacked, and is counted so', async () => {
    const text = 'x'.repeat(500_000);
    const server = await serve(() => (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text));
    });
    expect(await readAll(server.origin)).toEqual({ text, failure: undefined, bytes: 500_000 });
  });

  it('is given up where its reader leaves', async () => {
    let left = false;
    const server = await serve(() => (response) => {
      response.on('close', () => {
        left = true;
      });
      return hugeBody(900_000_000)(response);
    });
    const opened = await open(server.origin, { maxBytes: 1e9 });
    if (!opened.ok) throw new Error('not opened');
    for await (const _piece of opened.value.chunks) break;
    await expect.poll(() => left).toBe(true);
  });
});

describe('before the first piece', () => {
  it.each([
    ['a fault of the server', status(503), { kind: 'http-status', status: 503 }],
    ['a connection closed', hangUp(), { kind: 'network' }],
    ['a success without a word', json(undefined), { kind: 'truncated' }],
    ['a body that cannot be unpacked', badlyPacked(), { kind: 'truncated' }],
    ['silence', silence(), { kind: 'timeout', afterMs: 300 }],
  ])('%s is tried again, then reported', async (_what, reply, expected) => {
    const server = await serve(() => reply);
    const { refused } = await readAll(server.origin, { idleMs: 300 });
    expect(refused).toMatchObject({ ...expected, attempts: 3 });
    expect(server.requests).toHaveLength(3);
  });

  it('a page that was not asked for is tried again, then taken when it is the file', async () => {
    const isWanted = (start: string) => start.startsWith('{');
    const server = await serve((_request, nth) => (nth < 3 ? html() : json({})));
    expect(await readAll(server.origin, {}, { isWanted })).toMatchObject({ text: '{}' });
    const firewall = await serve(() => html());
    const { refused } = await readAll(firewall.origin, {}, { isWanted });
    expect(refused).toMatchObject({ kind: 'unexpected-page', attempts: 3 });
  });

  it('what is refused is not asked for again', async () => {
    const server = await serve(() => status(404));
    const { refused } = await readAll(server.origin);
    expect(refused).toMatchObject({ status: 404, attempts: 1 });
  });

  it('goes where any request may go, and nowhere else', async () => {
    const elsewhere = await serve(() => json({}));
    const server = await serve(({ path }) =>
      path === '/old'
        ? redirect('/new', 302)
        : path === '/new'
          ? json(1)
          : redirect(elsewhere.origin),
    );
    expect(await readAll(`${server.origin}/old`)).toMatchObject({ text: '1' });
    expect((await readAll(`${server.origin}/away`)).refused).toMatchObject({ kind: 'not-allowed' });
    expect((await readAll('http://example.org/')).refused).toMatchObject({ kind: 'not-allowed' });
    expect(elsewhere.requests).toHaveLength(0);
  });
});

describe('in the middle', () => {
  it.each([
    ['a connection closed', inParts(['some'], 0, 'hang-up'), 'truncated'],
    [
      'less than was promised',
      inParts(['some'], 0, 'hang-up', { 'content-length': '9' }),
      'truncated',
    ],
    ['nothing more', slowBody(), 'stalled'],
  ])(
    '%s ends the pieces with its reason, and nothing is asked for again',
    async (_what, reply, kind) => {
      const server = await serve(() => reply);
      const { text, failure } = await readAll(server.origin, { idleMs: 300 });
      expect(text).not.toBe('');
      expect(failure).toMatchObject({ kind, attempts: 1, where: `${server.origin}/` });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('too much ends the pieces', async () => {
    const server = await serve(() => hugeBody(50_000_000));
    const { text, failure, bytes } = await readAll(server.origin, { maxBytes: 300_000 });
    expect(failure).toMatchObject({ kind: 'too-large', limitBytes: 300_000 });
    expect(text.length).toBe(bytes);
    expect(bytes).toBeLessThanOrEqual(300_000);
  });

  it('a server that trickles on and on is left in the end', async () => {
    const server = await serve(() => inParts(Array(200).fill('x'), 20));
    const { failure } = await readAll(server.origin, { idleMs: 1000, waitMs: 300 });
    expect(failure).toMatchObject({ kind: 'timeout', afterMs: 300 });
  });

  it('a reader may take its time', async () => {
    const server = await serve(() => inParts(['one ', 'two'], 0));
    const opened = await open(server.origin, { idleMs: 100, waitMs: 200 });
    if (!opened.ok) throw new Error('not opened');
    for await (const _piece of opened.value.chunks) await pause(300);
    expect(opened.value.failure()).toBeUndefined();
  });

  it('is told in one line', async () => {
    const server = await serve(() => slowBody());
    const { failure } = await readAll(`${server.origin}/file?key=secret`, { idleMs: 200 });
    expect(failure && describeFailure(failure)).toBe(
      `${server.origin}/file stopped in mid-answer for 200 ms (1 attempt)`,
    );
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { FetchEdge } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher, textFetcher } from '../../shared/http/fetch-response.ts';
import { streamFetcher } from '../../shared/http/fetch-stream.ts';
import { type Politeness, politeEdge } from '../../shared/http/polite-edge.ts';
import {
  brokenOff,
  type FeedServer,
  json,
  type Reply,
  redirect,
  silence,
  startFeedServer,
} from '../support/feed-server.ts';

const START = Date.parse('2026-08-17T06:00:00Z');

/** A clock that jumps to whoever wakes next, and servers that answer after as long as they are told. */
const world = (takesMs: (url: string) => number = () => 0) => {
  let now = START;
  const timers: { at: number; ring: () => void }[] = [];
  const starts: { url: string; at: number }[] = [];
  const underWay = new Map<string, number>();
  let most = 0;
  const sleep = (ms: number) =>
    new Promise<void>((ring) => void timers.push({ at: now + ms, ring }));
  const edge: FetchEdge = {
    fetch: async (input) => {
      const { href, host } = new URL(String(input));
      starts.push({ url: href, at: now - START });
      const here = (underWay.get(host) ?? 0) + 1;
      underWay.set(host, here);
      most = Math.max(most, here);
      await sleep(takesMs(href));
      underWay.set(host, (underWay.get(host) ?? 0) - 1);
      return new Response(null);
    },
    sleep,
    random: () => 0,
    now: () => new Date(now),
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const run = async () => {
    for (await settled(); timers.length > 0; await settled()) {
      timers.sort((one, other) => other.at - one.at);
      const next = timers.pop();
      now = Math.max(now, next?.at ?? 0);
      next?.ring();
    }
  };
  return {
    edge,
    starts,
    run,
    mostUnderWay: () => most,
    putBack: (ms: number) => {
      now -= ms;
    },
  };
};

const startsOf = async (urls: string[], politeness: Politeness, takesMs = 0) => {
  const { edge, starts, run } = world(() => takesMs);
  const polite = politeEdge(edge, politeness);
  const answers = Promise.all(urls.map((url) => polite.fetch(url)));
  await run();
  await answers;
  return starts.map(({ at }) => at);
};

const [ONE, TWO, THREE] = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'];

describe('the queue of a host', () => {
  it('keeps the starts of requests apart', async () => {
    expect(await startsOf([ONE, TWO, THREE], { spacingMs: 300 })).toEqual([0, 300, 600]);
  });

  it('is one for each host', async () => {
    const urls = [ONE, 'https://b.example/', TWO];
    expect(await startsOf(urls, { spacingMs: 300 })).toEqual([0, 0, 300]);
  });

  it('lets two be under way, no more', async () => {
    expect(await startsOf([ONE, TWO, THREE], { spacingMs: 10 }, 1000)).toEqual([0, 10, 1000]);
  });

  it('does not keep requests to this machine apart', async () => {
    const urls = ['http://127.0.0.1:1/', 'http://127.0.0.1:1/', 'http://127.0.0.1:1/'];
    expect(await startsOf(urls, { spacingMs: 300 }, 5)).toEqual([0, 0, 5]);
  });

  it('waits no longer when the clock is put back', async () => {
    const { edge, starts, run, putBack } = world();
    const polite = politeEdge(edge, { spacingMs: 300 });
    const first = polite.fetch(ONE);
    await run();
    await first;
    putBack(3_600_000);
    const second = polite.fetch(TWO);
    await run();
    await second;
    expect(starts.map(({ at }) => at)).toEqual([0, 300 - 3_600_000]);
  });

  it('keeps order, distance and bound, whatever servers take', async () => {
    const request = fc.record({ host: fc.nat(2), takesMs: fc.nat(1000) });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 12 }), fc.nat(400), async (all, spacing) => {
        const { edge, starts, run, mostUnderWay } = world((url) => Number(url.split('=')[1]));
        const polite = politeEdge(edge, { spacingMs: spacing });
        const urls = all.map(({ host, takesMs }, nth) => `https://${host}.at/?${nth}=${takesMs}`);
        const answers = Promise.all(urls.map((url) => polite.fetch(url)));
        await run();
        await answers;
        expect(mostUnderWay()).toBeLessThanOrEqual(2);
        for (const host of [0, 1, 2].map((each) => new URL(`https://${each}.at`).host)) {
          const ofHost = starts.filter(({ url }) => new URL(url).host === host);
          const asked = urls.map((url) => new URL(url)).filter((url) => url.host === host);
          expect(ofHost.map(({ url }) => url)).toEqual(asked.map(({ href }) => href));
          const gaps = ofHost.slice(1).map(({ at }, nth) => at - (ofHost[nth]?.at ?? 0));
          expect(gaps.filter((gap) => gap < spacing)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets go of whoever gives up waiting, and sends nothing for him', async () => {
    const { edge, starts, run } = world(() => 1000);
    const polite = politeEdge(edge, { spacingMs: 0 });
    const impatient = new AbortController();
    const first = [polite.fetch(ONE), polite.fetch(TWO)];
    const given = polite.fetch(THREE, { signal: impatient.signal });
    const last = polite.fetch('https://a.example/4');
    impatient.abort(new Error('enough'));
    await expect(given).rejects.toThrow('enough');
    await run();
    await Promise.all([...first, last]);
    expect(starts.map(({ url }) => url)).toEqual([ONE, TWO, 'https://a.example/4']);
  });

  it('goes on after a connection that failed', async () => {
    const { edge, run } = world();
    const broken = { ...edge, fetch: () => Promise.reject(new TypeError('fetch failed')) };
    const polite = politeEdge(broken, { spacingMs: 10 });
    const answers = Promise.allSettled([ONE, TWO, THREE].map((url) => polite.fetch(url)));
    await run();
    expect((await answers).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  });
});

let servers: FeedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

const serve = async (script: (nth: number) => Reply) => {
  const server = await startFeedServer((_request, nth) => script(nth));
  servers.push(server);
  return server;
};

const real = (politeness: Partial<Politeness> = {}): FetchEdge =>
  politeEdge(
    { fetch: globalThis.fetch, sleep: async () => {}, random: () => 0, now: () => new Date(START) },
    { spacingMs: 300, ...politeness },
  );

const SETTINGS = { timeoutMs: 100, retries: 0, maxBytes: 1000 };
const STREAMING = { idleMs: 100, waitMs: 1000, retries: 0, maxBytes: 1000 };

describe('a place in the queue', () => {
  it.each([
    ['a body read in full', json({ a: 1 })],
    ['a body that is too large', json('x'.repeat(5000))],
    ['a connection closed in mid-body', brokenOff({ a: [1, 2, 3] })],
    ['a refusal', redirect('https://elsewhere.example/')],
    ['silence', silence()],
  ])('is free again after %s', async (_what, reply) => {
    const server = await serve((nth) => (nth <= 2 ? reply : json('through')));
    const ask = jsonFetcher(SETTINGS, real());
    await Promise.all([1, 2].map(() => ask({ method: 'GET', url: server.origin })));
    expect(await ask({ method: 'GET', url: server.origin })).toMatchObject({
      ok: true,
      value: { json: 'through' },
    });
  });

  it('is held while a file is being read, and free when its reader leaves early', async () => {
    const server = await serve(() => json('file'));
    const edge = real();
    const open = () => streamFetcher(STREAMING, edge)({ method: 'GET', url: server.origin });
    const files = [await open(), await open()];
    expect(await open()).toMatchObject({ ok: false, error: { kind: 'timeout', attempts: 1 } });
    expect(server.requests).toHaveLength(2);
    for (const file of files) {
      if (file.ok) for await (const _piece of file.value.chunks) break;
    }
    expect(await open()).toMatchObject({ ok: true });
  });
});

describe('what is configured', () => {
  it('is asked, and nobody else', async () => {
    const [known, other] = [await serve(() => json(1)), await serve(() => json(2))];
    const edge = real({ addresses: [`${known.origin}/calls?all`] });
    const ask = textFetcher(SETTINGS, edge);
    expect(await ask({ method: 'GET', url: `${known.origin}/x` })).toMatchObject({ ok: true });
    expect(await ask({ method: 'GET', url: `${other.origin}/x` })).toMatchObject({
      ok: false,
      error: { kind: 'not-allowed', why: `${other.origin} is not configured`, attempts: 1 },
    });
    expect(other.requests).toHaveLength(0);
  });

  it('is nothing where no address can be read', async () => {
    const server = await serve(() => json(1));
    const ask = textFetcher(SETTINGS, real({ addresses: ['nowhere'] }));
    const answer = await ask({ method: 'GET', url: server.origin });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-allowed' } });
    expect(server.requests).toHaveLength(0);
  });

  it('may be redirected to by another, which takes no key along', async () => {
    const there = await serve(() => json('there'));
    const here = await serve(() => redirect(`${there.origin}/`));
    const ask = textFetcher(SETTINGS, real({ addresses: [here.origin, there.origin] }));
    const headers = { accept: 'text/html', 'x-api-key': 'secret' };
    expect(await ask({ method: 'GET', url: here.origin, headers })).toMatchObject({ ok: true });
    expect(here.requests[0]?.headers['x-api-key']).toBe('secret');
    expect(there.requests[0]?.headers).toMatchObject({ accept: 'text/html' });
    expect(there.requests[0]?.headers).not.toHaveProperty('x-api-key');
  });

  it.each([
    ['one that is not', 'GET', []],
    ['a POST', 'POST', ['there']],
  ] as const)('does not let %s be led elsewhere', async (_what, method, listed) => {
    const there = await serve(() => json('there'));
    const here = await serve(() => redirect(`${there.origin}/`));
    const addresses = [here.origin, ...listed.map(() => there.origin)];
    const answer = await textFetcher(SETTINGS, real({ addresses }))({ method, url: here.origin });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-allowed', attempts: 1 } });
    expect(there.requests).toHaveLength(0);
  });
});

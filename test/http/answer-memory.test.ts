import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { answerMemory } from '../../shared/http/answer-memory.ts';
import type { OutgoingRequest } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher, textFetcher } from '../../shared/http/fetch-response.ts';
import {
  type FeedServer,
  html,
  json,
  type Reply,
  redirect,
  type SeenRequest,
  startFeedServer,
  status,
  tagged,
} from '../support/feed-server.ts';
import { inMemoryKeptAnswers } from '../support/in-memory/kept-answers.ts';

const SETTINGS = { timeoutMs: 2000, retries: 0, maxBytes: 10_000_000 };
const START = new Date('2026-08-17T06:00:00Z');
const DAY = 86_400_000;

let servers: FeedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

/** A service that asks again and again, `days` after it began. */
const aService = async (
  script: (request: SeenRequest, nth: number) => Reply,
  configured?: readonly string[],
) => {
  const server = await startFeedServer(script);
  servers.push(server);
  let days = 0;
  const origins = new Set(configured ?? [server.origin]);
  const edge = {
    fetch: globalThis.fetch,
    sleep: async () => undefined,
    random: () => 0,
    now: () => new Date(START.getTime() + days * DAY),
    ...(configured?.length === 0 ? {} : { origins }),
  };
  const memory = answerMemory(inMemoryKeptAnswers(), edge);
  const text = textFetcher(SETTINGS, edge, memory);
  const ask = async (request: Partial<Parameters<typeof text>[0]> = {}) => {
    const answer = await text({ method: 'GET', url: `${server.origin}/calls`, ...request });
    return answer.ok
      ? {
          text: answer.value.text,
          bytes: answer.value.bytes,
          notModified: answer.value.notModified,
        }
      : answer.error.kind;
  };
  const wait = (more: number): void => {
    days += more;
  };
  return { ask, wait, server, json: jsonFetcher(SETTINGS, edge, memory) };
};

const PAGE = html('<p>Calls</p>');

describe('an answer that is kept', () => {
  it.each([
    ['a tag', { etag: 'W/"1"' }],
    ['a date', { 'last-modified': 'Mon, 17 Aug 2026 05:00:00 GMT' }],
  ])(
    'is taken again when the server knows it by %s, and no bytes of it come',
    async (_by, known) => {
      const { ask, server } = await aService(tagged(known, PAGE));
      expect(await ask()).toEqual({ text: '<p>Calls</p>', bytes: 12, notModified: false });
      expect(await ask()).toEqual({ text: '<p>Calls</p>', bytes: 0, notModified: true });
      expect(server.requests).toHaveLength(2);
    },
  );

  it('gives way to a newer one', async () => {
    const { ask } = await aService((request, nth) =>
      tagged({ etag: `"${Math.ceil(nth / 2)}"` }, html(`<p>${Math.ceil(nth / 2)}</p>`))(request),
    );
    const seen = [];
    for (let n = 0; n < 4; n++) seen.push(await ask());
    expect(seen).toMatchObject([
      { text: '<p>1</p>', notModified: false },
      { text: '<p>1</p>', notModified: true },
      { text: '<p>2</p>', notModified: false },
      { text: '<p>2</p>', notModified: true },
    ]);
  });

  it('is read as JSON like one that came', async () => {
    const service = await aService(tagged({ etag: '"1"' }, json({ calls: [1] })));
    const request: OutgoingRequest = { method: 'GET', url: `${service.server.origin}/calls.json` };
    await service.json(request);
    expect(await service.json(request)).toMatchObject({
      value: { json: { calls: [1] }, bytes: 0, notModified: true },
    });
  });

  it('is asked for anew after a week', async () => {
    const { ask, wait, server } = await aService(tagged({ etag: '"1"' }, PAGE));
    await ask();
    wait(7);
    expect(await ask()).toMatchObject({ notModified: false });
    expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
  });

  it('is asked for anew when it is not the page that is wanted now', async () => {
    const { ask, server } = await aService(tagged({ etag: '"1"' }, PAGE));
    await ask();
    let looks = 0;
    const isWanted = () => ++looks > 1;
    expect(await ask({ isWanted })).toMatchObject({ text: '<p>Calls</p>', notModified: false });
    expect(server.requests).toHaveLength(3);
  });

  it('is another for another language', async () => {
    const { ask } = await aService(tagged({ etag: '"1"' }, PAGE));
    await ask({ headers: { 'accept-language': 'bg' } });
    expect(await ask({ headers: { 'accept-language': 'en' } })).toMatchObject({
      notModified: false,
    });
  });
});

describe('an answer that is not kept', () => {
  const asksPlainly = async (
    script: (request: SeenRequest, nth: number) => Reply,
    request: Partial<OutgoingRequest> = {},
    configured?: readonly string[],
  ) => {
    const { ask, server } = await aService(script, configured);
    await ask(request);
    await ask(request);
    for (const { headers } of server.requests) {
      expect(headers).not.toHaveProperty('if-none-match');
      expect(headers).not.toHaveProperty('if-modified-since');
    }
    expect(server.requests.length).toBeGreaterThan(0);
  };

  it('is that of a POST', () =>
    asksPlainly(tagged({ etag: '"1"' }, PAGE), { method: 'POST', body: 'x' }));

  it('is one that the server gave nothing to know it by, or wants nobody to keep', async () => {
    await asksPlainly(() => PAGE);
    await asksPlainly(tagged({ etag: '"1"', 'cache-control': 'private, no-store' }, PAGE));
  });

  it('is a failure, whatever it is tagged with', () =>
    asksPlainly(tagged({ etag: '"1"' }, status(500))));

  it('is one too large for an item, packed', () =>
    asksPlainly(tagged({ etag: '"1"' }, html(randomBytes(500_000).toString('hex')))));

  it('is one that came from elsewhere by a redirect', async () => {
    const other = await startFeedServer(tagged({ etag: '"1"' }, PAGE));
    servers.push(other);
    await asksPlainly(() => redirect(`${other.origin}/calls`), {}, []);
    for (const { headers } of other.requests) expect(headers).not.toHaveProperty('if-none-match');
  });

  it('is a page of a firewall that comes in the place of the one that is wanted', async () => {
    const { ask, server } = await aService(tagged({ etag: '"1"' }, html('<p>One moment</p>')));
    const isWanted = (text: string) => text.includes('Calls');
    expect(await ask({ isWanted })).toBe('unexpected-page');
    expect(await ask({ isWanted })).toBe('unexpected-page');
    expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
  });

  it('is nothing newer than what was never asked for', async () => {
    const { ask } = await aService(() => status(304));
    expect(await ask()).toBe('http-status');
  });
});

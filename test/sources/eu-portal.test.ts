import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { FetchSettings } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher } from '../../shared/http/fetch-response.ts';
import { EU_PORTAL_SEARCH, euPortal, searchAddress } from '../../shared/sources/eu-portal.ts';
import {
  brokenOff,
  type FeedServer,
  hangUp,
  html,
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
import { sourceDeps } from '../support/source-deps.ts';
import { answerOf, cascadeRow, gather, topicRow } from './eu-portal/rows.ts';

const SETTINGS: FetchSettings = { timeoutMs: 2000, retries: 1, maxBytes: 10_000_000 };

let servers: FeedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

/** A run against a server that answers page by page as scripted. */
const run = async (
  script: (page: number, request: SeenRequest, nth: number) => Reply,
  settings: Partial<FetchSettings> = {},
) => {
  const server = await startFeedServer((request, nth) =>
    script(Number(request.query.get('pageNumber')), request, nth),
  );
  servers.push(server);
  const address = searchAddress(server.origin);
  if (!address.ok) throw new Error('no address');
  const now = () => new Date('2026-08-17T06:00:00Z');
  const edge = { fetch: globalThis.fetch, sleep: async () => undefined, random: () => 0, now };
  const fetchJson = jsonFetcher({ ...SETTINGS, ...settings }, edge);
  return {
    ...(await gather(euPortal(address.value).collect(sourceDeps({ fetchJson, now })))),
    server,
  };
};

const numbered = (n: number, metadata: Record<string, unknown> = {}) =>
  topicRow({ identifier: [`CERV-2026-${n}`], ...metadata }, { reference: `${n}TOPICSen` });
const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => numbered(from + at));
const ids = (calls: { sourceId: string }[]) => calls.map(({ sourceId }) => sourceId);
const reasons = (rejections: { scope: string; reason: string }[]) =>
  rejections.map(({ scope, reason }) => `${scope} ${reason}`);

/** Three pages of two rows. */
const PAGES = [rows(1, 2), rows(3, 4), rows(5, 6)];
const pageOf = (page: number) => json(answerOf(PAGES[page - 1] ?? [], 6));

describe('the request', () => {
  it('asks for open and forthcoming calls in English, each part marked as JSON', async () => {
    const { server } = await run(() => json(answerOf([])));
    const [request] = server.requests;
    expect(request?.method).toBe('POST');
    expect(request?.path).toBe('/search-api/prod/rest/search');
    expect(Object.fromEntries(request?.query ?? [])).toEqual({
      apiKey: 'SEDIA',
      text: '***',
      pageSize: '100',
      pageNumber: '1',
    });
    const parts = (request?.body ?? '').split(/--\S+\r\n/).filter((part) => part.includes('name='));
    expect(parts.map((part) => /name="(\w+)"/.exec(part)?.[1])).toEqual([
      'query',
      'languages',
      'sort',
      'displayFields',
    ]);
    for (const part of parts) expect(part).toMatch(/\r\ncontent-type: application\/json\r\n/i);
    expect(parts[0]).toContain('{"terms":{"type":["1","2","8"]}}');
    expect(parts[0]).toContain('{"terms":{"status":["31094501","31094502"]}}');
    expect(parts[1]).toContain('["en"]');
  });

  it('goes to the address of the setting, with the portal’s own path when it names none', () => {
    const at = (setting?: string) => {
      const address = searchAddress(setting);
      return address.ok ? address.value : address.error.kind;
    };
    expect(at()).toBe(EU_PORTAL_SEARCH);
    expect(at('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080/search-api/prod/rest/search');
    expect(at('http://127.0.0.1:8080/feed')).toBe('http://127.0.0.1:8080/feed');
    expect([at(''), at('portal'), at('file:///etc')]).toEqual(Array(3).fill('bad-address'));
  });
});

describe('a listing', () => {
  it('is read to its last page', async () => {
    const { calls, end, seen, server } = await run(pageOf);
    expect(ids(calls)).toEqual(['1', '2', '3', '4', '5', '6'].map((n) => `${n}TOPICS`));
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
    expect(seen).toBe(6);
    expect(server.requests).toHaveLength(3);
  });

  it('without a total is read until a page brings nothing', async () => {
    const { calls, end } = await run((page) => json({ results: page <= 2 ? PAGES[page - 1] : [] }));
    expect(calls).toHaveLength(4);
    expect(end?.outcome).toBe('complete');
  });

  it('may be empty', async () => {
    expect(await run(() => json(answerOf([])))).toMatchObject({
      calls: [],
      end: { outcome: 'complete' },
    });
  });

  it('that ends before its total is partial', async () => {
    const { calls, end } = await run((page) => json(answerOf(PAGES[page - 1] ?? [], 50)));
    expect(calls).toHaveLength(6);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'short-listing' } });
  });

  it('in which a row slid from one page to the next is partial: another row was missed', async () => {
    const sliding = [rows(1, 2), rows(2, 3)];
    const { calls, rejections, end } = await run((page) =>
      json(answerOf(sliding[page - 1] ?? [], 4)),
    );
    expect(ids(calls)).toEqual(['1TOPICS', '2TOPICS', '3TOPICS']);
    expect(reasons(rejections)).toEqual(['record repeated']);
    expect(end?.outcome).toBe('partial');
  });

  it('with more results than the search reaches is read programme by programme', async () => {
    const { calls, end, server } = await run((_page, { body }) => {
      if (!body.includes('frameworkProgramme":[')) return json(answerOf(rows(1, 2), 10_001));
      if (body.includes('["43251589"]')) return json(answerOf(rows(1, 4), 10_000));
      return json(answerOf(body.includes('["43252405"]') ? rows(5, 6) : []));
    });
    expect(calls).toHaveLength(6);
    expect(end?.outcome).toBe('partial');
    expect(server.requests.length).toBeGreaterThan(30);
  });

  it('that ignores the query is left alone after one page', async () => {
    const everything = [numbered(1, { type: ['0'] }), numbered(2, { status: ['31094503'] })];
    const { calls, rejections, end, server } = await run(() => json(answerOf(everything, 541_009)));
    expect(calls).toEqual([]);
    expect(reasons(rejections)).toEqual(['record not-asked-for', 'record not-asked-for']);
    expect(end).toMatchObject({ outcome: 'failed', error: { kind: 'query-ignored' } });
    expect(server.requests).toHaveLength(1);
  });
});

describe('trouble with one page', () => {
  it.each([
    ['answers 500', status(500), 'http-status'],
    ['is silent', silence(), 'timeout'],
    ['has no end', slowBody(), 'timeout'],
    ['is HTML', html(), 'not-json'],
    ['is half a JSON text', truncated(answerOf(rows(3, 4))), 'truncated'],
    ['breaks off', brokenOff(answerOf(rows(3, 4))), 'truncated'],
    ['is hung up on', hangUp(), 'network'],
    ['leads elsewhere', redirect('http://127.0.0.1:1/'), 'not-allowed'],
    ['is JSON of another kind', json({ error: 'no' }), 'bad-shape'],
    ['is a bare value', json(7), 'bad-shape'],
  ])('that %s costs only that page', async (_what, reply, reason) => {
    const { calls, rejections, end, ends } = await run(
      (page) => (page === 2 ? reply : pageOf(page)),
      { timeoutMs: 150 },
    );
    expect(ids(calls)).toEqual(['1TOPICS', '2TOPICS', '5TOPICS', '6TOPICS']);
    expect(rejections).toMatchObject([{ scope: 'page', ref: 'page 2', reason }]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: reason } });
    expect(ends).toHaveLength(1);
  });

  it('that passes costs nothing', async () => {
    const { calls, end } = await run((page, _request, nth) => (nth === 2 ? html() : pageOf(page)));
    expect(calls).toHaveLength(6);
    expect(end?.outcome).toBe('complete');
  });

  it('an earlier page again is passed over', async () => {
    const served = [PAGES[0], PAGES[0], PAGES[1], PAGES[2]];
    const { calls, rejections, end } = await run((page) =>
      json(answerOf(served[page - 1] ?? [], 6)),
    );
    expect(calls).toHaveLength(6);
    expect(rejections).toEqual([{ scope: 'page', ref: 'page 2', reason: 'repeated' }]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'repeated' } });
  });

  it('the same page for ever comes to an end', async () => {
    const { calls, rejections, end, server } = await run(() => json(answerOf(rows(1, 2), 500)));
    expect(calls).toHaveLength(2);
    expect(reasons(rejections)).toEqual(Array(3).fill('page repeated'));
    expect(end?.outcome).toBe('partial');
    expect(server.requests).toHaveLength(4);
  });
});

describe('a server', () => {
  it.each([
    ['that answers nothing but 500', status(500), 2],
    ['that wants a key', status(403), 1],
    ['behind bot protection', html(), 2],
  ])('%s fails the run after the first page', async (_what, reply, requests) => {
    const { calls, end, server } = await run(() => reply);
    expect(calls).toEqual([]);
    expect(end?.outcome).toBe('failed');
    expect(server.requests).toHaveLength(requests);
  });

  it('that breaks down half-way leaves what came before', async () => {
    const { calls, end, server } = await run((page) => (page === 1 ? pageOf(1) : status(503)));
    expect(calls).toHaveLength(2);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'http-status' } });
    expect(end?.outcome === 'partial' && end.error.message).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/search-api\/prod\/rest\/search answered with status 503 \(2 attempts\)$/,
    );
    expect(server.requests).toHaveLength(5);
  });
});

describe('records', () => {
  it('are rejected one by one with their reasons, and the others get through', async () => {
    const mixed = [
      numbered(1),
      numbered(2, { deadlineDate: [] }),
      numbered(3, { deadlineDate: ['2026-13-45T00:00:00.000+0000'] }),
      numbered(4, { budget: ['0'] }),
      numbered(5, { deadlineDate: ['2020-01-15T00:00:00.000+0000'] }),
      numbered(6, { DATASOURCE: ['SEDIA_PRD_CENTRICITY'] }),
      numbered(7, { type: ['6'] }),
      cascadeRow({ budget: ['EUR 1.000.000,00'] }),
      'nonsense',
    ];
    const { calls, rejections, seen, end } = await run(() => json(answerOf(mixed)));
    expect(ids(calls)).toEqual(['1TOPICS', '4TOPICS', '5TOPICS', '11264COMPETITIVE_CALL']);
    expect(calls.map(({ money }) => money.budgetTotal)).toEqual([
      undefined,
      undefined,
      undefined,
      1_000_000,
    ]);
    expect(rejections.map(({ ref, reason }) => `${ref} ${reason}`)).toEqual([
      '2TOPICSen no-deadline',
      '3TOPICSen bad-date',
      '4TOPICSen zero-amount',
      '6TOPICSen mirror-row',
      '7TOPICSen not-asked-for',
      'page 1, row 9 bad-shape',
    ]);
    expect(seen).toBe(9);
    expect(end?.outcome).toBe('complete');
  });

  it('in several languages are one call with several titles, wherever the rows stand', async () => {
    const translated = (language: string, title: string) =>
      topicRow(
        { identifier: ['CERV-2026-1'], language: [language], title: [title] },
        { reference: `1TOPICS${language}`, language },
      );
    const served = [
      [translated('sv', 'Möten'), numbered(2)],
      [numbered(1), translated('bg', 'Срещи')],
    ];
    const { calls, rejections, seen } = await run((page) =>
      json(answerOf(served[page - 1] ?? [], 4)),
    );
    expect(calls.find(({ sourceId }) => sourceId === '1TOPICS')?.title).toEqual({
      en: 'Town meetings',
      sv: 'Möten',
      bg: 'Срещи',
    });
    expect([calls.length, rejections.length, seen]).toEqual([2, 0, 2]);
  });

  it('that come in another language only were not asked for', async () => {
    const alone = topicRow({ language: ['fr'] }, { reference: '9TOPICSfr', language: 'fr' });
    const { calls, rejections } = await run(() => json(answerOf([alone])));
    expect(calls).toEqual([]);
    expect(rejections).toMatchObject([{ ref: '9TOPICSfr', reason: 'not-asked-for' }]);
  });

  it('with one identifier and two references stay two', async () => {
    const { calls } = await run(() => json(answerOf([cascadeRow(), topicRow()])));
    expect(calls.map(({ identifier }) => identifier)).toEqual(['CERV-2026-X', 'CERV-2026-X']);
  });
});

describe('whatever order rows and pages come in', () => {
  const fetched = (pages: unknown[][], total: number) => {
    const now = () => new Date(0);
    const fetchJson = async ({ url }: { url: string }) => {
      const page = Number(new URL(url).searchParams.get('pageNumber'));
      const value = { json: answerOf(pages[page - 1] ?? [], total), bytes: 1, attempts: 1 };
      return { ok: true as const, value };
    };
    return gather(euPortal(EU_PORTAL_SEARCH).collect(sourceDeps({ fetchJson, now })));
  };

  it('the calls are the same', async () => {
    const all = [
      ...rows(1, 6),
      numbered(3, { title: ['Another title of the same'] }),
      numbered(4, { deadlineDate: [] }),
      topicRow({ language: ['bg'], title: ['Срещи'] }, { reference: '2TOPICSbg', language: 'bg' }),
      topicRow(
        { language: ['bg'], title: ['Събития'] },
        { reference: '2TOPICSbg', language: 'bg' },
      ),
    ];
    const cutUp = (list: unknown[]) => [list.slice(0, 4), list.slice(4, 7), list.slice(7)];
    const sorted = async (list: unknown[]) => {
      const { calls } = await fetched(cutUp(list), list.length);
      return calls.toSorted((a, b) => a.id.localeCompare(b.id));
    };
    const expected = await sorted(all);
    expect(expected).toHaveLength(6);
    const shuffled = fc.shuffledSubarray(all, { minLength: all.length });
    await fc.assert(
      fc.asyncProperty(shuffled, async (list) => {
        expect(await sorted(list)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('any JSON at all is taken without an exception and ends the run once', async () => {
    const page = fc.oneof(fc.jsonValue(), fc.record({ results: fc.array(fc.jsonValue()) }));
    await fc.assert(
      fc.asyncProperty(fc.array(page, { maxLength: 4 }), async (pages) => {
        let asked = 0;
        const fetchJson = async () => {
          const value = { json: pages[asked++] ?? { results: [] }, bytes: 1, attempts: 1 };
          return { ok: true as const, value };
        };
        const now = () => new Date(0);
        const { ends, calls } = await gather(
          euPortal(EU_PORTAL_SEARCH).collect(sourceDeps({ fetchJson, now })),
        );
        expect([ends.length, calls.length]).toEqual([1, 0]);
      }),
      { numRuns: 500 },
    );
  });
});

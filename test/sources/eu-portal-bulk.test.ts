import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Rejection } from '../../shared/domain/source-run.ts';
import { type StreamSettings, streamFetcher } from '../../shared/http/fetch-stream.ts';
import {
  bulkAddress,
  EU_PORTAL_BULK_FILE,
  euPortalBulk,
} from '../../shared/sources/eu-portal-bulk.ts';
import {
  type FeedServer,
  hangUp,
  html,
  type Reply,
  silence,
  startFeedServer,
  status,
} from '../support/feed-server.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';
import {
  CLOSED,
  collect,
  fileOf,
  grant,
  grants,
  streaming,
  tender,
} from './eu-portal-bulk/records.ts';

const SETTINGS: StreamSettings = { idleMs: 2000, waitMs: 9000, retries: 1, maxBytes: 10_000_000 };
const EDGE = {
  fetch: globalThis.fetch,
  sleep: async () => undefined,
  random: () => 0,
  now: () => new Date('2026-08-17T06:00:00Z'),
};

let servers: FeedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

/** A run against a server that answers as scripted. */
const run = async (reply: (nth: number) => Reply, settings: Partial<StreamSettings> = {}) => {
  const server = await startFeedServer((_request, nth) => reply(nth));
  servers.push(server);
  const address = bulkAddress(server.origin);
  if (!address.ok) throw new Error('no address');
  const fetchStream = streamFetcher({ ...SETTINGS, ...settings }, EDGE);
  const source = euPortalBulk(address.value);
  return { ...(await gather(source.collect(sourceDeps({ fetchStream })))), server };
};

const file =
  (text: string, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(text);
  };

/** Half of the file, then the connection closes, or nothing more comes. */
const halfOf =
  (text: string, then: 'hang-up' | 'silence'): Reply =>
  async (response) => {
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(text)) });
    await new Promise((sent) => response.write(text.slice(0, text.length / 2), sent));
    await pause(150);
    if (then === 'hang-up') response.destroy();
  };

const reasons = (rejections: Rejection[]) =>
  rejections.map(({ scope, ref, reason, found }) =>
    `${scope} ${ref} ${reason} ${found ?? ''}`.trim(),
  );

describe('the request', () => {
  it('goes to the address of the setting, with the portal’s own path when it names none', () => {
    const at = (setting?: string) => {
      const address = bulkAddress(setting);
      return address.ok ? address.value : address.error.kind;
    };
    expect(at()).toBe(EU_PORTAL_BULK_FILE);
    expect(at('http://127.0.0.1:8080')).toBe(
      'http://127.0.0.1:8080/info/funding-tenders/opportunities/data/referenceData/grantsTenders.json',
    );
    expect(at('http://127.0.0.1:8080/bulk.json')).toBe('http://127.0.0.1:8080/bulk.json');
    expect([at(''), at('portal'), at('file:///etc')]).toEqual(Array(3).fill('bad-address'));
  });

  it('is one, for the whole file', async () => {
    const { server, calls, end } = await run(() => file(fileOf(grants(3))));
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET ${new URL(EU_PORTAL_BULK_FILE).pathname}`,
    ]);
    expect([calls.length, end]).toEqual([3, { kind: 'end', outcome: 'complete' }]);
  });
});

describe('the file', () => {
  it('is handed on in pages of a hundred calls', async () => {
    const { pages, seen, end } = await collect(fileOf(grants(250)));
    expect(pages.map(({ calls }) => calls.length)).toEqual([100, 100, 50]);
    expect([seen, end?.outcome]).toEqual([250, 'complete']);
  });

  it('is handed on while it still comes', async () => {
    let sent = 0;
    const text = Buffer.from(fileOf(grants(1000)));
    const fetchStream = async () => {
      const chunks = (async function* () {
        for (; sent < text.length; sent += 1000) yield text.subarray(sent, sent + 1000);
      })();
      const value = { chunks, failure: () => undefined, bytes: () => sent, attempts: 1 };
      return { ok: true as const, value };
    };
    for await (const _page of euPortalBulk(EU_PORTAL_BULK_FILE).collect(
      sourceDeps({ fetchStream }),
    )) {
      break;
    }
    expect(sent).toBeLessThan(text.length / 5);
  });

  it('has its tenders and closed grants counted, not seen, however many there are', async () => {
    const records = [
      ...grants(2),
      ...Array.from({ length: 3000 }, () => tender()),
      ...grants(500, { status: CLOSED }),
    ];
    const { calls, rejections, seen, pages, end } = await collect(fileOf(records));
    expect([calls.length, seen, pages.length]).toEqual([2, 2, 1]);
    expect(reasons(rejections)).toEqual([
      'page tenders not-asked-for 3000 records',
      'page closed grants not-asked-for 500 records',
    ]);
    expect(end?.outcome).toBe('complete');
  });

  it('has its records rejected one by one, with whole counts and pages of bounded size', async () => {
    const records = [
      ...grants(5),
      ...grants(1000, { ccm2Id: 0 }),
      grant({ deadlineDatesLong: [] }),
    ];
    const { calls, rejections, seen, pages, end } = await collect(fileOf(records));
    expect([calls.length, rejections.length, seen]).toEqual([5, 1001, 1006]);
    for (const page of pages) expect(page.rejections.length).toBeLessThanOrEqual(200);
    expect(reasons(rejections).at(-1)).toBe('record 48400001 no-deadline');
    expect(end?.outcome).toBe('complete');
  });

  it('that names a record twice gives it once', async () => {
    const [one, two] = [grant(), grant({ title: 'The same again' })];
    const { calls, rejections, seen } = await collect(fileOf([one, two, ...grants(150), one]));
    expect([calls.length, seen]).toEqual([151, 153]);
    expect(calls[0]?.title.en).toBe('Town meetings');
    expect(reasons(rejections)).toEqual(Array(2).fill('record 48400001 repeated'));
  });

  it('with one identifier under two numbers gives two calls', async () => {
    const { calls } = await collect(fileOf([grant(), grant({ ccm2Id: 7 })]));
    expect(calls.map(({ id, identifier }) => `${id} ${identifier}`)).toEqual([
      'eu-portal-bulk:48400001 CERV-2026-X',
      'eu-portal-bulk:7 CERV-2026-X',
    ]);
  });

  it('may hold other things before and after the list', async () => {
    const text = `\ufeff{"version":{"GrantTenderObj":[7]},"fundingData":{"x":[],"GrantTenderObj":
      ${JSON.stringify(grants(2), undefined, 2)} , "y":"}"},"z":null}\n`;
    const { calls, end, rejections } = await collect(text, 7);
    expect([calls.length, end?.outcome, rejections]).toEqual([2, 'complete', []]);
  });

  it('gives the same calls in any order, and however it is cut', async () => {
    const records = [...grants(6, { title: 'Срещи на €' }), tender(), grant({ status: CLOSED })];
    const sorted = async (list: unknown[], size: number) =>
      (await collect(fileOf(list), size)).calls.toSorted((a, b) => a.id.localeCompare(b.id));
    const expected = await sorted(records, 1e6);
    expect(expected).toHaveLength(6);
    const shuffled = fc.shuffledSubarray(records, { minLength: records.length });
    await fc.assert(
      fc.asyncProperty(shuffled, fc.integer({ min: 1, max: 200 }), async (list, size) => {
        expect(await sorted(list, size)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a file that cannot be taken for the whole', () => {
  it.each([
    ['has no grants', fileOf([tender()]), 'failed', 'no-grants'],
    ['is empty', fileOf([]), 'failed', 'no-grants'],
    ['has statuses nobody knows', fileOf(grants(3, { status: 'OPEN' })), 'failed', 'no-grants'],
    ['has no list', '{"fundingData":{}}', 'failed', 'bad-shape'],
    ['is another one', '[{"type":1}]', 'failed', 'bad-shape'],
    ['is markup', '<html></html>', 'failed', 'not-json'],
    ['has no byte', '', 'failed', 'truncated'],
    ['ends early', fileOf(grants(3)).slice(0, -1), 'partial', 'truncated'],
    ['ends within its first record', fileOf(grants(3)).slice(0, 90), 'failed', 'truncated'],
    ['goes on after its end', `${fileOf(grants(3))}]`, 'partial', 'not-json'],
    [
      'holds an element that is no JSON',
      fileOf(grants(3)).replace('"sme":false', '"sme":no'),
      'partial',
      'not-json',
    ],
  ])('because it %s', async (_what, text, outcome, kind) => {
    const { end, ends, calls } = await collect(text);
    expect(end).toMatchObject({ outcome, error: { kind } });
    expect(ends).toHaveLength(1);
    expect(calls.length > 0).toBe(outcome === 'partial');
  });

  it('because a record is larger, deeper or fuller than any can be; the others get through', async () => {
    const large = grant({ ccm2Id: 1, title: 'x'.repeat(9_000_000) });
    const deep = `{"type":1,"tags":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const full = grant({ ccm2Id: 3, lots: Array.from({ length: 250_000 }, () => ({})) });
    const text = fileOf([large, 'deep', full, ...grants(2)]).replace('"deep"', deep);
    const { calls, rejections, end } = await collect(text, 65_536);
    expect(calls).toHaveLength(2);
    expect(rejections).toMatchObject([
      { ref: 'element 1', reason: 'too-large' },
      { ref: 'element 2', reason: 'too-deep' },
      { ref: 'element 3', reason: 'too-many' },
    ]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'not-json' } });
  });

  it('because it holds more open calls than there can be', async () => {
    const short = grants(20_100).map(({ type, ccm2Id, status }) => ({ type, ccm2Id, status }));
    const { end, seen } = await collect(fileOf([...grants(1), ...short]), 65_536);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'too-many' } });
    expect(seen).toBeLessThan(20_600);
  });
});

describe('a server', () => {
  it.each([
    ['that answers nothing but 500', status(500), 2, 'http-status'],
    ['that knows no such file', status(404), 1, 'http-status'],
    ['behind bot protection', html(), 2, 'unexpected-page'],
    ['that hangs up', hangUp(), 2, 'network'],
    ['that says nothing', silence(), 2, 'timeout'],
  ])('%s fails the run', async (_what, reply, requests, kind) => {
    const { calls, pages, end, server } = await run(() => reply, { idleMs: 300 });
    expect([calls, pages]).toEqual([[], []]);
    expect(end).toMatchObject({ outcome: 'failed', error: { kind } });
    expect(server.requests).toHaveLength(requests);
  });

  it('that recovers before the first byte is asked again', async () => {
    const { calls, end } = await run((nth) => (nth === 1 ? status(503) : file(fileOf(grants(2)))));
    expect([calls.length, end?.outcome]).toEqual([2, 'complete']);
  });

  it.each([
    ['breaks off', 'hang-up' as const, 'truncated'],
    ['falls silent', 'silence' as const, 'stalled'],
  ])('that %s in the middle leaves the calls that came before', async (_what, then, kind) => {
    const text = fileOf(grants(300));
    const { calls, end, server } = await run(() => halfOf(text, then), { idleMs: 400 });
    expect(calls.length).toBeGreaterThan(100);
    expect(calls.length).toBeLessThan(200);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind } });
    expect(end?.outcome === 'partial' && end.error.message).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/info\/\S+\/grantsTenders\.json (sent|stopped) .* \(1 attempt\)$/,
    );
    expect(server.requests).toHaveLength(1);
  });

  it('that sends more than is taken leaves the calls that came before', async () => {
    const { calls, end } = await run(() => file(fileOf(grants(2000))), { maxBytes: 300_000 });
    expect(calls.length).toBeGreaterThan(10);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'too-large' } });
  });

  it('may send the file packed', async () => {
    const { calls, end } = await run(() => (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(fileOf(grants(120))));
    });
    expect([calls.length, end?.outcome]).toEqual([120, 'complete']);
  });
});

describe('whatever a server sends', () => {
  const record = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...Object.keys(grant())), fc.jsonValue()).map(grant),
  );
  const content = fc.oneof(
    fc.array(record, { maxLength: 5 }).map(fileOf),
    fc.json(),
    fc.string({ unit: 'binary' }),
  );
  const damage = fc.record({
    from: fc.nat(),
    length: fc.nat({ max: 30 }),
    instead: fc.string({ unit: 'binary', maxLength: 5 }),
  });

  it('the run ends once, without an exception, and adds up', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.array(damage, { maxLength: 2 }), async (whole, damages) => {
        const text = damages.reduce((left, { from, length, instead }) => {
          const start = from % (left.length + 1);
          return left.slice(0, start) + instead + left.slice(start + length);
        }, whole);
        const { ends, pages, calls } = await collect(text, 64);
        expect(ends).toHaveLength(1);
        for (const { seen, calls: taken, rejections } of pages) {
          const records = rejections.filter(({ scope }) => scope === 'record');
          expect(seen).toBe(taken.length + records.length);
        }
        if (ends[0]?.outcome === 'failed') expect(calls).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('a connection that breaks off anywhere makes the run partial at best', async () => {
    const text = fileOf(grants(4));
    const broken = { kind: 'truncated' as const, where: 'x', attempts: 1 };
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length }), async (to) => {
        const fetchStream = streaming(text.slice(0, to), 100, broken);
        const { end } = await gather(
          euPortalBulk(EU_PORTAL_BULK_FILE).collect(sourceDeps({ fetchStream })),
        );
        expect(end).toMatchObject({ error: { kind: 'truncated' } });
      }),
      { numRuns: 100 },
    );
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Call } from '../../shared/domain/call.ts';
import { jsonFetcher } from '../../shared/http/fetch-response.ts';
import { withoutUnseen } from '../../shared/sources/clean-text.ts';
import { type InterregAccess, interreg, interregAddress } from '../../shared/sources/interreg.ts';
import {
  type FeedServer,
  hangUp,
  html,
  json,
  type Reply,
  redirect,
  type SeenRequest,
  silence,
  startFeedServer,
  status,
  truncated,
} from '../support/feed-server.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';
import { answerOf, hit, hits } from './interreg/rows.ts';

let servers: FeedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

const pageAsked = ({ body }: SeenRequest): number => JSON.parse(body).requests[0].page;

/** A run against a server that answers page by page as scripted. */
const run = async (script: (page: number) => Reply, access: InterregAccess = {}) => {
  const server = await startFeedServer((request) => script(pageAsked(request)));
  servers.push(server);
  const address = interregAddress(server.origin);
  if (!address.ok) throw new Error('no address');
  const now = () => new Date('2026-08-17T06:00:00Z');
  const edge = { fetch: globalThis.fetch, sleep: async () => undefined, random: () => 0, now };
  const fetchJson = jsonFetcher({ timeoutMs: 200, retries: 1, maxBytes: 10_000_000 }, edge);
  const items = interreg(address.value, access).collect(sourceDeps({ fetchJson, now }));
  return { ...(await gather(items)), server };
};

/** A run over answers given at once. */
const read = (answers: unknown[]) => {
  const left = [...answers];
  const fetchJson = async () => {
    const value = { json: left.shift() ?? answerOf([]), bytes: 1, attempts: 1 };
    return { ok: true as const, value };
  };
  return gather(interreg('https://search.example/').collect(sourceDeps({ fetchJson })));
};

const one = async (fields: Record<string, unknown>) => {
  const { calls, rejections } = await read([answerOf([hit(fields)])]);
  const notes = rejections.map(({ scope, field, reason }) => `${scope} ${field ?? ''} ${reason}`);
  return { call: calls[0], notes, rejections };
};

const numbers = (calls: { sourceId: string }[]) =>
  calls.map(({ sourceId }) => Number(sourceId.split('_')[1]));

describe('the request', () => {
  it('asks for calls of any status, with the access that was set', async () => {
    const { server } = await run(() => json(answerOf([])), { appId: 'APP1', apiKey: 'key1' });
    const [request] = server.requests;
    expect([request?.method, request?.path]).toEqual(['POST', '/1/indexes/*/queries']);
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-algolia-application-id': 'APP1',
      'x-algolia-api-key': 'key1',
    });
    const [query] = JSON.parse(request?.body ?? '').requests;
    expect(query).toMatchObject({ filters: 'contentType:callForProjectsPage', page: 0 });
    expect(query.attributesToRetrieve).not.toContain('updatedDate');
  });

  it('without access carries none', async () => {
    const { server } = await run(() => json(answerOf([])));
    expect(Object.keys(server.requests[0]?.headers ?? {}).join()).not.toContain('algolia');
  });

  it('goes where the setting says, or to the host of the application, and else nowhere', () => {
    const at = (setting?: string, appId?: string) => {
      const address = interregAddress(setting, appId);
      return address.ok ? address.value : address.error.kind;
    };
    expect(at()).toBe('not-set');
    expect(at(undefined, 'ABC1')).toBe('https://abc1-dsn.algolia.net/1/indexes/*/queries');
    expect(at('http://127.0.0.1:8080', 'ABC1')).toBe('http://127.0.0.1:8080/1/indexes/*/queries');
    expect(at('https://interreg.example/search')).toBe('https://interreg.example/search');
    expect([at(''), at('interreg'), at('file:///etc')]).toEqual(Array(3).fill('bad-address'));
  });
});

describe('the index', () => {
  it('is read page by page to its last', async () => {
    const served = [hits(1, 2), hits(3, 4), hits(5, 5)];
    const { calls, end, seen, server } = await run((page) =>
      json(answerOf(served[page] ?? [], { nbHits: 5, nbPages: 3 })),
    );
    expect(numbers(calls)).toEqual([1, 2, 3, 4, 5]);
    expect([seen, end, server.requests.length]).toEqual([
      5,
      { kind: 'end', outcome: 'complete' },
      3,
    ]);
  });

  it('without counts is read until a page is not full', async () => {
    const bare = (rows: unknown[]) => ({ results: [{ hits: rows }] });
    const { calls, end } = await read([bare(hits(1, 100)), bare(hits(101, 120))]);
    expect([calls.length, end?.outcome]).toEqual([120, 'complete']);
  });

  it('may be empty', async () => {
    const { calls, end } = await read([answerOf([])]);
    expect([calls, end?.outcome]).toEqual([[], 'complete']);
  });

  it('that gives fewer rows than it counts is partial, unless it says that it only guesses', async () => {
    const short = await read([answerOf(hits(1, 2), { nbHits: 9 })]);
    expect(short.end).toMatchObject({ outcome: 'partial', error: { kind: 'short-listing' } });
    const guessed = await read([answerOf(hits(1, 2), { nbHits: 9, exhaustiveNbHits: false })]);
    expect(guessed.end?.outcome).toBe('complete');
  });

  it('that repeats a page is left', async () => {
    const { calls, rejections, end, server } = await run(() =>
      json(answerOf(hits(1, 2), { nbHits: 90, nbPages: 45 })),
    );
    expect(calls).toHaveLength(2);
    expect(rejections).toMatchObject([{ scope: 'page', ref: 'page 2', reason: 'repeated' }]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'repeated' } });
    expect(server.requests).toHaveLength(2);
  });

  it('without end is left after fifty pages', async () => {
    const { calls, end, server } = await run((page) =>
      json(answerOf(hits(page + 1, page + 1), { nbHits: 9999, nbPages: 9999 })),
    );
    expect([calls.length, server.requests.length]).toEqual([50, 50]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'beyond-reach' } });
  });

  it('that ignores the filter is left after one page', async () => {
    const news = hits(1, 2).map((_, at) =>
      hit({ contentType: 'newsPage', objectID: `newsPage_${at}` }),
    );
    const { calls, end, server } = await run(() => json(answerOf(news, { nbPages: 40 })));
    expect(calls).toEqual([]);
    expect(end).toMatchObject({ outcome: 'failed', error: { kind: 'query-ignored' } });
    expect(server.requests).toHaveLength(1);
  });

  it('with a row that slid to the next page gives it once, whichever row comes first', async () => {
    const [older, newer] = [hit({ title: 'A' }), hit({ title: 'B' })];
    const pages = (first: unknown, second: unknown) => [
      answerOf([first, ...hits(2, 3)], { nbHits: 4, nbPages: 2 }),
      answerOf([second, ...hits(4, 4)], { nbHits: 4, nbPages: 2 }),
    ];
    const forth = await read(pages(older, newer));
    const back = await read(pages(newer, older));
    const titles = (calls: Call[]) => calls.map(({ sourceId, title }) => `${sourceId} ${title.en}`);
    expect(titles(forth.calls).sort()).toEqual(titles(back.calls).sort());
    expect(forth.rejections).toMatchObject([{ scope: 'record', reason: 'repeated' }]);
    expect(forth.end?.outcome).toBe('complete');
  });
});

describe('a server', () => {
  it.each([
    ['answers 500', status(500), 'http-status', 2],
    ['wants another key', status(403), 'http-status', 1],
    ['is silent', silence(), 'timeout', 2],
    ['is HTML', html(), 'not-json', 2],
    ['breaks off', truncated(answerOf(hits(1, 2))), 'truncated', 2],
    ['is hung up on', hangUp(), 'network', 2],
    ['leads elsewhere', redirect('http://127.0.0.1:1/'), 'not-allowed', 1],
    ['answers with its message', json({ message: 'Index not found', status: 404 }), 'bad-shape', 1],
  ])('that %s fails the run, or leaves what came before', async (_what, reply, kind, requests) => {
    const failed = await run(() => reply);
    expect(failed.calls).toEqual([]);
    expect(failed.end).toMatchObject({ outcome: 'failed', error: { kind } });
    expect(failed.server.requests).toHaveLength(requests);
    const partial = await run((page) =>
      page === 0 ? json(answerOf(hits(1, 2), { nbHits: 4, nbPages: 2 })) : reply,
    );
    expect(partial.calls).toHaveLength(2);
    expect(partial.rejections).toMatchObject([{ scope: 'page', ref: 'page 2', reason: kind }]);
    expect(partial.end).toMatchObject({ outcome: 'partial', error: { kind } });
  });
});

describe('a call of the index', () => {
  it('is named by its id, stands by its words, and says what it does not know by leaving it out', async () => {
    const { call, notes } = await one({});
    expect(notes).toEqual([]);
    expect(call).toEqual({
      id: 'interreg:callForProjectsPage_1',
      source: 'interreg',
      sourceId: 'callForProjectsPage_1',
      identifier: 'first-call',
      kind: 'grant',
      programme: 'INTERREG-GR-BG',
      language: 'en',
      title: { en: 'First call' },
      keywords: ['Better Governance'],
      typesOfAction: [],
      opensOn: '2026-05-04',
      deadlines: [{ date: '2026-09-30', zone: 'Europe/Brussels', role: 'single' }],
      sourceStatus: 'open',
      money: { currency: 'EUR' },
      eligibility: {
        countries: {
          values: ['BG', 'GR'],
          exhaustive: true,
          by: 'source',
          text: 'Bulgaria, Greece',
        },
        nuts: {
          values: ['BG422', 'EL511'],
          exhaustive: true,
          by: 'source',
          text: 'Haskovo, Evros',
        },
        applicantTypes: {
          values: ['municipality'],
          exhaustive: false,
          by: 'source',
          text: 'Local public authority',
        },
      },
      url: 'https://www.greece-bulgaria.eu/call/first-call/',
    });
  });

  it('does not change when only the time of its last edit does', async () => {
    const [before, after] = [await one({}), await one({ updatedDate: '2026-08-16T00:00:00Z' })];
    expect(after.call).toEqual(before.call);
  });

  it.each([
    ['2026-09-30T00:00:00Z', { date: '2026-09-30' }],
    ['2026-09-30T00:00:00.000Z', { date: '2026-09-30' }],
    ['2026-09-30', { date: '2026-09-30' }],
    ['2026-09-29T22:00:00Z', { date: '2026-09-30' }],
    ['2026-09-30T14:00:00Z', { date: '2026-09-30', time: '16:00' }],
  ])('that closes %s closes %j', async (callDeadlineDate, deadline) => {
    const { call } = await one({ callDeadlineDate });
    expect(call?.deadlines).toEqual([{ ...deadline, zone: 'Europe/Brussels', role: 'single' }]);
  });

  it('may have no deadline yet, but not one that cannot be read', async () => {
    const coming = await one({ callDeadlineDate: null, callStatus: 'Coming' });
    expect(coming.call).toMatchObject({ deadlines: [], sourceStatus: 'forthcoming' });
    for (const callDeadlineDate of [
      '2026-02-30T00:00:00Z',
      'soon',
      '1026-01-01',
      '2026-09-30T99:00:00Z',
    ]) {
      const { call, rejections } = await one({ callDeadlineDate });
      expect(call).toBeUndefined();
      expect(rejections).toMatchObject([
        { scope: 'record', reason: 'bad-date', found: callDeadlineDate },
      ]);
    }
  });

  it('keeps what can be read when a field cannot', async () => {
    const { call, notes } = await one({
      callOpenDate: 'spring',
      callStatus: 'Almost',
      callEligibleCountryNuts: ['BG', '?'],
      callEligibleRegionNuts: ['BG422'],
      targetAudience: ['Local public authority', 'City networks'],
      callExternalUrl: 'javascript:alert(1)',
    });
    expect(notes.sort()).toEqual([
      'field callEligibleCountryNuts bad-code',
      'field callEligibleRegionNuts bad-code',
      'field callExternalUrl bad-url',
      'field callOpenDate bad-date',
      'field callStatus unknown-label',
      'field targetAudience unknown-label',
    ]);
    expect(call?.opensOn).toBeUndefined();
    expect(call?.sourceStatus).toBeUndefined();
    expect(call?.url).toBe('https://interreg.eu/calls-for-projects/first-call/');
  });

  it('shuts nobody out by a list of which an entry has no code', async () => {
    const { call } = await one({
      callEligibleCountryNuts: ['BG', '?'],
      callEligibleRegionNuts: ['BG422'],
    });
    expect(call?.eligibility.countries).toMatchObject({ values: ['BG'], exhaustive: false });
    expect(call?.eligibility.nuts).toMatchObject({ values: ['BG422'], exhaustive: false });
  });

  it('takes a country without a region in the list as a whole', async () => {
    const { call } = await one({
      callEligibleCountryNames: ['Andorra', 'Greece', 'United Kingdom'],
      callEligibleCountryNuts: ['AD', 'EL', 'UK'],
      callEligibleRegionNames: ['Evros', 'East'],
      callEligibleRegionNuts: ['GR511', ' el51 '],
    });
    expect(call?.eligibility.countries?.values).toEqual(['AD', 'GB', 'GR']);
    expect(call?.eligibility.nuts?.values).toEqual(['AD', 'EL51', 'EL511', 'UK']);
  });

  it('without regions leaves the area to its programme', async () => {
    const { call } = await one({ callEligibleRegionNames: [], callEligibleRegionNuts: [] });
    expect(call?.eligibility.nuts).toBeUndefined();
  });

  it('without any of it says nothing about who may apply', async () => {
    const { call } = await one({
      callEligibleCountryNames: null,
      callEligibleCountryNuts: undefined,
      callEligibleRegionNames: {},
      callEligibleRegionNuts: [null],
      targetAudience: ['Business support organisation'],
    });
    expect(call?.eligibility).toEqual({});
  });

  it.each([
    ['Interreg VI-A Greece-Bulgaria', 'INTERREG-GR-BG'],
    ['Interreg VI-A Romania - Bulgaria Programme 2021-2027', 'INTERREG-RO-BG'],
    ['(Interreg VI-A) IPA Bulgaria Türkiye', 'INTERREG-BG-TR'],
    ['Interreg-IPA CBC Bulgaria - Turkey', 'INTERREG-BG-TR'],
    ['Interreg IPA Bulgaria–Serbia', 'INTERREG-BG-RS'],
    ['Interreg IPA Bulgaria-North Macedonia', 'INTERREG-BG-MK'],
    ['Interreg NEXT Black Sea Basin', 'INTERREG-BSB'],
    ['Interreg Danube Region Programme', 'INTERREG-DANUBE'],
    ['Interreg Euro-MED', 'INTERREG-EURO-MED'],
    ['Interreg Europe', 'INTERREG-EUROPE'],
    ['URBACT IV', 'URBACT'],
    ['Interreg NEXT MED', 'INTERREG-NEXT-MED'],
    ['Interreg South West Europe (SUDOE)', 'INTERREG-SOUTH-WEST-EUROPE-SUDOE'],
    [
      'Interreg VI-A France (Mayotte) - Comores - Madagascar and others',
      'INTERREG-FRANCE-MAYOTTE-COMORES-MADAGASC',
    ],
    ['__proto__', 'INTERREG-PROTO'],
    ['constructor', 'INTERREG-CONSTRUCTOR'],
    ['Интеррег', 'INTERREG'],
  ])('of %s belongs to %s', async (name, programme) => {
    const { call } = await one({ associatedProgrammes: [name] });
    expect(call?.programme).toBe(programme);
  });

  it('of several programmes belongs to the one whose rules are known', async () => {
    const { call } = await one({ associatedProgrammes: ['Interreg MAC', 'Interreg Europe'] });
    expect(call?.programme).toBe('INTERREG-EUROPE');
  });

  it('has a title, or is rejected', async () => {
    expect((await one({ title: '  ', nodeName: 'Node' })).call?.title.en).toBe('Node');
    expect((await one({ title: '', nodeName: '<b></b>' })).notes).toEqual(['record  no-title']);
  });

  it('has an id, or is rejected', async () => {
    const { seen, rejections } = await read([
      answerOf([hit({ objectID: '' }), 'nonsense', null, hit({ objectID: 'x'.repeat(151) })]),
    ]);
    expect(rejections.map(({ ref, reason }) => `${ref.slice(0, 13)} ${reason}`)).toEqual([
      'page 1, row 1 no-reference',
      'page 1, row 2 bad-shape',
      'page 1, row 3 bad-shape',
      'xxxxxxxxxxxxx bad-shape',
    ]);
    expect(seen).toBe(4);
  });
});

describe('whatever the index holds', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '&lt;img src=x onerror=alert(1)&gt;',
      '&amp;lt;script&amp;gt;',
      '\u202egnp.exe',
      '\u0000\u0007',
      '\ud800',
      '2026-02-30T00:00:00Z',
      'javascript:alert(1)',
      'https://user:word@example.org/',
      '__proto__',
    ),
  );
  const anything = fc.oneof(hostile, fc.array(hostile, { maxLength: 4 }), fc.jsonValue());
  const FIELDS = Object.keys(Object(hit()));
  const mangled = fc
    .dictionary(fc.constantFrom(...FIELDS), anything, { maxKeys: 5 })
    .map((fields) => hit(fields));

  it('gives valid calls without markup, one end, and a reason for every row that is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mangled, { maxLength: 6 }), async (rows) => {
        const { calls, rejections, ends, seen } = await read([answerOf(rows)]);
        expect([ends.length, seen]).toEqual([1, rows.length]);
        const whole = rejections.filter(({ scope }) => scope === 'record');
        expect(calls.length + whole.length).toBe(rows.length);
        for (const call of calls) {
          expect(Call.safeParse(call).error).toBeUndefined();
          const texts = [call.title.en ?? '', ...call.keywords];
          for (const text of texts) {
            expect(text).not.toMatch(/<[a-z/!?]/i);
            expect(text).toBe(withoutUnseen(text));
          }
          expect(URL.parse(call.url)).toMatchObject({
            protocol: 'https:',
            username: '',
            password: '',
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('any JSON at all is taken without an exception and ends the run once', async () => {
    const answer = fc.oneof(
      fc.jsonValue(),
      fc.record({ results: fc.array(fc.record({ hits: fc.array(fc.jsonValue()) })) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 3 }), async (answers) => {
        const { ends, calls } = await read(answers);
        expect([ends.length, calls.length]).toEqual([1, 0]);
      }),
      { numRuns: 500 },
    );
  });

  it('an oversized field costs only itself, and no time', async () => {
    const million = '<p>&lt;x'.repeat(125_000);
    const started = performance.now();
    const { calls, rejections } = await read([
      answerOf([
        hit({ title: million, callThemes: Array(5000).fill(million), callStatus: million }),
        hit({
          objectID: 'callForProjectsPage_2',
          callEligibleRegionNuts: Array(4000).fill('BG422'),
        }),
      ]),
    ]);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(calls[0]?.title.en?.length).toBe(500);
    expect(calls[1]?.eligibility.nuts).toBeUndefined();
    expect(rejections.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      'title too-long',
      'callStatus unknown-label',
      'callEligibleRegionNuts bad-code',
    ]);
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Call, statusOf } from '../../shared/domain/call.ts';
import { Rejection } from '../../shared/domain/source-run.ts';
import { textFetcher } from '../../shared/http/fetch-response.ts';
import { ISUN_ORIGIN, isun, isunAddress } from '../../shared/sources/isun.ts';
import {
  brokenOff,
  type FeedServer,
  hangUp,
  html,
  type Reply,
  redirect,
  type SeenRequest,
  silence,
  startFeedServer,
  status,
} from '../support/feed-server.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';
import {
  BOT_PAGE,
  branch,
  fetchFrom,
  guidOf,
  listOf,
  listPage,
  nthPage,
  procedurePage,
  row,
  terms,
} from './isun/pages.ts';
import { unsafeParts } from './safe-html/unsafe-parts.ts';

const NOW = new Date('2026-08-17T06:00:00Z');
const LIST = '/bg/s/Procedure/Active';
const nthOf = (path: string): number => Number(path.slice(-12));

let servers: FeedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

/** A run against a server that answers as scripted. */
const run = async (script: (request: SeenRequest) => Reply, timeoutMs = 2000) => {
  const server = await startFeedServer(script);
  servers.push(server);
  const address = isunAddress(server.origin);
  if (!address.ok) throw new Error('no address');
  const edge = {
    fetch: globalThis.fetch,
    sleep: async () => undefined,
    random: () => 0,
    now: () => NOW,
  };
  const fetchText = textFetcher({ timeoutMs, retries: 1, maxBytes: 1_000_000 }, edge);
  const found = await gather(isun(address.value).collect(sourceDeps({ fetchText })));
  return { ...found, server };
};

/** A list of so many procedures, and the page of each unless told otherwise. */
const serve =
  (count: number, other: (nth: number) => Reply | undefined = () => undefined) =>
  ({ path }: SeenRequest): Reply =>
    path === LIST ? html(listOf(count)) : (other(nthOf(path)) ?? html(nthPage(nthOf(path))));

/** A run on pages in memory. */
const runOn = (list: string, page: (nth: number) => string = nthPage, now = () => NOW) =>
  gather(
    isun(ISUN_ORIGIN).collect(
      sourceDeps({
        fetchText: fetchFrom(({ url }) =>
          url.endsWith(LIST) ? list : page(nthOf(new URL(url).pathname)),
        ),
        now,
      }),
    ),
  );

const reasons = (rejections: { scope: string; ref: string; reason: string }[]) =>
  rejections.map(({ scope, ref, reason }) => `${scope} ${ref.slice(-3)} ${reason}`);

describe('the address', () => {
  it('is that of the setting, with a path of its own before ИСУН’s', () => {
    const at = (setting?: string) => {
      const address = isunAddress(setting);
      return address.ok ? address.value : address.error.kind;
    };
    expect(at()).toBe('https://eumis2020.government.bg');
    expect(at('http://127.0.0.1:8080/')).toBe('http://127.0.0.1:8080');
    expect(at('http://127.0.0.1:8080/isun/?x=1')).toBe('http://127.0.0.1:8080/isun');
    expect([at(''), at('isun'), at('file:///etc')]).toEqual(Array(3).fill('bad-address'));
  });

  it('is the only place asked, one page after another', async () => {
    const { server } = await run(serve(2));
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET ${LIST}`,
      `GET /bg/s/Procedure/Info/${guidOf(1)}`,
      `GET /bg/s/Procedure/Info/${guidOf(2)}`,
    ]);
    expect(server.requests[0]?.headers).toMatchObject({
      accept: 'text/html',
      'user-agent': expect.stringContaining('GrantBridge'),
    });
  });
});

describe('a list and its pages', () => {
  it('are one call a procedure', async () => {
    const { calls, rejections, end, seen } = await run(serve(3));
    expect(calls[0]).toEqual({
      id: `isun:${guidOf(1)}`,
      source: 'isun',
      sourceId: guidOf(1),
      identifier: 'BG16FFPR002-5.001',
      kind: 'grant',
      programme: 'BG-ENV',
      language: 'bg',
      title: { bg: 'Зелени мерки' },
      descriptionHtml: '<p>По-чист въздух за общините.</p>',
      descriptionText: 'По-чист въздух за общините.',
      keywords: [],
      typesOfAction: [],
      opensOn: '2026-07-10',
      deadlines: [{ date: '2026-09-14', time: '16:30', zone: 'Europe/Sofia', role: 'single' }],
      sourceStatus: 'open',
      money: { currency: 'EUR' },
      eligibility: {},
      url: `https://eumis2020.government.bg/bg/s/Procedure/Info/${guidOf(1)}`,
    });
    expect([calls.length, rejections, seen]).toEqual([3, [], 3]);
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
  });

  it('are handed on as they are read', async () => {
    const { pages } = await run(serve(45));
    expect(pages.map(({ seen }) => seen)).toEqual([20, 20, 5]);
  });

  it('still give a procedure whose closing date has passed', async () => {
    const stale = nthPage(1, { terms: terms('22.06.2024 &#x433;. 17:30 &#x447;.') });
    const { calls, end } = await runOn(listOf(1), () => stale);
    expect(calls[0] && statusOf(calls[0], NOW)).toBe('closed');
    expect(end?.outcome).toBe('complete');
  });

  it('show a date that moved as another deadline of the same call', async () => {
    const [before, after] = await Promise.all([
      runOn(listOf(1)),
      runOn(listOf(1), () => nthPage(1, { terms: terms('30.09.2026 &#x433;. 16:30 &#x447;.') })),
    ]);
    expect(after.calls[0]?.id).toBe(before.calls[0]?.id);
    expect(after.calls[0]?.deadlines).toMatchObject([{ date: '2026-09-30' }]);
  });
});

describe('a page of the firewall, sent with success', () => {
  it('in place of the list is a failed reading, never an empty list', async () => {
    const { pages, end, server } = await run(() => html(BOT_PAGE));
    expect(pages).toEqual([]);
    expect(end).toMatchObject({ outcome: 'failed', error: { kind: 'unexpected-page' } });
    expect(server.requests).toHaveLength(2);
  });

  it('in place of a procedure costs only that one', async () => {
    const { calls, rejections, end } = await run(
      serve(3, (nth) => (nth === 2 ? html(BOT_PAGE) : undefined)),
    );
    expect(calls.map(({ sourceId }) => sourceId)).toEqual([guidOf(1), guidOf(3)]);
    expect(rejections).toEqual([
      {
        scope: 'record',
        ref: guidOf(2),
        reason: 'detail-unreadable',
        found: 'unexpected-page',
      },
    ]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'unexpected-page' } });
  });

  it('that passes costs nothing', async () => {
    let first = true;
    const { calls, end } = await run(
      serve(2, () => {
        const reply = first ? html(BOT_PAGE) : undefined;
        first = false;
        return reply;
      }),
    );
    expect([calls.length, end?.outcome]).toEqual([2, 'complete']);
  });

  it.each([
    ['a tree without procedures', listPage(branch('Програма', [], 0))],
    ['a list without its tree', listOf(2).replace('easy-tree', 'tree')],
    ['a list that broke off', listOf(2).replace('</html>', '')],
    ['nothing', ''],
  ])('or %s is no list', async (_what, list) => {
    const { end } = await runOn(list);
    expect(end).toMatchObject({ outcome: 'failed', error: { kind: 'unexpected-page' } });
  });
});

describe('trouble', () => {
  it.each([
    ['is missing', status(404), 'http-status'],
    ['fails', status(500), 'http-status'],
    ['is silent', silence(), 'timeout'],
    ['breaks off', brokenOff(nthPage(2)), 'truncated'],
    ['ends half-way', html(nthPage(2).slice(0, 700)), 'unexpected-page'],
    ['is hung up on', hangUp(), 'network'],
    ['leads elsewhere', redirect('http://127.0.0.1:1/'), 'not-allowed'],
    ['has no heading', html(nthPage(2).replaceAll('strong', 'em')), 'unexpected-page'],
    ['has no dates', html(nthPage(2).replaceAll('h2', 'h3')), 'unexpected-page'],
  ])('with a page that %s costs only that procedure', async (_what, reply, found) => {
    const { calls, rejections, end, ends } = await run(
      serve(3, (nth) => (nth === 2 ? reply : undefined)),
      200,
    );
    expect(calls).toHaveLength(2);
    expect(rejections).toMatchObject([{ ref: guidOf(2), reason: 'detail-unreadable', found }]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: found } });
    expect(ends).toHaveLength(1);
  });

  it('with the list fails the run', async () => {
    const { end } = await run(() => status(503));
    expect(end?.outcome === 'failed' && end.error.message).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/bg\/s\/Procedure\/Active answered with status 503 \(2 attempts\)$/,
    );
  });

  it('with five pages in a row ends the asking, not the count', async () => {
    const { calls, rejections, seen, end, server } = await run(
      serve(9, (nth) => (nth > 2 ? status(403) : undefined)),
    );
    expect([calls.length, seen, server.requests.length]).toEqual([2, 9, 8]);
    expect(reasons(rejections)).toEqual([
      ...['003', '004', '005', '006', '007'].map((nth) => `record ${nth} detail-unreadable`),
      ...['008', '009'].map((nth) => `record ${nth} detail-not-asked`),
    ]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'http-status' } });
  });

  it('with all pages fails the run', async () => {
    const { calls, end } = await run(serve(2, () => status(404)));
    expect(calls).toEqual([]);
    expect(end).toMatchObject({ outcome: 'failed', error: { kind: 'http-status' } });
  });

  it('with the time a run may last leaves the rest for the next', async () => {
    let minutes = 0;
    const now = () => new Date(NOW.getTime() + 60_000 * minutes++);
    const { calls, rejections, end } = await runOn(listOf(20), nthPage, now);
    expect(calls.length).toBeGreaterThan(5);
    expect(new Set(rejections.map(({ reason }) => reason))).toEqual(new Set(['detail-not-asked']));
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'out-of-time' } });
  });

  it('with what every page says is no silence', async () => {
    const { end } = await runOn(listOf(3), (nth) => nthPage(nth, { terms: '<p>Скоро.</p>' }));
    expect(end).toMatchObject({ outcome: 'failed', error: { kind: 'nothing-understood' } });
  });

  it('with the page of another procedure keeps its dates from this one', async () => {
    const { calls, rejections, end } = await runOn(listOf(2), () => nthPage(1));
    expect(calls.map(({ sourceId }) => sourceId)).toEqual([guidOf(1)]);
    expect(reasons(rejections)).toEqual(['record 002 other-procedure']);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'other-procedure' } });
  });
});

describe('the tree', () => {
  const axis = (nth: number, count?: number) =>
    branch(`BG16FFPR002-${nth} Ос`, [row({ guid: guidOf(nth) })], count);

  it('may have priority axes between programmes and procedures', async () => {
    const { calls, end } = await runOn(listPage(branch('Програма', [axis(1), axis(2)])));
    expect([calls.length, end?.outcome]).toEqual([2, 'complete']);
  });

  it('is partial when a branch holds fewer procedures than it says', async () => {
    const { calls, rejections, end } = await runOn(listPage(branch('Програма', [axis(1, 3)], 3)));
    expect(calls).toHaveLength(1);
    expect(rejections.map(({ ref, reason }) => `${ref} ${reason}`)).toEqual([
      'BG16FFPR002-1 Ос (3) short-listing',
      'Програма (3) short-listing',
    ]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'short-listing' } });
  });

  it('may name a procedure twice, in capitals even', async () => {
    const twice = [row(), row({ href: `/bg/s/Procedure/Info/${guidOf(1).toUpperCase()}` })];
    const { calls, rejections, end } = await runOn(listPage(branch('Програма', twice)));
    expect(calls).toHaveLength(1);
    expect(reasons(rejections)).toEqual(['record 001 repeated']);
    expect(end?.outcome).toBe('complete');
  });

  it.each(['javascript:alert(1)', 'https://example.org/', '/bg/s/Procedure/Info/../x', ''])(
    'that leads to %s cannot name a procedure',
    async (href) => {
      const { calls, rejections, end } = await runOn(
        listPage(branch('Програма', [row(), row({ href })])),
      );
      expect(calls).toHaveLength(1);
      expect(rejections).toMatchObject([{ scope: 'record', reason: 'bad-link' }]);
      expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'bad-link' } });
    },
  );

  it('marks procedures of local action groups', async () => {
    const list = listPage(branch('Програма', [row({ lag: true }), row({ guid: guidOf(2) })]));
    const { calls } = await runOn(list);
    expect(calls.map(({ typesOfAction }) => typesOfAction)).toEqual([
      ['Местна инициативна група (МИГ/МИРГ)'],
      [],
    ]);
  });

  it('that repeats itself for ever is read to a bound', async () => {
    const { calls, end } = await runOn(listOf(2100));
    expect(calls).toHaveLength(2000);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'too-many' } });
  });

  it.each([
    ['deeper', `${'<div>'.repeat(50_000)}${listOf(1)}`],
    ['larger', listOf(1).replace('<body>', `<body>${' '.repeat(9_000_000)}`)],
  ])('%s than can be is not read', async (_what, list) => {
    expect((await runOn(list)).end?.outcome).toBe('failed');
  });
});

describe('whatever the server sends', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#x26;lt;script&#x26;gt;x',
    '&amp;'.repeat(2000),
    '\u202e\u0000\u0007\u200f',
    'Я'.repeat(5000),
    '<strong>',
    '</div></div></div>',
    '<ul><li data-href="/bg/s/Procedure/Info/x">',
    '31.02.2026 &#x433;. 25:61',
    '<!--',
    '<![CDATA[',
  );
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), hostile);

  /** A page with things put in, cut out, doubled or swapped. */
  const spoilt = (page: string) =>
    fc
      .tuple(
        fc.nat(page.length),
        fc.nat(page.length),
        text,
        fc.constantFrom('in', 'out', 'twice', 'end'),
      )
      .map(([one, other, piece, how]) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        if (how === 'in') return page.slice(0, from) + piece + page.slice(from);
        if (how === 'out') return page.slice(0, from) + page.slice(to);
        if (how === 'end') return page.slice(0, from);
        return page.slice(0, to) + page.slice(from);
      });

  const sound = (found: Awaited<ReturnType<typeof runOn>>) => {
    for (const call of found.calls) {
      expect(Call.safeParse(call).error).toBeUndefined();
      const shown = `${call.title.bg}${call.descriptionText ?? ''}${call.identifier}`;
      expect(shown).not.toMatch(/<[a-z/!?]/i);
      expect(unsafeParts(call.descriptionHtml ?? '')).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not come through
      expect(shown).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u200f]/);
    }
    for (const rejection of found.rejections) {
      expect(Rejection.safeParse(rejection).error).toBeUndefined();
    }
    expect(found.ends).toHaveLength(1);
  };

  it('in place of a procedure, the others get through and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt(nthPage(2)), text), async (page) => {
        const found = await runOn(listOf(3), (nth) => (nth === 2 ? page : nthPage(nth)));
        sound(found);
        expect(found.calls.map(({ sourceId }) => sourceId)).toEqual(
          expect.arrayContaining([guidOf(1), guidOf(3)]),
        );
        expect(found.seen).toBe(3);
      }),
      { numRuns: 200 },
    );
  });

  it('in place of the list, nothing is thrown and no lack is taken for the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt(listOf(3)), text), async (list) => {
        const found = await runOn(list);
        sound(found);
        if (found.end?.outcome === 'complete') expect(found.calls.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('inside the parts of a page, it stays plain text', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (heading, purpose, dates, document) => {
        sound(
          await runOn(listPage(branch('Програма', [row({ heading: '' })])), () =>
            procedurePage({
              heading: `BG16FFPR002-5.001 - Т ${heading}`,
              purpose: `<p>${purpose}</p>`,
              terms: terms(`14.09.2026 ${dates}`),
              documents: [document],
            }),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('a million characters in one place are no reason to fall over or to take long', async () => {
    const started = performance.now();
    const million = 'Я'.repeat(1_000_000);
    const list = listPage(branch('Програма', [row({ heading: `BG16FFPR002-5.001 - ${million}` })]));
    const page = procedurePage({
      heading: `BG16FFPR002-5.001 - ${million}`,
      purpose: million,
    });
    const { calls, rejections } = await runOn(list, () => page);
    expect(calls[0]?.title.bg).toHaveLength(500);
    expect(rejections.map(({ field }) => field)).toEqual(['title', 'description']);
    const bombs = '&amp;'.repeat(200_000);
    sound(await runOn(list, () => page.replaceAll(million, bombs)));
    sound(await runOn(list, () => procedurePage({ documents: [million] })));
    const dates = await runOn(list, () => procedurePage({ terms: terms(undefined, million) }));
    expect(reasons(dates.rejections)).toEqual(['record 001 bad-date']);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Call } from '../../shared/domain/call.ts';
import { textFetcher } from '../../shared/http/fetch-response.ts';
import {
  GREECE_BULGARIA_CALLS,
  greeceBulgariaAddress,
  interregGreeceBulgaria,
} from '../../shared/sources/interreg-gr-bg.ts';
import {
  type FeedServer,
  hangUp,
  html,
  type Reply,
  redirect,
  silence,
  startFeedServer,
  status,
} from '../support/feed-server.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';
import { unsafeParts } from './safe-html/unsafe-parts.ts';

let servers: FeedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

const listOf = (...slugs: string[]): string =>
  `<main>${slugs.map((slug) => `<a href="https://www.greece-bulgaria.eu/call/${slug}/">${slug}</a>`).join('')}</main>`;

const TABLE =
  '<tr><td>Opening Date</td><td>15/05/2026</td><td>Closing Date</td><td>22/06/2026</td></tr>';
const page = (inner = `<table>${TABLE}</table>`, title = 'First call'): string =>
  `<!doctype html><title>x</title><nav>Calls 01/01/2030</nav><main><h1>${title}</h1>${inner}</main>`;

/** A run against a site that answers path by path as scripted. */
const run = async (script: (path: string) => Reply) => {
  const server = await startFeedServer(({ path }) => script(path));
  servers.push(server);
  const address = greeceBulgariaAddress(server.origin);
  if (!address.ok) throw new Error('no address');
  const now = () => new Date('2026-08-17T06:00:00Z');
  const edge = { fetch: globalThis.fetch, sleep: async () => undefined, random: () => 0, now };
  const fetchText = textFetcher({ timeoutMs: 200, retries: 1, maxBytes: 5_000_000 }, edge);
  const items = interregGreeceBulgaria(address.value).collect(sourceDeps({ fetchText, now }));
  return { ...(await gather(items)), server };
};

/** One call by its page. */
const one = async (body: string, slug = 'first-call') => {
  const fetchText = async ({ url }: { url: string }) => {
    const text = url.endsWith('/calls/') ? listOf(slug) : body;
    return { ok: true as const, value: { text, mediaType: 'text/html', bytes: 1, attempts: 1 } };
  };
  const source = interregGreeceBulgaria(GREECE_BULGARIA_CALLS);
  const { calls, rejections, ends } = await gather(source.collect(sourceDeps({ fetchText })));
  const notes = rejections.map(({ scope, field, reason }) => `${scope} ${field ?? ''} ${reason}`);
  return { call: calls[0], deadline: calls[0]?.deadlines[0], notes, rejections, ends };
};

describe('the address', () => {
  it('is the programme’s list of calls, or what the setting says', () => {
    const at = (setting?: string) => {
      const address = greeceBulgariaAddress(setting);
      return address.ok ? address.value : address.error.kind;
    };
    expect(at()).toBe('https://www.greece-bulgaria.eu/calls/');
    expect(at('https://www.greece-bulgaria.eu')).toBe('https://www.greece-bulgaria.eu/calls/');
    expect(at('http://127.0.0.1:8080/site/calls?x=1#y')).toBe('http://127.0.0.1:8080/site/calls/');
    expect([at(''), at('calls'), at('file:///etc')]).toEqual(Array(3).fill('bad-address'));
  });
});

describe('the list', () => {
  it('leads to calls, each asked for once and at the address that was set, whatever the links say', async () => {
    const list = `${listOf('a', 'b', 'a')}<a href="/call/c#top">c</a><a href="/call/">all</a>
      <a href="https://elsewhere.example/call/d/">d</a><a href="/call/e/annex/">e</a><a href="mailto:x">f</a>`;
    const { calls, end, server } = await run((path) => html(path === '/calls/' ? list : page()));
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/calls/',
      '/call/a/',
      '/call/b/',
      '/call/c/',
    ]);
    expect(calls.map(({ id }) => id)).toEqual(
      ['a', 'b', 'c'].map((slug) => `interreg-gr-bg:${slug}`),
    );
    expect(calls[0]?.url).toBe('https://www.greece-bulgaria.eu/call/a/');
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
  });

  it('may have further pages', async () => {
    const lists: Record<string, string> = {
      '/calls/': `${listOf('a')}<a href="/calls/page/2/">2</a><a href="/calls/page/3/">3</a>`,
      '/calls/page/2/': `${listOf('b')}<a href="/calls/page/1/">1</a><a href="/calls/page/3/">3</a>`,
      '/calls/page/3/': listOf('c'),
    };
    const { calls, end } = await run((path) => html(lists[path] ?? page()));
    expect(calls.map(({ sourceId }) => sourceId)).toEqual(['a', 'b', 'c']);
    expect(end?.outcome).toBe('complete');
  });

  it('without end is left after twenty pages', async () => {
    let asked = 0;
    const { end, server } = await run((path) => {
      if (path.startsWith('/call/')) return html(page());
      asked++;
      return html(`${listOf('a')}<a href="/calls/page/${asked + 1}/">more</a>`);
    });
    expect(server.requests).toHaveLength(21);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'beyond-reach' } });
  });

  it.each([
    ['is another page', html('<h1>One moment</h1>'), 'unexpected-page'],
    ['answers 500', status(500), 'http-status'],
    ['is silent', silence(), 'timeout'],
    ['leads elsewhere', redirect('https://elsewhere.example/'), 'not-allowed'],
    ['mentions calls and links none', html('see "/call/" soon'), 'no-calls'],
  ])('that %s fails the run: nothing is missing, nothing was read', async (_what, reply, kind) => {
    const { calls, end } = await run(() => reply);
    expect(calls).toEqual([]);
    expect(end).toMatchObject({ outcome: 'failed', error: { kind } });
  });
});

describe('a page that cannot be had', () => {
  const list = listOf('a', 'b', 'c', 'd', 'e');

  it('because it was taken down costs only its call', async () => {
    const { calls, rejections, end, seen } = await run((path) => {
      if (path === '/calls/') return html(list);
      return path === '/call/b/' ? status(410) : html(page());
    });
    expect([calls.length, seen]).toEqual([4, 5]);
    expect(rejections).toMatchObject([{ scope: 'record', ref: 'b', reason: 'gone' }]);
    expect(end?.outcome).toBe('complete');
  });

  it('for another reason makes the run partial', async () => {
    const { calls, rejections, end, seen } = await run((path) => {
      if (path === '/calls/') return html(list);
      return path === '/call/b/' ? html('<title>One moment</title>') : html(page());
    });
    expect([calls.length, seen]).toEqual([4, 4]);
    expect(rejections).toMatchObject([{ scope: 'page', ref: 'b', reason: 'unexpected-page' }]);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'unexpected-page' } });
  });

  it('three times in a row ends the run', async () => {
    const { calls, end, server } = await run((path) => {
      if (path === '/calls/') return html(list);
      return path === '/call/a/' ? html(page()) : hangUp();
    });
    expect(calls).toHaveLength(1);
    expect(server.requests).toHaveLength(1 + 1 + 3 * 2);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'network' } });
  });
});

describe('the deadline of a page', () => {
  const said = (text: string) => page(`<p>${text}</p>`);

  it.each([
    [
      '22/06/2026 (deadline for submission of proposals), time 14.00 (Eastern European Time)',
      '14:00',
    ],
    ['22/06/2026 (the deadline for submission of proposals) at 14:00 (Greek time)', '14:00'],
    ['22/06/2026 (deadline for submission of proposals)', undefined],
  ])('is what stands before "deadline": %s', async (words, time) => {
    const { deadline, notes } = await one(
      said(
        `From 15/05/2026 (start date for submission of proposals), time 12.00, until, exclusively, ${words}. State aid rules apply until 31.12.2029.`,
      ),
    );
    expect(notes).toEqual([]);
    expect(deadline).toMatchObject({ date: '2026-06-22', role: 'single' });
    expect(deadline?.time).toBe(time);
  });

  it.each([
    [
      'Deadline for submission of Applications: 28 June, 2024 (14:00 hrs, Romania time)',
      '2024-06-28',
      '14:00',
      'Europe/Bucharest',
    ],
    [
      'Deadline for submission of proposals: 31/07/2025, 14:00 (Greek time)',
      '2025-07-31',
      '14:00',
      'Europe/Athens',
    ],
    ['The deadline is 9 June 2025.', '2025-06-09', undefined, 'Europe/Athens'],
  ])('is what comes after the word: %s', async (words, date, time, zone) => {
    const { deadline } = await one(said(words));
    expect([deadline?.date, deadline?.time, deadline?.zone]).toEqual([date, time, zone]);
  });

  it('is the table’s, with the clock time that the prose adds to the same day', async () => {
    const { call, deadline, notes } = await one(
      page(
        `<table>${TABLE}</table><p>Deadline for submission: 22 June 2026 (14:00 Greek time)</p>`,
      ),
    );
    expect([deadline?.date, deadline?.time, deadline?.zone]).toEqual([
      '2026-06-22',
      '14:00',
      'Europe/Athens',
    ]);
    expect([call?.opensOn, notes]).toEqual(['2026-05-15', []]);
  });

  it('is the table’s where the prose names another day, and that is noted', async () => {
    const { deadline, notes } = await one(
      page(`<table>${TABLE}</table><p>Deadline for submission: 30 June 2026 at 14:00</p>`),
    );
    expect([deadline?.date, deadline?.time]).toEqual(['2026-06-22', undefined]);
    expect(notes).toEqual(['field Closing Date conflicting-dates']);
  });

  it('is the table’s when a sentence says the same once more', async () => {
    const { deadline, notes } = await one(
      page(`<table>${TABLE}</table><p>The closing date 22/06/2026 is final.</p>`),
    );
    expect([deadline?.date, notes]).toEqual(['2026-06-22', []]);
  });

  it('is the prose’s where the table’s cannot be read', async () => {
    const { deadline, notes } = await one(
      page('<p>Closing Date: 31/02/2026</p><p>Deadline for submission: 3 March 2026</p>'),
    );
    expect(deadline?.date).toBe('2026-03-03');
    expect(notes).toEqual(['field Closing Date bad-date']);
  });

  it.each([
    ['no-deadline', 'Programming period until 31.12.2029. Call opens soon.'],
    ['bad-date', 'Closing Date: 31/02/2026'],
    [
      'conflicting-dates',
      'Deadline for lot 1: 1 June 2026.</p><p>Deadline for lot 2: 1 July 2026.',
    ],
  ])('that cannot be told rejects the call: %s', async (reason, words) => {
    const { call, rejections } = await one(said(words));
    expect(call).toBeUndefined();
    expect(rejections).toMatchObject([{ scope: 'record', ref: 'first-call', reason }]);
  });

  it('of a table left over from a sample does not count beside the call’s own', async () => {
    const sample = TABLE.replace('22/06/2026', '31/12/2020').replace('15/05/2026', '01/01/2020');
    const table = (name: string, rows: string) =>
      `<table><tr><td>Call</td><td>${name}</td></tr>${rows}</table>`;
    for (const inner of [
      table('FIRST call', TABLE) + table('Sample', sample),
      table('Sample', sample) + table('First Call', TABLE),
    ]) {
      const { deadline } = await one(page(inner));
      expect(deadline?.date).toBe('2026-06-22');
    }
    for (const inner of [TABLE + sample, sample + TABLE]) {
      const { notes } = await one(page(`<table>${inner}</table>`));
      expect(notes).toEqual(['record  conflicting-dates']);
    }
  });
});

describe('a page', () => {
  it('is read in any layout that keeps its labels', async () => {
    for (const body of [
      `<h1>Calls</h1><h1>First call</h1><div>Closing Date: 22/06/2026</div><footer>Deadline of the programme 31/12/2029</footer>`,
      `<article><h1>First call</h1></article><dl><dt>Closing Date</dt><dd>22/06/2026</dd></dl>`,
      `<main></main><h1>First call</h1><p><b>CLOSING DATE</b><br>22.06.2026</p>`,
    ]) {
      const { call, deadline } = await one(body);
      expect([call?.title.en, deadline?.date]).toEqual(['First call', '2026-06-22']);
    }
  });

  it('without a heading is no call', async () => {
    expect((await one(`<p>Call. Closing Date: 22/06/2026</p>`)).notes).toEqual([
      'record  no-title',
    ]);
  });

  it.each([
    ['3.000.000,00€', 3_000_000, []],
    ['€ 32.050.467,10', 32_050_467.1, []],
    ['2 800 000 EUR', 2_800_000, []],
    ['0,00€', undefined, ['field Call Budget zero-amount']],
    ['1.000€', undefined, ['field Call Budget bad-amount']],
  ])('with a budget of %s pays %s', async (budget, budgetTotal, expected) => {
    const cells = `<table>${TABLE}<tr><td>Call Budget</td><td>${budget}</td><td>Call EU Financing</td><td>1,00€</td></tr></table>`;
    const { call, notes } = await one(page(cells));
    expect(call?.money).toEqual({ currency: 'EUR', ...(budgetTotal ? { budgetTotal } : {}) });
    expect(notes).toEqual(expected);
  });

  it('without a budget says none, even where the text speaks of one', async () => {
    const { call, notes } = await one(
      page(
        `<table>${TABLE}</table><p>The call budget is given in euro. Projects of 1.000.000€ are large.</p>`,
      ),
    );
    expect([call?.money, notes]).toEqual([{ currency: 'EUR' }, []]);
  });

  it('names the area and the beneficiaries in its own words', async () => {
    const { call } = await one(
      page(`<table>${TABLE}<tr><td>Eligible Area</td><td><ul><li>BG422 - Haskovo</li><li>GR511 – Evros</li></ul></td></tr>
        <tr><td>Eligible Beneficiaries</td><td><ul><li>Local and regional authorities</li><li>NGOs &amp; universities</li></ul></td></tr></table><p>Schools visit.</p>`),
    );
    const area = { exhaustive: true, by: 'source', text: 'BG422 - Haskovo; GR511 – Evros' };
    expect(call?.eligibility).toEqual({
      countries: { ...area, values: ['BG', 'GR'] },
      nuts: { ...area, values: ['BG422', 'EL511'] },
      applicantTypes: {
        values: ['municipality', 'regional-authority', 'ngo', 'university'],
        exhaustive: false,
        by: 'source',
        text: 'Local and regional authorities; NGOs & universities',
      },
    });
  });

  it('without these lists leaves who may apply to the programme', async () => {
    expect((await one(page())).call?.eligibility).toEqual({});
  });
});

describe('whatever a page holds', () => {
  const scrap = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      ...'Closing Date;Opening Date;22/06/2026;31/02/2026;(deadline for submission of;Deadline for submission;Call Budget;3.000.000,00€;Eligible Area;BG422;Eligible Beneficiaries;local authorities;14.00;(Greek time);<h1>;</h1>;<table><tr><td>;</td>;<main>;</main>;<footer>;<script>alert(1)</script>;&lt;script&gt;;&amp;lt;b&amp;gt;;\u202e;\u0000;\ud800;<!--;]]>;<a href="/call/x/">;\n'.split(
        ';',
      ),
    ),
  );
  const markup = fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join(' '));

  it('gives a valid call in plain text, or the reason why not', async () => {
    await fc.assert(
      fc.asyncProperty(markup, fc.boolean(), async (body, framed) => {
        const { call, rejections, ends } = await one(
          framed ? page(`<table>${TABLE}</table>${body}`) : body,
        );
        expect(ends).toHaveLength(1);
        expect(call !== undefined || rejections.some(({ scope }) => scope === 'record')).toBe(true);
        if (!call) return;
        expect(Call.safeParse(call).error).toBeUndefined();
        expect(unsafeParts(call.descriptionHtml ?? '')).toEqual([]);
        for (const text of [
          call.title.en,
          call.descriptionText,
          JSON.stringify(call.eligibility),
        ]) {
          expect(text ?? '').not.toMatch(/<[a-z/!?]|[\u202a-\u202e]/i);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives links that are asked for under the address alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.webUrl(), scrap, fc.webPath()), { maxLength: 6 }),
        async (hrefs) => {
          const asked: string[] = [];
          const list = hrefs
            .map((href) => `<a href="${href}/call/${href}/"><a href="/call/${href}/">`)
            .join('');
          const fetchText = async ({ url }: { url: string }) => {
            asked.push(url);
            const text = url.endsWith('/calls/') ? list : page();
            return {
              ok: true as const,
              value: { text, mediaType: 'text/html', bytes: 1, attempts: 1 },
            };
          };
          const source = interregGreeceBulgaria(GREECE_BULGARIA_CALLS);
          const { calls, ends } = await gather(source.collect(sourceDeps({ fetchText })));
          expect(ends).toHaveLength(1);
          for (const url of asked)
            expect(url).toMatch(/^https:\/\/www\.greece-bulgaria\.eu\/calls?\//);
          for (const call of calls) expect(Call.safeParse(call).error).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes no time, however large, deep or malicious', async () => {
    const hostile = [
      page(`<table>${TABLE}</table>${'<div>'.repeat(200_000)}`),
      page(`<table>${TABLE}</table>${'Closing Date 22/06/2026 '.repeat(40_000)}`),
      page(`<table>${TABLE}</table>${'(deadline for submission '.repeat(40_000)}`),
      page(`<table>${TABLE}</table>${' '.repeat(500_000)}22/06/2026 (deadline`),
      page(`<table>${TABLE}</table>Eligible Beneficiaries ${'local '.repeat(100_000)}`),
      page(`<!DOCTYPE x [<!ENTITY a "&a;&a;">]><table>${TABLE}</table>${'&a;'.repeat(200_000)}`),
    ];
    const started = performance.now();
    for (const body of hostile) expect((await one(body)).call?.opensOn).toBe('2026-05-15');
    const shouting = page(`<table>${TABLE}</table>`, 'x'.repeat(1_000_000));
    expect((await one(shouting)).notes).toEqual(['record  no-deadline']);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

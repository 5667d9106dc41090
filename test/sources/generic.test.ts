import { describe, expect, it } from 'vitest';
import { GenericSource, GenericSources, genericFeed } from '../../shared/sources/generic-feed.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';
import { aRecord, aSource, collect, ITEM, reasonsOf, rss } from './generic/feeds.ts';

const DEADLINE = { date: '2026-09-30', time: '17:00', zone: 'Europe/Sofia', role: 'single' };

describe('the configuration of a source', () => {
  const accepts = (overrides: Record<string, unknown>) =>
    GenericSource.safeParse({ ...aSource(), ...overrides }).success;

  it.each([
    ['https://example.org/feed', true],
    ['http://127.0.0.1:8080/feed', true],
    ['http://example.org/feed', false],
    ['https://user:secret@example.org/feed', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org/', false],
    ['feed', false],
  ])('with the address %s is accepted: %s', (url, expected) =>
    expect(accepts({ url })).toBe(expected),
  );

  it('names a kind, zone, language and cadence that exist', () => {
    const wrong = [
      { kind: 'xml' },
      { zone: 'Sofia' },
      { language: 'english' },
      { cadenceHours: 0 },
      { id: 'A b' },
      { mapping: { colour: 'x' } },
    ];
    expect(wrong.map(accepts)).toEqual(wrong.map(() => false));
  });

  it('is one of several with names of their own', () => {
    expect(GenericSources.safeParse([aSource(), aSource({ id: 'other' })]).success).toBe(true);
    expect(GenericSources.safeParse([aSource(), aSource()]).success).toBe(false);
  });
});

describe('a JSON file', () => {
  it('of records with our own names becomes calls', async () => {
    const record = aRecord({
      summary: 'In short',
      description: '<p>Long &amp; good</p>',
      opens: '01.06.2026',
      budgetTotal: 1_000_000,
      grantMin: '1,000.00',
      grantMax: '60 000',
      keywords: 'towns; democracy',
    });
    const { calls, end, seen } = await collect([record], { country: 'BG' });
    expect(calls).toEqual([
      {
        id: 'local-fund:a-1',
        source: 'local-fund',
        sourceId: 'a-1',
        identifier: 'a-1',
        kind: 'grant',
        programme: 'LOCAL-FUND',
        language: 'en',
        title: { en: 'Town meetings' },
        summary: { en: 'In short' },
        descriptionHtml: '<p>Long &amp; good</p>',
        descriptionText: 'Long & good',
        keywords: ['towns', 'democracy'],
        typesOfAction: [],
        opensOn: '2026-06-01',
        deadlines: [DEADLINE],
        money: { currency: 'EUR', budgetTotal: 1_000_000, grantMin: 1000, grantMax: 60_000 },
        eligibility: { countries: { values: ['BG'], exhaustive: true, by: 'administrator' } },
        url: 'https://example.org/a-1',
      },
    ]);
    expect([seen, end]).toEqual([1, { kind: 'end', outcome: 'complete' }]);
  });

  it.each(['items', 'calls', 'data'])('may hold its list as %s', async (key) => {
    expect((await collect({ [key]: [aRecord()] })).calls).toHaveLength(1);
  });

  it('of another shape failed', async () => {
    for (const answer of [null, 'x', 7, {}, { items: {} }]) {
      const { pages, end } = await collect(answer);
      expect([pages, end]).toMatchObject([[], { outcome: 'failed', error: { kind: 'bad-shape' } }]);
    }
  });

  it('may be empty', async () => {
    expect((await collect([])).end).toEqual({ kind: 'end', outcome: 'complete' });
  });

  it('is read by its mapping, through nested keys and past names that only look like them', async () => {
    const mapping = { title: 'name.en', deadline: 'dates.close', url: '__proto__.x' };
    const record = {
      id: 1,
      name: { en: 'Nested' },
      dates: { close: ['1 May 2027', '1 October 2026'] },
    };
    const { calls } = await collect([record], { mapping });
    expect(calls[0]).toMatchObject({
      title: { en: 'Nested' },
      deadlines: [
        { date: '2026-10-01', role: 'cut-off' },
        { date: '2027-05-01', role: 'cut-off' },
      ],
      url: 'https://example.org/calls',
    });
  });

  it('keeps a record with what can be used of it, with a note on the rest', async () => {
    const record = aRecord({
      opens: 'soon',
      budgetTotal: '1.000',
      grantMin: 9,
      grantMax: 3,
      url: 'javascript:x',
    });
    const { calls, rejections } = await collect([record]);
    expect(calls[0]).toMatchObject({
      money: { currency: 'EUR' },
      url: 'https://example.org/calls',
    });
    expect(calls[0]?.money).toEqual({ currency: 'EUR' });
    expect(reasonsOf(rejections)).toEqual([
      'field opens bad-date',
      'field budgetTotal bad-amount',
      'field grantMin bad-amount',
      'field url bad-url',
    ]);
  });

  it('has amounts in the currency it names, and none in one that cannot be told', async () => {
    const money = async (currency: string) => {
      const { calls } = await collect([aRecord({ budgetTotal: 5000, currency })]);
      return calls[0]?.money;
    };
    expect(await money('bgn')).toEqual({ currency: 'BGN', budgetTotal: 5000 });
    expect(await money('leva')).toEqual({ currency: 'EUR' });
  });

  it('rejects on its own each record that is none', async () => {
    const records = [
      'text',
      aRecord({ id: '', url: '' }),
      aRecord({ title: ' ' }),
      aRecord({ deadline: undefined }),
      aRecord({ deadline: 'soon', description: 'Deadline: 1 May 2027' }),
      aRecord(),
      aRecord({ title: 'The same again' }),
    ];
    const { calls, rejections, seen } = await collect(records);
    expect(calls).toMatchObject([{ title: { en: 'Town meetings' } }]);
    expect(reasonsOf(rejections).sort()).toEqual([
      'record bad-date',
      'record bad-shape',
      'record no-deadline',
      'record no-id',
      'record no-title',
      'record repeated',
    ]);
    expect(seen).toBe(7);
  });

  it('gives records whose names are addresses identities that differ and stay', async () => {
    const records = ['https://example.org/a/1', 'https://example.org/a?1', 'a b'].map((id) =>
      aRecord({ id }),
    );
    const ids = async () => (await collect(records)).calls.map(({ id }) => id);
    expect(new Set(await ids()).size).toBe(3);
    expect(await ids()).toEqual(await ids());
    for (const id of await ids()) expect(id).toMatch(/^local-fund:[A-Za-z0-9-]+$/);
  });
});

describe('an RSS feed', () => {
  it('becomes calls where a deadline stands in the text', async () => {
    const described = '&lt;p&gt;Краен срок: 30.09.2026 г., 17:00 ч.&lt;/p&gt;';
    const item = `<title>Паркове &amp; площади</title><link>/parkove</link><guid isPermaLink="false">p-1</guid><pubDate>Mon, 03 Aug 2026 09:00:00 +0300</pubDate><category>градска среда</category><description>${described}</description>`;
    const { calls, rejections, end } = await collect(
      rss(item, '<title>News</title><link>/n</link>'),
      { kind: 'rss', language: 'bg' },
    );
    expect(calls).toMatchObject([
      {
        sourceId: 'p-1',
        title: { bg: 'Паркове & площади' },
        descriptionText: 'Краен срок: 30.09.2026 г., 17:00 ч.',
        keywords: ['градска среда'],
        deadlines: [DEADLINE],
        url: 'https://example.org/parkove',
      },
    ]);
    expect(calls[0]?.opensOn).toBeUndefined();
    expect(reasonsOf(rejections)).toEqual(['record no-deadline']);
    expect(end).toEqual({ kind: 'end', outcome: 'complete', absence: 'says-nothing' });
  });

  it('may have its deadline in an element of its own', async () => {
    const item = '<title>A</title><guid>a</guid><calls:closing>30/09/2026 17:00</calls:closing>';
    const { calls } = await collect(rss(item), {
      kind: 'rss',
      mapping: { deadline: 'calls:Closing' },
    });
    expect(calls[0]?.deadlines).toEqual([DEADLINE]);
  });

  it('with two deadlines in a text is not certain', async () => {
    const item =
      '<title>A</title><guid>a</guid><description>Deadlines: 1 May 2027 and 1 June 2027</description>';
    expect(reasonsOf((await collect(rss(item), { kind: 'rss' })).rejections)).toEqual([
      'record no-deadline',
    ]);
  });

  it('that breaks off is partial, and its last item is left out', async () => {
    const whole = rss(ITEM, ITEM.replace('>a<', '>b<'));
    const { calls, end } = await collect(whole.slice(0, whole.lastIndexOf('</item>')), {
      kind: 'rss',
    });
    expect(calls.map(({ sourceId }) => sourceId)).toEqual(['a']);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'truncated' } });
  });

  it('that is a page, or in another encoding, failed', async () => {
    const kind = { kind: 'rss' };
    expect((await collect('<!doctype html><html><p>One moment', kind)).end).toMatchObject({
      error: { kind: 'bad-shape' },
    });
    expect((await collect('', kind)).end).toMatchObject({ error: { kind: 'bad-shape' } });
    expect((await collect(rss(`<title>${'\ufffd'.repeat(90)}</title>`), kind)).end).toMatchObject({
      error: { kind: 'not-utf-8' },
    });
  });
});

describe('an Atom feed', () => {
  const feed = (entry: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry>${entry}</entry></feed>`;

  it('becomes calls', async () => {
    const entry =
      '<title type="html">Night &amp;amp; day</title><id>tag:x,2026:1</id><link rel="enclosure" href="/a.pdf"/><link rel="alternate" href="/a"/><category term="mobility"/><summary>Short</summary><content type="html">&lt;p&gt;Deadline: 30 September 2026, 17:00&lt;/p&gt;</content>';
    expect((await collect(feed(entry), { kind: 'atom' })).calls).toMatchObject([
      {
        identifier: 'tag:x,2026:1',
        title: { en: 'Night & day' },
        summary: { en: 'Short' },
        keywords: ['mobility'],
        deadlines: [DEADLINE],
        url: 'https://example.org/a',
      },
    ]);
  });

  it('may have its content as elements', async () => {
    const entry =
      '<title>A</title><id>a</id><content type="xhtml"><div><p>For all.</p><p>Deadline: 30 September 2026, 17:00</p></div></content>';
    const { calls } = await collect(feed(entry), { kind: 'atom' });
    expect(calls[0]).toMatchObject({
      deadlines: [DEADLINE],
      descriptionText: 'For all. Deadline: 30 September 2026, 17:00',
    });
  });
});

describe('a CSV file', () => {
  const head = 'id,title,url,deadline,description';

  it('becomes calls by the names in its first row', async () => {
    const row =
      'a-1,"Parks, small and ""green""",https://example.org/a-1,"30.09.2026 г., 17:00 ч.","Two\r\nlines"';
    const { calls } = await collect(`\ufeff${head}\r\n${row}\r\n`, { kind: 'csv' });
    expect(calls).toMatchObject([
      {
        sourceId: 'a-1',
        title: { en: 'Parks, small and "green"' },
        deadlines: [DEADLINE],
        descriptionText: 'Two lines',
      },
    ]);
  });

  it('may be parted by semicolons and have names of its own', async () => {
    const mapping = { id: 'Номер', title: 'Име', deadline: 'Краен срок' };
    const { calls } = await collect('Номер;Име;Краен срок\n1;Паркове;30/09/2026 17:00', {
      kind: 'csv',
      delimiter: ';',
      mapping,
    });
    expect(calls).toMatchObject([
      { sourceId: '1', title: { en: 'Паркове' }, deadlines: [DEADLINE] },
    ]);
  });

  it('rejects rows that are broken, by their line', async () => {
    const rows = [
      'a,A,https://example.org/a,30/09/2026,',
      'b,B',
      'c,C "quoted",u,30/09/2026,',
      'd,D,https://example.org/d,30/09/2026,',
    ];
    const { calls, rejections } = await collect([head, ...rows].join('\n'), { kind: 'csv' });
    expect(calls.map(({ sourceId }) => sourceId)).toEqual(['a', 'd']);
    expect(rejections.map(({ ref, reason }) => `${ref} ${reason}`)).toEqual([
      'line 3 wrong-columns',
      'line 4 stray-quote',
    ]);
  });

  it('without names for its columns, or with a page in its place, failed', async () => {
    const kind = { kind: 'csv' };
    for (const text of ['', 'id', 'id,,url\n', 'id,id\n1,2']) {
      expect((await collect(text, kind)).end).toMatchObject({
        outcome: 'failed',
        error: { kind: 'bad-header' },
      });
    }
    expect((await collect('<!DOCTYPE html><html>,', kind)).end).toMatchObject({
      error: { kind: 'bad-shape' },
    });
  });

  it('that ends within quotes is partial', async () => {
    const text = `${head}\na,A,https://example.org/a,30/09/2026,x\nb,"B`;
    const { calls, end } = await collect(text, { kind: 'csv' });
    expect(calls).toHaveLength(1);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'truncated' } });
  });
});

describe('a server that fails', () => {
  it.each(['json', 'csv', 'rss'])('gives a failed run of a %s source', async (kind) => {
    const failing = async () => ({
      ok: false as const,
      error: {
        kind: 'http-status' as const,
        status: 503,
        where: 'https://example.org/calls',
        attempts: 3,
      },
    });
    const deps = sourceDeps({ fetchText: failing, fetchJson: failing });
    const { pages, end } = await gather(genericFeed(aSource({ kind })).collect(deps));
    expect([pages, end]).toMatchObject([[], { outcome: 'failed', error: { kind: 'http-status' } }]);
  });
});

import { describe, expect, it } from 'vitest';
import { eeaGrantsProgrammes } from '../../shared/reference/programmes/eea-grants.ts';
import { EEA_PROGRAMMES } from '../../shared/sources/eea-grants/programmes.ts';
import { EEA_GRANTS_SITE, eeaGrantsAddresses } from '../../shared/sources/eea-grants.ts';
import {
  callOf,
  callPage,
  collect,
  collectPage,
  LISTING,
  listing,
  page,
  reasonsOf,
} from './eea-grants/pages.ts';

const DEADLINE = { 'Submission Deadline': '30/09/2026' };
const FOLDER = '/currently-available-funding';

describe('the addresses', () => {
  const at = (setting?: string) => {
    const addresses = eeaGrantsAddresses(setting);
    return addresses.ok ? addresses.value : addresses.error.kind;
  };

  it('are the listing of eeagrants.org unless the setting says otherwise', () => {
    expect(at()).toEqual([`${EEA_GRANTS_SITE}/currently-available-funding`]);
    expect(at('http://127.0.0.1:8080/x')).toEqual(['http://127.0.0.1:8080/x']);
  });

  it('may be followed by those of fund operators, also as paths', () => {
    expect(at('https://eeagrants.org, https://eeagrants.bg/programi/novini,/bg')).toEqual([
      LISTING,
      'https://eeagrants.bg/programi/novini',
      'https://eeagrants.org/bg',
    ]);
  });

  it('are refused whole when one of them is none', () => {
    const bad = [
      '',
      'eeagrants.org',
      'file:///etc',
      'https://u:p@eeagrants.org',
      `${LISTING},ftp://x`,
    ];
    expect(bad.map(at)).toEqual(bad.map(() => 'bad-address'));
  });
});

describe('a call page', () => {
  const values = {
    Country: 'Bulgaria',
    Programme: 'Local Development',
    'Publication date': '01/07/2026',
    'Submission Deadline': '15/10/2026 17:00',
    'Amount available': '&euro; 12,000,000',
    'Grant amount from': '€ 500,000',
    'Grant amount to': '€ 1,500,000',
    Status: 'Open',
  };

  it('becomes a call by its labels', async () => {
    expect(await callOf(callPage(values, '<p>Day centres.</p>'))).toEqual({
      id: 'eea-grants:a',
      source: 'eea-grants',
      sourceId: 'a',
      identifier: 'a',
      kind: 'grant',
      programme: 'EEA-BG-LOCAL-DEVELOPMENT',
      language: 'en',
      title: { en: 'BG-LOCALDEV: A call' },
      descriptionHtml: expect.stringMatching(/<p>Day centres.<\/p>$/),
      descriptionText: expect.stringContaining('Day centres.'),
      keywords: ['Local Development'],
      typesOfAction: [],
      opensOn: '2026-07-01',
      deadlines: [{ date: '2026-10-15', time: '17:00', zone: 'Europe/Sofia', role: 'single' }],
      sourceStatus: 'open',
      money: {
        currency: 'EUR',
        budgetTotal: 12_000_000,
        grantMin: 500_000,
        grantMax: 1_500_000,
      },
      eligibility: {
        countries: { values: ['BG'], exhaustive: true, by: 'source', text: 'Country: Bulgaria' },
      },
      url: `${LISTING}/a`,
    });
  });

  const cells = Object.entries(values);
  it.each([
    [
      'rows of a table',
      `<table>${cells.map(([l, v]) => `<tr><th>${l}</th><td>${v}</td></tr>`).join('')}</table>`,
    ],
    [
      'rows without header cells',
      `<table>${cells.map(([l, v]) => `<tr><td><b>${l}:</b></td><td>${v}</td></tr>`).join('')}</table>`,
    ],
    [
      'a row of headings',
      `<table><tr>${cells.map(([l]) => `<th>${l}</th>`).join('')}</tr><tr>${cells.map(([, v]) => `<td>${v}</td>`).join('')}</tr></table>`,
    ],
    [
      'pairs of blocks',
      cells.map(([l, v]) => `<div><div>${l}</div><div>${v}</div></div>`).join(''),
    ],
    [
      'pairs of inline elements',
      cells.map(([l, v]) => `<div><span>${l}</span> <span>${v}</span></div>`).join(''),
    ],
    ['lines', `<p>${cells.map(([l, v]) => `${l}: ${v}`).join('<br>')}</p>`],
    [
      'list items',
      `<ul>${cells.map(([l, v]) => `<li><strong>${l}</strong> ${v}</li>`).join('')}</ul>`,
    ],
    ['headings', cells.map(([l, v]) => `<h2>${l}</h2><p>${v}</p>`).join('')],
    ['capitals', `<p>${cells.map(([l, v]) => `${l.toUpperCase()} : ${v}`).join('<br>')}</p>`],
  ])('is read alike when its labels stand in %s', async (_, body) => {
    const call = await callOf(page(`<h1>BG-LOCALDEV: A call</h1>${body}`));
    const known = await callOf(callPage(values));
    const { descriptionText: _text, descriptionHtml: _html, ...expected } = known;
    expect(call).toMatchObject(expected);
  });

  it('takes the first value of a label: teasers of other calls may stand below', async () => {
    const teaser = '<dl><dt>Submission Deadline</dt><dd>01/01/2027</dd></dl>';
    expect((await callOf(callPage(DEADLINE, teaser))).deadlines[0]?.date).toBe('2026-09-30');
  });

  it('leaves out an amount that is missing, zero or cannot be read', async () => {
    const found = {
      'Amount available': 'to be announced',
      'Grant amount from': '',
      'Grant amount to': '€ 0',
    };
    const { calls, rejections } = await collectPage(
      callPage({ ...DEADLINE, ...found, Status: 'Open' }),
    );
    expect(calls[0]?.money).toEqual({ currency: 'EUR' });
    expect(reasonsOf(rejections)).toEqual(['field available bad-amount']);
  });

  it.each([
    ['650,000', 650_000],
    ['€650.000', 650_000],
    ['3.000.000,00€', 3_000_000],
    ['1 200 000 EUR', 1_200_000],
    ['up to € 1,234,567.89', 1_234_567.89],
  ])('reads %s as whole euro', async (text, amount) => {
    const { money } = await callOf(callPage({ ...DEADLINE, 'Amount available': text }));
    expect(money.budgetTotal).toBe(amount);
  });

  it('reads a range of grants, and none that is upside down', async () => {
    const range = await callOf(callPage({ ...DEADLINE, 'Grant amount': '€ 50,000 – € 200,000' }));
    expect(range.money).toMatchObject({ grantMin: 50_000, grantMax: 200_000 });
    const most = await callOf(callPage({ ...DEADLINE, 'Grant amount': 'up to € 5,000' }));
    expect(most.money).toEqual({ currency: 'EUR', grantMax: 5000 });
    const found = { ...DEADLINE, 'Grant amount from': '9000', 'Grant amount to': '10' };
    const { calls, rejections } = await collectPage(callPage(found));
    expect(calls[0]?.money).toEqual({ currency: 'EUR' });
    expect(reasonsOf(rejections)).toEqual(['field grantFrom bad-amount']);
  });

  it('counts time by the clock of its country, and of Brussels when it names none', async () => {
    const zoneIn = async (country: string) =>
      (await callOf(callPage({ ...DEADLINE, Country: country }, '', 'Call'))).deadlines[0]?.zone;
    expect(await zoneIn('Portugal')).toBe('Europe/Lisbon');
    expect(await zoneIn('Румъния')).toBe('Europe/Bucharest');
    expect(await zoneIn('Estonia, Latvia')).toBe('Europe/Brussels');
    expect(await zoneIn('')).toBe('Europe/Brussels');
  });

  it('of a status word nobody knows is taken with a note', async () => {
    const { calls, rejections } = await collectPage(callPage({ ...DEADLINE, Status: 'Blue' }));
    expect(calls[0]?.sourceStatus).toBeUndefined();
    expect(reasonsOf(rejections)).toEqual(['field status unknown-status']);
  });

  it('states its applicants and grant rate', async () => {
    const found = { ...DEADLINE, 'Grant rate': 'up to 85 %' };
    const who =
      '<h2>Eligible applicants</h2><ul><li>Only municipalities</li><li>NGOs</li></ul><h2>More</h2><p>Schools</p>';
    const call = await callOf(callPage(found, who));
    expect(call.coFinancing).toEqual({ rate: 0.85, by: 'source' });
    expect(call.eligibility.applicantTypes).toEqual({
      values: ['municipality', 'ngo'],
      exhaustive: true,
      by: 'source',
      text: 'Only municipalities NGOs',
    });
  });

  it('without a title, a deadline or anything of a call is rejected', async () => {
    const reasons = async (html: string) => reasonsOf((await collectPage(html)).rejections);
    expect(await reasons('<main><dl><dt>Deadline</dt><dd>01/09/2026</dd></dl></main>')).toEqual([
      'record no-title',
    ]);
    expect(await reasons(callPage({ 'Amount available': '5,000' }))).toEqual([
      'record no-deadline',
    ]);
    expect(await reasons(page('<h1>Annual meeting</h1><p>It was good.</p>'))).toEqual([
      'record not-a-call',
    ]);
  });
});

describe('deadlines', () => {
  it('are the two stages of a call with a concept note', async () => {
    const values = {
      'Submission Deadline': 'Concept note 01/07/2018</dd><dd>Full proposal 15/12/2018',
    };
    expect((await callOf(callPage(values))).deadlines).toMatchObject([
      { date: '2018-07-01', role: 'stage-1' },
      { date: '2018-12-15', role: 'stage-2' },
    ]);
  });

  it('are cut-offs when there are two without stages', async () => {
    const { deadlines } = await callOf(
      callPage({ Deadline: '25 October 2022 and 30 December 2022' }),
    );
    expect(deadlines).toMatchObject([
      { date: '2022-10-25', role: 'cut-off' },
      { date: '2022-12-30', role: 'cut-off' },
    ]);
  });

  it('end a period, they do not begin it', async () => {
    const { deadlines } = await callOf(callPage({ Deadline: '01/07/2026 – 30/09/2026' }));
    expect(deadlines).toMatchObject([{ date: '2026-09-30', role: 'single' }]);
  });

  it('are found in the text of news, by the clock of its country', async () => {
    const news = page(
      '<h1>Покана „Грижа“</h1><p>02-08-2021 16:24</p><p>Крайният срок за подаване е 30 септември 2021 г., 18:00 ч.</p>',
      'bg',
    );
    expect(await callOf(news)).toMatchObject({
      language: 'bg',
      title: { bg: 'Покана „Грижа“' },
      opensOn: '2021-08-02',
      deadlines: [{ date: '2021-09-30', time: '18:00', zone: 'Europe/Sofia', role: 'single' }],
    });
  });

  it('under a label that says none are looked for in the text, with a note', async () => {
    const html = callPage({ Deadline: 'see below' }, '<p>The deadline is 30 September 2026.</p>');
    const { calls, rejections } = await collectPage(html);
    expect(calls[0]?.deadlines).toMatchObject([{ date: '2026-09-30' }]);
    expect(reasonsOf(rejections)).toEqual(['field deadline bad-date']);
  });
});

describe('an announcement before the opening', () => {
  it.each([
    ['en', 'The call will be launched in autumn 2026.'],
    ['en', 'Planned for Q4 2026.'],
    ['bg', 'Поканата предстои да бъде обявена през есента на 2026 г.'],
  ])('(%s) is a forthcoming call: %s', async (lang, text) => {
    const title = lang === 'bg' ? 'Предстояща покана' : 'Coming call';
    const call = await callOf(page(`<h1>${title}</h1><p>03-08-2026 14:20</p><p>${text}</p>`, lang));
    expect(call).toMatchObject({ sourceStatus: 'forthcoming', deadlines: [] });
    expect(call.opensOn).toBeUndefined();
  });

  it('with a day is forthcoming until that day', async () => {
    const call = await callOf(callPage({ 'Opening date': '01/10/2026' }));
    expect(call).toMatchObject({
      sourceStatus: 'forthcoming',
      opensOn: '2026-10-01',
      deadlines: [],
    });
    expect(
      reasonsOf((await collectPage(callPage({ 'Opening date': '01/07/2026' }))).rejections),
    ).toEqual(['record no-deadline']);
  });

  it('whose time has passed is no call', async () => {
    const late = page('<h1>Coming call</h1><p>It will be launched in spring 2026.</p>');
    expect(reasonsOf((await collectPage(late)).rejections)).toEqual(['record no-deadline']);
  });
});

describe('the kind of a call', () => {
  it.each([
    ['Small Grant Scheme No 4', '', 'small-grants', ['Small grants scheme']],
    ['Схема за малки грантове', '', 'small-grants', ['Small grants scheme']],
    ['Call for predefined initiatives', '', 'predefined', ['Predefined project']],
    [
      'Call for initiatives under the fund for bilateral relations',
      'Only for pre-defined initiatives.',
      'predefined',
      ['Predefined project'],
    ],
    [
      'Call for initiatives under the fund for bilateral relations',
      'Travel costs are paid.',
      'bilateral',
      ['Bilateral fund', 'Travel support'],
    ],
    ['Фонд за двустранни отношения', '', 'bilateral', ['Bilateral fund']],
    ['Open call', 'The programme has predefined projects as well.', 'grant', []],
  ])('of %j (%s) is %s', async (title, text, kind, typesOfAction) => {
    const call = await callOf(callPage(DEADLINE, `<p>${text}</p>`, title));
    expect(call).toMatchObject({ kind, typesOfAction });
  });

  it('bilateral may be open to others than the country’s own', async () => {
    const call = await callOf(
      callPage({ ...DEADLINE, Country: 'Bulgaria' }, '', 'Bilateral fund call'),
    );
    expect(call.eligibility.countries?.exhaustive).toBe(false);
  });
});

describe('the programme of a call', () => {
  const programmeOf = async (programme: string, country: string) =>
    (await callOf(callPage({ ...DEADLINE, Programme: programme, Country: country }, '', 'Call')))
      .programme;

  it('is one that has rules, or says that the country cannot be told', async () => {
    expect(await programmeOf('Environment Protection and Climate Change', 'Bulgaria')).toBe(
      'EEA-BG-ENVIRONMENT',
    );
    expect(await programmeOf('Environment', 'Romania')).toBe('EEA-GRANTS');
    expect(await programmeOf('Fund for Regional Cooperation', '')).toBe('EEA-REGIONAL');
    expect(await programmeOf('EEA Civil Society Fund', 'Bulgaria')).toBe('EEA-CIVIL-SOCIETY');
    expect(await programmeOf('Environment', '')).toBe('EEA-UNKNOWN');
  });

  it('has its rules in the reference data', () => {
    const written = eeaGrantsProgrammes().map(({ code }) => code);
    expect([...written].sort()).toEqual([...EEA_PROGRAMMES].sort());
  });
});

describe('a listing', () => {
  const call = callPage(DEADLINE);

  it('is read page by page to its end, each call once', async () => {
    const site = {
      [FOLDER]: listing([`${FOLDER}/a`, `${FOLDER}/b`], '<nav><a href="?page=1">2</a></nav>'),
      [`${FOLDER}?page=1`]: listing([`${FOLDER}/b#top`, `https://www.eeagrants.org${FOLDER}/c`]),
      [`${FOLDER}/a`]: call,
      [`${FOLDER}/b`]: call,
      [`${FOLDER}/c`]: call,
    };
    const { calls, end, asked, seen } = await collect(site);
    expect(calls.map(({ sourceId }) => sourceId)).toEqual(['a', 'b', 'c']);
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
    expect([asked.length, seen]).toEqual([5, 3]);
  });

  it('leads nowhere but to its own site, and to no menu, document or fragment of itself', async () => {
    const links = [
      'https://example.org/call',
      '//evil.example/call',
      'javascript:alert(1)',
      `${FOLDER}/guide.pdf`,
      '#top',
      '/',
      'https://u:p@eeagrants.org/x',
    ];
    const { asked, end } = await collect({ [FOLDER]: listing(links) });
    expect(asked).toEqual([LISTING]);
    expect(end).toMatchObject({ outcome: 'failed', error: { kind: 'bad-shape' } });
  });

  it('that says it is empty is complete; one that lists nothing for no reason failed', async () => {
    const none = page('<h1>Funding</h1><p>There are no open calls at the moment.</p>');
    expect((await collect({ [FOLDER]: none })).end).toEqual({ kind: 'end', outcome: 'complete' });
    const bot = page('<h1>One moment</h1>');
    expect((await collect({ [FOLDER]: bot })).end).toMatchObject({ outcome: 'failed' });
  });

  it('whose pager leads back to itself ends', async () => {
    const loop = listing([`${FOLDER}/a`], `<a rel="next" href="${FOLDER}">Next</a>`);
    expect((await collect({ [FOLDER]: loop, [`${FOLDER}/a`]: call })).asked).toHaveLength(2);
  });

  it('that fails leaves the others, and the run is partial', async () => {
    const operator = 'https://eeagrants.bg/programi/novini';
    const site = {
      [FOLDER]: 503,
      '//eeagrants.bg/programi/novini': listing(['/programi/novini/a']),
      '//eeagrants.bg/programi/novini/a': call,
    };
    const { calls, rejections, end } = await collect(site, [LISTING, operator]);
    expect(calls.map(({ id }) => id)).toEqual(['eea-grants:eeagrants.bg.programi.novini.a']);
    expect(calls[0]?.deadlines[0]?.zone).toBe('Europe/Sofia');
    expect(reasonsOf(rejections)).toEqual(['page http-status']);
    expect(end).toMatchObject({ outcome: 'partial', error: { kind: 'http-status' } });
  });

  it('with a page that is gone is complete, with one that fails is partial', async () => {
    const names = [`${FOLDER}/a`, `${FOLDER}/b`];
    const with404 = await collect({ [FOLDER]: listing(names), [`${FOLDER}/a`]: call });
    expect(reasonsOf(with404.rejections)).toEqual(['record gone']);
    expect(with404.end).toEqual({ kind: 'end', outcome: 'complete' });
    const site = { [FOLDER]: listing(names), [`${FOLDER}/a`]: call, [`${FOLDER}/b`]: 500 };
    const with500 = await collect(site);
    expect(with500.calls).toHaveLength(1);
    expect(with500.end).toMatchObject({ outcome: 'partial' });
  });

  it('of a server that refuses every page is not asked on and on', async () => {
    const names = Array.from({ length: 60 }, (_, n) => `${FOLDER}/${n}`);
    const site = Object.fromEntries(names.map((name) => [name, 503]));
    const { asked, end } = await collect({ ...site, [FOLDER]: listing(names) });
    expect(asked.length).toBeLessThan(10);
    expect(end).toMatchObject({ outcome: 'failed' });
  });
});

describe('news of an extended deadline', () => {
  const original = callPage(
    { Country: 'Bulgaria', Deadline: '31/08/2026' },
    '',
    'Прохладни градове',
  );
  const told = 'Крайният срок се удължава от 31 август 2026 г. на 30 септември 2026 г., 18:00 ч.';
  const news = (title: string, rest = '') =>
    page(`<h1>${title}</h1><p>10-08-2026 10:05</p><p>${told}</p>${rest}`, 'bg');
  const site = (pages: Record<string, string>) => ({
    [FOLDER]: listing(Object.keys(pages).map((name) => `${FOLDER}/${name}`)),
    ...Object.fromEntries(Object.entries(pages).map(([name, html]) => [`${FOLDER}/${name}`, html])),
  });
  const EXTENDED = [{ date: '2026-09-30', time: '18:00', zone: 'Europe/Sofia', role: 'single' }];

  it('moves the deadline of the call it links to', async () => {
    const link = `<a href="${FOLDER}/a">call</a>`;
    const { calls, rejections, seen } = await collect(
      site({ a: original, b: news('Удължен срок', link) }),
    );
    expect(calls).toMatchObject([{ sourceId: 'a', deadlines: EXTENDED }]);
    expect(reasonsOf(rejections)).toEqual(['record extension']);
    expect(seen).toBe(2);
  });

  it('moves the deadline of the call of its name', async () => {
    const { calls } = await collect(
      site({ a: original, b: news('Удължен срок за кандидатстване по „Прохладни градове“') }),
    );
    expect(calls).toMatchObject([{ sourceId: 'a', deadlines: EXTENDED }]);
  });

  it('never moves a deadline back', async () => {
    const later = callPage(
      { Country: 'Bulgaria', Deadline: '31/12/2026' },
      '',
      'Прохладни градове',
    );
    const { calls } = await collect(site({ a: later, b: news('Удължен срок: Прохладни градове') }));
    expect(calls).toMatchObject([{ deadlines: [{ date: '2026-12-31' }] }]);
  });

  it('stays a call of its own, with a note, when it could be about none or several', async () => {
    const pages = { a: original, b: original, c: news('Удължен срок: Прохладни градове') };
    const { calls, rejections } = await collect(site(pages));
    expect(calls.map(({ sourceId }) => sourceId)).toEqual(['a', 'b', 'c']);
    expect(reasonsOf(rejections)).toEqual(['field title extension-unmatched']);
    expect(
      (await collect(site({ a: original, c: news('Удължен срок: Друго') }))).calls,
    ).toHaveLength(2);
  });
});

describe('a page in two languages', () => {
  const twin = (href: string) => `<link rel="alternate" hreflang="xx" href="${FOLDER}/${href}">`;
  const english = (deadline: string) =>
    page(`<h1>BG-ENVIRONMENT: Cooler towns</h1><p>Deadline: ${deadline}</p>`, 'en', twin('b'));
  const bulgarian = page(
    '<h1>Прохладни градове</h1><p>Краен срок: 30.09.2026</p>',
    'bg',
    twin('a'),
  );
  const run = (en: string) =>
    collect({
      [FOLDER]: listing([`${FOLDER}/a`, `${FOLDER}/b`]),
      [`${FOLDER}/a`]: en,
      [`${FOLDER}/b`]: bulgarian,
    });

  it('is one call with two titles', async () => {
    const { calls, seen } = await run(english('30/09/2026'));
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      sourceId: 'a',
      title: { en: 'BG-ENVIRONMENT: Cooler towns', bg: 'Прохладни градове' },
    });
    expect(seen).toBe(1);
  });

  it('whose deadlines differ stays two, with a note', async () => {
    const { calls, rejections } = await run(english('15/10/2026'));
    expect(calls).toHaveLength(2);
    expect(reasonsOf(rejections)).toEqual(['field deadlines twin-differs']);
  });
});

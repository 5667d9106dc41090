import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Call } from '../../../shared/domain/call.ts';
import { deadlineInstant } from '../../../shared/domain/deadline.ts';
import { Rejection } from '../../../shared/domain/source-run.ts';
import { type RowMeaning, understandRow } from '../../../shared/sources/eu-portal/understand.ts';
import { unsafeParts } from '../safe-html/unsafe-parts.ts';
import { cascadeRow, overview, topicRow } from './rows.ts';

const understood = (row: unknown) => {
  const meaning = understandRow(row, 'page 1, row 1');
  if (meaning.kind !== 'call') throw new Error(`no call: ${JSON.stringify(meaning)}`);
  return meaning;
};
const callOf = (row: unknown) => understood(row).call;
const notesOf = (row: unknown) =>
  understood(row).notes.map(({ field, reason }) => `${field} ${reason}`);
const reasonOf = (row: unknown) => {
  const meaning = understandRow(row, 'page 1, row 1');
  return meaning.kind === 'rejected' ? meaning.rejection.reason : meaning.kind;
};

describe('a topic', () => {
  it('becomes a call', () => {
    expect(callOf(topicRow())).toEqual({
      id: 'eu-portal:48400001TOPICS',
      source: 'eu-portal',
      sourceId: '48400001TOPICS',
      identifier: 'CERV-2026-X',
      callIdentifier: 'CERV-2026',
      kind: 'grant',
      programme: 'CERV',
      language: 'en',
      title: { en: 'Town meetings' },
      keywords: [],
      typesOfAction: ['CERV Lump Sum Grants'],
      opensOn: '2026-05-05',
      deadlines: [{ date: '2026-09-23', time: '17:00', zone: 'Europe/Brussels', role: 'single' }],
      sourceStatus: 'open',
      money: { currency: 'EUR' },
      eligibility: {},
      url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/CERV-2026-X',
    });
  });

  it('links to the page by its identifier, for the given address may answer 404', () => {
    const url = 'https://ec.europa.eu/info/funding-tenders/opportunities/data/topicDetails/A.json';
    expect(callOf(topicRow({ identifier: ['A-B C'] }, { url })).url).toMatch(
      /\/topic-details\/A-B%20C$/,
    );
  });

  it('keeps a programme that is new to us under its number', () => {
    expect(callOf(topicRow({ frameworkProgramme: ['47999999'] })).programme).toBe('EU-47999999');
    expect(callOf(topicRow({ frameworkProgramme: [] })).programme).toBe('EU-UNKNOWN');
    expect(callOf(topicRow({ frameworkProgramme: ['constructor'] })).programme).toBe('EU-UNKNOWN');
  });

  it('is taken although its deadline has passed: the clock decides, not the feed', () => {
    expect(callOf(topicRow({ deadlineDate: ['2024-01-11T00:00:00.000+0000'] })).sourceStatus).toBe(
      'open',
    );
  });

  it('is taken when values come bare instead of in lists', () => {
    const row = topicRow({
      type: 1,
      title: 'Town meetings',
      deadlineDate: '2026-09-23T00:00:00.000+0000',
      DATASOURCE: null,
    });
    expect(callOf(row)).toEqual(callOf(topicRow()));
  });

  it('has its title unescaped, cleaned and cut, and keeps a summary only if it says more', () => {
    const row = topicRow(
      { title: ['R&amp;D \u202e for <b>towns</b>'] },
      { summary: 'R&amp;D for towns' },
    );
    expect(callOf(row).title).toEqual({ en: 'R&D for towns' });
    expect(callOf(row).summary).toBeUndefined();
    expect(callOf(topicRow({}, { summary: 'More &amp; more' })).summary).toEqual({
      en: 'More & more',
    });
    const long = topicRow({ title: ['x'.repeat(1_000_000)] });
    expect(callOf(long).title.en).toHaveLength(500);
    expect(notesOf(long)).toContain('title too-long');
  });

  it('has keywords without its own codes and without lists of what stands there singly', () => {
    const row = topicRow({
      keywords: ['CERV-2026-X', 'CERV-2026', 'Democracy', 'Towns, Democracy', 'Salt, pepper'],
      tags: ['Towns', 'democracy', ''],
    });
    expect(callOf(row).keywords).toEqual(['Democracy', 'Salt, pepper', 'Towns']);
  });

  it('has its description as safe HTML and as text', () => {
    const row = topicRow({
      descriptionByte: ['<p>One.</p><script>x()</script><p>Two &amp; more.</p>'],
    });
    expect(callOf(row).descriptionText).toBe('One.\n\nTwo & more.');
    expect(callOf(row).descriptionHtml).toBe('<p>One.</p><p>Two &amp; more.</p>');
  });
});

describe('deadlines', () => {
  const deadlinesOf = (metadata: Record<string, unknown>) => callOf(topicRow(metadata)).deadlines;

  it.each([
    '2026-09-23T00:00:00.000+0000',
    '2026-09-23T02:00:00.000+0200',
    '2026-09-23T00:00:04.000+0000',
    '2026-09-23T00:00:00.000+0200',
    '2026-09-23',
  ])('%s on a topic means 17:00 in Brussels on that day', (found) => {
    const [deadline] = deadlinesOf({ deadlineDate: [found] });
    expect(deadline).toEqual({
      date: '2026-09-23',
      time: '17:00',
      zone: 'Europe/Brussels',
      role: 'single',
    });
    expect(deadline && deadlineInstant(deadline).toISOString()).toBe('2026-09-23T15:00:00.000Z');
  });

  it('hold in winter too', () => {
    expect(deadlinesOf({ deadlineDate: ['2026-12-01T01:00:00.000+0100'] })).toMatchObject([
      { date: '2026-12-01', time: '17:00' },
    ]);
  });

  it('of a cascade call carry a real clock time, with the seconds by which it trembles', () => {
    const row = (second: string) =>
      cascadeRow({
        deadlineModel: ['multiple cut-off'],
        deadlineDate: [`2025-09-30T17:00:${second}.000+0000`, '2026-01-03T07:59:00.000+0000'],
      });
    expect(callOf(row('04')).deadlines).toEqual([
      { date: '2025-09-30', time: '19:00:04', zone: 'Europe/Brussels', role: 'cut-off' },
      { date: '2026-01-03', time: '08:59', zone: 'Europe/Brussels', role: 'cut-off' },
    ]);
    expect(callOf(row('00')).deadlines[0]?.time).toBe('19:00');
  });

  it('of two stages are told apart by time, not by order; a lone one is the first stage', () => {
    const model = { deadlineModel: ['two-stage'] };
    const [first, second] = ['2026-09-03T00:00:00.000+0000', '2027-03-04T00:00:00.000+0000'];
    expect(deadlinesOf({ ...model, deadlineDate: [second, first] })).toMatchObject([
      { date: '2026-09-03', role: 'stage-1' },
      { date: '2027-03-04', role: 'stage-2' },
    ]);
    expect(deadlinesOf({ ...model, deadlineDate: [first] })).toMatchObject([{ role: 'stage-1' }]);
  });

  it('that are several without a model are cut-offs, each once', () => {
    const dates = ['2026-09-22', '2025-09-22', '2026-09-22'].map((d) => `${d}T00:00:00.000+0000`);
    expect(deadlinesOf({ deadlineModel: [], deadlineDate: dates })).toMatchObject([
      { date: '2025-09-22', role: 'cut-off' },
      { date: '2026-09-22', role: 'cut-off' },
    ]);
  });

  it('of external action end with the day', () => {
    const row = topicRow({ type: ['2'], status: ['99'] }, { reference: '186296PROSPECTSEN' });
    expect(callOf(row)).toMatchObject({
      sourceId: '186296PROSPECTS',
      deadlines: [{ date: '2026-09-23', zone: 'Europe/Brussels', role: 'single' }],
    });
    expect(callOf(row).deadlines[0]?.time).toBeUndefined();
    expect(callOf(row).sourceStatus).toBeUndefined();
  });

  it('that are bad cost a cut-off only itself, but a stage the record', () => {
    const dates = ['2026-02-30T00:00:00.000+0000', '2026-09-22T00:00:00.000+0000'];
    const cutOffs = topicRow({ deadlineModel: ['multiple cut-off'], deadlineDate: dates });
    expect(callOf(cutOffs).deadlines).toHaveLength(1);
    expect(notesOf(cutOffs)).toEqual(['deadlineDate bad-date']);
    expect(reasonOf(topicRow({ deadlineModel: ['two-stage'], deadlineDate: dates }))).toBe(
      'bad-date',
    );
  });

  it('never cost a record for a bad opening date', () => {
    const row = topicRow({ startDate: ['soon'] });
    expect(callOf(row).opensOn).toBeUndefined();
    expect(notesOf(row)).toEqual(['startDate bad-date']);
  });
});

describe('money', () => {
  const entry = (action: string, rest: Record<string, unknown> = {}) => ({
    action: `${action} - CERV-LS CERV Lump Sum Grants`,
    budgetYearMap: { '2026': '1000000' },
    ...rest,
  });
  const moneyOf = (budgetOverview: unknown) => callOf(topicRow({ budgetOverview })).money;

  it('is the topic’s part of the budget of the whole call', () => {
    const own = entry('CERV-2026-X', {
      expectedGrants: 4,
      minContribution: 100_000,
      maxContribution: '400,000.00',
      budgetYearMap: { '2026': '1.200.000,00', '2027': 300_000 },
    });
    expect(moneyOf(overview(entry('CERV-2026-X-LONGER'), own, entry('CERV-2026')))).toEqual({
      currency: 'EUR',
      budgetTotal: 1_500_000,
      grantMin: 100_000,
      grantMax: 400_000,
      expectedGrants: 4,
    });
  });

  it('adds up the actions of a topic, each once', () => {
    const [one, two] = [entry('CERV-2026-X'), entry('CERV-2026-X', { expectedGrants: 2 })];
    expect(moneyOf(overview(one, two, one))).toMatchObject({ budgetTotal: 2_000_000 });
  });

  it('is unknown rather than wrong', () => {
    const bad = overview(
      entry('CERV-2026-X', { budgetYearMap: { '2026': '1.000', '2027': 5000 } }),
    );
    expect(moneyOf(bad)).toEqual({ currency: 'EUR' });
    expect(notesOf(topicRow({ budgetOverview: bad }))).toEqual(['budgetOverview bad-amount']);
    const crossed = overview(
      entry('CERV-2026-X', { minContribution: 9, maxContribution: 5, budgetYearMap: {} }),
    );
    expect(moneyOf(crossed)).toEqual({ currency: 'EUR' });
    expect(notesOf(topicRow({ budgetOverview: crossed }))).toEqual(['minContribution bad-amount']);
  });

  it.each(['{"budgetTopicActionMap":', '[]', 'null', '7'])('%s is no overview', (text) => {
    const row = topicRow({ budgetOverview: [text] });
    expect(callOf(row).money).toEqual({ currency: 'EUR' });
    expect(notesOf(row)).toEqual(['budgetOverview bad-json']);
  });

  it.each([
    ['30500', 30_500, []],
    ['EUR 1.000.000,00', 1_000_000, []],
    ['0', undefined, ['budget zero-amount']],
    ['', undefined, []],
    ['abc', undefined, ['budget bad-amount']],
    ['-10', undefined, ['budget bad-amount']],
  ])('of a cascade call with budget %j is %s', (budget, budgetTotal, notes) => {
    const row = cascadeRow({ budget: [budget] });
    expect(callOf(row).money.budgetTotal).toBe(budgetTotal);
    expect(notesOf(row)).toEqual(notes);
  });
});

describe('a cascade call', () => {
  it('has its own title, not that of the topic behind it, and its own address', () => {
    const url = 'https://ec.europa.eu/x/competitive-calls-cs/46214053';
    expect(callOf(cascadeRow({}, { url }))).toMatchObject({
      kind: 'cascade',
      sourceId: '11264COMPETITIVE_CALL',
      title: { en: 'Open call of the project' },
      url,
    });
  });

  it.each(['http://ec.europa.eu/x', 'javascript:alert(1)', 'https://u:p@ec.europa.eu/'])(
    'does not link to %s',
    (url) => {
      const row = cascadeRow({}, { url });
      expect(callOf(row).url).toMatch(/^https:\/\/ec\.europa\.eu\/.*keywords=CERV-2026-X$/);
      expect(notesOf(row)).toEqual(['url bad-url']);
    },
  );
});

describe('a row that is none of ours', () => {
  it.each([
    ['a tender', topicRow({ type: ['0'] }), 'not-asked-for'],
    ['an update', topicRow({ type: ['6'] }), 'not-asked-for'],
    ['a row without type', topicRow({ type: [] }), 'not-asked-for'],
    ['a closed topic', topicRow({ status: ['31094503'] }), 'not-asked-for'],
    [
      'a closed call of external action',
      topicRow({ type: ['2'], status: ['31094503'] }),
      'not-asked-for',
    ],
    ['a topic without status', topicRow({ status: [] }), 'not-asked-for'],
    ['a leftover', topicRow({ DATASOURCE: ['SEDIA_PRD_CENTRICITY'] }), 'mirror-row'],
    ['no reference', topicRow({}, { reference: ' ' }), 'no-reference'],
    ['no identifier', topicRow({ identifier: [''] }), 'no-identifier'],
    ['no title', topicRow({ title: ['&nbsp;'] }, { summary: null }), 'no-title'],
    ['no deadline', topicRow({ deadlineDate: [] }), 'no-deadline'],
    ['an impossible day', topicRow({ deadlineDate: ['2026-02-30T00:00:00.000+0000'] }), 'bad-date'],
    ['the year 1970', topicRow({ deadlineDate: ['1970-01-01T00:00:00.000+0000'] }), 'bad-date'],
    ['the year 9999', topicRow({ deadlineDate: ['9999-12-31T00:00:00.000+0000'] }), 'bad-date'],
    ['words for a date', topicRow({ deadlineDate: ['next autumn'] }), 'bad-date'],
    ['an endless identifier', topicRow({ identifier: ['X'.repeat(1e6)] }), 'bad-shape'],
    ['an endless reference', topicRow({}, { reference: '1'.repeat(1e6) }), 'bad-shape'],
    ['no metadata', { reference: 'x' }, 'bad-shape'],
    ['metadata in a list', { reference: 'x', metadata: [] }, 'bad-shape'],
    ['nothing', null, 'bad-shape'],
    ['a text', 'row', 'bad-shape'],
  ])('%s is rejected', (_what, row, reason) => {
    expect(reasonOf(row)).toBe(reason);
  });

  it('in another language is a title to add, not a record', () => {
    const row = topicRow(
      { language: ['bg'], title: ['Срещи'] },
      { reference: '48400001TOPICSbg', language: 'bg' },
    );
    expect(understandRow(row, '')).toMatchObject({
      kind: 'translation',
      sourceId: '48400001TOPICS',
      language: 'bg',
      title: 'Срещи',
    });
  });

  it('is named by its place when it has no name', () => {
    expect(understandRow(17, 'page 3, row 5')).toMatchObject({
      rejection: { scope: 'record', ref: 'page 3, row 5', found: '17' },
    });
  });
});

describe('a reference', () => {
  it.each([
    ['48400948TOPICSen', undefined, '48400948TOPICS', 'call'],
    ['48400948TOPICSsv', undefined, '48400948TOPICS', 'translation'],
    ['48400948TOPICS', undefined, '48400948TOPICS', 'call'],
    [
      '45878981EUAFProjectGrants1678320000000bg',
      'bg',
      '45878981EUAFProjectGrants1678320000000',
      'translation',
    ],
    ['186246PROSPECTSEN', undefined, '186246PROSPECTS', 'call'],
    ['48400948TOPICSen', 'en', '48400948TOPICS', 'call'],
  ])('%s names the record whatever the language', (reference, language, sourceId, kind) => {
    const meaning = understandRow(topicRow({ language }, { reference, language }), '');
    expect(meaning.kind).toBe(kind);
    expect(meaning.kind === 'call' ? meaning.call.sourceId : meaning).toEqual(
      kind === 'call' ? sourceId : expect.objectContaining({ sourceId }),
    );
  });

  it('with characters that no address may hold is still an identity', () => {
    const call = callOf(topicRow({}, { reference: 'EuropeAid/1 2?#\ud800en' }));
    expect(call.id).toMatch(/^eu-portal:EuropeAid%2F1%202%3F%23/);
  });
});

describe('whatever a row holds', () => {
  const value = fc.oneof(
    fc.anything(),
    fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null))),
    fc.constantFrom(['1'], ['8'], ['en'], ['31094502'], ['2026-09-23T00:00:00.000+0000'], ['{}']),
  );
  const keys = [
    ...[
      'type',
      'identifier',
      'title',
      'callTitle',
      'status',
      'language',
      'startDate',
      'deadlineDate',
    ],
    ...[
      'deadlineModel',
      'frameworkProgramme',
      'typesOfAction',
      'keywords',
      'budgetOverview',
      'budget',
    ],
    ...['descriptionByte', 'DATASOURCE', 'callIdentifier', 'tags'],
  ];
  const changed = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 5 });

  const row = fc.oneof(
    fc.anything(),
    changed.map((metadata) => topicRow(metadata)),
  );

  const isSound = (meaning: RowMeaning): boolean => {
    if (meaning.kind === 'rejected') return Rejection.safeParse(meaning.rejection).success;
    if (meaning.kind === 'translation') return meaning.title !== '';
    return (
      Call.safeParse(meaning.call).success &&
      unsafeParts(meaning.call.descriptionHtml ?? '').length === 0 &&
      z.array(Rejection).safeParse(meaning.notes).success
    );
  };

  it('it is a valid call or a rejection with a reason, never an exception', () => {
    fc.assert(
      fc.property(row, (found) => isSound(understandRow(found, 'page 1, row 1'))),
      { numRuns: 2000 },
    );
  });

  it('a hundred thousand of anything is no reason to fall over or to take long', () => {
    const started = performance.now();
    const many = (item: unknown) => Array.from({ length: 100_000 }, () => item);
    expect(reasonOf(topicRow({ deadlineDate: many('2026-09-23T00:00:00.000+0000') }))).toBe(
      'bad-date',
    );
    expect(reasonOf(topicRow({ keywords: many('x'), tags: many('y') }))).toBe('call');
    const entries = many(0).map((_, at) => ({ action: 'CERV-2026-X - A', minContribution: at }));
    const row = topicRow({
      budgetOverview: [JSON.stringify({ budgetTopicActionMap: { 1: entries } })],
    });
    expect(callOf(row).money).toEqual({ currency: 'EUR' });
    expect(notesOf(row)).toEqual(['budgetOverview too-many']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('nesting beyond reason is rejected like anything else', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(reasonOf(deep)).toBe('bad-shape');
    expect(reasonOf(topicRow({ deadlineDate: deep }))).toBe('no-deadline');
  });
});

import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../shared/domain/call.ts';
import { CallId } from '../../shared/domain/ids.ts';
import { joinedCall } from '../../shared/matching/joined-call.ts';
import { aCallRecord, aDeadline } from '../support/builders.ts';

type Input = Record<string, unknown>;

const at = (source: string, overrides: Input = {}): CallRecord =>
  aCallRecord({ id: `${source}:1`, source, sourceId: '1', ...overrides });

const joined = (records: readonly CallRecord[], leading: string[] = [], closed: string[] = []) =>
  joinedCall(
    records,
    new Set(records.map(({ id }) => id).filter((id) => !closed.includes(id))),
    leading.map((id) => CallId.parse(id)),
  );

const BARE = { money: { currency: 'EUR' }, opensOn: undefined, sourceStatus: undefined };

describe('who speaks for a joined call', () => {
  it('is the richer source', () => {
    const sources = [
      'eu-portal',
      'eu-portal-bulk',
      'isun',
      'interreg-gr-bg',
      'eea-grants',
      'interreg',
      'a-list',
    ];
    const records = sources.map((source) => at(source)).reverse();
    expect(joined(records)?.ids).toEqual(sources.map((source) => `${source}:1`));
  });

  it('is the record that knows more, of sources that are as rich, and else the first by id', () => {
    const [poor, rich] = [at('a-list', BARE), at('b-list', { ...BARE, opensOn: '2026-04-21' })];
    expect(joined([poor, rich])?.id).toBe('b-list:1');
    expect(joined([at('b-list'), at('a-list')])?.id).toBe('a-list:1');
  });

  it('knows a deadline if anybody does, so that its changes are told', () => {
    const call = joined([at('eu-portal', { deadlines: [] }), at('a-list')]);
    expect(call).toMatchObject({ id: 'a-list:1', ids: ['a-list:1', 'eu-portal:1'] });
  });

  it('is whom the administrator chose, the last choice first, as long as it is open', () => {
    const records = [at('eu-portal'), at('isun'), at('a-list', { deadlines: [] })];
    expect(joined(records, ['a-list:1', 'isun:1'])?.ids[0]).toBe('a-list:1');
    expect(joined(records, ['a-list:1', 'isun:1'], ['a-list:1'])?.id).toBe('isun:1');
    expect(joined(records, ['somewhere:1'])?.id).toBe('eu-portal:1');
  });

  it('is one that is open; a closed one is still among the ids, so that it is not told again', () => {
    const later = at('a-list', { deadlines: [aDeadline('2026-11-30')] });
    const call = joined([at('eu-portal'), later], [], ['eu-portal:1']);
    expect(call).toMatchObject({ id: 'a-list:1', ids: ['a-list:1', 'eu-portal:1'], filled: [] });
    expect(joined([at('eu-portal')], [], ['eu-portal:1'])).toBeUndefined();
  });

  it('is nobody once a source that knows the hour says it has passed', () => {
    const wholeDay = at('a-list', { deadlines: [aDeadline('2026-09-16', { time: undefined })] });
    expect(joined([at('eu-portal'), wholeDay], [], ['eu-portal:1'])).toBeUndefined();
  });
});

describe('the gaps of a joined call', () => {
  const full = {
    title: { en: 'Other words', bg: 'Други думи' },
    summary: { bg: 'Накратко' },
    money: { currency: 'BGN', grantMax: 90_000, expectedGrants: 7 },
    coFinancing: { rate: 0.85, by: 'source' },
    eligibility: {
      countries: { values: ['BG'], exhaustive: true, by: 'source' },
      nuts: { values: ['BG42'], exhaustive: true, by: 'source', text: 'South Central' },
    },
  };

  it('are filled from the others, and each says from whom', () => {
    const call = joined([at('isun', BARE), at('a-list', full)]);
    expect(call).toMatchObject({
      id: 'isun:1',
      title: { en: 'One-stop shops for home renovation', bg: 'Други думи' },
      summary: { bg: 'Накратко' },
      opensOn: '2026-04-21',
      money: { currency: 'BGN', grantMax: 90_000, expectedGrants: 7 },
      coFinancing: { rate: 0.85, by: 'source' },
      eligibility: full.eligibility,
    });
    expect(new Set(call?.filled.map(({ callId }) => callId))).toEqual(new Set(['a-list:1']));
    expect(call?.filled.map(({ field }) => field).sort()).toEqual([
      'coFinancing',
      'eligibility.countries',
      'eligibility.nuts',
      'money.expectedGrants',
      'money.grantMax',
      'opensOn',
      'summary.bg',
      'title.bg',
    ]);
  });

  it('are all there is to fill: what the first says stays as it is', () => {
    const own = { countries: { values: ['BG', 'GR'], exhaustive: false, by: 'source' } };
    const call = joined([at('isun', { eligibility: own }), at('a-list', full)]);
    expect(call).toMatchObject({
      money: at('isun').money,
      eligibility: { ...own, nuts: full.eligibility.nuts },
    });
    expect(call?.filled.map(({ field }) => field)).not.toContain('money.grantMax');
  });

  it('in the bounds of a grant are filled together or not at all', () => {
    const most = { money: { currency: 'EUR', grantMax: 50_000 } };
    const both = {
      money: { currency: 'EUR', grantMin: 60_000, grantMax: 90_000, budgetTotal: 1e6 },
    };
    const call = joined([at('isun', most), at('a-list', both)]);
    expect(call?.money).toEqual({ currency: 'EUR', grantMax: 50_000, budgetTotal: 1e6 });
  });

  it('are filled by the first that can', () => {
    const rate = (value: number) => ({ coFinancing: { rate: value, by: 'source' } });
    const call = joined([at('isun'), at('b-list', rate(0.5)), at('a-list', rate(0.7))]);
    expect(call?.coFinancing?.rate).toBe(0.7);
    expect(call?.filled).toEqual([{ field: 'coFinancing', callId: 'a-list:1' }]);
  });

  it('in the name of the programme are filled by who knows it', () => {
    const call = joined([at('eu-portal', { programme: 'EU-UNKNOWN' }), at('a-list')]);
    expect(call?.programme).toBe('LIFE');
  });

  it('are filled with an opening that is announced without a day only where nobody knows the day', () => {
    const opensAround = { text: 'autumn 2026', from: '2026-09-01', until: '2026-11-30' };
    const partnership = { donorPartner: 'scored', text: 'Partnerships are scored' };
    const announced = at('b-list', { ...BARE, opensAround, partnership });
    expect(joined([at('isun', BARE), announced])).toMatchObject({ opensAround, partnership });
    expect(joined([at('isun'), announced])).not.toHaveProperty('opensAround');
  });

  it('are not filled with an opening day when the call is said to be open', () => {
    const open = at('isun', { ...BARE, sourceStatus: 'open' });
    const call = joined([open, at('a-list', { opensOn: '2026-09-01' })]);
    expect(call?.opensOn).toBeUndefined();
  });
});

describe('the provenance of a joined call', () => {
  const moved = (day: string) => ({
    version: 2,
    news: { version: 2, fields: ['deadlines', 'money'] },
    deadlines: [aDeadline(day)],
  });

  it('names every source with its own address, day and version', () => {
    const list = at('a-list', {
      url: 'https://list.example/1',
      firstSeenAt: '2026-08-01T00:00:00.000Z',
      version: 4,
    });
    expect(joined([list, at('eu-portal')])?.provenance).toMatchObject([
      { callId: 'eu-portal:1', source: 'eu-portal', url: at('eu-portal').url, version: 1 },
      {
        callId: 'a-list:1',
        source: 'a-list',
        url: 'https://list.example/1',
        firstSeenAt: '2026-08-01T00:00:00.000Z',
        version: 4,
      },
    ]);
  });

  it('tells in what a source has not followed the news yet', () => {
    const [, behind] =
      joined([at('eu-portal', moved('2026-10-30')), at('a-list')])?.provenance ?? [];
    expect(behind).toMatchObject({ callId: 'a-list:1', outdated: ['deadlines'] });
  });

  it('does not call a source outdated that says the same, or nothing', () => {
    const dateOnly = [aDeadline('2026-10-30', { time: undefined })];
    const silent = { ...BARE, deadlines: dateOnly };
    const [, other] =
      joined([at('eu-portal', moved('2026-10-30')), at('a-list', silent)])?.provenance ?? [];
    expect(other).toMatchObject({ callId: 'a-list:1', outdated: [] });
  });

  it('has the news of a source as far as the call shows it', () => {
    const behind = joined([at('eu-portal'), at('a-list', moved('2026-10-30'))])?.provenance[1];
    expect(behind?.news).toEqual({ version: 2, fields: ['money'] });
    const level = joined([at('eu-portal', moved('2026-10-30')), at('a-list', moved('2026-10-30'))]);
    expect(level?.provenance[1]?.news.fields).toEqual(['deadlines', 'money']);
  });
});

describe('what administrators say of a joined call', () => {
  const corrected = (field: string, sourceValue?: unknown) => ({
    corrections: [{ field, by: 'a-1', at: '2026-08-17T04:30:00.000Z', sourceValue }],
  });

  it('goes before what any source says, whoever speaks for it', () => {
    const moved = { deadlines: [aDeadline('2026-12-01')], ...corrected('deadlines', []) };
    const call = joined([at('eu-portal'), at('a-list', moved)]);
    expect(call).toMatchObject({ id: 'eu-portal:1', deadlines: [{ date: '2026-12-01' }] });
  });

  it('is not filled up by others where they say that nothing is known', () => {
    const unknown = {
      opensOn: undefined,
      sourceStatus: undefined,
      ...corrected('opensOn', '2026-05-01'),
    };
    const call = joined([at('eu-portal', unknown), at('a-list')]);
    expect(call).not.toHaveProperty('opensOn');
    expect(call?.filled).toEqual([]);
  });

  it('withdraws it in all its sources, and leaves each its own address', () => {
    const withdrawn = { sourceStatus: 'withdrawn', ...corrected('status', 'open') };
    const call = joined([at('eu-portal'), at('a-list', withdrawn)]);
    expect(call?.sourceStatus).toBe('withdrawn');
    const renamed = {
      url: 'https://elsewhere.example/',
      ...corrected('url', 'https://a.example/'),
    };
    expect(joined([at('eu-portal'), at('a-list', renamed)])?.url).toBe(at('eu-portal').url);
  });
});

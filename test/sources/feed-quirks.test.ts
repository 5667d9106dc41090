import { describe, expect, it } from 'vitest';
import { statusOf } from '../../shared/domain/call.ts';
import { searchRequest } from '../../shared/sources/eu-portal/request.ts';
import { understandRow } from '../../shared/sources/eu-portal/understand.ts';
import { callOf, callPage } from './eea-grants/pages.ts';
import { overview, topicRow } from './eu-portal/rows.ts';

const portalCall = (row: unknown) => {
  const meaning = understandRow(row, 'row 1');
  if (meaning.kind !== 'call') throw new Error(`no call: ${JSON.stringify(meaning)}`);
  return meaning.call;
};

describe('the EU portal', () => {
  it('is asked in parts that each say they are JSON, for no more rows than it gives', async () => {
    const { method, url, body } = searchRequest('https://portal.example/search', 2);
    if (!(body instanceof FormData)) throw new Error('no parts');
    const parts = [...body.entries()];
    expect(parts.map(([name]) => name)).toEqual(['query', 'languages', 'sort', 'displayFields']);
    for (const [name, part] of parts) {
      if (typeof part === 'string') throw new Error(`${name} has no type`);
      expect(part.type).toBe('application/json');
      expect(JSON.parse(await part.text()), name).toBeTypeOf('object');
    }
    expect(method).toBe('POST');
    expect(Number(new URL(url).searchParams.get('pageSize'))).toBeLessThanOrEqual(100);
  });

  it.each([
    ['older records', { minContribution: 70_000, maxContribution: 90_000 }, '19 January 2022'],
    ['newer records', { minContribution: '70000', maxContribution: '90000' }, '2027-02-10'],
  ])('writes amounts and inner dates of a budget in two ways, here %s', (_, amounts, date) => {
    const entry = {
      action: 'CERV-2026-X - CERV-LS CERV Lump Sum Grants',
      ...amounts,
      plannedOpeningDate: date,
      deadlineDates: [date],
    };
    const call = portalCall(topicRow({ budgetOverview: overview(entry) }));
    expect(call.money).toMatchObject({ grantMin: 70_000, grantMax: 90_000 });
    // The deadline is that of the row, never one from inside a budget.
    expect(call.deadlines).toMatchObject([{ date: '2026-09-23' }]);
  });

  it('adds fields as it likes, which changes nothing', () => {
    const more = { citation: ['x'], title: null, checksum: 'F00', children: [] };
    expect(portalCall(topicRow({ latestInfos: ['[]'] }, more))).toEqual(portalCall(topicRow()));
  });
});

describe('a call of the EEA Grants', () => {
  it('may be open for five days only', async () => {
    const call = await callOf(
      callPage({
        Country: 'Bulgaria',
        'Publication date': '17/08/2026',
        'Submission Deadline': '21/08/2026 18:00',
        Status: 'Open',
      }),
    );
    expect(statusOf(call, new Date('2026-08-17T06:00:00Z'))).toBe('open');
    expect(statusOf(call, new Date('2026-08-21T15:00:01Z'))).toBe('closed');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EU_PORTAL_SEARCH, euPortal } from '../../shared/sources/eu-portal.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';

/** Answers of the portal as they came, kept beside the project; not part of it. */
const SAMPLES = new URL('../../../shared/data/feeds/eu-portal/', import.meta.url);

const sample = (name: string): { results: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(new URL(name, SAMPLES), 'utf8'));

const collect = (json: unknown) => {
  const fetchJson = async () => ({ ok: true as const, value: { json, bytes: 1, attempts: 1 } });
  return gather(euPortal(EU_PORTAL_SEARCH).collect(sourceDeps({ fetchJson })));
};

/** The same answer as it stood while its topics were open. */
const reopened = (json: { results: Record<string, unknown>[] }) => ({
  totalResults: json.results.length,
  results: JSON.parse(JSON.stringify(json.results).replaceAll('["31094503"]', '["31094502"]')),
});

describe.skipIf(!existsSync(SAMPLES))('answers of the portal', () => {
  it('to an ignored query hold nothing that was asked for', async () => {
    const { calls, rejections, end } = await collect(sample('search-response_2025-05-05.json'));
    expect(calls).toEqual([]);
    expect(rejections.map(({ reason }) => reason)).toEqual(Array(10).fill('not-asked-for'));
    expect(end).toMatchObject({ outcome: 'failed', error: { kind: 'query-ignored' } });
  });

  it('without a language repeat a topic, and updates stand between', async () => {
    const answer = sample('search-response_2025-12-05_languages-and-updates.json');
    expect((await collect({ ...answer, totalResults: 5 })).calls).toEqual([]);
    const { calls, rejections } = await collect(reopened(answer));
    expect(calls).toMatchObject([
      {
        sourceId: '48400948TOPICS',
        identifier: 'HORIZON-CL4-2025-04-DATA-03',
        deadlines: [{ date: '2025-10-02', time: '17:00' }],
        money: {
          budgetTotal: 15_000_000,
          grantMin: 4_000_000,
          grantMax: 6_000_000,
          expectedGrants: 3,
        },
      },
    ]);
    expect(Object.keys(calls[0]?.title ?? {}).sort()).toEqual(['cs', 'en', 'sv']);
    expect(rejections.map(({ found }) => found)).toEqual(['type 6', 'type 6']);
  });

  it('of 2025 in Bulgarian alone are not asked for; their dates and budgets can be read', async () => {
    const inEnglish = JSON.parse(
      JSON.stringify(reopened(sample('search-response_2025-05-05.json')))
        .replaceAll('["bg"]', '["en"]')
        .replaceAll('"language":"bg"', '"language":"en"'),
    );
    const { calls } = await collect(inEnglish);
    expect(calls).toHaveLength(10);
    expect(calls.find(({ identifier }) => identifier === 'EUAF-2023-TRAI-03')).toMatchObject({
      programme: 'EUAF',
      deadlines: [{ date: '2023-05-11', time: '17:00', role: 'single' }],
      money: { budgetTotal: 900_000 },
      keywords: ['Staff exchanges', 'Fraud prevention'],
    });
    for (const call of calls) expect(call.descriptionText?.length).toBeGreaterThan(100);
  });

  it('of 2026 hold four topics', async () => {
    const { calls, rejections, end } = await collect(sample('search-response_2026_trimmed.json'));
    expect(calls.map(({ identifier }) => identifier)).toEqual([
      'HORIZON-CL5-2026-09-D4-03',
      'HORIZON-CL5-2026-09-D4-08',
      'HORIZON-JU-CBE-2026-IAFlag-02',
      'HORIZON-JU-CBE-2026-IA-05',
    ]);
    expect([rejections.length, end?.outcome]).toEqual([0, 'complete']);
  });

  it('hold four cascade calls, two of them of one topic, with clock times that jitter', async () => {
    const { calls } = await collect(sample('search-response_2026_cascade_trimmed.json'));
    expect(calls.map(({ kind, title }) => `${kind} ${title.en}`)).toEqual([
      'cascade METU Internships Offer',
      'cascade Gnomon Internships Offer',
      'cascade UPC-GREENCHIPS-EDU Scholarship',
      'cascade Urban Mobility Explained (UMX) Open Call (Multi-cut-off)',
    ]);
    expect(calls.map(({ money }) => money.budgetTotal)).toEqual([
      30_500, 120_000, 40_000, 4_000_000,
    ]);
    expect(calls[0]?.deadlines).toHaveLength(7);
    expect(calls[3]?.deadlines).toMatchObject([
      { date: '2025-09-30', time: '19:00:04' },
      { date: '2026-09-29', time: '19:00' },
    ]);
  });
});

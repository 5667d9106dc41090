import { describe, expect, it } from 'vitest';
import { startRecordedFeeds } from '../../infra/local/recorded-feeds.ts';
import { Call, statusOf } from '../../shared/domain/call.ts';
import { DEFAULT_FETCH_SETTINGS } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher } from '../../shared/http/fetch-response.ts';
import { euPortal } from '../../shared/sources/eu-portal.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';

const collectRecorded = async () => {
  const feeds = await startRecordedFeeds();
  try {
    const now = () => new Date(feeds.recordedAt);
    const fetchJson = jsonFetcher({ ...DEFAULT_FETCH_SETTINGS, retries: 0 });
    const source = euPortal(feeds.urls['eu-portal'] ?? '');
    return { ...(await gather(source.collect(sourceDeps({ fetchJson, now })))), at: now() };
  } finally {
    await feeds.stop();
  }
};

describe('the recorded portal', () => {
  it('is read whole, with a reason for every row that is no call', async () => {
    const { calls, rejections, end, seen, pages } = await collectRecorded();
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
    expect([pages.length, seen, calls.length]).toEqual([2, 167, 164]);
    expect(rejections.map(({ scope, ref, reason }) => `${scope} ${ref} ${reason}`).sort()).toEqual([
      'field 51650449TOPICSen zero-amount',
      'field 51979058TOPICSen zero-amount',
      'record 45878981EUAFProjectGrants1678320000000en mirror-row',
      'record 484009484749921 not-asked-for',
      'record 51896527TOPICSen no-deadline',
    ]);
  });

  it('gives valid calls with an identity, a text and a time each', async () => {
    const { calls } = await collectRecorded();
    for (const call of calls) {
      expect(Call.safeParse(call).error).toBeUndefined();
      expect(call.descriptionText?.length).toBeGreaterThan(30);
      expect(call.programme).not.toMatch(/^EU-/);
    }
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
    expect(new Set(calls.map(({ programme }) => programme)).size).toBeGreaterThan(15);
  });

  it('holds open and forthcoming calls on the day it was recorded', async () => {
    const { calls, at } = await collectRecorded();
    const statuses = calls.map((call) => statusOf(call, at));
    expect(statuses.filter((status) => status === 'open').length).toBeGreaterThan(90);
    expect(statuses.filter((status) => status === 'forthcoming').length).toBeGreaterThan(25);
    expect(statuses).not.toContain('closed');
    for (const call of calls) expect(statusOf(call, at)).toBe(call.sourceStatus);
  });

  it('shows the quirks of the portal rightly read', async () => {
    const { calls } = await collectRecorded();
    const callOf = (identifier: string) => calls.find((call) => call.identifier === identifier);
    expect(callOf('CERV-2026-CITIZENS-TOWN-TT')?.title).toMatchObject({
      en: 'Call Town Twinning 2026',
    });
    expect(callOf('CERV-2026-CITIZENS-TOWN-TT')?.title.bg).toMatch(/Побратимяване/);
    expect(callOf('I3-2026-INV1')?.deadlines).toMatchObject([
      { date: '2026-11-12', time: '17:00', role: 'single' },
    ]);
    expect(callOf('LIFE-2026-STRAT-ENV-SIP-two-stage')?.deadlines).toMatchObject([
      { role: 'stage-1' },
    ]);
    expect(callOf('HORIZON-EIT-2023-25-KIC-EITURBANMOBILITY')).toMatchObject({
      kind: 'cascade',
      money: { budgetTotal: 4_000_000 },
      deadlines: [
        { date: '2025-09-30', time: '19:00:04', role: 'cut-off' },
        { date: '2026-09-29', time: '19:00', role: 'cut-off' },
      ],
    });
    expect(callOf('HORIZON-NEB-2026-01-BUSINESS-03')?.money).toEqual({
      currency: 'EUR',
      budgetTotal: 9_000_000,
      grantMin: 4_500_000,
      grantMax: 4_500_000,
      expectedGrants: 2,
    });
    expect(callOf('ERASMUS-SPORT-2026-EU-AWARDS-PEACE')?.money).toEqual({ currency: 'EUR' });
  });
});

describe('the recorded server', () => {
  it('knows one address and, like the portal, ignores a query that is not marked as JSON', async () => {
    const feeds = await startRecordedFeeds();
    try {
      const url = feeds.urls['eu-portal'] ?? '';
      const post = (address: string, body: FormData) => fetch(address, { method: 'POST', body });
      const body = new FormData();
      body.set('query', '{}');
      expect((await post(url.replace('/search-api', '/other'), body)).status).toBe(404);
      expect((await fetch(url)).status).toBe(404);
      expect(await (await post(url, body)).json()).toMatchObject({ totalResults: 541_009 });
    } finally {
      await feeds.stop();
    }
  });
});

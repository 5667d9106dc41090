import { describe, expect, it } from 'vitest';
import { recording } from '../../infra/local/recordings/eea-grants.ts';
import { Call, statusOf } from '../../shared/domain/call.ts';
import { DEFAULT_FETCH_SETTINGS } from '../../shared/http/fetch-edge.ts';
import { textFetcher } from '../../shared/http/fetch-response.ts';
import { eeaGrants, eeaGrantsAddresses } from '../../shared/sources/eea-grants.ts';
import { startFeedServer } from '../support/feed-server.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { NOW, reasonsOf } from './eea-grants/pages.ts';
import { gather } from './eu-portal/rows.ts';

const collectRecorded = async () => {
  const server = await startFeedServer(({ method, path, query }) => async (response) => {
    const url = new URL(`http://127.0.0.1${path}?${query}`);
    const answer = await recording.answer({ method, url, body: '' });
    response.writeHead(answer?.status ?? 404, { 'content-type': answer?.type ?? 'text/plain' });
    response.end(answer?.body);
  });
  try {
    const addresses = eeaGrantsAddresses(`${server.origin}${recording.path}`);
    if (!addresses.ok) throw new Error('no addresses');
    const fetchText = textFetcher({ ...DEFAULT_FETCH_SETTINGS, retries: 0 });
    const deps = sourceDeps({ fetchText, now: () => NOW });
    return await gather(eeaGrants(addresses.value).collect(deps));
  } finally {
    await server.stop();
  }
};

describe('the recorded EEA and Norway Grants', () => {
  it('are read whole, with a reason for every page that is no call', async () => {
    const { calls, rejections, end, seen } = await collectRecorded();
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
    expect([seen, calls.length]).toEqual([16, 12]);
    expect(reasonsOf(rejections).sort()).toEqual([
      'field title extension-unmatched',
      'record extension',
      'record gone',
      'record no-deadline',
      'record not-a-call',
    ]);
    for (const call of calls) expect(Call.safeParse(call).error).toBeUndefined();
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
  });

  it('hold open, forthcoming and closed calls of every kind', async () => {
    const { calls } = await collectRecorded();
    const shown = calls.map((call) => `${statusOf(call, NOW)} ${call.kind} ${call.programme}`);
    expect(shown.sort()).toEqual([
      'closed grant EEA-BG-LOCAL-DEVELOPMENT',
      'closed grant EEA-REGIONAL',
      'closed predefined EEA-BG-HOME-AFFAIRS',
      'closed predefined EEA-UNKNOWN',
      'closed small-grants EEA-UNKNOWN',
      'forthcoming grant EEA-BG-CULTURE',
      'forthcoming grant EEA-BG-ENERGY',
      'forthcoming grant EEA-GRANTS',
      'open bilateral EEA-BG-BILATERAL',
      'open grant EEA-BG-LOCAL-DEVELOPMENT',
      'open grant EEA-GRANTS',
      'open small-grants EEA-BG-ENVIRONMENT',
    ]);
  });

  it('have the deadline of the small grants scheme as it was extended', async () => {
    const { calls } = await collectRecorded();
    const scheme = calls.find(({ programme }) => programme === 'EEA-BG-ENVIRONMENT');
    expect(scheme?.deadlines).toEqual([
      { date: '2026-09-30', time: '18:00', zone: 'Europe/Sofia', role: 'single' },
    ]);
    expect(Object.keys(scheme?.title ?? {})).toEqual(['bg', 'en']);
  });
});

import { describe, expect, it } from 'vitest';
import { recording } from '../../infra/local/recordings/isun.ts';
import { Call, statusOf } from '../../shared/domain/call.ts';
import { textFetcher } from '../../shared/http/fetch-response.ts';
import { isun, isunAddress } from '../../shared/sources/isun.ts';
import { html, startFeedServer, status } from '../support/feed-server.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';

const AT = new Date('2026-08-17T06:00:00Z');

const collectRecorded = async () => {
  const answers = new Map<string, string>();
  const server = await startFeedServer(({ path }) => {
    const body = answers.get(path);
    return async (response) => {
      const url = new URL(path, 'http://127.0.0.1');
      const answer = await recording.answer({ method: 'GET', url, body: body ?? '' });
      await (answer?.status === 200 ? html(answer.body) : status(answer?.status ?? 404))(response);
    };
  });
  try {
    const address = isunAddress(`${server.origin}${recording.path}`);
    if (!address.ok) throw new Error('no address');
    const fetchText = textFetcher({ timeoutMs: 5000, retries: 0, maxBytes: 1_000_000 });
    return await gather(isun(address.value).collect(sourceDeps({ fetchText, now: () => AT })));
  } finally {
    await server.stop();
  }
};

describe('the recorded ИСУН', () => {
  it('is read whole', async () => {
    const { calls, rejections, end, seen } = await collectRecorded();
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
    expect([seen, calls.length]).toEqual([56, 56]);
    expect(rejections.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      'title too-long',
      'title too-long',
    ]);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(56);
    for (const call of calls) {
      expect(Call.safeParse(call).error).toBeUndefined();
      expect(call.programme).toMatch(/^BG-/);
      expect(call.descriptionText?.length).toBeGreaterThan(30);
      expect(call.deadlines).toMatchObject([{ zone: 'Europe/Sofia', role: 'single' }]);
    }
  });

  it('holds what is open, what has closed and stays, and what is meant for somebody named', async () => {
    const { calls } = await collectRecorded();
    const callOf = (identifier: string) => calls.find((call) => call.identifier === identifier);
    const closed = calls.filter((call) => statusOf(call, AT) === 'closed');
    expect(closed.map(({ identifier }) => identifier)).toContain('BG16FFPR002-4.003');
    expect([closed.length, calls.length - closed.length]).toEqual([10, 46]);
    expect(callOf('BG16RFPR001-1.011')).toMatchObject({
      kind: 'grant',
      opensOn: '2026-07-10',
      deadlines: [{ date: '2026-09-14', time: '16:30' }],
    });
    expect(callOf('BG16FFPR002-5.011')?.deadlines).toMatchObject([
      { date: '2026-10-26', time: '23:59' },
    ]);
    expect(callOf('BG05SFPR001-1.012')?.kind).toBe('direct-award');
    expect(callOf('BG16FFPR003-2.002')?.kind).toBe('direct-award');
    expect(calls.filter(({ kind }) => kind === 'direct-award')).toHaveLength(21);
    expect(calls.filter(({ kind }) => kind === 'consultation')).toEqual([]);
  });
});

describe('the recording', () => {
  const ask = (method: string, path: string) =>
    recording.answer({ method, url: new URL(path, 'http://127.0.0.1'), body: '' });

  it('answers under its own path only, and only with what was recorded', async () => {
    expect(await ask('GET', '/bg/s/Procedure/Active')).toBeUndefined();
    expect(await ask('GET', '/isun/bg/s/Procedure/Active')).toMatchObject({ status: 200 });
    expect(await ask('POST', '/isun/bg/s/Procedure/Active')).toMatchObject({ status: 404 });
    expect(await ask('GET', '/isun/bg/s/Procedure/Ended')).toMatchObject({ status: 404 });
    for (const name of ['nobody', '../active', '..%2Factive', '']) {
      expect(await ask('GET', `/isun/bg/s/Procedure/Info/${name}`)).toMatchObject({ status: 404 });
    }
  });
});

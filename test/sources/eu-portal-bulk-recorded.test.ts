import { describe, expect, it } from 'vitest';
import { recording as searchRecording } from '../../infra/local/recordings/eu-portal.ts';
import { recording } from '../../infra/local/recordings/eu-portal-bulk.ts';
import type { Recording } from '../../infra/local/recordings/recording.ts';
import { Call, statusOf } from '../../shared/domain/call.ts';
import { DEFAULT_FETCH_SETTINGS } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher } from '../../shared/http/fetch-response.ts';
import { DEFAULT_STREAM_SETTINGS, streamFetcher } from '../../shared/http/fetch-stream.ts';
import { euPortal } from '../../shared/sources/eu-portal.ts';
import { bulkAddress, euPortalBulk } from '../../shared/sources/eu-portal-bulk.ts';
import type { Source } from '../../shared/sources/source.ts';
import { type SeenRequest, startFeedServer } from '../support/feed-server.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';

const RECORDED_AT = new Date('2026-08-17T06:00:00Z');

const answered = async ({ answer }: Recording, { method, path, query, body }: SeenRequest) =>
  (await answer({ method, url: new URL(`${path}?${query}`, 'http://127.0.0.1'), body })) ?? {
    status: 404,
    type: 'text/plain',
    body: 'not recorded',
  };

const collectFrom = async (of: Recording, source: (origin: string) => Source) => {
  const server = await startFeedServer((request) => async (response) => {
    const { status, type, body } = await answered(of, request);
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  try {
    const fetchJson = jsonFetcher({ ...DEFAULT_FETCH_SETTINGS, retries: 0 });
    const fetchStream = streamFetcher({ ...DEFAULT_STREAM_SETTINGS, retries: 0 });
    const deps = sourceDeps({ fetchJson, fetchStream, now: () => RECORDED_AT });
    return await gather(source(server.origin).collect(deps));
  } finally {
    await server.stop();
  }
};

const collectBulk = () =>
  collectFrom(recording, (origin) => {
    const address = bulkAddress(origin);
    if (!address.ok) throw new Error('no address');
    return euPortalBulk(address.value);
  });

const collectSearch = () =>
  collectFrom(searchRecording, (origin) => euPortal(`${origin}${searchRecording.path}`));

describe('the recorded bulk file', () => {
  it('is read whole, with a reason for every record that is no call', async () => {
    const { calls, rejections, end, seen, pages } = await collectBulk();
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
    expect([pages.length, seen, calls.length]).toEqual([2, 158, 157]);
    expect(rejections.map(({ ref, reason, found }) => `${ref} ${reason} ${found}`)).toEqual([
      '51896527 no-deadline undefined',
      'tenders not-asked-for 4 records',
      'closed grants not-asked-for 3 records',
    ]);
  });

  it('gives valid calls of known programmes, which the clock sees as the file does, save one', async () => {
    const { calls } = await collectBulk();
    for (const call of calls) {
      expect(Call.safeParse(call).error).toBeUndefined();
      expect(call.programme).not.toMatch(/^EU-/);
    }
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
    const stale = calls.filter((call) => statusOf(call, RECORDED_AT) !== call.sourceStatus);
    expect(stale.map(({ identifier }) => identifier)).toEqual(['ERASMUS-EDU-2022-ECHE-CERT-FP']);
  });

  it('says the same of a call as the search does, under the same identifier', async () => {
    const [bulk, search] = await Promise.all([collectBulk(), collectSearch()]);
    const searched = new Map(search.calls.map((call) => [call.identifier, call]));
    const unknown: string[] = [];
    for (const { id: _i, source: _s, sourceId, ...said } of bulk.calls) {
      const same = searched.get(said.identifier);
      if (!same) {
        unknown.push(said.identifier);
        continue;
      }
      // The file has neither texts, nor money, nor titles in other languages.
      const { title, keywords, money: _m, ...rest } = said;
      expect(same).toMatchObject(rest);
      expect(same.title.en).toBe(title.en);
      expect(same.keywords).toEqual(keywords);
      expect(same.sourceId).toBe(`${sourceId}TOPICS`);
    }
    expect(unknown).toEqual(['ERASMUS-EDU-2022-ECHE-CERT-FP']);
    const known = new Set(bulk.calls.map(({ identifier }) => identifier));
    const late = search.calls.filter(
      ({ identifier, sourceId }) => sourceId.endsWith('TOPICS') && !known.has(identifier),
    );
    expect(late.map(({ identifier }) => identifier)).toEqual(['HORIZON-MISS-2027-03-OCEAN-04']);
  });
});

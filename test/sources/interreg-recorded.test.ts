import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { recording as index } from '../../infra/local/recordings/interreg.ts';
import { recording as site } from '../../infra/local/recordings/interreg-gr-bg.ts';
import type { Recording } from '../../infra/local/recordings/recording.ts';
import { Call, statusOf } from '../../shared/domain/call.ts';
import { deadlineInstant } from '../../shared/domain/deadline.ts';
import { jsonFetcher, textFetcher } from '../../shared/http/fetch-response.ts';
import { interreg, interregAddress } from '../../shared/sources/interreg.ts';
import {
  greeceBulgariaAddress,
  interregGreeceBulgaria,
} from '../../shared/sources/interreg-gr-bg.ts';
import type { Source } from '../../shared/sources/source.ts';
import { startFeedServer, status } from '../support/feed-server.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';

const AT = new Date('2026-08-17T06:00:00Z');
const SETTINGS = { timeoutMs: 5000, retries: 0, maxBytes: 5_000_000 };

const collect = async (recording: Recording, sourceAt: (url: string) => Source) => {
  const server = await startFeedServer(({ method, path, body }) => async (response) => {
    const url = new URL(path, 'http://127.0.0.1');
    const answer = await recording.answer({ method, url, body });
    if (!answer) return status(404)(response);
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  try {
    const deps = sourceDeps({
      fetchJson: jsonFetcher(SETTINGS),
      fetchText: textFetcher(SETTINGS),
      now: () => AT,
    });
    const read = await gather(sourceAt(`${server.origin}${recording.path}`).collect(deps));
    return { ...read, requests: server.requests };
  } finally {
    await server.stop();
  }
};

const addressOf = (address: { ok: true; value: string } | { ok: false }): string => {
  if (!address.ok) throw new Error('no address');
  return address.value;
};

const collectIndex = () => collect(index, (url) => interreg(addressOf(interregAddress(url))));
const collectSite = () =>
  collect(site, (url) => interregGreeceBulgaria(addressOf(greeceBulgariaAddress(url))));

describe('the recorded index', () => {
  it('is read whole, with a reason for every row that is no call', async () => {
    const { calls, rejections, end, seen } = await collectIndex();
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
    expect([seen, calls.length]).toEqual([9, 7]);
    expect(rejections.map(({ scope, reason }) => `${scope} ${reason}`).sort()).toEqual([
      'field bad-url',
      'field unknown-label',
      'record not-asked-for',
      'record repeated',
    ]);
    for (const call of calls) expect(Call.safeParse(call).error).toBeUndefined();
  });

  it('holds one open call on the day it was recorded', async () => {
    const { calls } = await collectIndex();
    const open = calls.filter((call) => statusOf(call, AT) === 'open');
    expect(open.map(({ programme }) => programme)).toEqual(['INTERREG-SOUTH-WEST-EUROPE-SUDOE']);
    for (const call of calls) expect(statusOf(call, AT)).toBe(call.sourceStatus);
  });

  it('answers a request it cannot read as the search does', async () => {
    const url = new URL(`http://127.0.0.1${index.path}`);
    for (const body of ['', '{}', '{"requests":[{}]}']) {
      expect(await index.answer({ method: 'POST', url, body })).toMatchObject({ status: 400 });
    }
    expect(await index.answer({ method: 'GET', url, body: '' })).toBeUndefined();
  });
});

describe('the recorded site', () => {
  it('is read whole, page by page, under one address', async () => {
    const { calls, rejections, end, seen, requests } = await collectSite();
    expect(end).toEqual({ kind: 'end', outcome: 'complete' });
    expect([seen, calls.length, rejections]).toEqual([6, 6, []]);
    expect(requests.map(({ path }) => path.split('/').slice(0, 3).join('/'))).toEqual([
      '/greece-bulgaria.eu/calls',
      ...Array(6).fill('/greece-bulgaria.eu/call'),
    ]);
    for (const call of calls) {
      expect(Call.safeParse(call).error).toBeUndefined();
      expect(call.eligibility.nuts?.values).toHaveLength(11);
      expect(call.url).toMatch(/^https:\/\/www\.greece-bulgaria\.eu\/call\//);
      expect(call.descriptionText).not.toMatch(/2029(?!\.)|Programming period|Home/);
    }
  });

  it('never takes the end of the programme for a deadline', async () => {
    const { calls } = await collectSite();
    for (const call of calls) expect(statusOf(call, AT)).toBe('closed');
  });
});

const Normalised = z.object({
  calls: z.array(
    z.object({
      title: z.string(),
      opensAt: z.string().nullable(),
      closesAt: z.string(),
      budgetEur: z.number(),
      sourceUrl: z.url(),
    }),
  ),
});

const SAMPLES = new URL('../../../shared/data/feeds/interreg/', import.meta.url);
const sample = (name: string): unknown => JSON.parse(readFileSync(new URL(name, SAMPLES), 'utf8'));

describe.skipIf(!existsSync(SAMPLES))('what others have of Interreg', () => {
  it('an answer of the search holds one call', async () => {
    const value = { json: sample('algolia-response_PARTIAL.json'), bytes: 1, attempts: 1 };
    const fetchJson = async () => ({ ok: true as const, value });
    const source = interreg('https://search.example/');
    const { calls, rejections, end } = await gather(source.collect(sourceDeps({ fetchJson })));
    expect([rejections, end?.outcome]).toEqual([[], 'complete']);
    expect(calls).toMatchObject([
      {
        sourceId: 'callForProjectsPage_3129',
        opensOn: '2026-05-04',
        deadlines: [{ date: '2026-09-30' }],
        eligibility: {
          countries: { values: ['AD', 'ES', 'FR', 'PT'] },
          applicantTypes: { exhaustive: false },
        },
        url: 'https://interreg-sudoe.eu/3a-convocatoria/',
      },
    ]);
    expect(calls[0]?.eligibility.applicantTypes?.values).toContain('municipality');
  });

  it('five calls of the programme site are read alike', async () => {
    const { calls } = await collectSite();
    const others = Normalised.parse(sample('greece-bulgaria-calls_2026-08-10.json')).calls;
    expect(others).toHaveLength(5);
    for (const other of others) {
      const call = calls.find(({ url }) => url === other.sourceUrl);
      const [deadline] = call?.deadlines ?? [];
      expect(call?.title.en).toBe(other.title);
      expect(call?.money.budgetTotal).toBe(other.budgetEur);
      expect(deadline && deadlineInstant(deadline).toISOString()).toBe(other.closesAt);
      expect(call?.opensOn).toBe(other.opensAt?.slice(0, 10));
    }
  });
});

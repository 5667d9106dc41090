import { afterEach, describe, expect, it } from 'vitest';
import { collectCalls } from '../../functions/collect-calls/handler.ts';
import { DEFAULT_STREAM_SETTINGS, streamFetcher } from '../../shared/http/fetch-stream.ts';
import type { ServiceEvent } from '../../shared/queue/publish-events.ts';
import { euPortalBulk } from '../../shared/sources/eu-portal-bulk.ts';
import { at, fileOf, grants } from '../sources/eu-portal-bulk/records.ts';
import {
  brokenOff,
  type FeedServer,
  json,
  type Reply,
  type SeenRequest,
  startFeedServer,
  status,
  tagged,
} from '../support/feed-server.ts';
import { inMemoryAppliedFiles } from '../support/in-memory/applied-files.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemorySourceRuns } from '../support/in-memory/source-runs.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { sourceDeps } from '../support/source-deps.ts';

const START = Date.parse('2026-08-17T03:05:00Z');
const DAY = 86_400_000;

/** The file as it stands: its records, and what the server knows it by. */
type File = { records: unknown[]; etag: string };

const COUNT = 30;
const CALM: File = { records: grants(COUNT), etag: '"1"' };
const MOVED: File = {
  records: grants(COUNT, { deadlineDatesLong: [at('2026-11-11')] }),
  etag: '"2"',
};

let server: FeedServer | undefined;
afterEach(() => server?.stop());

/** A service that reads the file day by day. What goes wrong with a run is `spoilt` for that run alone. */
const aService = async () => {
  let file = CALM;
  let reply: ((request: SeenRequest) => Reply) | undefined;
  let day = 0;
  const calls = inMemoryCalls();
  const events: ServiceEvent[] = [];
  const started = await startFeedServer((request) =>
    (reply ?? tagged({ etag: file.etag }, json(JSON.parse(fileOf(file.records)))))(request),
  );
  server = started;
  const edge = {
    fetch: globalThis.fetch,
    sleep: async () => undefined,
    random: () => 0,
    now: () => new Date(),
  };
  const collect = collectCalls({
    ...sourceDeps({ fetchStream: streamFetcher({ ...DEFAULT_STREAM_SETTINGS, retries: 0 }, edge) }),
    sources: [euPortalBulk(`${started.origin}/grantsTenders.json`)],
    calls,
    appliedFiles: inMemoryAppliedFiles(),
    runs: inMemorySourceRuns(),
    publish: async (published) => void events.push(...published),
    log: keptLogger(),
    now: () => new Date(START + day * DAY),
  });
  return {
    calls,
    events,
    requests: started.requests,
    publish: (next: File) => {
      file = next;
    },
    run: async (answer?: Reply, event: Record<string, unknown> = {}) => {
      reply = answer && (() => answer);
      day += 1;
      return collect({ source: 'eu-portal-bulk', ...event });
    },
    wait: (days: number) => {
      day += days;
    },
  };
};

describe('a file that is the same as the one that was applied', () => {
  it('is not read again, is a complete run, and nothing is missing', async () => {
    const { run, calls } = await aService();
    expect(await run()).toMatchObject({ outcome: 'complete', new: COUNT, notModified: 0 });
    const again = await run();
    expect(again).toMatchObject({ outcome: 'complete', seen: 0, notModified: 1, bytes: 0 });
    expect(again).toMatchObject({ missing: 0, changed: 0, unchanged: 0 });
    const kept = await calls.allClosingAfter(again.startedAt);
    expect(kept).toHaveLength(COUNT);
    for (const call of kept) expect(call).not.toHaveProperty('missingSince');
  });

  it('still tells of calls whose deadline has passed meanwhile, once', async () => {
    const { run, publish, events, wait } = await aService();
    publish({ records: grants(2, { deadlineDatesLong: [at('2026-08-19')] }), etag: '"1"' });
    await run();
    wait(2);
    const closed = () => events.filter(({ name }) => name === 'CallClosed').length;
    expect(await run()).toMatchObject({ notModified: 1 });
    expect(closed()).toBe(2);
    expect(await run()).toMatchObject({ notModified: 1 });
    expect(closed()).toBe(2);
  });

  it('is read again once it has changed', async () => {
    const { run, publish } = await aService();
    await run();
    publish({ records: [...grants(COUNT + 1)], etag: '"2"' });
    expect(await run()).toMatchObject({ notModified: 0, new: 1, unchanged: COUNT });
  });

  it('is read again after a week, however often it was the same', async () => {
    const { run } = await aService();
    const seen = [];
    for (let n = 0; n < 9; n++) seen.push((await run()).notModified);
    expect(seen).toEqual([0, 1, 1, 1, 1, 1, 1, 0, 1]);
  });

  it('is read again when an administrator wants the run believed', async () => {
    const { run } = await aService();
    await run();
    expect(await run(undefined, { believe: true })).toMatchObject({ notModified: 0, seen: COUNT });
  });
});

describe('a file that was not applied as a whole', () => {
  it('is read again until it is believed', async () => {
    const { run, publish } = await aService();
    await run();
    publish(MOVED);
    expect(await run()).toMatchObject({ outcome: 'held-back', notModified: 0 });
    expect(await run()).toMatchObject({ outcome: 'complete', changed: COUNT, notModified: 0 });
    expect(await run()).toMatchObject({ outcome: 'complete', notModified: 1 });
  });

  it.each([
    ['cannot be had', status(500), 'failed'],
    ['breaks off', brokenOff(JSON.parse(fileOf(grants(3)))), 'partial'],
  ])('is read again after one that %s', async (_what, answer, outcome) => {
    const { run, requests } = await aService();
    await run();
    expect((await run(answer)).outcome).toMatch(new RegExp(`^(?:${outcome}|failed)$`));
    expect(await run()).toMatchObject({ outcome: 'complete', notModified: 0, seen: COUNT });
    expect(requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
  });

  it('is read again after a run that died between two writes, even if it is the earlier one again', async () => {
    const { run, publish, calls } = await aService();
    await run();
    const few = grants(COUNT, {}).map((each, n) =>
      n < 5 ? { ...each, deadlineDatesLong: [at('2026-11-11')] } : each,
    );
    publish({ records: few, etag: '"2"' });
    const replace = calls.replace;
    let writes = 0;
    calls.replace = async (record, past) => {
      writes += 1;
      if (writes === 3) throw new TypeError('table gone');
      return replace(record, past);
    };
    await expect(run()).rejects.toThrow(TypeError);
    calls.replace = replace;
    publish(CALM);
    const mended = await run();
    expect(mended).toMatchObject({ outcome: 'complete', notModified: 0, seen: COUNT });
    expect(mended.changed).toBeGreaterThan(0);
    const kept = await calls.allClosingAfter(mended.startedAt);
    expect(new Set(kept.map(({ deadlines }) => deadlines[0]?.date))).toEqual(
      new Set(['2026-09-23']),
    );
  });
});

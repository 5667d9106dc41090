import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  type FeedServer,
  html,
  json,
  type Reply,
  silence,
  startFeedServer,
  status,
  truncated,
} from '../support/feed-server.ts';
import { runService } from '../support/run-service.ts';

type Metadata = Record<string, string[]>;

const row = (n: number, metadata: Metadata = {}) => ({
  reference: `${n}TOPICSen`,
  language: 'en',
  metadata: {
    type: ['1'],
    status: ['31094502'],
    DATASOURCE: ['SEDIA'],
    identifier: [`LIFE-2026-CET-${n}`],
    title: [`Energy renovation of public buildings ${n}`],
    frameworkProgramme: ['43252405'],
    deadlineDate: ['2026-12-16T00:00:00.000+0000'],
    deadlineModel: ['single-stage'],
    startDate: ['2026-04-21T00:00:00.000+0000'],
    ...metadata,
  },
});

const answer = (rows: unknown[], totalResults = rows.length) => ({ totalResults, results: rows });
const GOOD = Array.from({ length: 5 }, (_, n) => row(n));

/** A data folder of its own that outlives the starts of one test. */
const data = mkdtempSync(join(tmpdir(), 'grantbridge-bad-feeds-'));
let server: FeedServer | undefined;

/** One weekly cycle against a server that answers by the script. */
const cycle = async (
  name: string,
  script: (page: number) => Reply,
  now = '2026-11-23T06:00:00Z',
) => {
  server = await startFeedServer(({ query }) => script(Number(query.get('pageNumber'))));
  const args = [
    '--once',
    '--json',
    '--sources',
    'eu-portal',
    '--now',
    now,
    '--data',
    join(data, name),
  ];
  const settings = {
    EU_PORTAL_URL: server.origin,
    FETCH_TIMEOUT_MS: '500',
    FETCH_RETRIES: '1',
  };
  const run = await runService(args, settings);
  await server.stop();
  server = undefined;
  expect(run.code, run.stderr).toBe(0);
  const { sources, calls, digests } = JSON.parse(run.stdout);
  return { source: sources[0], calls, digests, progress: run.stderr };
};

afterEach(() => server?.stop());
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('a feed that fails', () => {
  it.each([
    ['answers 500', status(500)],
    ['never answers', silence()],
    ['sends a page for people', html()],
    ['breaks off in the middle of its JSON', truncated(answer(GOOD))],
  ])(
    'and %s leaves what was known, and the service ends well',
    async (what, failing) => {
      const before = await cycle(what, () => json(answer(GOOD)));
      expect(before.source).toMatchObject({ new: 5, rejected: 0 });
      expect(before.digests.sent).toBeGreaterThan(0);
      const after = await cycle(what, () => failing, '2026-11-24T06:00:00Z');
      expect(after.source).toMatchObject({ seen: 0, new: 0, changed: 0 });
      expect(after.source.error).toMatch(/^failed: http:/);
      expect(after.calls).toEqual(before.calls);
      expect(after.digests).toMatchObject({ sent: 0, failed: 0 });
    },
    60_000,
  );
});

describe('a feed with bad records among good ones', () => {
  it('gets the good ones through and says of each bad one why it did not', async () => {
    const bad = [
      row(10, { deadlineDate: [] }),
      row(11, { type: ['0'] }),
      row(12, { DATASOURCE: ['SEDIA_PRD_CENTRICITY'] }),
      row(13, { title: [] }),
      'not a record',
      row(14, { deadlineDate: ['the 31st of June'] }),
    ];
    const { source, progress } = await cycle('mixed', () => json(answer([...GOOD, ...bad])));
    expect(source).toMatchObject({ seen: 11, new: 5, rejected: 6 });
    for (const reason of ['no-deadline', 'not-asked-for', 'mirror-row', 'no-title', 'bad-date']) {
      expect(progress).toContain(reason);
    }
  }, 60_000);

  it('takes a call whose deadline has passed for closed, whatever the feed says, and does not mail it', async () => {
    const past = [row(20, { deadlineDate: ['2026-11-02T00:00:00.000+0000'] })];
    const { source, calls, digests } = await cycle('past', () => json(answer(past)));
    expect(source).toMatchObject({ new: 1, rejected: 0 });
    expect(calls).toMatchObject({ open: 0, closed: 1 });
    expect(digests.sent).toBe(0);
  }, 60_000);

  it('takes a budget of "0" for unknown and reads one in European writing', async () => {
    const cascade = { type: ['8'], deadlineDate: ['2026-12-16T16:00:00.000+0000'] };
    const rows = [
      row(30, { ...cascade, budget: ['0'] }),
      row(31, { ...cascade, budget: ['EUR 1.000.000,00'] }),
    ];
    const { source, progress } = await cycle('budgets', () => json(answer(rows)));
    expect(source).toMatchObject({ seen: 2, new: 2, rejected: 0 });
    expect(progress).toContain('zero-amount');
    expect(progress).not.toContain('bad-amount');
  }, 60_000);

  it('comes to an end with a server that gives the same page for ever', async () => {
    const { source } = await cycle('repeating', () => json(answer(GOOD, 500)));
    expect(source).toMatchObject({ new: 5, changed: 0 });
    expect(source.error).toContain('an earlier page again');
  }, 60_000);
});

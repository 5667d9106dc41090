import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
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
    title: [`Energy renovation of public buildings, part ${n}`],
    frameworkProgramme: ['43252405'],
    deadlineDate: ['2026-12-16T00:00:00.000+0000'],
    deadlineModel: ['single-stage'],
    startDate: ['2026-04-21T00:00:00.000+0000'],
    ...metadata,
  },
});

const answer = (rows: unknown[], totalResults = rows.length) => ({ totalResults, results: rows });
const GOOD = Array.from({ length: 5 }, (_, n) => row(n));

/** Each cannot be used. */
const BAD = [
  row(10, { deadlineDate: [] }),
  row(11, { type: ['0'] }),
  row(12, { DATASOURCE: ['SEDIA_PRD_CENTRICITY'] }),
  row(13, { title: [] }),
  'not a record',
  row(14, { deadlineDate: ['the 31st of June'] }),
];
const PAST = row(20, { deadlineDate: ['2026-11-02T00:00:00.000+0000'] });
const cascade = { type: ['8'], deadlineDate: ['2026-12-16T16:00:00.000+0000'] };
const BUDGETS = [
  row(30, { ...cascade, budget: ['0'] }),
  row(31, { ...cascade, budget: ['EUR 1.000.000,00'] }),
];

const data = mkdtempSync(join(tmpdir(), 'grantbridge-bad-feeds-'));

/** One weekly cycle against a server that answers by the script, in a data folder of the name. */
const cycle = async (
  name: string,
  script: (page: number) => Reply,
  now = '2026-11-23T06:00:00Z',
) => {
  const server = await startFeedServer(({ query }) => script(Number(query.get('pageNumber'))));
  const folder = join(data, name);
  const args = ['--once', '--json', '--sources', 'eu-portal', '--now', now, '--data', folder];
  const settings = {
    EU_PORTAL_URL: server.origin,
    FETCH_TIMEOUT_MS: '500',
    FETCH_RETRIES: '1',
  };
  const run = await runService(args, settings).finally(server.stop);
  expect(run.code, run.stderr).toBe(0);
  const { sources, calls, digests } = JSON.parse(run.stdout);
  return { source: sources[0], calls, digests, progress: run.stderr };
};

/** All that the mails of a data folder say in words. */
const mailed = async (name: string): Promise<string> => {
  const folder = join(data, name, 'mail');
  const mails = readdirSync(folder).filter((file) => file.endsWith('.eml'));
  const read = await Promise.all(
    mails.map((file) => simpleParser(readFileSync(join(folder, file)))),
  );
  return read.map(({ text }) => text).join('\n');
};

/** What the service knows before a feed fails, and makes of the bad records among the good ones. */
let known: Awaited<ReturnType<typeof cycle>>;

beforeAll(async () => {
  known = await cycle('known', () => json(answer([...GOOD, ...BAD, PAST, ...BUDGETS])));
}, 60_000);

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
      expect(known.digests.sent).toBeGreaterThan(0);
      cpSync(join(data, 'known'), join(data, what), { recursive: true });
      const after = await cycle(what, () => failing, '2026-11-24T06:00:00Z');
      expect(after.source).toMatchObject({ seen: 0, new: 0, changed: 0 });
      expect(after.source.error).toMatch(/^failed: http:/);
      expect(after.calls).toEqual(known.calls);
      expect(after.digests).toMatchObject({ sent: 0, failed: 0 });
    },
    60_000,
  );
});

describe('a feed with bad records among good ones', () => {
  it('gets the good ones through and says of each bad one why it did not', () => {
    expect(known.source).toMatchObject({ seen: 14, new: 8, rejected: 6 });
    for (const reason of ['no-deadline', 'not-asked-for', 'mirror-row', 'no-title', 'bad-date']) {
      expect(known.progress).toContain(reason);
    }
  });

  it('takes a call whose deadline has passed for closed, whatever the feed says, and does not mail it', async () => {
    expect(known.calls).toMatchObject({ open: 7, closed: 1 });
    const mails = await mailed('known');
    expect(mails).toContain(GOOD[0]?.metadata.title?.[0]);
    expect(mails).not.toContain(PAST.metadata.title?.[0]);
  });

  it('takes a budget of "0" for unknown and reads one in European writing', () => {
    expect(known.progress).toContain('zero-amount');
    expect(known.progress).not.toContain('bad-amount');
  });

  it('comes to an end with a server that gives the same page for ever', async () => {
    const others = GOOD.map((_, n) => row(40 + n));
    cpSync(join(data, 'known'), join(data, 'repeating'), { recursive: true });
    const page = json(answer(others, 500));
    const { source } = await cycle('repeating', () => page, '2026-11-24T06:00:00Z');
    expect(source).toMatchObject({ new: 5, changed: 0 });
    expect(source.error).toContain('an earlier page again');
  }, 60_000);
});

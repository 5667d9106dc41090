import { describe, expect, it } from 'vitest';
import { showCall } from '../../functions/get-call/handler.ts';
import { listSourceRuns } from '../../functions/list-source-runs/handler.ts';
import { SourceRun } from '../../shared/domain/source-run.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { aCallRecord, aDeadline, NOW } from '../support/builders.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemorySourceRuns } from '../support/in-memory/source-runs.ts';
import { keptLogger } from '../support/kept-logger.ts';

const call = (n: number, overrides: Record<string, unknown> = {}) =>
  aCallRecord({ id: `eu-portal:${n}TOPICS`, sourceId: `${n}TOPICS`, ...overrides });

const calls = inMemoryCalls([
  ...Array.from({ length: 7 }, (_, n) => call(n)),
  call(10, { opensOn: '2026-10-01', deadlines: [aDeadline('2026-12-01')] }),
  call(11, { deadlines: [aDeadline('2026-08-01')] }),
]);
const deps = { calls, log: keptLogger(), now: () => NOW };

const bodyOf = (reply: { body?: string | undefined }) => JSON.parse(reply.body ?? '');

describe('GET /calls/{id}', () => {
  const get = (id: string) =>
    showCall(deps)(aGetRequest('/calls/{id}', { path: { id } }), aContext());

  it('shows the description as safe HTML and as text', async () => {
    const described = { descriptionHtml: '<p>For <b>towns</b></p>', descriptionText: 'For towns' };
    await calls.insert(call(20, described));
    expect(bodyOf(await get('eu-portal:20TOPICS'))).toMatchObject(described);
  });

  it('shows a call with its status now and without the machinery', async () => {
    const body = bodyOf(await get('eu-portal:11TOPICS'));
    expect(body).toMatchObject({ id: 'eu-portal:11TOPICS', status: 'closed', history: [] });
    expect(body).not.toHaveProperty('contentHash');
  });

  it('says so when there is none', async () => {
    expect((await get('eu-portal:99TOPICS')).statusCode).toBe(404);
  });
});

describe('GET /sources/{source}/runs', () => {
  const run = SourceRun.parse({
    source: 'eu-portal',
    startedAt: '2026-08-17T04:15:00.000Z',
    finishedAt: '2026-08-17T04:15:09.000Z',
    outcome: 'complete',
    pages: 1,
    seen: 1,
    new: 0,
    changed: 0,
    unchanged: 0,
    rejected: 1,
    missing: 0,
    bytes: 0,
    rejections: [{ scope: 'record', ref: '9', reason: 'no-deadline' }],
  });
  const list = (source: string) =>
    listSourceRuns({
      runs: inMemorySourceRuns([run]),
      isSource: (id) => id === 'eu-portal',
      log: keptLogger(),
    })(aGetRequest('/sources/{source}/runs', { path: { source } }), aContext());

  it('shows what a run rejected and why', async () => {
    expect(bodyOf(await list('eu-portal'))).toEqual({ items: [run] });
  });

  it('says so when there is no such source', async () => {
    expect((await list('nowhere')).statusCode).toBe(404);
  });
});

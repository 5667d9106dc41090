import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCycle } from '../../../infra/local/cycle.ts';
import { cycleDeps } from '../../../infra/local/cycle-deps.ts';
import { readEdgeSettings } from '../../../infra/local/edge-settings.ts';
import type { Faults } from '../../../infra/local/edges/faults.ts';
import { openFeeds } from '../../../infra/local/feeds.ts';
import { takePort } from '../../../infra/local/http.ts';
import { openPublicPort } from '../../../infra/local/public-port.ts';
import { openService, type Service } from '../../../infra/local/service.ts';
import type { CycleReport } from '../../../infra/local/summary.ts';
import { digestIssueRepository } from '../../../shared/db/digest-issue-repository.ts';
import { isoWeekOf, wallClock, Zone } from '../../../shared/domain/time.ts';
import { referenceMunicipalities } from '../../../shared/reference/municipalities/reference-municipalities.ts';
import { aFolder, failOnFault } from './fixtures.ts';

/** What happens to the first, second, … hand-over of a mail; all later ones go well. */
const MISHAPS: ReturnType<Faults>[] = [
  { kind: 'lose-answer' },
  { kind: 'refuse', refusal: { status: 400, code: 'Throttling', message: 'Slow down.' } },
  { kind: 'refuse', refusal: { status: 503, code: 'ServiceUnavailable', message: 'Later.' } },
  { kind: 'lose-answer' },
];

const isoWeekNow = (now: Date) => isoWeekOf(wallClock(now, Zone.parse('Europe/Sofia')).date);

describe('a week in which handing over goes wrong', () => {
  const municipalities = referenceMunicipalities().slice(0, 6);
  let service: Service;
  let stopFeeds: () => Promise<void>;
  let report: CycleReport;
  let handOvers = 0;

  beforeAll(async () => {
    const feeds = await openFeeds(['eu-portal'], 'recorded', {});
    stopFeeds = feeds.stop;
    service = await openService({
      dataDir: aFolder(),
      clockOffsetMs: (feeds.recordedAt?.getTime() ?? 0) - Date.now(),
      sourceUrls: feeds.sourceUrls,
      onFault: failOnFault,
      faults: ({ action }) => (action === 'SendRawEmail' ? MISHAPS[handOvers++] : undefined),
    });
    const deps = cycleDeps(service, new AbortController().signal, () => {});
    const seedData = () => ({ ...deps.seedData(), municipalities });
    report = await runCycle({ ...deps, seedData }, ['eu-portal']);
  });
  afterAll(async () => {
    await service.stop();
    await stopFeeds();
  });

  it('ends with exactly one digest for every municipality', () => {
    const issues = service.store.list().map(({ tags }) => tags.issue?.[0]);
    expect(new Set(issues).size).toBe(issues.length);
    expect(issues).toHaveLength(municipalities.length);
    expect(report.summary.digests).toEqual({ sent: 6, skipped: 0, failed: 0 });
  });

  it('hands over again only what was refused', () => {
    const refused = MISHAPS.filter((mishap) => mishap?.kind === 'refuse').length;
    expect(handOvers).toBe(municipalities.length + refused);
  });

  it('leaves no report of a mail unhandled and no dead letter behind', () => {
    expect(service.store.unconfirmed()).toEqual([]);
    expect(service.deadLetters.list()).toEqual([]);
  });

  it('explains to everybody who asks why a call was told, and that it was', async () => {
    const port = await takePort(0);
    await openPublicPort(port, {
      service,
      dataDir: aFolder(),
      settings: readEdgeSettings({}),
      latest: () => report.summary,
    });
    const { now } = service;
    const issues = await digestIssueRepository(service.table).ofWeek(isoWeekNow(now()));
    const [issue] = issues.filter(({ told }) => told.length > 0);
    const callId = encodeURIComponent(issue?.told[0]?.callId ?? '');
    const address = `/municipalities/${issue?.municipalityId}/matches/${callId}`;
    const response = await fetch(`http://127.0.0.1:${port.port}${address}`);
    const explained = await response.json();
    await port.stop();
    expect(response.status).toBe(200);
    expect(explained).toMatchObject({
      verdict: 'eligible',
      told: [{ contactId: issue?.contactId, told: true }],
      whyNotShown: [{ code: 'told-before', contactId: issue?.contactId }],
    });
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runCycle } from '../../../infra/local/cycle.ts';
import { cycleDeps } from '../../../infra/local/cycle-deps.ts';
import { drainAll } from '../../../infra/local/drain.ts';
import { readEdgeSettings } from '../../../infra/local/edge-settings.ts';
import type { Faults } from '../../../infra/local/edges/faults.ts';
import { openFeeds } from '../../../infra/local/feeds.ts';
import { takePort } from '../../../infra/local/http.ts';
import { openPublicPort } from '../../../infra/local/public-port.ts';
import { matchPath, routesOf } from '../../../infra/local/routes.ts';
import { openService, type Service } from '../../../infra/local/service.ts';
import type { CycleReport } from '../../../infra/local/summary.ts';
import { FUNCTIONS } from '../../../infra/manifest.ts';
import { digestIssueRepository } from '../../../shared/db/digest-issue-repository.ts';
import type { DigestIssue } from '../../../shared/domain/digest-issue.ts';
import { isoWeekOf, wallClock, Zone } from '../../../shared/domain/time.ts';
import { LinkKeys } from '../../../shared/mail/link-keys.ts';
import { signIssueToken, signToken } from '../../../shared/mail/signed-link.ts';
import { EVENT_SOURCE } from '../../../shared/queue/publish-events.ts';
import { referenceMunicipalities } from '../../../shared/reference/municipalities/reference-municipalities.ts';
import { anyRequest } from '../../fuzz-api/requests.ts';
import { fuzzer } from '../../fuzz-api/send.ts';
import { aSignedInRequest } from '../../support/aws-events.ts';
import { breaksProblem, CONTRACT } from '../../support/contract-breaches.ts';
import { CLAIMS } from '../../support/signed-in.ts';
import { aReceiver, verified } from '../../support/webhook-service.ts';
import { guideSteps, runGuide } from './api-guide.ts';
import { aFolder, failOnFault } from './fixtures.ts';

/** What happens to the first, second, … hand-over of a mail; all later ones go well. */
const MISHAPS: ReturnType<Faults>[] = [
  { kind: 'lose-answer' },
  { kind: 'refuse', refusal: { status: 400, code: 'Throttling', message: 'Slow down.' } },
  { kind: 'refuse', refusal: { status: 503, code: 'ServiceUnavailable', message: 'Later.' } },
  { kind: 'lose-answer' },
];

const SHORT = 100;

/** `npm run test:fuzz-api` sends more. */
const FUZZ_REQUESTS = z.coerce
  .number()
  .int()
  .positive()
  .default(SHORT)
  .parse(process.env.FUZZ_REQUESTS);

const OTHER_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

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

  it('does what docs/api.md says, command by command', async () => {
    const port = await takePort(0);
    const dataDir = aFolder();
    const settings = readEdgeSettings({});
    await openPublicPort(port, { service, dataDir, settings, latest: () => report.summary });
    const steps = guideSteps();
    const ran = await runGuide(steps, { port: port.port, dataDir, folder: aFolder() });
    await port.stop();
    await service.work.drain();
    expect(ran.complaint).toBe('');
    expect(steps.filter(({ answers }) => answers).length).toBeGreaterThan(5);
    for (const [n, { heading, answers }] of steps.entries()) {
      if (answers) expect(JSON.parse(ran.printed[n] ?? ''), heading).toMatchObject(Object(answers));
    }
  }, 120_000);

  it('posts to a webhook what happens, signed with the secret that was shown', async () => {
    const receiver = await aReceiver();
    const added = await service.functions.invoke(
      'manage-webhooks',
      aSignedInRequest('POST', '/webhooks', {
        claims: CLAIMS.administrator,
        body: { url: receiver.url, events: ['CallClosed'] },
      }),
    );
    const { secret } = JSON.parse(z.object({ body: z.string() }).parse(added).body);
    const detail = { callId: 'eu-portal:1TOPICS' };
    const at = service.now();
    service.work.bus.put({ source: EVENT_SOURCE, name: 'CallClosed', detail, at });
    await service.work.drain();
    receiver.stop();
    const [first, ...others] = receiver.received;
    if (!first) throw new Error('nothing arrived');
    expect(verified(secret, first, at)).toMatchObject({ type: 'CallClosed', data: detail });
    expect(others).toEqual([]);
  });

  it(`keeps its contract whoever asks for what (${FUZZ_REQUESTS} requests)`, async () => {
    const issues = await digestIssueRepository(service.table).ofWeek(isoWeekNow(service.now()));
    const fuzz = fuzzer(service);
    const request = anyRequest(knownTo(issues, service.now()));
    const sends = fc.asyncProperty(request, async (each) => {
      expect(await fuzz.send(each)).toEqual([]);
    });
    await fc.assert(sends, { numRuns: FUZZ_REQUESTS });
    // So few requests as in a short run may all miss the tokens with which something is written.
    if (FUZZ_REQUESTS > SHORT) expect(fuzz.written()).toBeGreaterThan(0);
    await drainAll([...service.work.queues.values()]);
    expect(await fuzz.leavesTableAlone()).toBe(true);
    tellOutcomes(fuzz.answered);
  }, 1_200_000);

  const posts = FUNCTIONS.flatMap(({ name, triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.kind === 'route' && trigger.method === 'POST' && trigger.for === 'signed-in'
        ? [{ name, path: trigger.path }]
        : [],
    ),
  );

  it.each(posts)('looks at the key of a request to POST $path', async ({ name, path }) => {
    const event = aSignedInRequest('POST', path, { claims: CLAIMS.administrator });
    const asked = { ...event, headers: { 'idempotency-key': 'none' } };
    const reply = z
      .object({ statusCode: z.number(), body: z.string() })
      .parse(await service.functions.invoke(name, asked));
    expect(reply.statusCode).toBe(400);
    expect(JSON.parse(reply.body)).toMatchObject({
      errors: [{ where: 'headers.idempotency-key' }],
    });
  });

  it('answers other methods and addresses by problems of the contract', async () => {
    const port = await takePort(0);
    await openPublicPort(port, {
      service,
      dataDir: aFolder(),
      // As many requests as there are addresses and methods.
      settings: readEdgeSettings({ REQUESTS_PER_SECOND: '0' }),
      latest: () => report.summary,
    });
    const routes = routesOf(FUNCTIONS);
    for (const [path, methods] of Object.entries(CONTRACT.paths)) {
      // A longer address may be taken for one with a parameter: `…/search` for `…/{id}`.
      const taken = new Set(matchPath(routes, path).map(({ route }) => `${route.method}`));
      for (const method of Object.keys(methods)) expect(taken).toContain(method.toUpperCase());
      const asked = OTHER_METHODS.filter((method) => !taken.has(method));
      for (const method of asked) {
        const response = await fetch(`http://127.0.0.1:${port.port}${path}`, { method });
        expect(response.status).toBe(405);
        expect(breaksProblem(await response.json())).toEqual([]);
      }
    }
    await port.stop();
  });
});

/** Ids, tokens and words that mean something to the service, so that requests come through to where it acts. */
const knownTo = (issues: readonly DigestIssue[], now: Date): string[] => {
  const keys = LinkKeys.parse(process.env.LINK_SECRET);
  const [issue] = issues;
  const tokens = issue
    ? (['unsubscribe', 'preferences', 'confirm'] as const).map((purpose) =>
        signToken(purpose, issue, now, keys),
      )
    : [];
  return [
    ...issues.slice(0, 6).map(({ municipalityId }) => municipalityId),
    ...issues.flatMap(({ told }) => told.map(({ callId }) => callId)).slice(0, 10),
    ...issues.slice(0, 2).map((each) => signIssueToken(each, now, keys)),
    ...[...tokens, ...tokens, 'main', 'eu-portal', 'ram-trakia', 'bg', 'en', 'bad-request', '0'],
  ];
};

/** Of a long run: how often each operation answered what. */
const tellOutcomes = (answered: ReadonlyMap<string, number>): void => {
  if (FUZZ_REQUESTS <= SHORT) return;
  const lines = [...answered].sort().map(([outcome, count]) => `${count}\t${outcome}`);
  process.stdout.write(`${lines.join('\n')}\n`);
};

import { describe, expect, it } from 'vitest';
import { type CycleDeps, runCycle } from '../../../infra/local/cycle.ts';
import type { DeadLetter } from '../../../infra/local/dead-letters.ts';
import { countFailedDigests } from '../../../infra/local/digest-outcome.ts';
import { seed } from '../../../infra/local/seed.ts';
import { summaryText } from '../../../infra/local/summary-text.ts';
import { DigestIssue } from '../../../shared/domain/digest-issue.ts';
import { ok } from '../../../shared/domain/result.ts';
import { Instant, IsoWeek } from '../../../shared/domain/time.ts';
import { aMunicipality, aProgramme } from '../../support/builders.ts';
import { inMemoryMunicipalities } from '../../support/in-memory/municipalities.ts';
import { inMemoryOrganisations } from '../../support/in-memory/organisations.ts';
import { inMemoryProgrammes } from '../../support/in-memory/programmes.ts';
import { anOrganisation } from '../../support/organisation-builder.ts';
import { NOW } from './fixtures.ts';

const WEEK = IsoWeek.parse('2026-W34');

const batch = (...municipalityIds: string[]) => JSON.stringify({ week: WEEK, municipalityIds });

const issue = (municipalityId: string, state: DigestIssue['state']): DigestIssue =>
  DigestIssue.parse({
    municipalityId,
    contactId: 'main',
    week: WEEK,
    state,
    attempt: 1,
    lease: { token: 't', until: Instant.parse(NOW.toISOString()) },
    told: [],
  });

describe('the count of failed digests', () => {
  const count = (issues: DigestIssue[], planned: string[], dead: string[]) =>
    countFailedDigests({ ofWeek: async () => issues }, planned, dead);

  it('is none when every issue was accepted, or there was nothing to tell', async () => {
    const planned = [batch('BG-A', 'BG-B'), batch('BG-C')];
    expect(await count([issue('BG-A', 'accepted')], planned, [])).toBe(0);
    expect(await count([], [], [])).toBe(0);
  });

  it('has every issue that is still open', async () => {
    const issues = [issue('BG-A', 'claimed'), issue('BG-B', 'handing-over')];
    expect(await count(issues, [batch('BG-A', 'BG-B')], [])).toBe(2);
  });

  it('has those of a dead batch that were not served, each once', async () => {
    const issues = [issue('BG-A', 'accepted'), issue('BG-B', 'claimed')];
    const body = batch('BG-A', 'BG-B', 'BG-C');
    expect(await count(issues, [body], [body])).toBe(2);
  });
});

const aRun = (overrides: object = {}) => ({
  source: 'eu-portal',
  startedAt: NOW.toISOString(),
  finishedAt: NOW.toISOString(),
  outcome: 'complete',
  pages: 1,
  seen: 4,
  new: 1,
  changed: 0,
  unchanged: 1,
  rejected: 2,
  missing: 0,
  bytes: 1024,
  rejections: [
    { scope: 'record', ref: 'X-1', reason: 'no-deadline' },
    { scope: 'record', ref: 'X-2', reason: 'no-deadline', found: 'soon\nor later' },
    { scope: 'field', ref: 'X-3', field: 'budget', reason: 'bad-amount', found: '0' },
  ],
  ...overrides,
});

const cycleDeps = (collect: () => unknown, overrides: Partial<CycleDeps> = {}) => {
  const invoked: [string, unknown][] = [];
  const told: string[] = [];
  const schedule = { kind: 'schedule' as const, cron: '0 0 * * *', zone: 'Europe/Sofia' };
  const deps: CycleDeps = {
    functions: {
      invoke: async (name, event) => {
        invoked.push([name, event]);
        return name === 'collect-calls' ? collect() : undefined;
      },
    },
    schedules: [
      {
        ...schedule,
        id: 'collect',
        payload: { source: 'eu-portal' },
        functionName: 'collect-calls',
      },
      { ...schedule, id: 'weekly', payload: { of: 'week' }, functionName: 'plan-digests' },
    ],
    drain: async () => {},
    catcher: { reportUnconfirmed: () => 0 },
    mails: () => 0,
    planned: () => [],
    deadLetters: (): DeadLetter[] => [],
    seeding: {
      programmes: inMemoryProgrammes(),
      municipalities: inMemoryMunicipalities(),
      organisations: inMemoryOrganisations(),
    },
    seedData: () => ({ programmes: [], municipalities: [], organisations: [] }),
    calls: { allClosingAfter: async () => [] },
    indexes: { load: async () => undefined },
    municipalities: { count: async () => 3 },
    issues: { ofWeek: async () => [] },
    now: () => NOW,
    tell: (line) => void told.push(line),
    signal: new AbortController().signal,
    ...overrides,
  };
  return { deps, invoked, told };
};

describe('the weekly cycle', () => {
  it('collects and plans as the schedules of the manifest would', async () => {
    const { deps, invoked } = cycleDeps(aRun);
    const { summary, bugs } = await runCycle(deps, ['eu-portal']);
    expect(invoked).toEqual([
      ['collect-calls', { source: 'eu-portal' }],
      ['plan-digests', { of: 'week' }],
    ]);
    expect(summary).toEqual({
      sources: [{ id: 'eu-portal', seen: 4, new: 1, changed: 0, unchanged: 1, rejected: 2 }],
      calls: { forthcoming: 0, open: 0, closed: 0, withdrawn: 0 },
      municipalities: 3,
      digests: { sent: 0, skipped: 3, failed: 0 },
      seconds: expect.any(Number),
    });
    expect(bugs).toBe(0);
  });

  it('tells of a source that failed and still sends the digests', async () => {
    const { deps, invoked } = cycleDeps(() => aRun({ outcome: 'failed', error: 'answered 500' }));
    const { summary, bugs } = await runCycle(deps, ['eu-portal']);
    expect(summary.sources[0]).toMatchObject({ error: 'failed: answered 500' });
    expect(invoked.at(-1)?.[0]).toBe('plan-digests');
    expect(bugs).toBe(0);
  });

  it('tells of a function that broke, as a bug', async () => {
    const { deps } = cycleDeps(() => {
      throw new Error('no table\nat all');
    });
    const { summary, bugs } = await runCycle(deps, ['eu-portal']);
    expect(summary.sources[0]?.error).toBe('the run broke off: Error: no table at all');
    expect(bugs).toBe(1);
  });

  it('begins no further step once the service is to end', async () => {
    const end = new AbortController();
    const collect = () => {
      end.abort();
      return aRun();
    };
    const { deps, invoked } = cycleDeps(collect, { signal: end.signal });
    await expect(runCycle(deps, ['eu-portal'])).rejects.toMatchObject({ name: 'AbortError' });
    expect(invoked.map(([name]) => name)).toEqual(['collect-calls']);
  });

  it('is summed up in words, with what was not taken and why', async () => {
    const text = summaryText(await runCycle(cycleDeps(aRun).deps, ['eu-portal']));
    expect(text).toMatch(/eu-portal +4 +1 +0 +1 +2/);
    expect(text).toMatch(/2 × no-deadline +X-1, X-2 \("soon or later"\)/);
    expect(text).toMatch(/1 × bad-amount \(budget\) +X-3 \("0"\)/);
    expect(text).toMatch(/Digests +0 sent, 3 skipped, 0 failed/);
  });
});

describe('seeding', () => {
  it('adds what is missing and leaves alone what is there', async () => {
    const [known, fresh] = [aMunicipality({ id: 'BG-A' }), aMunicipality({ id: 'BG-B' })];
    const kept = anOrganisation();
    const network = anOrganisation({ id: 'org-network', kind: 'network-of-towns' });
    const written: string[] = [];
    const deps = {
      programmes: {
        all: async () => [aProgramme({ code: 'LIFE' })],
        save: async ({ code }: { code: string }) => {
          written.push(code);
          return ok(undefined);
        },
      },
      municipalities: inMemoryMunicipalities([known]),
      organisations: inMemoryOrganisations([kept]),
    };
    const programmes = [aProgramme({ code: 'LIFE' }), aProgramme({ code: 'CERV' })];
    const organisations = [anOrganisation({ name: { en: 'As shipped' } }), network];
    const seeded = await seed(deps, {
      programmes,
      municipalities: [aMunicipality({ id: 'BG-A', population: 7 }), fresh],
      organisations,
    });
    expect(seeded).toEqual({ programmes: 1, municipalities: 1, organisations: 1 });
    const there = await deps.organisations.getMany(organisations.map(({ id }) => id));
    expect([...there.values()]).toEqual([kept, network]);
    const profiles = await deps.municipalities.getMany([known.id, fresh.id]);
    expect([...profiles.values()]).toEqual([known, fresh]);
    expect(written).toEqual(['CERV']);
  });
});

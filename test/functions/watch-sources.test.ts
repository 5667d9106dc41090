import { describe, expect, it } from 'vitest';
import { listSources } from '../../functions/list-sources/handler.ts';
import { watchSources } from '../../functions/watch-sources/handler.ts';
import { SourceId } from '../../shared/domain/ids.ts';
import { toInstant } from '../../shared/domain/time.ts';
import type { ServiceEvent } from '../../shared/queue/publish-events.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { aProgramme, NOW } from '../support/builders.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { inMemoryReferenceWrites } from '../support/in-memory/reference-writes.ts';
import { inMemorySourceRuns } from '../support/in-memory/source-runs.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { aSourceRun } from '../support/source-run-builder.ts';

const aRun = (source: string, day: string, outcome: string) =>
  aSourceRun({
    source,
    startedAt: `${day}T04:15:00.000Z`,
    finishedAt: `${day}T04:15:09.000Z`,
    outcome,
  });

const sources = ['eu-portal', 'isun'].map((id) => ({ id: SourceId.parse(id), everyHours: 24 }));
const runs = inMemorySourceRuns([
  aRun('eu-portal', '2026-08-17', 'complete'),
  aRun('isun', '2026-08-10', 'complete'),
  aRun('isun', '2026-08-17', 'failed'),
]);

describe('watching the sources', () => {
  it('tells of the one that only failed for days, and of no other', async () => {
    const events: ServiceEvent[] = [];
    const publish = async (published: readonly ServiceEvent[]) => void events.push(...published);
    const writes = inMemoryReferenceWrites(inMemoryCalls(), inMemoryProgrammes());
    await watchSources({ sources, runs, writes, publish, log: keptLogger(), now: () => NOW })();
    expect(events).toMatchObject([
      {
        name: 'SourceWentQuiet',
        detail: { source: 'isun', lastGoodAt: '2026-08-10T04:15:00.000Z' },
      },
    ]);
  });

  it('tells what administrators wrote and nobody was told, and strikes it out', async () => {
    const writes = inMemoryReferenceWrites(inMemoryCalls(), inMemoryProgrammes());
    const events = [{ name: 'ProgrammeChanged', detail: { programme: 'LIFE' } }];
    await writes.writeProgramme(aProgramme(), { id: '1', at: toInstant(NOW), events });
    const told: ServiceEvent[] = [];
    const publish = async (published: readonly ServiceEvent[]) => void told.push(...published);
    const watch = watchSources({
      ...{ sources: [], runs, writes, publish, log: keptLogger(), now: () => NOW },
    });
    await watch();
    await watch();
    expect(told).toEqual(events);
  });
});

describe('GET /sources', () => {
  it('shows how each source is and how its last run went', async () => {
    const list = listSources({ sources, runs, log: keptLogger(), now: () => NOW });
    const reply = await list(aGetRequest('/sources'), aContext());
    expect(JSON.parse(reply.body ?? '').items).toMatchObject([
      { source: 'eu-portal', state: 'fresh', lastRun: { outcome: 'complete' } },
      { source: 'isun', state: 'quiet', lastRun: { outcome: 'failed' } },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  collectAdded,
  SomeSourcesFailedError,
} from '../../functions/collect-calls/collect-added.ts';
import { SourceId } from '../../shared/domain/ids.ts';
import { SourceRun } from '../../shared/domain/source-run.ts';
import { NOW } from '../support/builders.ts';
import { inMemorySourceRuns } from '../support/in-memory/source-runs.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { aSourceRun } from '../support/source-run-builder.ts';

const HOUR = 3_600_000;

const aRun = (source: string, hoursAgo: number, outcome = 'complete'): SourceRun =>
  aSourceRun({
    source,
    startedAt: new Date(NOW.getTime() - hoursAgo * HOUR).toISOString(),
    outcome,
  });

const aService = (before: SourceRun[] = [], broken: readonly string[] = []) => {
  const asked: string[] = [];
  const added = [
    ['city-rss', 24],
    ['region-csv', 168],
    ['fund-json', 24],
  ] as const;
  const collect = collectAdded({
    added: added.map(([id, everyHours]) => ({ id: SourceId.parse(id), everyHours })),
    runs: inMemorySourceRuns(before),
    collect: async (event) => {
      const { source } = SourceRun.pick({ source: true }).parse(event);
      asked.push(source);
      if (broken.includes(source)) throw new TypeError('table gone');
      return aRun(source, 0);
    },
    log: keptLogger(),
    now: () => NOW,
  });
  return { collect, asked };
};

describe('the sources that administrators added', () => {
  it('are read as a group, each with a run of its own', async () => {
    const { collect, asked } = aService();
    expect(await collect({ group: 'added' })).toHaveLength(3);
    expect(asked).toEqual(['city-rss', 'region-csv', 'fund-json']);
  });

  it('are read one at a time when one is named', async () => {
    const { collect, asked } = aService([aRun('city-rss', 1)]);
    expect(await collect({ source: 'city-rss' })).toMatchObject({ source: 'city-rss' });
    expect(asked).toEqual(['city-rss']);
  });

  it('do not keep each other from being read, and the failure is not kept quiet', async () => {
    const { collect, asked } = aService([], ['city-rss']);
    await expect(collect({ group: 'added' })).rejects.toThrow(SomeSourcesFailedError);
    await expect(collect({ group: 'added' })).rejects.toThrow('city-rss');
    expect(asked).toContain('fund-json');
  });

  it('are left alone until they are due, by their last good run', async () => {
    const before = [aRun('city-rss', 23), aRun('region-csv', 48), aRun('fund-json', 2, 'failed')];
    const { collect, asked } = aService(before);
    await collect({ group: 'added' });
    expect(asked).toEqual(['city-rss', 'fund-json']);
  });

  it('are not read by a request that is neither', async () => {
    const { collect } = aService();
    await expect(collect({ group: 'others' })).rejects.toThrow();
  });
});

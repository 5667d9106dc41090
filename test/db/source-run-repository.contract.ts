import { describe, expect, it } from 'vitest';
import type { SourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { SourceRun } from '../../shared/domain/source-run.ts';

const aRun = (overrides: Record<string, unknown> = {}): SourceRun =>
  SourceRun.parse({
    source: 'eu-portal',
    startedAt: '2026-08-17T02:15:00.000Z',
    finishedAt: '2026-08-17T02:17:00.000Z',
    outcome: 'complete',
    pages: 3,
    seen: 250,
    new: 5,
    changed: 4,
    unchanged: 240,
    rejected: 1,
    missing: 0,
    bytes: 0,
    rejections: [{ scope: 'record', ref: '7TOPICS', reason: 'no-deadline' }],
    ...overrides,
  });

const onDay = (day: number, overrides: Record<string, unknown> = {}): SourceRun =>
  aRun({ startedAt: `2026-08-${String(day).padStart(2, '0')}T02:15:00.000Z`, ...overrides });

export const sourceRunContract = (
  where: string,
  make: () => Promise<SourceRunRepository>,
): void => {
  describe(`source runs ${where}`, () => {
    it('gives the newest first, no more than asked for', async () => {
      const runs = await make();
      for (const day of [3, 1, 10, 2]) await runs.put(onDay(day));
      expect(await runs.latest(aRun().source, 3)).toEqual([onDay(10), onDay(3), onDay(2)]);
    });

    it('keeps sources apart', async () => {
      const runs = await make();
      await runs.put(aRun({ source: 'eu' }));
      expect(await runs.latest(aRun().source, 5)).toEqual([]);
    });

    it('replaces a run that is put again', async () => {
      const runs = await make();
      await runs.put(aRun({ outcome: 'failed', error: 'HTTP 503' }));
      await runs.put(aRun());
      expect(await runs.latest(aRun().source, 5)).toEqual([aRun()]);
    });

    it('finds the last complete run behind any number of others', async () => {
      const runs = await make();
      for (const day of [1, 2]) await runs.put(onDay(day));
      for (let day = 3; day < 15; day += 1) await runs.put(onDay(day, { outcome: 'partial' }));
      expect(await runs.latestComplete(aRun().source)).toEqual(onDay(2));
    });

    it('has no complete run where none was', async () => {
      const runs = await make();
      await runs.put(aRun({ outcome: 'failed' }));
      expect(await runs.latestComplete(aRun().source)).toBeUndefined();
    });
  });
};

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextRun, schedulesOf, startSchedules } from '../../../infra/local/schedules.ts';
import { FUNCTIONS } from '../../../infra/manifest.ts';

const WEEKLY = { cron: '30 7 * * 1', zone: 'Europe/Sofia' };
const DAILY = { cron: '15 4 * * *', zone: 'Europe/Brussels' };

describe('the next run of a schedule', () => {
  it.each([
    ['in summer', WEEKLY, '2026-08-17T04:29:59Z', '2026-08-17T04:30:00.000Z'],
    ['a week on', WEEKLY, '2026-08-17T04:30:00Z', '2026-08-24T04:30:00.000Z'],
    ['in winter, an hour later in UTC', WEEKLY, '2026-11-20T00:00:00Z', '2026-11-23T05:30:00.000Z'],
    ['across the change to winter time', DAILY, '2026-10-24T12:00:00Z', '2026-10-25T03:15:00.000Z'],
    ['across the change to summer time', DAILY, '2026-03-28T12:00:00Z', '2026-03-29T02:15:00.000Z'],
  ])('is by the wall clock of its zone: %s', (_when, schedule, now, next) => {
    expect(nextRun(schedule, new Date(now))?.toISOString()).toBe(next);
  });

  it('exists for every schedule of the manifest', () => {
    for (const schedule of schedulesOf(FUNCTIONS)) {
      expect(nextRun(schedule, new Date()), schedule.id).toBeInstanceOf(Date);
    }
  });
});

describe('started schedules', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('start their function with its payload by the service’s clock, not the machine’s', async () => {
    vi.setSystemTime('2030-01-01T00:00:00Z');
    const offset = Date.parse('2026-08-17T04:00:00Z') - Date.now();
    const started: unknown[] = [];
    const schedule = {
      kind: 'schedule' as const,
      id: 'weekly',
      ...WEEKLY,
      payload: { source: 'eu-portal' },
      functionName: 'plan-digests',
    };
    const running = startSchedules(
      [schedule],
      { start: (name, event) => started.push([name, event]) },
      () => new Date(Date.now() + offset),
    );
    await vi.advanceTimersByTimeAsync(29 * 60_000);
    expect(started).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(started).toEqual([['plan-digests', { source: 'eu-portal' }]]);
    await vi.advanceTimersByTimeAsync(7 * 24 * 3_600_000);
    expect(started).toHaveLength(2);
    running.stop();
    await vi.advanceTimersByTimeAsync(7 * 24 * 3_600_000);
    expect(started).toHaveLength(2);
  });
});

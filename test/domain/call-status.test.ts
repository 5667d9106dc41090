import { describe, expect, it } from 'vitest';
import { statusOf } from '../../shared/domain/call.ts';
import { nextEntryDeadline } from '../../shared/domain/deadline.ts';
import { aCall, aDeadline, NOW } from '../support/builders.ts';

const statusWith = (overrides: Record<string, unknown>, now = NOW): string =>
  statusOf(aCall(overrides), now);

describe('the status of a call', () => {
  it('is open from its opening day to its last deadline', () => {
    expect(statusWith({ opensOn: '2026-08-17' })).toBe('open');
    expect(statusWith({ opensOn: '2026-08-18' })).toBe('forthcoming');
  });

  it('does not believe a source that says open after the last deadline', () => {
    expect(statusWith({ deadlines: [aDeadline('2026-08-16')], sourceStatus: 'open' })).toBe(
      'closed',
    );
  });

  it('does not believe a source that says closed before the last deadline', () => {
    expect(statusWith({ sourceStatus: 'closed' })).toBe('open');
  });

  it('stays open until the last of several deadlines', () => {
    const deadlines = ['2026-08-01', '2026-12-01'].map((day) =>
      aDeadline(day, { role: 'cut-off' }),
    );
    expect(statusWith({ deadlines })).toBe('open');
  });

  it('closes at the minute of the deadline in the zone of the deadline', () => {
    const deadlines = [aDeadline('2026-08-17')];
    expect(statusWith({ deadlines }, new Date('2026-08-17T15:00:00Z'))).toBe('open');
    expect(statusWith({ deadlines }, new Date('2026-08-17T15:00:01Z'))).toBe('closed');
  });

  it('lets a deadline without a clock time end with its day', () => {
    const deadlines = [aDeadline('2026-08-17', { time: undefined })];
    expect(statusWith({ deadlines }, new Date('2026-08-17T21:59:59Z'))).toBe('open');
    expect(statusWith({ deadlines }, new Date('2026-08-17T22:00:00Z'))).toBe('closed');
  });

  it('takes the word of the source for a withdrawal and for a call without any deadline', () => {
    expect(statusWith({ sourceStatus: 'withdrawn' })).toBe('withdrawn');
    expect(statusWith({ deadlines: [], sourceStatus: 'closed' })).toBe('closed');
    expect(statusWith({ deadlines: [], sourceStatus: 'open' })).toBe('open');
  });
});

describe('the deadline a newcomer can still meet', () => {
  const twoStage = [
    aDeadline('2026-08-01', { role: 'stage-1' }),
    aDeadline('2026-12-01', { role: 'stage-2' }),
  ];

  it('is gone once the first stage has passed', () => {
    expect(nextEntryDeadline(aCall({ deadlines: twoStage }).deadlines, NOW)).toBeUndefined();
  });

  it('is the next cut-off, not the first', () => {
    const cutOffs = ['2026-08-01', '2026-12-01'].map((day) => aDeadline(day, { role: 'cut-off' }));
    const next = nextEntryDeadline(aCall({ deadlines: cutOffs }).deadlines, NOW);
    expect(next?.date).toBe('2026-12-01');
  });
});

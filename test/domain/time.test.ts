import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isoWeekOf, PlainDate, wallClock, type Zone } from '../../shared/domain/time.ts';

const date = (text: string): PlainDate => PlainDate.parse(text);
const zone = (name: string): Zone => name as Zone;

describe('instantOf', () => {
  it.each([
    ['2026-01-15', '17:00', 'Europe/Brussels', '2026-01-15T16:00:00.000Z'],
    ['2026-07-15', '17:00', 'Europe/Brussels', '2026-07-15T15:00:00.000Z'],
    ['2026-07-15', '17:00', 'Europe/Sofia', '2026-07-15T14:00:00.000Z'],
    ['2026-03-29', '00:30', 'Europe/Brussels', '2026-03-28T23:30:00.000Z'],
    ['2026-03-29', '03:00', 'Europe/Brussels', '2026-03-29T01:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, where, instant) => {
    expect(instantOf(date(day), time, zone(where)).toISOString()).toBe(instant);
  });

  it('takes the instant after the gap for a time that a spring change skips', () => {
    const skipped = instantOf(date('2026-03-29'), '02:30', zone('Europe/Brussels'));
    expect(skipped.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('takes the first of two instants that an autumn change gives one name', () => {
    const doubled = instantOf(date('2026-10-25'), '02:30', zone('Europe/Brussels'));
    expect(doubled.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('gives back every minute that a wall clock shows, up to the doubled autumn hour', () => {
    const zones = ['Europe/Sofia', 'Europe/Brussels', 'Europe/Istanbul', 'Atlantic/Reykjavik'];
    const minutes = fc.integer({ min: 28_000_000, max: 31_000_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, name) => {
        const at = new Date(minute * 60_000);
        const shown = wallClock(at, zone(name));
        const back = instantOf(shown.date, shown.time, zone(name));
        expect(wallClock(back, zone(name))).toEqual(shown);
        expect([0, 3_600_000]).toContain(at.getTime() - back.getTime());
      }),
    );
  });
});

describe('isoWeekOf', () => {
  it.each([
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in %s', (day, week) => {
    expect(isoWeekOf(date(day))).toBe(week);
  });
});

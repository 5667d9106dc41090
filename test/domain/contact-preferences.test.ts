import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ContactPreferences,
  confirm,
  decideDue,
  defaultPreferences,
  nextDueAfter,
  unsubscribe,
} from '../../shared/domain/contact-preferences.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { mondayOf, weekCount } from '../../shared/domain/iso-week.ts';
import { Instant, IsoWeek, isoWeekOf, PlainDate } from '../../shared/domain/time.ts';

const KEY = { municipalityId: MunicipalityId.parse('BG-SZR31'), contactId: 'main' };
const AT = Instant.parse('2026-08-17T04:30:00.000Z');
const LATER = Instant.parse('2026-09-01T04:30:00.000Z');
const week = (text: string) => IsoWeek.parse(text);

const preferences = (overrides: Record<string, unknown> = {}): ContactPreferences =>
  ContactPreferences.parse({ ...defaultPreferences(KEY), ...overrides });

/** Mondays, one after the other. */
const mondays = (from: string, count: number): IsoWeek[] =>
  Array.from({ length: count }, (_, n) => {
    const monday = new Date(Date.parse(from) + n * 7 * 86_400_000);
    return isoWeekOf(PlainDate.parse(monday.toISOString().slice(0, 10)));
  });

/** Over two turns of a year, one of them with 53 weeks. */
const YEARS = mondays('2026-01-05', 120);

describe('a week', () => {
  it('begins with the Monday that lies in it, and counts one more than the week before', () => {
    const days = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31') });
    fc.assert(
      fc.property(days, (day) => {
        const date = PlainDate.parse(day.toISOString().slice(0, 10));
        const monday = mondayOf(isoWeekOf(date));
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(isoWeekOf(monday)).toBe(isoWeekOf(date));
        const before = PlainDate.parse(
          new Date(Date.parse(monday) - 86_400_000).toISOString().slice(0, 10),
        );
        expect(weekCount(isoWeekOf(date)) - weekCount(isoWeekOf(before))).toBe(1);
      }),
    );
  });
});

describe('whether a contact gets the digest of a week', () => {
  it('is every week for one that never said anything', () => {
    expect(YEARS.every((each) => decideDue(preferences(), each) === 'due')).toBe(true);
  });

  it('is every week for one that wants reminders only', () => {
    const wanted = preferences({ cadence: 'reminders-only' });
    expect(YEARS.every((each) => decideDue(wanted, each) === 'due')).toBe(true);
  });

  it('is every other week without exception, over the turn of a year with 53 weeks too', () => {
    const due = YEARS.map((each) => decideDue(preferences({ cadence: 'fortnightly' }), each));
    for (const [at, each] of due.entries()) {
      expect(each).toEqual(due[at % 2]);
      expect([each, due[at + 1]].filter((one) => one === 'due')).toHaveLength(
        at + 1 === due.length && each !== 'due' ? 0 : 1,
      );
    }
  });

  it('falls on even weeks for about half of those who want it fortnightly', () => {
    const due = Array.from({ length: 1000 }, (_, n) =>
      decideDue(
        preferences({ cadence: 'fortnightly', municipalityId: `BG-X${n}` }),
        week('2026-W34'),
      ),
    ).filter((each) => each === 'due');
    expect(due.length).toBeGreaterThan(450);
    expect(due.length).toBeLessThan(550);
  });

  it('is the first Monday of each month for one that wants it monthly', () => {
    const due = YEARS.filter(
      (each) => decideDue(preferences({ cadence: 'monthly' }), each) === 'due',
    );
    const months = due.map((each) => mondayOf(each).slice(0, 7));
    expect(new Set(months).size).toBe(months.length);
    expect(months.slice(0, 12)).toHaveLength(12);
    expect(due.every((each) => Number(mondayOf(each).slice(8)) <= 7)).toBe(true);
    expect(months.at(-1)).toBe('2028-04');
    expect(months).toHaveLength(28);
  });

  it('is no week that begins before a pause ends', () => {
    const paused = preferences({ pausedUntil: '2026-08-24' });
    expect(decideDue(paused, week('2026-W34'))).toEqual({ notDue: 'paused' });
    expect(decideDue(paused, week('2026-W35'))).toBe('due');
  });

  it('is none for one that left or has not confirmed, whatever else it wants', () => {
    const gone = unsubscribe(preferences({ pausedUntil: '2030-01-01' }), AT);
    const fresh = preferences({ standing: { kind: 'unconfirmed', since: AT } });
    expect(decideDue(gone, week('2026-W34'))).toEqual({ notDue: 'unsubscribed' });
    expect(decideDue(fresh, week('2026-W34'))).toEqual({ notDue: 'unconfirmed' });
  });
});

describe('the next digest', () => {
  const today = PlainDate.parse('2026-08-17');

  it('is the first Monday after today that a contact is due on', () => {
    expect(nextDueAfter(preferences(), today)).toBe('2026-08-24');
    expect(nextDueAfter(preferences({ cadence: 'monthly' }), today)).toBe('2026-09-07');
    const away = preferences({ pausedUntil: '2027-08-17', cadence: 'fortnightly' });
    expect(nextDueAfter(away, today)).toMatch(/^2027-08-(23|30)$/);
  });

  it('is none for who left', () => {
    expect(nextDueAfter(unsubscribe(preferences(), AT), today)).toBeUndefined();
  });
});

describe('leaving and confirming', () => {
  it('can each be done twice without another effect', () => {
    const gone = unsubscribe(preferences(), AT);
    expect(gone.standing).toEqual({ kind: 'unsubscribed', at: AT });
    expect(unsubscribe(gone, LATER)).toBe(gone);
    const confirmed = confirm(preferences({ standing: { kind: 'unconfirmed', since: AT } }));
    expect(confirmed.standing).toEqual({ kind: 'active' });
    expect(confirm(confirmed)).toBe(confirmed);
  });

  it('leaves who has left since unsubscribed, when an old link to confirm is used', () => {
    const gone = unsubscribe(preferences(), AT);
    expect(confirm(gone)).toBe(gone);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PartyId } from '../../shared/domain/ids.ts';
import { type Partnering, unpartnered } from '../../shared/domain/partnering.ts';
import { PlainDate } from '../../shared/domain/time.ts';
import {
  type Conduct,
  conductOf,
  MOST_BY_CONDUCT,
  oddsByConduct,
} from '../../shared/partners/conduct.ts';
import { compilePool } from '../../shared/partners/partner-pool.ts';
import { suggestPartners } from '../../shared/partners/suggest.ts';
import { NOW } from '../support/builders.ts';
import { anInterest } from '../support/partner-search-builders.ts';

const DAY = 86_400_000;
const TODAY = PlainDate.parse('2026-08-17');

const daysAgo = (days: number): string => new Date(NOW.getTime() - days * DAY).toISOString();

/** Interests by how many days ago they came, and after how many days they were answered. */
const receiving = (...interests: [ago: number, answeredAfter?: number][]): Partnering => ({
  ...{ ...unpartnered(PartyId.parse('GR-0501')), actedOn: TODAY },
  received: interests.map(([ago, after]) => {
    const answeredAt = after === undefined ? undefined : daysAgo(ago - after);
    return anInterest({ sentAt: daysAgo(ago), answeredAt });
  }),
});

const knownConduct = fc.record({
  actedOn: fc
    .integer({ min: -1, max: 365 })
    .map((ago) => PlainDate.parse(daysAgo(ago).slice(0, 10))),
  answered: fc.nat(40),
  left: fc.nat(40),
  days: fc.nat(365),
});

const conductWith = ({ left, ...conduct }: Omit<Conduct, 'of'> & { left: number }): Conduct => ({
  ...conduct,
  of: conduct.answered + left,
});

const odds = (conduct: Parameters<typeof conductWith>[0]) =>
  oddsByConduct(conductWith(conduct), NOW);

describe('the conduct of a party', () => {
  it('counts what was answered and what was left for a fortnight, of the last year', () => {
    const party = receiving([400, 1], [300, 4], [90, 2], [80, 9], [20], [10], [10, 0]);
    expect(conductOf(party, NOW)).toEqual({ actedOn: TODAY, answered: 4, of: 5, days: 4 });
    expect(conductOf(receiving([10]), NOW)).toEqual({ actedOn: TODAY, answered: 0, of: 0 });
  });

  it('is not known of who never did anything, or is suspended', () => {
    const { actedOn: _, ...idle } = receiving([20, 1]);
    expect(conductOf(idle, NOW)).toBeUndefined();
    const suspended = { since: anInterest().sentAt, reason: 'Advertises consultants' };
    expect(conductOf({ ...receiving([20, 1]), suspended }, NOW)).toBeUndefined();
  });
});

describe('the odds by conduct', () => {
  it('are never less than those of a stranger, and never more than one project done together', () => {
    fc.assert(
      fc.property(knownConduct, (conduct) => {
        expect(odds(conduct)).toBeGreaterThanOrEqual(0);
        expect(odds(conduct)).toBeLessThanOrEqual(MOST_BY_CONDUCT);
      }),
    );
  });

  it('grow with every answer, and fall with none that was left, with time and with waiting', () => {
    fc.assert(
      fc.property(knownConduct, (conduct) => {
        const { answered, left, days } = conduct;
        const more = odds({ ...conduct, answered: answered + 1 });
        expect(more).toBeGreaterThan(odds(conduct));
        expect(odds({ ...conduct, left: left + 1 })).toBeLessThan(odds(conduct));
        expect(odds({ ...conduct, days: days + 1 })).toBeLessThanOrEqual(odds(conduct));
        const old = PlainDate.parse('2025-08-01');
        expect(odds({ ...conduct, actedOn: old })).toBeLessThan(odds(conduct));
      }),
    );
  });

  it('believe nine answers of ten more than one of one', () => {
    const quick = { actedOn: TODAY, days: 1 };
    expect(odds({ ...quick, answered: 9, left: 1 })).toBeGreaterThan(
      odds({ ...quick, answered: 1, left: 0 }),
    );
  });
});

describe('suggestions', () => {
  /** Towns alike in everything, so that nothing but ids and conduct orders them. */
  const towns = Array.from({ length: 150 }, (_, n) => ({
    ...{ id: `BG-T${String(n).padStart(3, '0')}`, kind: 'municipality', country: 'BG' },
    ...{ name: 'Town', nuts3: 'BG421', lat: 42, lon: 25, population: 9000 },
  }));
  const pool = compilePool({
    municipalities: towns,
    regions: [],
    projects: [],
    networks: [],
    twins: [],
  });
  const conduct = { actedOn: TODAY, answered: 9, of: 10, days: 1 };
  const suggested = (without: string[] = []) =>
    suggestPartners(pool, {
      ...{ ask: { seeker: 'BG-T000' }, without: new Set(without), most: 3 },
      conducts: new Map([['BG-T149', { conduct, odds: oddsByConduct(conduct, NOW) }]]),
    }).map(({ party }) => party.id);

  it('begin with who answers, of many who are alike and come before by name', () => {
    expect(suggested()).toEqual(['BG-T149', 'BG-T001', 'BG-T002']);
  });

  it('do not name who is left out, however it answers', () => {
    expect(suggested(['BG-T149'])).toEqual(['BG-T001', 'BG-T002', 'BG-T003']);
  });
});

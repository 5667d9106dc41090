import { describe, expect, it } from 'vitest';
import {
  chooseNews,
  MAX_FORTHCOMING,
  MAX_ITEMS,
  NO_WISHES,
  type Wishes,
} from '../../shared/digest/choose.ts';
import { Told } from '../../shared/domain/told.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { aDeadline, aMunicipality, anIndexedCall, NOW, OPEN_TO_ALL } from '../support/builders.ts';
import { candidatesOf } from '../support/call-index.ts';

const call = (n: number, overrides: Record<string, unknown> = {}) =>
  anIndexedCall({ id: `eu-portal:${n}TOPICS`, ...overrides });

/** Told with the deadline of the calls here, thirty days ahead. */
const said = {
  ...{ status: 'open', deadlines: [aDeadline()], money: { currency: 'EUR' } },
  next: { date: '2026-09-16', reminder: 30 },
};

const told = (n: number, version = 1): Told =>
  Told.parse({ callId: `eu-portal:${n}TOPICS`, version, kind: 'new', said });

const choose = (calls: readonly IndexedCall[], toldBefore: Told[], now: Date, wishes = NO_WISHES) =>
  chooseNews(
    candidatesOf(aMunicipality(), calls, now),
    toldBefore,
    { now, zone: aMunicipality().zone },
    wishes,
  );

const idsOf = (items: readonly { call: { id: string } }[]): string[] =>
  items.map((item) => item.call.id);

describe('choosing what to tell', () => {
  it('names only calls that the municipality may apply for, never one that does not say', () => {
    const abroad = {
      ...OPEN_TO_ALL,
      countries: { values: ['NO'], exhaustive: true, by: 'source' },
    };
    const calls = [call(1), call(2, { eligibility: abroad }), call(3, { eligibility: {} })];
    expect(idsOf(choose(calls, [], NOW).items)).toEqual(['eu-portal:1TOPICS']);
  });

  it('leaves out calls about nothing that the municipality asked for', () => {
    const fusion = call(1, { themes: [{ theme: 'sport', weight: 1, words: ['sport'] }] });
    expect(choose([fusion], [], NOW).items).toEqual([]);
  });

  it('tells nothing twice', () => {
    expect(choose([call(1)], [told(1)], NOW).items).toEqual([]);
  });

  it('tells a call again when its deadline moved, with what changed', () => {
    const moved = call(1, { version: 3, news: { version: 2, fields: ['deadlines'] } });
    const [item] = choose([moved], [told(1)], NOW).items;
    expect(item).toMatchObject({
      told: { kind: 'changed', version: 3 },
      changedFields: ['deadlines'],
    });
    expect(choose([moved], [told(1), told(1, 3)], NOW).items).toEqual([]);
  });

  it('does not tell a call again when only its wording changed', () => {
    const reworded = call(1, { version: 2, news: { version: 1, fields: [] } });
    expect(choose([reworded], [told(1)], NOW).items).toEqual([]);
  });

  it('puts new calls before changed ones and the nearest deadline first', () => {
    const calls = [
      call(1, { deadlines: [aDeadline('2026-10-01')] }),
      call(2, { deadlines: [aDeadline('2026-09-01')] }),
      call(3, {
        deadlines: [aDeadline('2026-08-20')],
        version: 2,
        news: { version: 2, fields: ['money'] },
      }),
    ];
    const { items } = choose(calls, [told(3)], NOW);
    expect(idsOf(items)).toEqual(['eu-portal:2TOPICS', 'eu-portal:1TOPICS', 'eu-portal:3TOPICS']);
  });

  it('holds back what would make the digest long, says how much, and tells it the next time', () => {
    const calls = Array.from({ length: MAX_ITEMS + 3 }, (_, n) => call(n + 1));
    const first = choose(calls, [], NOW);
    expect(first.items).toHaveLength(MAX_ITEMS);
    expect(first.heldBack).toBe(3);
    const second = choose(
      calls,
      first.items.map((item) => item.told),
      NOW,
    );
    expect(second.items).toHaveLength(3);
    expect(new Set([...idsOf(first.items), ...idsOf(second.items)]).size).toBe(MAX_ITEMS + 3);
  });

  it('keeps room for what can be applied for now', () => {
    const calls = Array.from({ length: 20 }, (_, n) =>
      call(n + 1, n < 12 ? { opensOn: '2026-10-01', deadlines: [aDeadline('2027-02-01')] } : {}),
    );
    const { items, heldBack } = choose(calls, [], NOW);
    const forthcoming = items.filter(({ call: { opensOn } }) => opensOn === '2026-10-01');
    expect(forthcoming).toHaveLength(MAX_FORTHCOMING);
    expect({ shown: items.length, heldBack }).toEqual({ shown: MAX_ITEMS, heldBack: 10 });
  });

  it('does not depend on the order of the index', () => {
    const calls = Array.from({ length: 20 }, (_, n) => call(n + 1));
    const forwards = choose(calls, [], NOW);
    expect(choose([...calls].reverse(), [], NOW)).toEqual(forwards);
  });
});

describe('reminding of deadlines', () => {
  const in2weeks = (overrides: Record<string, unknown> = {}) =>
    call(1, { deadlines: [aDeadline('2026-08-30')], ...overrides });
  const STARRED = { ...NO_WISHES, starred: new Set([call(1).id]) };
  const toldSince = (calls: IndexedCall[], days: string[], wishes: Wishes = STARRED) => {
    let told: Told[] = [];
    return days.map((day) => {
      const { items } = choose(calls, told, new Date(`${day}T04:30:00Z`), wishes);
      told = [...told, ...items.map((item) => item.told)];
      return items.map((item) => item.told.kind).join();
    });
  };

  it('says a call with its deadline once, then once each as it comes within 30, 14 and 7 days', () => {
    const mondays = ['2026-07-20', '2026-07-27', '2026-08-03', '2026-08-10', '2026-08-17'];
    const days = [...mondays, '2026-08-24', '2026-08-29', '2026-08-31'];
    expect(toldSince([in2weeks()], days)).toEqual([
      ...['new', '', 'closing', '', 'closing', 'closing', '', ''],
    ]);
  });

  it('begins again when the deadline moves', () => {
    const told = choose([in2weeks()], [], NOW, STARRED).items.map((item) => item.told);
    const moved = in2weeks({
      deadlines: [aDeadline('2026-09-20')],
      version: 2,
      news: { version: 2, fields: ['deadlines'] },
    });
    const again = choose([moved], told, new Date('2026-08-24T04:30:00Z'), STARRED).items;
    expect(again.map((item) => item.told.kind)).toEqual(['changed']);
    const heard = [...told, ...again.map((item) => item.told)];
    const late = choose([moved], heard, new Date('2026-09-07T04:30:00Z'), STARRED).items;
    expect(late.map((item) => item.told.kind)).toEqual(['closing']);
  });

  it('is for what is starred or fits well, and all that some readers want', () => {
    const weak = { themes: [{ theme: 'energy-renovation', weight: 0.3, words: [] }] };
    const days = ['2026-08-03', '2026-08-17', '2026-08-24'];
    expect(toldSince([in2weeks(weak)], days, NO_WISHES)).toEqual(['new', '', '']);
    const only = { ...STARRED, remindersOnly: true };
    expect(toldSince([in2weeks(weak)], days, only)).toEqual(['closing', 'closing', 'closing']);
  });
});

describe('what a municipality thinks of calls', () => {
  it('keeps away what it dismissed, for good, whatever source it comes from', () => {
    const moved = call(1, { version: 2, news: { version: 2, fields: ['deadlines'] } });
    const dismissed = { ...NO_WISHES, dismissed: new Set([call(1).id]) };
    expect(choose([moved], [told(1)], NOW, dismissed).items).toEqual([]);
    expect(choose([moved], [], NOW, dismissed).items).toEqual([]);
  });

  it('tells of nothing below the score it asked for, save what it starred', () => {
    const calls = [
      call(1),
      call(2, { themes: [{ theme: 'energy-renovation', weight: 0.3, words: [] }] }),
    ];
    const scores = choose(calls, [], NOW)
      .items.map((item) => item.score)
      .sort((a, b) => a - b);
    const wishes = { ...NO_WISHES, minimumScore: (scores[0] ?? 0) + 1 };
    expect(idsOf(choose(calls, [], NOW, wishes).items)).toEqual([call(1).id]);
    const starred = { ...wishes, starred: new Set([call(2).id]) };
    expect(choose(calls, [], NOW, starred).items).toHaveLength(2);
  });

  it('puts no more in a digest than it asked for, what it starred before the rest', () => {
    const calls = Array.from({ length: 6 }, (_, n) => call(n + 1));
    const wishes = { ...NO_WISHES, maximumItems: 2, starred: new Set([call(6).id]) };
    const { items, heldBack } = choose(calls, [], NOW, wishes);
    expect({ ids: idsOf(items), heldBack }).toEqual({ ids: [call(1).id, call(6).id], heldBack: 4 });
  });
});

describe('what a call is told as', () => {
  it('is announced first, and told when it opens', () => {
    const announced = { opensOn: '2026-10-01', deadlines: [aDeadline('2027-02-01')] };
    const told = choose([call(1, announced)], [], NOW).items.map((item) => item.told);
    expect(told.map(({ kind }) => kind)).toEqual(['forthcoming']);
    expect(choose([call(1, announced)], told, NOW).items).toEqual([]);
    const opened = choose([call(1, announced)], told, new Date('2026-10-05T04:30:00Z')).items;
    expect(opened.map((item) => item.told.kind)).toEqual(['new']);
  });

  it('is reopened when it had closed since it was told', () => {
    const back = call(1, {
      ...{ version: 3, reopenedIn: 3, news: { version: 3, fields: ['deadlines'] } },
      deadlines: [aDeadline('2026-12-01')],
    });
    const [item] = choose([back], [told(1)], NOW).items;
    expect(item?.told.kind).toBe('reopened');
    expect(item?.diff).toMatchObject([
      { field: 'deadline', from: { date: '2026-09-16' }, to: { date: '2026-12-01' } },
    ]);
  });
});

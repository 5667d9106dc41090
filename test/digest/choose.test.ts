import { describe, expect, it } from 'vitest';
import { chooseNews, MAX_FORTHCOMING, MAX_ITEMS } from '../../shared/digest/choose.ts';
import { Told } from '../../shared/domain/digest-issue.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { aDeadline, aMunicipality, anIndexedCall, NOW, OPEN_TO_ALL } from '../support/builders.ts';
import { candidatesOf } from '../support/call-index.ts';

const call = (n: number, overrides: Record<string, unknown> = {}) =>
  anIndexedCall({ id: `eu-portal:${n}TOPICS`, ...overrides });

const told = (n: number, version = 1): Told =>
  Told.parse({ callId: `eu-portal:${n}TOPICS`, version, kind: 'new' });

const choose = (calls: readonly IndexedCall[], toldBefore: Told[], now: Date) =>
  chooseNews(candidatesOf(aMunicipality(), calls, now), toldBefore, now);

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

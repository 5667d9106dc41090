import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../shared/domain/call.ts';
import { type CallLink, pairName } from '../../shared/domain/call-link.ts';
import { Instant } from '../../shared/domain/time.ts';
import { joinCalls } from '../../shared/matching/join-calls.ts';
import { aCallRecord, aDeadline } from '../support/builders.ts';
import { aDecision, aRuleLink } from '../support/call-link-builders.ts';
import { manyCalls } from './many-calls.ts';

const AT = Instant.parse('2026-08-17T04:30:00.000Z');
const LATER = Instant.parse('2026-08-18T04:30:00.000Z');

type Input = Record<string, unknown>;

const at = (source: string, overrides: Input = {}): CallRecord =>
  aCallRecord({ id: `${source}:1`, source, sourceId: '1', ...overrides });

const groupsOf = (records: readonly CallRecord[], links: readonly CallLink[] = []): string[] =>
  joinCalls(records, links, AT)
    .groups.map((group) =>
      group
        .map(({ id }) => id)
        .sort()
        .join(' '),
    )
    .sort();

const OTHER = { identifier: 'another-call', title: { en: 'Something else entirely in villages' } };

describe('joining calls', () => {
  it('joins what a rule finds, and keeps the finding', () => {
    const { groups, keep, drop } = joinCalls([at('eu-portal'), at('isun')], [], AT);
    expect(groups.map((group) => group.length)).toEqual([2]);
    expect(keep).toMatchObject([
      {
        a: 'eu-portal:1',
        b: 'isun:1',
        by: 'rule',
        verdict: 'same',
        rule: 'same-identifier',
        evidence: [{ what: 'identifier' }, { what: 'programme' }, { what: 'deadline' }],
        at: AT,
      },
    ]);
    expect(drop).toEqual([]);
  });

  it('joins what is the same as the same', () => {
    const byTitle = { identifier: 'a-slug' };
    const records = [
      at('eu-portal'),
      at('isun', { title: { en: 'X' } }),
      at('national-list', byTitle),
    ];
    expect(groupsOf(records)).toEqual(['eu-portal:1 isun:1 national-list:1']);
  });

  it('never joins two calls of one source: the weaker link is cut', () => {
    const byTitle = at('eu-portal', { id: 'eu-portal:0', identifier: 'LIFE 2026 CET OSS 2' });
    const records = [byTitle, at('eu-portal'), at('isun', { identifier: 'Life-2026-CET-OSS' })];
    expect(groupsOf(records)).toEqual(['eu-portal:0', 'eu-portal:1 isun:1']);
    expect(joinCalls(records, [], AT).keep).toHaveLength(1);
  });

  it('joins a file of the same portal record by record, though two calls have one identifier', () => {
    const ofTwo = (source: string) =>
      ['First half of the work', 'Second half of the work'].map((en, n) =>
        at(source, { id: `${source}:${source.length + (n === 0 ? 9 : 1)}`, title: { en } }),
      );
    const records = [...ofTwo('eu-portal'), ...ofTwo('eu-portal-bulk').reverse()];
    const titles = joinCalls(records, [], AT).groups.map((group) =>
      group.map(({ title }) => title.en),
    );
    expect(titles).toHaveLength(2);
    for (const [one, other] of titles) expect(one).toBe(other);
  });

  it('joins by the title that is more alike', () => {
    const title = 'Innovative measures against floods in mountain villages along the lower Danube';
    const named = (source: string, n: number, words: string) =>
      at(source, { id: `${source}:${n}`, identifier: `${source}-no-${n}`, title: { en: words } });
    const records = [
      named('eu-portal', 1, `${title}, updated`),
      named('eu-portal', 2, title),
      named('isun', 1, title),
    ];
    expect(groupsOf(records)).toEqual(['eu-portal:1', 'eu-portal:2 isun:1']);
  });

  it('keeps to the link it has, when another is as good', () => {
    const records = [at('eu-portal', { id: 'eu-portal:0' }), at('eu-portal'), at('isun')];
    expect(groupsOf(records)).toEqual(['eu-portal:0 isun:1', 'eu-portal:1']);
    const link = aRuleLink('eu-portal:1', 'isun:1');
    expect(groupsOf(records, [link])).toEqual(['eu-portal:0', 'eu-portal:1 isun:1']);
  });

  it('stays joined while one source has yet to learn of a new deadline, and when it has learnt', () => {
    const before = joinCalls([at('eu-portal'), at('isun')], [], AT).keep;
    const extended = { deadlines: [aDeadline('2026-10-30')] };
    const meanwhile = [at('eu-portal', extended), at('isun')];
    expect(groupsOf(meanwhile)).toHaveLength(2);
    expect(joinCalls(meanwhile, before, LATER)).toMatchObject({
      groups: [[{}, {}]],
      keep: [],
      drop: [],
    });
    const after = joinCalls([at('eu-portal', extended), at('isun', extended)], before, LATER);
    expect(after.keep).toMatchObject([{ at: LATER, evidence: [{}, {}, { a: '2026-10-30' }] }]);
  });

  it('lets go of what was found once it cannot be the same any more', () => {
    const link = aRuleLink('eu-portal:1', 'isun:1');
    const { groups, drop } = joinCalls([at('eu-portal'), at('isun', OTHER)], [link], AT);
    expect(groups).toHaveLength(2);
    expect(drop.map(pairName)).toEqual(['eu-portal:1#isun:1']);
  });

  it('leaves alone what was found about calls it was not given', () => {
    const link = aRuleLink('eu-portal:1', 'isun:1');
    expect(joinCalls([at('eu-portal')], [link], AT)).toMatchObject({ keep: [], drop: [] });
  });
});

describe("an administrator's decision", () => {
  const [portal, isun, list] = [at('eu-portal'), at('isun'), at('national-list')];

  it('splits what a rule would join, now and in every later run', () => {
    const split = aDecision('different', 'eu-portal:1', 'isun:1');
    for (const links of [[split], [split, aRuleLink('isun:1', 'national-list:1')]]) {
      expect(groupsOf([portal, isun], links)).toEqual(['eu-portal:1', 'isun:1']);
      expect(joinCalls([portal, isun], links, AT).keep).toEqual([]);
    }
  });

  it('splits what would be joined through a third call, which stays with one of the two', () => {
    const split = aDecision('different', 'eu-portal:1', 'isun:1');
    expect(groupsOf([portal, isun, list], [split])).toEqual([
      'eu-portal:1 national-list:1',
      'isun:1',
    ]);
  });

  it('joins what no rule would join', () => {
    const join = aDecision('same', 'eu-portal:1', 'isun:1');
    const records = [portal, at('isun', { ...OTHER, programme: 'CERV', deadlines: [] })];
    expect(groupsOf(records)).toHaveLength(2);
    expect(groupsOf(records, [join])).toEqual(['eu-portal:1 isun:1']);
    expect(joinCalls(records, [join], AT)).toMatchObject({ keep: [], drop: [] });
  });

  it('joins against a rule that would join one of the two with another call', () => {
    const second = at('eu-portal', { id: 'eu-portal:2', ...OTHER });
    const join = aDecision('same', 'eu-portal:2', 'isun:1');
    expect(groupsOf([portal, second, isun], [join])).toEqual(['eu-portal:1', 'eu-portal:2 isun:1']);
  });

  it('that is the newer holds, when two cannot both', () => {
    const second = at('eu-portal', { id: 'eu-portal:2', ...OTHER });
    const old = aDecision('same', 'eu-portal:1', 'isun:1');
    const fresh = aDecision('same', 'eu-portal:2', 'isun:1', { at: '2026-08-12T09:00:00.000Z' });
    expect(groupsOf([portal, second, isun], [old, fresh])).toEqual([
      'eu-portal:1',
      'eu-portal:2 isun:1',
    ]);
  });
});

describe('the groups of many calls', () => {
  const decided = (records: readonly CallRecord[], splits: readonly [number, number][]) =>
    new Map(
      splits.flatMap(([x, y]) => {
        const [one, other] = [records[x % records.length], records[y % records.length]];
        if (!one || !other || one.id === other.id) return [];
        const link = aDecision((x + y) % 3 === 0 ? 'same' : 'different', one.id, other.id);
        return [[pairName(link), link] as const];
      }),
    ).values();

  const someSplits = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 5 });

  it('have every call once, no source twice, and no two that were split', () => {
    fc.assert(
      fc.property(manyCalls(), someSplits, (records, splits) => {
        const links = [...decided(records, splits)];
        const { groups } = joinCalls(records, links, AT);
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(records.map(({ id }) => id).sort());
        for (const group of groups) {
          expect(new Set(group.map(({ source }) => source)).size).toBe(group.length);
          const ids = new Set(group.map(({ id }) => id));
          const together = links.filter(({ a, b }) => ids.has(a) && ids.has(b));
          expect(together.map(({ verdict }) => verdict)).not.toContain('different');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same whatever the order of calls and links, and a second run has nothing to write', () => {
    fc.assert(
      fc.property(manyCalls(), someSplits, (records, splits) => {
        const links = [...decided(records, splits)];
        const first = joinCalls(records, links, AT);
        expect(groupsOf([...records].reverse(), [...links].reverse())).toEqual(
          groupsOf(records, links),
        );
        const again = joinCalls(records, [...links, ...first.keep], LATER);
        expect({ keep: again.keep, drop: again.drop }).toEqual({ keep: [], drop: [] });
        expect(groupsOf(records, [...links, ...first.keep])).toEqual(groupsOf(records, links));
      }),
      { numRuns: 300 },
    );
  });
});

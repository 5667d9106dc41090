import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEAT, withGuest } from '../../../shared/partners/ranking/guest.ts';
import { PARTNER_RANKER } from '../../../shared/partners/ranking/partner-ranker.ts';
import { compileWorld } from '../../../shared/partners/ranking/partner-world.ts';
import { rankPartners } from '../../../shared/partners/ranking/rank-partners.ts';
import type { PartyRecord, ProjectRecord } from '../../../shared/partners/ranking/records.ts';
import { textOfLeaves, textOfSplits } from '../../../shared/partners/ranking/tree-text.ts';

const town = (id: string, lat: number, over: Partial<PartyRecord> = {}): PartyRecord => ({
  ...{ id, kind: 'municipality', country: 'BG', lat, lon: 25 },
  ...over,
});

const parties = [
  town('BG-HERE', 42),
  town('BG-NEAR', 42.2),
  town('BG-FAR', 44),
  town('GR-NEAR', 41.8, { country: 'GR', nuts3: 'EL511' }),
];
const projects: ProjectRecord[] = [
  { id: 'k-1', programme: 'P', members: ['BG-HERE', 'BG-FAR'] },
  { id: 'k-2', programme: 'P', members: ['BG-HERE', 'BG-FAR', 'BG-UNKNOWN'] },
];
const world = compileWorld({ parties, projects });
const ids = (ranked: { id: string }[]): string[] => ranked.map(({ id }) => id);

describe('suggestions of partners', () => {
  it('never name the seeker, and all others at most once', () => {
    const ranked = ids(rankPartners(world, { seeker: 'BG-HERE' }, { most: 10 }));
    expect(ranked.sort()).toEqual(['BG-FAR', 'BG-NEAR', 'GR-NEAR']);
  });

  it('name only whom they may', () => {
    const allowed = Uint8Array.from(world.parties.ids, (id) => (id === 'BG-FAR' ? 1 : 0));
    const ranked = rankPartners(world, { seeker: 'BG-HERE' }, { most: 10, allowed });
    expect(ids(ranked)).toEqual(['BG-FAR']);
  });

  it('put first who fills the gap, and leave out who must not', () => {
    const gapOf = ({ nuts3 }: { nuts3: string }): number =>
      nuts3.startsWith('EL51') ? 50 : Number.NEGATIVE_INFINITY;
    const ranked = rankPartners(world, { seeker: 'BG-HERE' }, { most: 10, gapOf });
    expect(ids(ranked)).toEqual(['GR-NEAR']);
    expect(ranked[0]?.gap).toBe(50);
  });
});

describe('a guest', () => {
  const networks = [{ id: 'N', members: ['BG-FAR', 'GR-NEAR'] }];
  const seats = compileWorld({ parties: [...parties, SEAT], projects, networks });
  const need = { language: 'en' as const, text: 'A partner from Greece.' };
  const programme = { code: 'P', countries: ['BG', 'GR'] };
  const seenFrom = (world: typeof seats, seeker: string) => {
    const allowed = Uint8Array.from(world.parties.ids, (id) => (id === SEAT.id ? 0 : 1));
    return rankPartners(world, { seeker, need, programme }, { most: 10, allowed });
  };

  it('is suggested whom a party without a past would be, with the same signals', () => {
    const places = fc.record({
      country: fc.constantFrom('BG', 'GR', 'NO'),
      nuts3: fc.constantFrom(undefined, 'EL511', 'EL512', 'BG421'),
      // Beside somebody, so that being known moves the middle of no cell.
      lat: fc.constantFrom(undefined, 42, 42.2, 44, 41.8),
      isInNetwork: fc.boolean(),
    });
    fc.assert(
      fc.property(places, ({ isInNetwork, ...place }) => {
        const guest = { id: 'org-guest', kind: 'ngo', lon: 25, ...place };
        const members = [...(networks[0]?.members ?? []), ...(isInNetwork ? [guest.id] : [])];
        const known = compileWorld({
          parties: [...parties, guest, SEAT],
          projects,
          networks: [{ id: 'N', members }],
        });
        const seated = withGuest(seats, { party: guest, networks: isInNetwork ? [0] : [] });
        expect(seenFrom(seated, SEAT.id)).toEqual(seenFrom(known, guest.id));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the world as it was', () => {
    const before = seenFrom(seats, 'BG-HERE');
    seenFrom(withGuest(seats, { party: town('x', 43), networks: [0] }), SEAT.id);
    expect(seenFrom(seats, 'BG-HERE')).toEqual(before);
  });

  it('finds no seat where a world keeps none', () => {
    expect(() => withGuest(world, { party: town('x', 43), networks: [] })).toThrow(RangeError);
  });
});

describe('trees', () => {
  const all = { seeker: 'BG-HERE' };
  const { weights } = PARTNER_RANKER;
  const MUCH: [string, string] = [textOfSplits([0, 0, -1, -2]), textOfLeaves([30, 0])];
  /** Much for whoever is farther off than 50 km. */
  const forFar = (among: number) => ({
    weights,
    trees: {
      features: [{ signal: 'within50' as const, edges: [Math.exp(-1)] }],
      trees: Array.from({ length: 20 }, () => MUCH),
      ...{ among, provenance: 'test' },
    },
  });
  const bySum = ids(rankPartners(world, all, { most: 3 }, { weights }));

  it('order the first anew, and leave the others after them as they were', () => {
    const farFirst = rankPartners(world, all, { most: 3 }, forFar(3));
    expect(ids(farFirst)[0]).toBe('BG-FAR');
    const firstAlone = rankPartners(world, all, { most: 3 }, forFar(1));
    expect(ids(firstAlone)).toEqual(bySum);
    const scores = firstAlone.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('give the same first ones, however many are asked for', () => {
    const three = ids(rankPartners(world, all, { most: 3 }, forFar(2)));
    expect(ids(rankPartners(world, all, { most: 1 }, forFar(2)))).toEqual(three.slice(0, 1));
  });
});

describe('a world', () => {
  it('does not depend on the order of what it is made of', () => {
    const turned = { parties: parties.toReversed(), projects: projects.toReversed() };
    expect(compileWorld(turned)).toEqual(world);
  });
});

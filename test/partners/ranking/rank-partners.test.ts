import { describe, expect, it } from 'vitest';
import { PARTNER_RANKER } from '../../../shared/partners/ranking/partner-ranker.ts';
import { compileWorld } from '../../../shared/partners/ranking/partner-world.ts';
import { rankPartners } from '../../../shared/partners/ranking/rank-partners.ts';
import type { PartyRecord, ProjectRecord } from '../../../shared/partners/ranking/records.ts';

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

describe('trees', () => {
  const all = { seeker: 'BG-HERE' };
  const { weights } = PARTNER_RANKER;
  /** Much for whoever is farther off than 50 km. */
  const forFar = (among: number) => ({
    weights,
    trees: {
      features: [{ signal: 'within50' as const, edges: [Math.exp(-1)] }],
      trees: [{ splits: [0, 0, -1, -2], leaves: [500, 0] }],
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

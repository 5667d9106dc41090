import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressedBy } from '../../../shared/matching/affinity/addressed.ts';
import type { PastProject } from '../../../shared/matching/affinity/past-project.ts';
import {
  type PopularCall,
  popularityOf,
  popularityParts,
} from '../../../shared/matching/affinity/popularity.ts';
import { SCORE_WEIGHTS } from '../../../shared/matching/score-weights.ts';
import '../../support/fixed-seed.ts';

const call = (id: string, alike: number[], programme = 'P'): PopularCall => ({
  ...{ id, programme, addressed: { towns: 0, authorities: 0 } },
  alike: Float64Array.from(alike),
});

const project = (under: string | undefined, municipal: boolean, programme = 'P'): PastProject => ({
  ...{ programme, call: under, text: { title: {}, keywords: [], language: 'en' } },
  participants: [{ id: 'somebody', municipal }],
});

/** Rivers and Lakes say alike things, Lasers nothing like them. */
const CALLS = [call('rivers', [1, 0.9, 0]), call('lakes', [0.9, 1, 0]), call('lasers', [0, 0, 1])];

const sharesOf = (...projects: PastProject[]): number[] =>
  popularityOf(CALLS, projects).map(({ municipalShare }) => municipalShare);

describe('how popular a call is with municipalities', () => {
  it('grows when they take part in it, and in calls that say alike things', () => {
    const [rivers = 0, lakes = 0, lasers = 0] = sharesOf(
      project('rivers', true),
      project('rivers', true),
      project('lasers', false),
      project('lasers', false),
    );
    expect(rivers).toBeGreaterThan(lakes);
    expect(lakes).toBeGreaterThan(lasers);
  });

  it('is that of its programme where nothing is known of it or its like', () => {
    const calls = [call('new', [1, 0], 'OPEN'), call('other', [0, 1], 'CLOSED')];
    const past = [project(undefined, true, 'OPEN'), project(undefined, false, 'CLOSED')];
    const [open, closed] = popularityOf(calls, past);
    expect(open?.municipalShare).toBeGreaterThan(closed?.municipalShare ?? 0);
  });

  it('is the same for all calls where nobody is known to have taken part in any', () => {
    expect(new Set(sharesOf()).size).toBe(1);
  });

  it('is not less for a call that has no projects than for one that has some without municipalities', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), fc.nat(5), (elsewhere, more) => {
        const past = elsewhere.map((municipal) => project('lasers', municipal));
        const without = Array.from({ length: more }, () => project('rivers', false));
        const [none = 0] = sharesOf(...past);
        const [some = 0] = sharesOf(...past, ...without);
        expect(some).toBeLessThanOrEqual(none + 1e-12);
      }),
    );
  });

  it('makes a part of 1 for the most popular and never less than 0 for any', () => {
    const popularity = popularityOf(CALLS, [project('rivers', true), project('lasers', false)]);
    const parts = [...popularityParts(popularity, SCORE_WEIGHTS)];
    expect(Math.max(...parts)).toBe(1);
    expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
  });
});

describe('a title', () => {
  it.each([
    ['en', 'Transforming the use of vehicles in urban areas', 'Public procurement of innovation'],
    ['bg', 'Зелени площи в малките общини', 'Капацитет на местните власти'],
    ['el', 'Αστικές αναπλάσεις', 'Στήριξη της τοπικής αυτοδιοίκησης'],
    ['tr', 'Belediyelerin su kayıpları', 'Kamu kurumlarının kapasitesi'],
    ['nb', 'Klimatilpasning i kommunene', 'Offentlige anskaffelser for alle'],
  ])('speaks of towns and of authorities, in %s', (language, town, authority) => {
    expect(addressedBy({ title: { [language]: town } })).toEqual({ towns: 1, authorities: 0 });
    expect(addressedBy({ title: { [language]: authority } })).toMatchObject({ authorities: 1 });
  });

  it('speaks of neither where the public is only the audience', () => {
    const title = { en: 'Raising public awareness by electricity research' };
    expect(addressedBy({ title })).toEqual({ towns: 0, authorities: 0 });
  });
});

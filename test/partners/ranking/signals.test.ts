import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartnerAsk } from '../../../shared/partners/ranking/ask.ts';
import { PARTNER_WEIGHTS } from '../../../shared/partners/ranking/partner-weights.ts';
import { compileWorld, type PartnerWorld } from '../../../shared/partners/ranking/partner-world.ts';
import { rankPartners } from '../../../shared/partners/ranking/rank-partners.ts';
import type { PartyRecord, ProjectRecord } from '../../../shared/partners/ranking/records.ts';
import { SIGNALS, SPEAKS_FOR_ONLY } from '../../../shared/partners/ranking/signals.ts';
import '../../support/fixed-seed.ts';

const PARTIES: PartyRecord[] = Array.from({ length: 12 }, (_, at) => ({
  ...{ id: `p-${at}`, kind: at % 4 === 0 ? 'university' : 'municipality' },
  ...{ country: ['BG', 'GR', 'TR'][at % 3] ?? 'BG', nuts3: `BG${411 + (at % 5)}` },
  ...(at === 11 ? {} : { lat: 41 + at * 0.3, lon: 25 + (at % 4) * 0.4 }),
}));

const projectOf = fc.record({
  programme: fc.constantFrom('P', 'Q'),
  members: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 5 }),
  start: fc.integer({ min: 2014, max: 2020 }),
  theme: fc.constantFrom('water', 'roads'),
  words: fc.array(fc.constantFrom('river', 'school', 'bridge', 'museum'), { maxLength: 4 }),
});
const projectsOf = fc.array(projectOf, { maxLength: 8 }).map((all) =>
  all.map(
    ({ members, theme, words, ...each }, at): ProjectRecord => ({
      ...{ ...each, id: `k-${at}`, themes: [theme], objective: theme },
      members: members.map((member) => `p-${member}`),
      text: { title: { en: words.join(' ') }, keywords: [], language: 'en' },
    }),
  ),
);

const ASK: PartnerAsk = {
  ...{ seeker: 'p-0', programme: { code: 'P', countries: ['BG', 'GR'] }, themes: ['water'] },
  need: { language: 'en', text: 'a bridge over the river to Greece' },
};

const everything = (world: PartnerWorld, seen?: Uint8Array) =>
  new Map(rankPartners(world, ASK, { most: 20, seen }).map((each) => [each.id, each.signals]));

describe('the signals of a candidate', () => {
  it('are the same whether a project is hidden or was never there', () => {
    fc.assert(
      fc.property(projectsOf, fc.array(fc.boolean(), { minLength: 8 }), (projects, hidden) => {
        const world = compileWorld({ parties: PARTIES, projects });
        const seen = Uint8Array.from(projects, (_, at) => (hidden[at] ? 0 : 1));
        const without = compileWorld({
          parties: PARTIES,
          projects: projects.filter((_, at) => seen[at] === 1),
        });
        const [one, other] = [everything(world, seen), everything(without)];
        expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
        for (const [id, signals] of one) {
          for (const signal of SIGNALS) {
            expect(signals[signal]).toBeCloseTo(other.get(id)?.[signal] ?? Number.NaN, 4);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('count projects, partners and experience as a look at each project does', () => {
    fc.assert(
      fc.property(projectsOf, (projects) => {
        const found = everything(compileWorld({ parties: PARTIES, projects }));
        for (const [id, signals] of found) {
          const its = projects.filter(({ members }) => members.includes(id));
          const shared = its.filter(({ members }) => members.includes('p-0'));
          const experience = its.filter(({ programme }) => programme === 'P');
          expect(signals.projects).toBeCloseTo(Math.log1p(its.length), 5);
          expect(signals.pastPartner).toBeCloseTo(Math.log1p(shared.length), 5);
          expect(signals.inSameProgramme).toBeCloseTo(Math.log1p(experience.length), 5);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('say nothing of the past of whoever has none, but for twins and networks', () => {
    fc.assert(
      fc.property(projectsOf, (projects) => {
        const found = everything(compileWorld({ parties: PARTIES, projects }));
        const members = new Set(projects.flatMap((each) => each.members));
        for (const [id, signals] of found) {
          if (members.has(id)) continue;
          for (const signal of SPEAKS_FOR_ONLY) expect(signals[signal]).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('add up to the score, each times its weight, whether it is written or follows from others', () => {
    fc.assert(
      fc.property(projectsOf, (projects) => {
        const world = compileWorld({ parties: PARTIES, projects });
        const ranked = rankPartners(world, ASK, { most: 20 }, { weights: PARTNER_WEIGHTS });
        for (const { signals, score } of ranked) {
          const sum = SIGNALS.reduce(
            (all, signal) => all + signals[signal] * PARTNER_WEIGHTS.signals[signal],
            0,
          );
          expect(score).toBeCloseTo(sum, 6);
          expect(signals.rankLocally).toBeCloseTo(signals.rank * signals.locality, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are finite whatever is not known', () => {
    fc.assert(
      fc.property(projectsOf, fc.integer({ min: 0, max: 11 }), (projects, seeker) => {
        const world = compileWorld({ parties: PARTIES, projects });
        const ranked = rankPartners(world, { seeker: `p-${seeker}` }, { most: 20 });
        expect(ranked).toHaveLength(11);
        for (const { signals } of ranked) {
          expect(Object.values(signals).every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are all 0 for what nobody has a past in', () => {
    const found = everything(compileWorld({ parties: PARTIES, projects: [] }));
    for (const { projects, share, partnersAround, neighboursPartner } of found.values()) {
      expect([projects, share, partnersAround, neighboursPartner]).toEqual([0, 0, 0, 0]);
    }
  });
});

describe('one world asked twice', () => {
  it('answers the second time as if it were the first', () => {
    fc.assert(
      fc.property(projectsOf, (projects) => {
        const world = compileWorld({ parties: PARTIES, projects });
        rankPartners(world, { ...ASK, seeker: 'p-5' }, { most: 3 });
        const again = rankPartners(world, ASK, { most: 20 });
        const fresh = compileWorld({ parties: PARTIES, projects });
        expect(again).toEqual(rankPartners(fresh, ASK, { most: 20 }));
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { varied } from '../../shared/partners/varied.ts';

const from = (...regions: string[]) => regions.map((region, rank) => ({ region, rank }));
const ranksOf = (chosen: readonly { rank: number }[]) => chosen.map(({ rank }) => rank);

describe('the order of suggestions', () => {
  it('has at most three of one region among the first ten, as long as there are others', () => {
    const ranked = from(...Array.from({ length: 12 }, () => 'BG344'), 'BG421', 'BG422', 'EL511');
    expect(ranksOf(varied(ranked, 8))).toEqual([0, 1, 2, 12, 13, 14, 3, 4]);
  });

  it('takes all from one region where the rules leave no other', () => {
    const ranked = from(...Array.from({ length: 10 }, () => 'EL511'), 'BG422');
    expect(ranksOf(varied(ranked, 10, 1))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('lets a region have its share anew in the next ten', () => {
    const ranked = from(...Array.from({ length: 6 }, () => 'A'), ...'BCDEFGHIJKLMNOP');
    expect(ranksOf(varied(ranked, 13)).slice(0, 4)).toEqual([0, 1, 2, 6]);
    expect(varied(ranked, 20).filter(({ region }) => region === 'A')).toHaveLength(5);
  });

  it('loses nobody, doubles nobody, and keeps the order within each region', () => {
    const ranking = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 40 });
    fc.assert(
      fc.property(ranking, fc.integer({ min: 1, max: 30 }), (regions, most) => {
        const chosen = varied(from(...regions), most);
        expect(chosen).toHaveLength(Math.min(most, regions.length));
        for (const region of ['A', 'B', 'C', 'D']) {
          const its = ranksOf(chosen.filter((each) => each.region === region));
          const ranked = ranksOf(from(...regions).filter((each) => each.region === region));
          expect(its).toEqual(ranked.slice(0, its.length));
        }
      }),
    );
  });
});

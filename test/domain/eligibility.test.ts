import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, changesBetween, meaningOf } from '../../shared/domain/call-change.ts';
import { Eligibility } from '../../shared/domain/eligibility.ts';
import { withProgrammeRules } from '../../shared/domain/programme.ts';
import { aCall, aProgramme, OPEN_TO_ALL } from '../support/builders.ts';

const CONSORTIUM = {
  minPartners: 2,
  minCountries: 2,
  requiredSides: [
    { label: 'Bulgaria', nuts: ['BG413', 'BG422', 'BG424'], min: 1 },
    { label: 'Greece', countries: ['GR'], min: 1 },
  ],
  by: 'source',
};

const LIMITS = {
  population: { max: 50_000, by: 'source', text: 'Small towns.' },
  areaTypes: { values: ['mountain', 'rural'], exhaustive: true, by: 'source' },
  languages: { values: ['bg', 'en'], exhaustive: true, by: 'source' },
  consortium: CONSORTIUM,
};

const isRefused = (eligibility: Record<string, unknown>) =>
  expect(Eligibility.safeParse(eligibility).success).toBe(false);

describe('the conditions of a call', () => {
  it('are read from records that were kept before limits were known', () => {
    expect(Eligibility.parse(OPEN_TO_ALL)).toEqual(OPEN_TO_ALL);
    expect(Eligibility.parse({})).toEqual({});
  });

  it('are refused where they contradict themselves or say nothing', () => {
    isRefused({ population: { min: 10, max: 9, by: 'source' } });
    isRefused({ population: { by: 'source' } });
    isRefused({ areaTypes: { values: ['hilly'], exhaustive: true, by: 'source' } });
    isRefused({ consortium: { minPartners: 3, maxPartners: 2, by: 'source' } });
    isRefused({ consortium: { requiredSides: [{ label: 'nowhere', min: 1 }], by: 'source' } });
    isRefused({ consortium: { leadFrom: {}, by: 'source' } });
  });

  it('come from the programme as far as the call is silent', () => {
    const programme = aProgramme({ eligibility: { ...OPEN_TO_ALL, ...LIMITS } });
    const own = { languages: { values: ['en'], exhaustive: true, by: 'source' } };
    const { eligibility } = withProgrammeRules(aCall({ eligibility: own }), programme);
    expect(eligibility).toEqual({ ...OPEN_TO_ALL, ...LIMITS, ...own });
  });
});

describe('a change of conditions', () => {
  it('is none when only lists are in another order', () => {
    const shuffledSides = fc.shuffledSubarray(CONSORTIUM.requiredSides, { minLength: 2 });
    const shuffledAreas = fc.shuffledSubarray(['mountain', 'rural'], { minLength: 2 });
    const before = aCall({ eligibility: LIMITS });
    fc.assert(
      fc.property(shuffledSides, shuffledAreas, (requiredSides, values) => {
        const areaTypes = { ...LIMITS.areaTypes, values };
        const consortium = { ...CONSORTIUM, requiredSides };
        const after = aCall({ eligibility: { ...LIMITS, areaTypes, consortium } });
        expect(changesBetween(before, after)).toEqual([]);
      }),
    );
  });

  it('is one when a limit moves', () => {
    const before = aCall({ eligibility: LIMITS });
    const population = { ...LIMITS.population, max: 30_000 };
    const after = aCall({ eligibility: { ...LIMITS, population } });
    expect(changesBetween(before, after).map(({ field }) => field)).toEqual(['eligibility']);
  });

  it('leaves the meaning of what was kept before as it was written down then', () => {
    const { eligibility } = meaningOf(aCall({ eligibility: OPEN_TO_ALL }));
    expect(canonicalJson(eligibility)).toBe(
      '{"applicantTypes":{"by":"programme","exhaustive":true,"values":["municipality"]},' +
        '"countries":{"by":"programme","exhaustive":true,"values":["BG","GR"]}}',
    );
  });
});

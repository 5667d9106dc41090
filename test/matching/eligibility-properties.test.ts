import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Eligibility } from '../../shared/domain/eligibility.ts';
import type { RuleAnswer } from '../../shared/domain/match.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { checkEligibility, verdictOf } from '../../shared/matching/eligibility.ts';
import { aCall, aMunicipality, NOW } from '../support/builders.ts';

type Input = Record<string, unknown>;

/** Codes of all lists: whole, split, joined, and of no list. */
const NUTS =
  'BG BG4 BG42 BG422 BG421 BG344 BG999 EL EL51 EL511 TR212 NO01 NO011 NO08 NO081 NO082 NO083 DEG0N DEG0P DEG0R HR04 HR046 HR06 HR061'.split(
    ' ',
  );
const COUNTRIES = ['BG', 'GR', 'TR', 'NO', 'DE', 'HR'];
const TYPES = ['municipality', 'ngo', 'university'];
const AREA_TYPES = ['border', 'coastal', 'mountain', 'rural', 'urban', 'island'];
const LANGUAGES = ['bg', 'el', 'en', 'tr', 'nb'];

const some = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 5 });

const statedList = (values: readonly string[]) =>
  fc.record({
    values: some(values),
    exhaustive: fc.boolean(),
    by: fc.constantFrom('source', 'programme'),
  });

const LIMITS = {
  population: fc.record({ min: fc.integer({ min: 1, max: 60_000 }), by: fc.constant('source') }),
  areaTypes: statedList(AREA_TYPES),
  languages: statedList(LANGUAGES),
  consortium: fc.record(
    {
      minPartners: fc.integer({ min: 1, max: 3 }),
      maxPartners: fc.integer({ min: 3, max: 4 }),
      minCountries: fc.integer({ min: 1, max: 4 }),
      minEuMembers: fc.integer({ min: 1, max: 2 }),
      requiredSides: fc.array(
        fc.record({ label: fc.constant('side'), nuts: some(NUTS), min: fc.constant(1) }),
        { minLength: 1, maxLength: 2 },
      ),
      leadFrom: fc.record({ countries: some(COUNTRIES) }),
      by: fc.constant('programme'),
    },
    { requiredKeys: ['by'] },
  ),
};

const conditions = fc.record(
  {
    countries: statedList(COUNTRIES),
    nuts: statedList(NUTS),
    applicantTypes: statedList(TYPES),
    ...LIMITS,
  },
  { requiredKeys: [] },
);

const profiles = fc.record(
  {
    country: fc.constantFrom(...COUNTRIES),
    nuts3: fc.constantFrom(...NUTS),
    population: fc.integer({ min: 1, max: 60_000 }),
    areaTypes: fc.subarray(AREA_TYPES),
    languages: fc.subarray(LANGUAGES),
  },
  { requiredKeys: ['country', 'nuts3', 'areaTypes'] },
);

const completeProfiles = fc.record({
  country: fc.constantFrom(...COUNTRIES),
  nuts3: fc.constantFrom(...NUTS),
  population: fc.integer({ min: 1, max: 60_000 }),
  areaTypes: fc.subarray(AREA_TYPES, { minLength: 1 }),
  languages: fc.subarray(LANGUAGES, { minLength: 1 }),
});

const check = (profile: Input, eligibility: Input) =>
  checkEligibility(
    aMunicipality({ population: undefined, ...profile }),
    aCall({ eligibility }),
    NOW,
  );

const verdict = (profile: Input, eligibility: Input): RuleAnswer =>
  verdictOf(check(profile, eligibility));

/** Every limit, in a form that a profile meets. */
const metBy = (profile: Municipality): Input[] => [
  { population: { min: profile.population, max: profile.population, by: 'source' } },
  { areaTypes: { values: profile.areaTypes, exhaustive: true, by: 'source' } },
  { languages: { values: profile.languages, exhaustive: true, by: 'source' } },
  { consortium: { leadFrom: { countries: [profile.country] }, minPartners: 2, by: 'source' } },
  {
    consortium: {
      requiredSides: [
        { label: 'here', nuts: [profile.nuts3], countries: [profile.country], min: 1 },
      ],
      by: 'source',
    },
  },
];

describe('eligibility, whatever the call and the profile', () => {
  it('is unknown when nothing is stated at all', () => {
    fc.assert(fc.property(profiles, (profile) => verdict(profile, {}) === 'unknown'));
  });

  it('stays as it is when a limit is added that the municipality meets', () => {
    fc.assert(
      fc.property(completeProfiles, conditions, fc.nat(), (input, stated, pick) => {
        const profile = aMunicipality(input);
        const { population: _p, areaTypes: _a, languages: _l, consortium: _c, ...rest } = stated;
        const limits = metBy(profile);
        const added = limits[pick % limits.length];
        expect(verdict(profile, { ...rest, ...added })).toBe(verdict(profile, rest));
      }),
    );
  });

  it('is never won by narrowing the area of a call', () => {
    const narrower = (code: string) => NUTS.filter((other) => other.startsWith(code));
    fc.assert(
      fc.property(profiles, conditions, some(NUTS), fc.nat(), (profile, stated, wide, seed) => {
        const kept = wide.slice(seed % wide.length);
        const values = kept.map((code, at) => {
          const inside = narrower(code);
          return at === 0 ? (inside[seed % inside.length] ?? code) : code;
        });
        const area = (codes: string[]) => ({
          ...stated,
          nuts: { values: codes, exhaustive: true, by: 'source' },
        });
        if (verdict(profile, area(wide)) !== 'eligible') {
          expect(verdict(profile, area(values))).not.toBe('eligible');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is not reached while a limit is stated and the profile lacks its value', () => {
    const lacking = { population: undefined, areaTypes: [], languages: undefined };
    const limits = fc.oneof(
      ...(['population', 'areaTypes', 'languages'] as const).map((limit) =>
        LIMITS[limit].map((statement) => ({ [limit]: statement })),
      ),
    );
    fc.assert(
      fc.property(profiles, conditions, limits, (profile, stated, limit) => {
        expect(verdict({ ...profile, ...lacking }, { ...stated, ...limit })).not.toBe('eligible');
      }),
    );
  });

  it('does not depend on the order of any list', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards).reverse();
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, backwards(part)]));
    };
    const answers = (profile: Input, eligibility: Input) =>
      check(profile, eligibility).map(({ rule, answer }) => [rule, answer]);
    fc.assert(
      fc.property(profiles, conditions, (profile, stated) => {
        const reversed = Eligibility.parse(backwards(stated));
        const areaTypes = [...profile.areaTypes].reverse();
        expect(answers({ ...profile, areaTypes }, reversed)).toEqual(answers(profile, stated));
      }),
    );
  });

  it('never throws on a code that no NUTS list has, and never takes it for more than its country', () => {
    const stranger = fc.stringMatching(/^XQ[A-Z0-9]{3}$/);
    fc.assert(
      fc.property(stranger, profiles, conditions, (nuts3, profile, stated) => {
        const nuts = { values: [nuts3, 'BG'], exhaustive: true, by: 'source' };
        expect(verdict({ ...profile, nuts3 }, { ...stated, nuts })).not.toBe('eligible');
      }),
    );
  });
});

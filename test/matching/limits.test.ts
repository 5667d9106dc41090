import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../shared/domain/match.ts';
import { checkEligibility, verdictOf } from '../../shared/matching/eligibility.ts';
import { rolesOf } from '../../shared/matching/roles.ts';
import { aCall, aDeadline, aMunicipality, NOW, OPEN_TO_ALL } from '../support/builders.ts';

type Input = Record<string, unknown>;

/** What a rule says of a call that is open to municipalities of Bulgaria and Greece, and the verdict. */
const asked = (rule: RuleName, profile: Input, limits: Input, call: Input = {}) => {
  const eligibility = { ...OPEN_TO_ALL, ...limits };
  const rules = checkEligibility(aMunicipality(profile), aCall({ ...call, eligibility }), NOW);
  return { ...rules.find((each) => each.rule === rule), verdict: verdictOf(rules) };
};

const list = (values: string[], exhaustive = true) => ({ values, exhaustive, by: 'source' });

describe('a limit that nobody stated', () => {
  it('is unknown and holds nothing back', () => {
    for (const rule of ['population', 'area-type', 'consortium', 'languages'] as const) {
      const said = asked(rule, { population: undefined }, {});
      expect(said).toMatchObject({ answer: 'unknown', demanded: 'not stated', kind: 'limit' });
      expect(said.verdict).toBe('eligible');
    }
  });
});

describe('a limit on inhabitants', () => {
  it.each([
    [{ max: 10_000 }, 10_000, 'eligible'],
    [{ max: 10_000 }, 10_001, 'ineligible'],
    [{ min: 50_000 }, 50_000, 'eligible'],
    [{ min: 50_000 }, 49_999, 'ineligible'],
    [{ min: 5, max: 9 }, 10, 'ineligible'],
  ])('%o holds for %i: %s', (range, population, expected) => {
    const said = asked('population', { population }, { population: { ...range, by: 'source' } });
    expect([said.answer, said.verdict]).toEqual([expected, expected]);
  });

  it('is unknown for a municipality whose inhabitants nobody counted', () => {
    const limits = { population: { max: 10_000, by: 'programme', text: 'Small towns only.' } };
    expect(asked('population', { population: undefined }, limits)).toMatchObject({
      answer: 'unknown',
      compared: 'not known',
      demanded: '≤ 10000',
      statedBy: 'programme',
      text: 'Small towns only.',
      verdict: 'unknown',
    });
  });
});

describe('a limit to kinds of territory or languages', () => {
  it.each([
    [
      'area-type',
      { areaTypes: ['rural', 'mountain'] },
      { areaTypes: list(['mountain']) },
      'eligible',
    ],
    ['area-type', { areaTypes: ['urban'] }, { areaTypes: list(['mountain']) }, 'ineligible'],
    ['area-type', { areaTypes: ['urban'] }, { areaTypes: list(['border'], false) }, 'unknown'],
    ['area-type', { areaTypes: [] }, { areaTypes: list(['mountain']) }, 'unknown'],
    ['languages', { languages: ['bg', 'en'] }, { languages: list(['en', 'el']) }, 'eligible'],
    ['languages', { languages: ['bg'] }, { languages: list(['en']) }, 'ineligible'],
    ['languages', {}, { languages: list(['en']) }, 'unknown'],
  ] as const)('%s: %o meets %o: %s', (rule, profile, limits, expected) => {
    const said = asked(rule, profile, limits);
    expect([said.answer, said.verdict]).toEqual([expected, expected]);
  });
});

describe('own contribution', () => {
  const ceiling = (amount: number, currency = 'EUR') => ({
    ownContributionCeiling: { amount, currency },
  });
  const pays = (rate: number, money: Input = {}) => ({
    coFinancing: { rate, by: 'programme' },
    money: { currency: 'EUR', grantMin: 80_000, ...money },
  });
  const said = (profile: Input, call: Input) => asked('own-contribution', profile, {}, call);

  it('is what the smallest grant leaves to pay: 20,000 beside 80,000 at 80 %', () => {
    expect(said(ceiling(20_000), pays(0.8))).toMatchObject({
      answer: 'eligible',
      compared: '20000 EUR',
      demanded: '20000 EUR',
      statedBy: 'programme',
    });
    expect(said(ceiling(19_999), pays(0.8)).verdict).toBe('ineligible');
  });

  it('compares leva with euros at 1.95583 and no other two currencies', () => {
    expect(said(ceiling(39_116.6, 'BGN'), pays(0.8)).answer).toBe('eligible');
    expect(said(ceiling(39_116.5, 'BGN'), pays(0.8)).answer).toBe('ineligible');
    expect(said(ceiling(10_226, 'EUR'), pays(0.8, { currency: 'BGN' })).answer).toBe('eligible');
    expect(said(ceiling(9_000_000, 'NOK'), pays(0.8))).toMatchObject({
      answer: 'unknown',
      verdict: 'unknown',
    });
  });

  it('is nothing where the grant pays all, in any currency', () => {
    expect(said(ceiling(0, 'NOK'), pays(1, { grantMin: undefined })).answer).toBe('eligible');
  });

  it('is shown and limits nobody where the municipality sets no ceiling', () => {
    expect(said({}, pays(0.8))).toMatchObject({
      answer: 'unknown',
      compared: 'no ceiling',
      demanded: '20000 EUR',
      verdict: 'eligible',
    });
  });

  it('is not stated where the call has no least grant', () => {
    const silent = said(ceiling(1), pays(0.8, { grantMin: undefined }));
    expect(silent).toMatchObject({
      answer: 'unknown',
      demanded: 'not stated',
      verdict: 'eligible',
    });
  });
});

describe('the time left', () => {
  const left = (date: string) => asked('time-left', {}, {}, { deadlines: [aDeadline(date)] });

  it('is minded when there are fewer than three weeks, and never closes a call that is open', () => {
    expect(left('2026-08-18')).toMatchObject({ compared: '1 days', caution: 'little-time' });
    expect(left('2026-08-18').verdict).toBe('eligible');
    expect(left('2026-12-01').caution).toBeUndefined();
  });

  it('is none once the deadline has passed, and unknown where there is no deadline', () => {
    const passed = left('2026-08-01');
    expect(passed).toMatchObject({ answer: 'ineligible', compared: 'deadline passed' });
    expect(passed.caution).toBeUndefined();
    expect(asked('time-left', {}, {}, { deadlines: [] })).toMatchObject({
      answer: 'unknown',
      verdict: 'eligible',
    });
  });
});

describe('a consortium', () => {
  const SIDES = [
    { label: 'Bulgaria', nuts: ['BG344', 'BG422'], min: 1 },
    { label: 'Greece', countries: ['GR'], min: 1 },
  ];
  const said = (rule: Input, profile: Input = {}, limits: Input = {}) =>
    asked('consortium', profile, { ...limits, consortium: { by: 'programme', ...rule } });

  it('can come about with a municipality on one of its sides', () => {
    expect(said({ requiredSides: SIDES, minPartners: 2 })).toMatchObject({
      answer: 'eligible',
      compared: 'lead or partner, Bulgaria',
      demanded: '≥ 2 partners; ≥ 1 from Bulgaria; ≥ 1 from Greece',
    });
  });

  it('has no place for one on no side when the sides take all, and leaves it open when not', () => {
    const elsewhere = { nuts3: 'BG311' };
    expect(said({ requiredSides: SIDES, maxPartners: 2 }, elsewhere).answer).toBe('ineligible');
    expect(said({ requiredSides: SIDES, maxPartners: 3 }, elsewhere).answer).toBe('unknown');
    expect(said({ requiredSides: SIDES }, elsewhere).verdict).toBe('unknown');
  });

  it('takes as partner whoever cannot lead, unless there is only the lead', () => {
    const leadFrom = { countries: ['GR'] };
    expect(said({ leadFrom })).toMatchObject({
      answer: 'eligible',
      compared: 'partner only, any side',
      demanded: 'lead from GR',
    });
    expect(said({ leadFrom, maxPartners: 1 }).answer).toBe('ineligible');
  });

  it('needs as many countries as the rule wants among those that may apply', () => {
    expect(said({ minCountries: 2 }).answer).toBe('eligible');
    expect(said({ minCountries: 3 }).answer).toBe('ineligible');
    const open = { countries: { ...OPEN_TO_ALL.countries, exhaustive: false } };
    expect(said({ minCountries: 3 }, {}, open).answer).toBe('eligible');
  });

  it('is not known to lack countries by a list that speaks of the applicants of one call', () => {
    const narrowed = { countries: list(['BG']) };
    expect(said({ minCountries: 2 }, {}, narrowed).answer).toBe('unknown');
    expect(said({ minCountries: 2, by: 'source' }, {}, narrowed).answer).toBe('ineligible');
  });

  it('needs a member state where the rule wants one', () => {
    const edirne = { country: 'TR', nuts3: 'TR212' };
    const rule = { minEuMembers: 1, by: 'source' };
    expect(said(rule, edirne, { countries: list(['TR', 'RS']) }).answer).toBe('ineligible');
    expect(said(rule, edirne, { countries: list(['TR', 'BG']) }).answer).toBe('eligible');
  });
});

describe('donor partners', () => {
  const partnership = { donorPartner: 'required', text: 'With a partner from Norway.' };
  const bergen = aMunicipality({ country: 'NO', nuts3: 'NO0A2' });

  it('are what a call says of them, also without a word of its programme', () => {
    const call = aCall({ eligibility: {}, partnership });
    const { applicant, 'donor-partner': partner } = rolesOf(bergen, call, NOW);
    expect([applicant.verdict, partner.verdict]).toEqual(['ineligible', 'eligible']);
    expect(partner.rules.at(-1)).toMatchObject({
      rule: 'donor-state',
      demanded: 'IS, LI, NO: required',
      statedBy: 'source',
      text: 'With a partner from Norway.',
    });
  });

  it('are what the call says where its programme says otherwise', () => {
    const consortium = { donorPartner: 'optional', by: 'programme' };
    const { 'donor-partner': partner } = rolesOf(
      bergen,
      aCall({ eligibility: { consortium }, partnership }),
      NOW,
    );
    expect(partner.rules.at(-1)?.demanded).toBe('IS, LI, NO: required');
  });
});

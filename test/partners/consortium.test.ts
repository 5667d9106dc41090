import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Eligibility } from '../../shared/domain/eligibility.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { consortiumView } from '../../shared/partners/consortium/consortium-view.ts';
import { judgeConsortium } from '../../shared/partners/consortium/judge-consortium.ts';
import { verdictOf } from '../../shared/partners/consortium/judgement.ts';
import { codeRanges } from '../../shared/partners/consortium/place-words.ts';
import {
  type Completion,
  smallestAdditions,
} from '../../shared/partners/consortium/smallest-additions.ts';
import { type Terms, termsOf } from '../../shared/partners/consortium/terms.ts';
import { consortiumWords } from '../../shared/partners/i18n/consortium-words.ts';
import { referenceProgrammes } from '../../shared/reference/programmes/reference-programmes.ts';
import { at, countriesOf, draws, fitsWay, isComplete, type PlainRule } from './brute-force.ts';
import { CLOSED_PROJECTS, membersOf } from './closed-projects.ts';

/** The only places there are in the properties; those of one country lie in one region or in two. */
const PLACES = ['BG413', 'BG422', 'EL511', 'EL522', 'RO223', 'TR212', 'NO020'] as const;
const ALL: readonly string[] = PLACES.slice(0, 6);

const terms = (consortium: object, nuts = ALL, about: object = {}): Terms =>
  termsOf(
    Eligibility.parse({
      nuts: { values: nuts, exhaustive: true, by: 'programme' },
      ...about,
      consortium: { by: 'programme', text: 'As the guide says.', ...consortium },
    }),
  );

const PROGRAMMES = new Map(referenceProgrammes().map((each) => [String(each.code), each]));
const programme = (code: string): Terms => {
  const found = PROGRAMMES.get(code);
  if (!found) throw new Error(`no programme ${code}`);
  return termsOf(found.eligibility);
};

const some = fc.subarray([...PLACES], { minLength: 1 });
const upTo = (max: number) => fc.integer({ min: 1, max });
const aRule: fc.Arbitrary<PlainRule> = fc.record(
  {
    minPartners: upTo(4),
    maxPartners: fc.integer({ min: 3, max: 6 }),
    minCountries: upTo(3),
    minEuMembers: upTo(3),
    requiredSides: fc.array(fc.record({ label: fc.constant('a side'), nuts: some, min: upTo(2) }), {
      minLength: 1,
      maxLength: 3,
    }),
    leadFrom: fc.record({ nuts: some }),
    donorPartner: fc.constantFrom('required' as const, 'optional' as const),
  },
  { requiredKeys: [] },
);
const aCase = fc
  .record({
    rule: aRule.filter(({ minPartners = 0, maxPartners = 9 }) => minPartners <= maxPartners),
    places: fc.array(fc.constantFrom(...PLACES), { maxLength: 4 }),
    eligible: some,
    named: fc.boolean(),
  })
  .map(({ rule, places, eligible, named }) => {
    const members = places.map((nuts, n) => at(nuts, named && n === 0 ? { lead: true } : {}));
    const candidates = [...new Set([...eligible, ...(rule.donorPartner ? ['NO020'] : [])])];
    const completes = (added: readonly string[]) =>
      isComplete(rule, [...members, ...added.map((each) => at(each))], eligible);
    return { rule, members, eligible, candidates, completes };
  });

const sizeOf = ({ ways }: Completion) => ways[0]?.reduce((sum, { count }) => sum + count, 0);

/** Beyond this many additions trying out takes too long. */
const MOST_TRIED = 3;

describe('the smallest additions to a consortium', () => {
  it('are of the size at which trying out everybody first succeeds, or none where it never does', () => {
    fc.assert(
      fc.property(aCase, ({ rule, members, eligible, candidates, completes }) => {
        const found = sizeOf(smallestAdditions(terms(rule, eligible), members)) ?? 0;
        const sizes = Array.from({ length: MOST_TRIED + 1 }, (_, size) => size);
        const first = sizes.find((size) => draws(size, candidates).some(completes));
        if (found <= MOST_TRIED) expect(found).toBe(first ?? 0);
        else expect(first).toBeUndefined();
      }),
      { numRuns: 120 },
    );
  });

  it('take in exactly those additions of that size that complete it', () => {
    fc.assert(
      fc.property(aCase, ({ rule, members, eligible, candidates, completes }) => {
        const completion = smallestAdditions(terms(rule, eligible), members);
        const { ways, moreWays } = completion;
        const size = sizeOf(completion);
        fc.pre(size !== undefined && size <= MOST_TRIED);
        const present = countriesOf(rule, members, eligible);
        for (const added of draws(size ?? 0, candidates)) {
          const fits = ways.some((way) => fitsWay(way, added, present));
          const told = fits || (moreWays > 0 && completes(added));
          expect([added, told]).toEqual([added, completes(added)]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('name the areas on the side of the border that is missing', () => {
    const { ways, obstacles } = smallestAdditions(programme('INTERREG-GR-BG'), [at('BG422')]);
    expect(obstacles).toEqual([]);
    expect(ways).toMatchObject([
      [
        {
          count: 1,
          fills: [{ need: 'side', label: 'Greece' }, { need: 'country' }],
          places: {
            countries: [],
            nuts: ['EL511', 'EL512', 'EL513', 'EL514', 'EL515', 'EL522', 'EL526'],
          },
        },
      ],
    ]);
  });

  it('ask for other countries, each its own, and for members of the Union among them', () => {
    const { ways } = smallestAdditions(programme('INTERREG-EURO-MED'), [at('BG422')]);
    expect(ways).toHaveLength(1);
    expect(ways[0]).toMatchObject([
      {
        count: 1,
        eachFromAnotherCountry: true,
        places: { countries: 'CY GR HR MT SI'.split(' ') },
      },
      { count: 2, eachFromAnotherCountry: true },
    ]);
  });

  it('do not mend a lead that may not lead, a member from elsewhere, too many, or a lack of room', () => {
    const lead = smallestAdditions(programme('EEA-BG-LOCAL-DEVELOPMENT'), [
      at('NO020', { lead: true }),
      at('BG422'),
    ]);
    expect(lead).toEqual({
      ...{ ways: [], moreWays: 0 },
      obstacles: [{ code: 'replace-lead', lead: 0, able: [1] }],
    });
    const elsewhere = [at('BG422'), at('EL511'), at('EL303')];
    expect(smallestAdditions(programme('INTERREG-GR-BG'), elsewhere).obstacles).toEqual([
      { code: 'replace-members', because: 'place', members: [2] },
    ]);
    const one = terms({ maxPartners: 1, minEuMembers: 1 });
    expect(smallestAdditions(one, [at('TR212')]).obstacles).toEqual([
      { code: 'no-room', room: 0, wanted: 1 },
    ]);
    expect(smallestAdditions(one, [at('BG413'), at('BG422')]).obstacles).toEqual([
      { code: 'remove-members', count: 1 },
    ]);
    const nowhere = terms({ requiredSides: [{ label: 'Norway', countries: ['NO'], min: 1 }] });
    expect(smallestAdditions(nowhere, [at('BG413')]).obstacles).toEqual([{ code: 'nobody-fits' }]);
  });
});

describe('a consortium set against a rule', () => {
  it('is told of each rule what was compared and whose word it is', () => {
    const rule = { minPartners: 3, minCountries: 2, leadFrom: { countries: ['GR'] } };
    const stated = { statedBy: 'programme', text: 'As the guide says.' };
    expect(judgeConsortium(terms(rule), [at('BG413', { lead: true }), at('EL511')])).toEqual([
      { rule: 'min-partners', answer: 'fails', has: 2, perhaps: 0, needs: 3, ...stated },
      {
        ...{ rule: 'min-countries', answer: 'holds', has: ['BG', 'GR'], perhaps: [], needs: 2 },
        ...stated,
      },
      {
        ...{ rule: 'lead', answer: 'fails', named: 0, able: [1], perhaps: [], faults: ['place'] },
        ...{ from: { countries: ['GR'] }, ...stated },
      },
      { rule: 'member-place', answer: 'holds', outside: [], unclear: [], statedBy: 'programme' },
    ]);
  });

  it('is not told that it holds while a member only perhaps counts', () => {
    const half = judgeConsortium(programme('INTERREG-BG-RS'), [
      at('BG311'),
      { country: 'RS', kind: 'municipality' },
    ]);
    expect(half.filter(({ answer }) => answer === 'unknown').map(({ rule }) => rule)).toEqual([
      ...['min-partners', 'min-countries', 'required-side', 'member-place'],
    ]);
    const ministry = { country: 'BG', nuts3: 'BG411', kind: 'national-authority' as const };
    const withMinistry = [at('BG422'), at('EL511'), ministry];
    expect(verdictOf(judgeConsortium(programme('INTERREG-GR-BG'), withMinistry))).toBe('unknown');
  });

  it('needs a donor partner where one is required, and is told of one that would only score', () => {
    const donor = (donorPartner: 'required' | 'scored') =>
      termsOf(
        { consortium: { donorPartner: 'optional' as const, by: 'programme' as const } },
        { donorPartner, text: 'By the call.' },
      );
    const by = { statedBy: 'source', text: 'By the call.' };
    expect(judgeConsortium(donor('required'), [at('BG422')])).toContainEqual({
      ...{ rule: 'donor-partner', wish: 'required', has: 0, answer: 'fails', ...by },
    });
    expect(smallestAdditions(donor('required'), [at('BG422')]).ways).toMatchObject([
      [{ count: 1, fills: [{ need: 'donor' }], places: { countries: ['IS', 'LI', 'NO'] } }],
    ]);
    expect(judgeConsortium(donor('scored'), [at('BG422')])).toContainEqual({
      ...{ rule: 'donor-partner', wish: 'scored', has: 0, answer: 'holds', ...by },
    });
  });

  it('may have a lead of a stated kind alone, and other kinds of partners', () => {
    const fund = programme('EEA-CIVIL-SOCIETY');
    const rules = (lead: 'ngo' | 'municipality') =>
      verdictOf(
        judgeConsortium(fund, [
          { country: 'BG', nuts3: 'BG422', kind: lead, lead: true },
          at('BG413'),
        ]),
      );
    expect([rules('ngo'), rules('municipality')]).toEqual(['holds', 'fails']);
  });
});

describe('consortia of closed projects', () => {
  it.each(CLOSED_PROJECTS)('$programme $id met the rules of the programme', (project) => {
    const verdict = verdictOf(judgeConsortium(programme(project.programme), membersOf(project)));
    expect(verdict).toBe(project.says ?? 'holds');
  });
});

describe('what is said of a consortium', () => {
  const led = [at('NO020', { lead: true }), at('BG422'), at('EL303')];
  const rule = {
    ...{
      minPartners: 4,
      maxPartners: 4,
      minCountries: 3,
      minEuMembers: 3,
      donorPartner: 'required',
    },
    ...{
      requiredSides: [{ label: 'Greece', nuts: ['EL511'], min: 1 }],
      leadKinds: ['municipality'],
    },
  };
  const applicantTypes = { values: ['ngo'], exhaustive: false, by: 'programme' };
  const all = terms(rule, ALL, { applicantTypes });

  it.each(DigestLanguage.options)('is whole and its own in %s', (language) => {
    const view = consortiumView(all, led, language);
    const said = [...view.rules, ...view.obstacles].map(({ words }) => words);
    expect(view.rules).toHaveLength(9);
    expect(said.join()).not.toMatch(/undefined|NaN|\[object/);
    const others = DigestLanguage.options.filter((other) => other !== language);
    const theirs = new Set(others.flatMap((other) => textsOf(consortiumWords(other))));
    expect(textsOf(consortiumWords(language)).filter((text) => theirs.has(text))).toEqual([]);
  });

  it('draws areas that follow one another together', () => {
    expect(codeRanges(['EL511', 'EL512', 'EL514', 'EL515', 'EL513', 'EL522', 'BG34'])).toEqual([
      ...['BG34', 'EL511–EL515', 'EL522'],
    ]);
    expect(codeRanges(['RO411', 'RO412'])).toEqual(['RO411', 'RO412']);
  });
});

/** Every text of a catalogue that is more than one word; single ones are alike in some languages. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

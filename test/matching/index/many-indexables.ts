import fc from 'fast-check';
import type { CallText } from '../../../shared/matching/index/call-text.ts';
import type { Indexable } from '../../../shared/matching/index/match-index.ts';
import { aDeadline, anIndexedCall } from '../../support/builders.ts';

type Input = Record<string, unknown>;

export const THEMES = ['energy-renovation', 'water', 'culture-heritage', 'youth'];
const COUNTRIES = ['BG', 'GR', 'TR', 'NO'];
const AREAS = ['BG344', 'BG422', 'EL511', 'TR212', 'NO071'];
const AREA_TYPES = ['border', 'mountain', 'urban'];
const LANGUAGES = ['bg', 'en', 'nb'];
const POPULATIONS = [1000, 20_000];
export const PROGRAMMES = ['LIFE', 'CERV', 'INTERREG-GR-BG'];
export const WORDS = [
  'energy',
  'schools',
  'Rivers',
  'renovation',
  'of',
  'youth',
  'Zagora',
  'water',
];

/** Nobody states a condition with `undefined`; a list that is left out is not there. */
const withoutGaps = (input: Input): Input =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const stated = (values: readonly string[]) =>
  fc.option(
    fc.record({
      values: fc.subarray([...values], { minLength: 1 }),
      exhaustive: fc.boolean(),
      by: fc.constantFrom('source', 'programme', 'administrator'),
    }),
    { nil: undefined },
  );

/** Nothing, four times in five: with every limit stated nobody could apply for anything. */
const seldom = <T>(rare: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: rare });

const NUTS = ['BG', 'BG34', 'BG422', 'EL51', 'TR21'];

const consortium = fc.record(
  {
    minPartners: fc.constant(1),
    maxPartners: fc.integer({ min: 1, max: 3 }),
    minCountries: fc.integer({ min: 1, max: 3 }),
    requiredSides: fc
      .subarray(NUTS, { minLength: 1 })
      .map((nuts) => [{ label: 'a side', nuts, min: 1 }]),
    leadFrom: fc.record({ countries: fc.subarray(COUNTRIES, { minLength: 1 }) }),
    donorPartner: fc.constantFrom('required', 'optional'),
    by: fc.constantFrom('source', 'programme'),
  },
  { requiredKeys: ['by'] },
);

const eligibility = fc.record({
  countries: stated(COUNTRIES),
  nuts: stated(NUTS),
  applicantTypes: stated(['municipality', 'ngo', 'university']),
  population: seldom(
    fc.record({ min: fc.constantFrom(...POPULATIONS), by: fc.constant('source') }),
  ),
  areaTypes: seldom(stated(AREA_TYPES)),
  languages: seldom(stated(LANGUAGES)),
  consortium: seldom(consortium),
});

/** Terms of money of which some take nothing, some the same, and some are stated in part only. */
const money = fc.record(
  {
    currency: fc.constantFrom('EUR', 'BGN', 'NOK'),
    grantMin: fc.constantFrom(0.01, 10_000, 100_000),
    grantMax: fc.constant(200_000),
  },
  { requiredKeys: ['currency'] },
);
const coFinancing = fc.record({
  rate: fc.constantFrom(0.5, 0.8, 1),
  by: fc.constantFrom('source', 'programme'),
});

const partnership = fc.record({
  donorPartner: fc.constantFrom('required', 'scored'),
  text: fc.constantFrom('A partner from Norway', 'A partner from Iceland'),
});

/** Days around the Monday of the tests, with deadlines of all kinds and several zones. */
const DATES = ['2026-08-01', '2026-08-16', '2026-08-17', '2026-08-18', '2026-09-20', '2027-01-31'];

const deadline = fc.record({
  date: fc.constantFrom(...DATES),
  time: fc.constantFrom('00:00', '07:29', '17:00', undefined),
  zone: fc.constantFrom('Europe/Brussels', 'Europe/Sofia', 'Atlantic/Reykjavik'),
  role: fc.constantFrom('single', 'stage-1', 'stage-2', 'cut-off'),
});

const theme = fc.record({
  theme: fc.constantFrom(...THEMES),
  weight: fc.constantFrom(0, 0.35, 0.5, 0.9, 1),
  words: fc.constant(['a word']),
});

const words = (maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength }).map((each) => each.join(' '));

const call = fc.record({
  kind: fc.constantFrom('grant', 'cascade', 'small-grants', 'predefined', 'consultation'),
  programme: fc.constantFrom(...PROGRAMMES),
  opensOn: fc.constantFrom(undefined, ...DATES),
  sourceStatus: fc.constantFrom(undefined, 'forthcoming', 'open', 'open', 'closed', 'withdrawn'),
  deadlines: fc.array(deadline, { maxLength: 3 }),
  eligibility,
  money,
  coFinancing: fc.option(coFinancing, { nil: undefined }),
  partnership: seldom(partnership),
  themes: fc.uniqueArray(theme, { maxLength: 3, selector: (each) => each.theme }),
});

/** What the rules ask of a profile: all of Europe's differences in few values, each of which some lack. */
export const someApplicant = fc
  .record({
    country: fc.constantFrom(...COUNTRIES),
    nuts3: fc.constantFrom(...AREAS),
    population: fc.constantFrom(undefined, 999, 1000, 50_000),
    areaTypes: fc.subarray(AREA_TYPES),
    languages: fc.option(fc.subarray(LANGUAGES), { nil: undefined }),
    ownContributionCeiling: fc.option(
      fc.record({
        amount: fc.constantFrom(0, 2500, 10_000, 19_558.3, 1e6),
        currency: fc.constantFrom('EUR', 'BGN', 'NOK'),
      }),
      { nil: undefined, freq: 2 },
    ),
  })
  .map(withoutGaps);

const indexable = fc.record({
  call: call.map((each) => ({
    coFinancing: undefined,
    ...withoutGaps(each),
    eligibility: withoutGaps(each.eligibility),
    deadlines: each.deadlines.map((one) => aDeadline(one.date, withoutGaps(one))),
  })),
  title: words(4),
  description: words(30),
  prior: fc.constantFrom(0, 0.25, 1),
});

/** A call and its words as they are indexed. */
export const anIndexable = (overrides: Input = {}, text: Partial<CallText> = {}): Indexable => {
  const indexed = anIndexedCall({ opensOn: undefined, ...overrides });
  return {
    call: indexed,
    text: { title: indexed.title, keywords: [], language: 'en', ...text },
  };
};

/** Up to `most` calls of all kinds, each with an id of its own. */
export const manyIndexables = (most = 15): fc.Arbitrary<Indexable[]> =>
  fc.array(indexable, { maxLength: most }).map((calls) =>
    calls.map((each, n) => {
      const title = { en: `${each.title} call`.trim() };
      const input = { opensOn: undefined, ...each.call, id: `eu-portal:${n}TOPICS`, title };
      return {
        ...anIndexable(input, { descriptionText: each.description }),
        prior: each.prior,
      };
    }),
  );

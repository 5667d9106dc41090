type Input = Record<string, unknown>;

/** What an administrator states of a programme, as the API takes it. */
export const aStatedProgramme = (overrides: Input = {}): Input => ({
  name: { en: 'LIFE Programme' },
  url: 'https://cinea.ec.europa.eu/programmes/life_en',
  eligibility: { countries: { values: ['BG', 'GR'], exhaustive: false } },
  coFinancingRate: 0.6,
  sources: [{ title: 'Regulation', url: 'https://eur-lex.europa.eu/', says: 'Who may apply' }],
  ...overrides,
});

/** What an administrator states of a call, as the API takes it. */
export const aStatedCall = (overrides: Input = {}): Input => ({
  identifier: 'SMALL-GRANTS-2026',
  kind: 'small-grants',
  programme: 'LIFE',
  language: 'bg',
  title: { bg: 'Малки проекти' },
  description: '<p>За <b>общини</b><script>alert(1)</script></p>',
  deadlines: [{ date: '2026-10-30', time: '17:00', zone: 'Europe/Sofia', role: 'single' }],
  money: { currency: 'EUR', grantMax: 20_000 },
  eligibility: { countries: { values: ['BG'], exhaustive: true } },
  url: 'https://example.org/small-grants',
  ...overrides,
});

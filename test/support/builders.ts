import { Call, CallRecord } from '../../shared/domain/call.ts';
import { Municipality } from '../../shared/domain/municipality.ts';
import { Programme } from '../../shared/domain/programme.ts';
import { IndexedCall } from '../../shared/matching/indexed-call.ts';

/** The Monday on which most tests take place. */
export const NOW = new Date('2026-08-17T04:30:00.000Z');

type Input = Record<string, unknown>;

export const aDeadline = (date = '2026-09-16', overrides: Input = {}): Input => ({
  date,
  time: '17:00',
  zone: 'Europe/Brussels',
  role: 'single',
  ...overrides,
});

const callInput = (overrides: Input): Input => ({
  id: 'eu-portal:1TOPICS',
  source: 'eu-portal',
  sourceId: '1TOPICS',
  identifier: 'LIFE-2026-CET-OSS',
  kind: 'grant',
  programme: 'LIFE',
  language: 'en',
  title: { en: 'One-stop shops for home renovation' },
  keywords: [],
  typesOfAction: ['LIFE Project Grants'],
  opensOn: '2026-04-21',
  deadlines: [aDeadline()],
  sourceStatus: 'open',
  money: { currency: 'EUR', budgetTotal: 6_000_000, grantMin: 1_000_000, grantMax: 1_500_000 },
  eligibility: {},
  url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/LIFE-2026-CET-OSS',
  ...overrides,
});

const recordInput = (overrides: Input): Input => ({
  ...callInput({}),
  firstSeenAt: '2026-08-10T04:30:00.000Z',
  lastSeenAt: '2026-08-17T04:30:00.000Z',
  changedAt: '2026-08-10T04:30:00.000Z',
  contentHash: 'a'.repeat(64),
  version: 1,
  news: { version: 1, fields: [] },
  ...overrides,
});

/** A call open to municipalities of Bulgaria and Greece, unless told otherwise. */
export const OPEN_TO_ALL = {
  countries: { values: ['BG', 'GR'], exhaustive: true, by: 'programme' },
  applicantTypes: { values: ['municipality'], exhaustive: true, by: 'programme' },
};

export const aCall = (overrides: Input = {}): Call => Call.parse(callInput(overrides));

export const aCallRecord = (overrides: Input = {}): CallRecord =>
  CallRecord.parse(recordInput(overrides));

export const anIndexedCall = (overrides: Input = {}): IndexedCall =>
  IndexedCall.parse({
    ...recordInput({}),
    eligibility: OPEN_TO_ALL,
    coFinancing: { rate: 0.6, by: 'programme' },
    programmeName: { en: 'LIFE Programme', bg: 'Програма LIFE' },
    themes: [{ theme: 'energy-renovation', weight: 0.9, words: ['renovation'] }],
    ...overrides,
  });

export const aMunicipality = (overrides: Input = {}): Municipality =>
  Municipality.parse({
    id: 'BG-SZR31',
    country: 'BG',
    name: { bg: 'Стара Загора', en: 'Stara Zagora' },
    nuts3: 'BG344',
    zone: 'Europe/Sofia',
    population: 151_163,
    areaTypes: ['urban'],
    borders: [],
    associations: ['ram-trakia'],
    priorities: [{ theme: 'energy-renovation', weight: 3 }],
    contacts: [{ id: 'main', email: 'grants@stara-zagora.example', language: 'bg' }],
    ...overrides,
  });

export const aProgramme = (overrides: Input = {}): Programme =>
  Programme.parse({
    code: 'LIFE',
    name: { en: 'LIFE Programme', bg: 'Програма LIFE' },
    url: 'https://cinea.ec.europa.eu/programmes/life_en',
    eligibility: {},
    actionRules: [],
    sources: [{ title: 'Regulation', url: 'https://eur-lex.europa.eu/', says: 'Who may apply' }],
    ...overrides,
  });

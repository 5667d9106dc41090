import {
  applicantsAmong,
  countriesAmong,
  EU,
  inYears,
  onlyApplicants,
  regulation,
  type WrittenProgramme,
} from './statements.ts';

const singleMarket = (): WrittenProgramme => ({
  code: 'SMP',
  name: { en: 'Single Market Programme', bg: 'Програма „Единен пазар“' },
  url: 'https://commission.europa.eu/funding-tenders/find-funding/eu-funding-programmes/single-market-programme_en',
  eligibility: countriesAmong(EU, 'Member states; associated countries by part of the programme.'),
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) 2021/690 establishing the Single Market Programme',
      url: regulation(2021, 690),
      says: 'Joins enterprise, consumers, food and statistics; each part has its own applicants and associated countries.',
    },
  ],
});

const socialFund = (): WrittenProgramme => ({
  code: 'ESF',
  name: { en: 'European Social Fund Plus', bg: 'Европейски социален фонд плюс' },
  url: 'https://european-social-fund-plus.ec.europa.eu/en',
  eligibility: countriesAmong(
    [...EU, 'NO'],
    'Strand for employment and social innovation: member states and the EEA; others by call.',
  ),
  actionRules: [
    {
      typeOfActionPrefix: 'ESF Operating Grants',
      eligibility: onlyApplicants(['ngo'], 'European networks of non-profit organisations.'),
    },
    ...inYears((year) => [
      {
        identifierPrefix: `ESF-${year}-AG-TCS`,
        eligibility: onlyApplicants(
          ['company', 'sme', 'ngo'],
          'Financial intermediaries that invest in social enterprises.',
        ),
      },
    ]),
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/1057 establishing the European Social Fund Plus',
      url: regulation(2021, 1057),
      says: 'The strand for employment and social innovation is open to the EEA and, by agreement, to other countries.',
    },
    {
      title: 'Norwegian participation in EU programmes 2021-2027',
      url: 'https://www.regjeringen.no/no/tema/europapolitikk/eos1/byra-program-samarbeid/euprogrammer_2021_2027/id2872715/',
      says: 'Norway takes part in this strand.',
    },
  ],
});

const interregionalInnovation = (): WrittenProgramme => ({
  code: 'I3',
  name: {
    en: 'Interregional Innovation Investments Instrument (I3)',
    bg: 'Инструмент за междурегионални инвестиции в иновации (I3)',
  },
  url: 'https://eismea.ec.europa.eu/programmes/interregional-innovation-investments-i3-instrument_en',
  eligibility: {
    ...countriesAmong(EU, 'Regions of member states.'),
    ...applicantsAmong(
      ['regional-authority', 'research-organisation', 'university', 'sme', 'company', 'ngo'],
      'Consortia from several regions, led by a non-profit body.',
    ),
  },
  actionRules: inYears((year) =>
    ['INV1', 'INV2a'].map((strand) => ({
      identifierPrefix: `I3-${year}-${strand}`,
      coFinancingRate: 0.7,
    })),
  ),
  sources: [
    {
      title: 'Regulation (EU) 2021/1058, Article 13',
      url: regulation(2021, 1058),
      says: 'Supports interregional innovation investments in shared areas of smart specialisation.',
    },
  ],
});

const cohesionAssistance = (): WrittenProgramme => ({
  code: 'ERDFTA',
  name: {
    en: 'Technical assistance for ERDF, Cohesion Fund and JTF',
    bg: 'Техническа помощ за ЕФРР, Кохезионния фонд и ФСП',
  },
  url: regulation(2021, 1060),
  eligibility: {},
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) 2021/1060, Article 35',
      url: regulation(2021, 1060),
      says: 'Technical assistance at the initiative of the Commission; each call names its applicants.',
    },
  ],
});

const pilotProjects = (): WrittenProgramme => ({
  code: 'PPPA',
  name: {
    en: 'Pilot projects and preparatory actions',
    bg: 'Пилотни проекти и подготвителни действия',
  },
  url: regulation(2024, 2509),
  eligibility: countriesAmong(EU, 'Member states; a call may name others.'),
  actionRules: [],
  sources: [
    {
      title: 'Financial Regulation (EU, Euratom) 2024/2509, Article 58',
      url: regulation(2024, 2509),
      says: 'Pilot projects and preparatory actions need no basic act; each call sets its own conditions.',
    },
  ],
});

const socialPrerogatives = (): WrittenProgramme => ({
  code: 'SOCPL',
  name: { en: 'Social Prerogatives and Specific Competencies Lines' },
  url: 'https://ec.europa.eu/social/main.jsp?catId=629&langId=en',
  eligibility: {},
  actionRules: [],
  sources: [
    {
      title: 'Treaty on the Functioning of the European Union, Articles 153 to 155',
      url: 'https://eur-lex.europa.eu/eli/treaty/tfeu_2016/oj',
      says: 'The tasks in social policy that these budget lines pay for; each call names its applicants, often social partners.',
    },
  ],
});

export const economyAndCohesionProgrammes = (): WrittenProgramme[] => [
  singleMarket(),
  socialFund(),
  interregionalInnovation(),
  cohesionAssistance(),
  pilotProjects(),
  socialPrerogatives(),
];

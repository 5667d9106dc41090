import { consortiumOf } from './consortium-statements.ts';
import {
  ANY_LEGAL_ENTITY,
  applicantsAmong,
  countriesAmong,
  EU,
  onlyApplicants,
  onlyCountries,
  regulation,
  type WrittenProgramme,
} from './statements.ts';

/** Associated to the whole of Horizon Europe. Canada, Korea and New Zealand join its second pillar only. */
const HORIZON_ASSOCIATED = [
  ...['AL', 'AM', 'BA', 'CH', 'FO', 'GB', 'GE', 'IL', 'IS', 'MD', 'ME'],
  ...['MK', 'NO', 'RS', 'TN', 'TR', 'UA', 'XK'],
];

const anyLegalEntity = applicantsAmong(
  ANY_LEGAL_ENTITY,
  'Any legal entity established in a member state or an associated country.',
);

/** What holds unless a work programme says otherwise: Article 22(2). */
const threeIndependent = consortiumOf(
  { minPartners: 3, minCountries: 3, minEuMembers: 1 },
  'Three legal entities that do not depend on each other, of three different member states or associated countries, one of them a member state, unless the work programme says otherwise.',
);

/** Article 22(3) and (4). */
const oneSuffices = consortiumOf(
  { minPartners: 1 },
  'One legal entity of a member state or an associated country suffices.',
);

const researchers = (text: string) => ({
  eligibility: {
    ...onlyApplicants(
      ['university', 'research-organisation', 'company', 'sme', 'individual'],
      text,
    ),
    ...oneSuffices,
  },
});

const horizonEurope = (): WrittenProgramme => ({
  code: 'HORIZON',
  name: { en: 'Horizon Europe', bg: 'Хоризонт Европа' },
  url: 'https://research-and-innovation.ec.europa.eu/funding/funding-opportunities/funding-programmes-and-open-calls/horizon-europe_en',
  eligibility: {
    ...countriesAmong(
      [...EU, ...HORIZON_ASSOCIATED],
      'Member states and countries associated to Horizon Europe; a call may narrow or widen the list.',
    ),
    ...threeIndependent,
  },
  actionRules: [
    ...horizonClosedToMunicipalities(),
    {
      identifierPrefix: 'HORIZON-CL4-2026-SPACE',
      eligibility: countriesAmong(EU, 'Space calls may be limited to member states.'),
    },
    {
      identifierPrefix: 'HORIZON-CL4-2027-SPACE',
      eligibility: countriesAmong(EU, 'Space calls may be limited to member states.'),
    },
    {
      typeOfActionPrefix: 'HORIZON Research and Innovation Actions',
      eligibility: anyLegalEntity,
      coFinancingRate: 1,
    },
    {
      typeOfActionPrefix: 'HORIZON Coordination and Support Actions',
      eligibility: { ...anyLegalEntity, ...oneSuffices },
      coFinancingRate: 1,
    },
    {
      // 70 % for companies; a municipality is a non-profit legal entity and is paid in full.
      typeOfActionPrefix: 'HORIZON Innovation Actions',
      eligibility: anyLegalEntity,
      coFinancingRate: 1,
    },
    { typeOfActionPrefix: 'HORIZON JU', eligibility: anyLegalEntity },
    {
      typeOfActionPrefix: 'HORIZON Pre-commercial Procurement',
      eligibility: anyLegalEntity,
      coFinancingRate: 1,
    },
    {
      typeOfActionPrefix: 'HORIZON Public Procurement of Innovative Solutions',
      eligibility: anyLegalEntity,
      coFinancingRate: 0.5,
    },
    {
      typeOfActionPrefix: 'HORIZON Programme Cofund Actions',
      eligibility: {
        ...applicantsAmong(
          ['national-authority', 'regional-authority', 'research-organisation'],
          'Owners and managers of public research programmes.',
        ),
        ...oneSuffices,
      },
    },
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/695 establishing Horizon Europe',
      url: regulation(2021, 695),
      says: 'Article 22(1): any legal entity may take part; (2): a consortium has one independent entity of a member state and two more of other member states or associated countries; (3): one entity suffices for ERC, EIC, training and mobility and programme co-fund actions; (4): and for coordination and support. Article 34: up to full cost; innovation actions 70 %, but full cost for non-profit legal entities. Article 16: which third countries may associate.',
    },
    {
      title: 'List of participating countries in Horizon Europe, as quoted in calls of 2026',
      url: 'https://ec.europa.eu/info/funding-tenders/opportunities/docs/2021-2027/common/guidance/list-3rd-country-participation_horizon-euratom_en.pdf',
      says: 'Names the associated countries; Norway, Iceland and Türkiye are among them, Liechtenstein is not.',
    },
  ],
});

const horizonClosedToMunicipalities = (): WrittenProgramme['actionRules'] => [
  {
    typeOfActionPrefix: 'HORIZON ERC',
    ...researchers(
      'A principal investigator applies with the institution that hosts the research.',
    ),
  },
  ...['Postdoctoral', 'Doctoral'].map((fellows) => ({
    typeOfActionPrefix: `HORIZON TMA MSCA ${fellows}`,
    ...researchers('Organisations that train and employ researchers.'),
  })),
  {
    typeOfActionPrefix: 'HORIZON TMA MSCA',
    eligibility: {
      ...applicantsAmong(
        ['university', 'research-organisation', 'company', 'sme'],
        'Organisations that employ researchers and their partners outside academia.',
      ),
      ...oneSuffices,
    },
  },
  {
    typeOfActionPrefix: 'HORIZON EIC',
    ...researchers('Researchers, start-ups and small companies with a technology to develop.'),
  },
  {
    identifierPrefix: 'HORIZON-JU-EDCTP3',
    typeOfActionPrefix: 'HORIZON Recognition Prize',
    ...researchers('Prizes for scientists and research teams.'),
  },
  {
    identifierPrefix: 'HORIZON-WIDERA-2026-GENDER-Prize',
    eligibility: {
      ...onlyApplicants(
        ['university', 'research-organisation'],
        'Prizes for academic and research organisations.',
      ),
      ...oneSuffices,
    },
  },
  {
    identifierPrefix: 'HORIZON-JU-CHIPS',
    ...researchers('Chip industry and the research organisations it works with.'),
  },
];

const euratom = (): WrittenProgramme => ({
  code: 'EURATOM',
  name: {
    en: 'Euratom Research and Training Programme',
    bg: 'Програма за научни изследвания и обучение на Евратом',
  },
  url: regulation(2021, 765),
  eligibility: {
    ...onlyCountries(
      [...EU, 'CH', 'UA'],
      'Member states and the two associated countries, Switzerland and Ukraine.',
    ),
    ...applicantsAmong(
      [
        'university',
        'research-organisation',
        'company',
        'sme',
        'national-authority',
        'other-public-body',
      ],
      'Nuclear research organisations, industry, regulators and agencies.',
    ),
  },
  actionRules: [],
  sources: [
    {
      title: 'Council Regulation (Euratom) 2021/765',
      url: regulation(2021, 765),
      says: 'Nuclear research and training for 2021-2025, complementing Horizon Europe and following its rules for participation.',
    },
    {
      title: 'Conditions of the Euratom calls of 2026',
      url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/HORIZON-EURATOM-2026-01-09',
      says: 'Switzerland and Ukraine are the only associated countries.',
    },
  ],
});

const coalAndSteel = (): WrittenProgramme => ({
  code: 'RFCS',
  name: { en: 'Research Fund for Coal and Steel' },
  url: 'https://research-and-innovation.ec.europa.eu/funding/funding-opportunities/funding-programmes-and-open-calls/research-fund-coal-and-steel-rfcs_en',
  eligibility: {
    ...onlyCountries(EU, 'Undertakings and bodies in a member state; others take part unpaid.'),
    ...applicantsAmong(
      ['company', 'sme', 'research-organisation', 'university', 'other-public-body'],
      'Undertakings, public bodies, research organisations and universities that do coal or steel research.',
    ),
  },
  actionRules: [
    { identifierPrefix: 'RFCS-2026-01-AM', coFinancingRate: 1 },
    { identifierPrefix: 'RFCS-2026-02-AM', coFinancingRate: 1 },
    { identifierPrefix: 'RFCS-2026-01-PDP', coFinancingRate: 0.5 },
    { identifierPrefix: 'RFCS-2026-02-PDP', coFinancingRate: 0.5 },
    { identifierPrefix: 'RFCS-2026-01-RPJ', coFinancingRate: 0.6 },
    { identifierPrefix: 'RFCS-2026-02-RPJ', coFinancingRate: 0.6 },
  ],
  sources: [
    {
      title: 'Council Decision 2008/376/EC on the research programme of the fund, as amended',
      url: 'https://eur-lex.europa.eu/eli/dec/2008/376/oj',
      says: 'Who may take part, and the ceilings: research 60 %, pilot and demonstration 50 %, accompanying measures 100 %.',
    },
  ],
});

export const researchProgrammes = (): WrittenProgramme[] => [
  horizonEurope(),
  euratom(),
  coalAndSteel(),
];

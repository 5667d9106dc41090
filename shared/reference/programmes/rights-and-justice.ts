import { consortiumOf } from './consortium-statements.ts';
import {
  applicantsAmong,
  countriesAmong,
  EU,
  EU_WITHOUT_DENMARK,
  inYears,
  onlyApplicants,
  onlyCountries,
  regulation,
  type WrittenProgramme,
} from './statements.ts';

const ngosOnly = (text: string) => onlyApplicants(['ngo'], text);

const townsAndTheirBodies = () =>
  onlyApplicants(
    ['municipality', 'association-of-municipalities', 'regional-authority', 'ngo'],
    'Towns, other local authorities, their twinning committees and non-profit bodies that represent them.',
  );

const PUBLIC_AND_NON_PROFIT = [
  'municipality',
  'association-of-municipalities',
  'regional-authority',
  'national-authority',
  'other-public-body',
  'ngo',
] as const;

const citizensEqualityRights = (): WrittenProgramme => ({
  code: 'CERV',
  name: {
    en: 'Citizens, Equality, Rights and Values Programme',
    bg: 'Граждани, равенство, права и ценности',
  },
  url: 'https://commission.europa.eu/funding-tenders/find-funding/eu-funding-programmes/citizens-equality-rights-and-values-programme_en',
  eligibility: onlyCountries(
    [...EU, 'AL', 'BA', 'MD', 'ME', 'MK', 'RS', 'UA', 'XK'],
    'Member states and associated countries. Norway, Iceland, Liechtenstein and Türkiye do not take part.',
  ),
  actionRules: [
    {
      typeOfActionPrefix: 'CERV Operating Grants',
      eligibility: ngosOnly(
        'Operating grants go to European civil society networks and organisations.',
      ),
    },
    {
      typeOfActionPrefix: 'CERV Framework Partnerships',
      eligibility: ngosOnly('Framework partners are European civil society networks.'),
    },
    {
      identifierPrefix: 'CERV-2025-CITIZENS-TOWN-NT',
      eligibility: {
        ...townsAndTheirBodies(),
        ...consortiumOf(
          { minPartners: 4, minCountries: 4, minEuMembers: 2 },
          'Four applicants from four countries at least, two of them member states.',
        ),
      },
    },
    ...inYears((year) => [
      {
        identifierPrefix: `CERV-${year}-CITIZENS-TOWN-TT`,
        eligibility: {
          ...townsAndTheirBodies(),
          ...consortiumOf(
            { minPartners: 2, minCountries: 2, minEuMembers: 1 },
            'Municipalities of two countries at least, one of them a member state; one of them applies for all.',
          ),
        },
      },
      {
        identifierPrefix: `CERV-${year}-CITIZENS-TOWN`,
        eligibility: townsAndTheirBodies(),
      },
      {
        identifierPrefix: `CERV-${year}-DAPHNE-REGRANTING`,
        eligibility: applicantsAmong(
          ['ngo'],
          'Intermediaries that pass support on to civil society.',
        ),
      },
      {
        identifierPrefix: `CERV-${year}-DAPHNE`,
        eligibility: applicantsAmong(
          PUBLIC_AND_NON_PROFIT,
          'Public or private bodies; the lead is not for profit.',
        ),
      },
      {
        identifierPrefix: `CERV-${year}-CITIZENS-REM`,
        eligibility: applicantsAmong(
          PUBLIC_AND_NON_PROFIT,
          'Public and non-profit bodies, local authorities among them.',
        ),
      },
      {
        identifierPrefix: `CERV-${year}-CHAR-LITI`,
        eligibility: applicantsAmong(['ngo'], 'Civil society leads; authorities may be partners.'),
        coFinancingRate: 0.9,
      },
    ]),
    { typeOfActionPrefix: 'CERV Project Grants', coFinancingRate: 0.9 },
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/692 establishing the programme',
      url: regulation(2021, 692),
      says: 'Applicants are legal entities of member states and of countries associated to the programme; which countries may associate.',
    },
    {
      title: 'Town twinning call of 2024, as announced by MIRA network',
      url: 'https://www.mreza-mira.net/vijesti/pozivi-za-projekte/town-twinning-cerv/',
      says: 'Municipalities of two eligible countries at least take part, one of them in a member state; so it was in the call of 2021.',
    },
    {
      title: 'Town twinning call of 2026, in the Cypriot list of grants',
      url: 'https://www.fundingprogrammesportal.gov.cy/en/call/call-town-twinning-2026-en-2026/',
      says: 'Municipalities of two eligible countries at least take part, one of them in a member state; bodies that represent municipalities may apply for them.',
    },
    {
      title: 'Networks of towns call of 2022, in the Catalan list of grants',
      url: 'https://gaue.diba.cat/ca/xarxa-de-ciutats-2022-cerv-2022-citizens-town-nt-cerv',
      says: 'It still asked for five municipalities of five eligible countries, three of them member states: the number is that of each call.',
    },
    {
      title: 'Networks of towns call of 2025, in an Estonian list of grants',
      url: 'https://easy.ee/en/grants/grant_jKnaTwbfO6G4VXDI',
      says: 'A lead and three more applicants of four eligible countries at least, two of them member states.',
    },
    {
      title: 'Norwegian participation in EU programmes 2021-2027',
      url: 'https://www.regjeringen.no/no/tema/europapolitikk/eos1/byra-program-samarbeid/euprogrammer_2021_2027/id2872715/',
      says: 'Norway takes part in eleven programmes; this one is not among them.',
    },
  ],
});

const justice = (): WrittenProgramme => ({
  code: 'JUST',
  name: { en: 'Justice Programme', bg: 'Правосъдие' },
  url: 'https://commission.europa.eu/funding-tenders/find-funding/eu-funding-programmes/justice-programme_en',
  eligibility: countriesAmong(
    [...EU_WITHOUT_DENMARK, 'AL', 'BA', 'UA', 'XK'],
    'Member states without Denmark, and associated countries.',
  ),
  actionRules: [
    {
      typeOfActionPrefix: 'JUST Operating Grants',
      eligibility: ngosOnly('Operating grants go to European networks in the field of justice.'),
    },
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/693 establishing the Justice Programme',
      url: regulation(2021, 693),
      says: 'Denmark is not bound by it; applicants come from member states and associated countries.',
    },
  ],
});

const internalSecurity = (): WrittenProgramme => ({
  code: 'ISF',
  name: { en: 'Internal Security Fund', bg: 'Фонд „Вътрешна сигурност“' },
  url: 'https://home-affairs.ec.europa.eu/funding/internal-security-funds_en',
  eligibility: countriesAmong(EU_WITHOUT_DENMARK, 'Member states without Denmark.'),
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) 2021/1149 establishing the Internal Security Fund',
      url: regulation(2021, 1149),
      says: 'Denmark does not take part; Union actions may admit further countries by call.',
    },
  ],
});

const antiFraud = (): WrittenProgramme => ({
  code: 'EUAF',
  name: { en: 'Union Anti-Fraud Programme', bg: 'Програма на Съюза за борба с измамите' },
  url: regulation(2021, 785),
  eligibility: countriesAmong(EU, 'Member states, and third countries that joined by agreement.'),
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) 2021/785 establishing the Union Anti-Fraud Programme',
      url: regulation(2021, 785),
      says: 'For public authorities that help to protect the financial interests of the Union, research and educational institutes and non-profit bodies.',
    },
  ],
});

const pericles = (): WrittenProgramme => ({
  code: 'PERICLES',
  name: { en: 'Pericles IV', bg: 'Перикъл IV' },
  url: regulation(2021, 840),
  eligibility: {
    ...onlyCountries(EU, 'Authorities of member states, inside and outside the euro area.'),
    ...onlyApplicants(
      ['national-authority'],
      'National authorities competent to protect the euro against counterfeiting.',
    ),
  },
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) 2021/840 establishing Pericles IV',
      url: regulation(2021, 840),
      says: 'Only the competent national authorities receive funding.',
    },
  ],
});

export const rightsAndJusticeProgrammes = (): WrittenProgramme[] => [
  citizensEqualityRights(),
  justice(),
  internalSecurity(),
  antiFraud(),
  pericles(),
];

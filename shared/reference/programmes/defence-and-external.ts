import {
  countriesAmong,
  EU,
  onlyApplicants,
  onlyCountries,
  regulation,
  type WrittenProgramme,
} from './statements.ts';

const defenceIndustry = onlyApplicants(
  ['company', 'sme', 'university', 'research-organisation'],
  'Defence undertakings and research organisations free of control from outside.',
);

const defenceFund = (): WrittenProgramme => ({
  code: 'EDF',
  name: { en: 'European Defence Fund', bg: 'Европейски фонд за отбрана' },
  url: 'https://defence-industry-space.ec.europa.eu/eu-defence-industry/european-defence-fund-edf_en',
  eligibility: {
    ...onlyCountries([...EU, 'NO'], 'Member states and Norway.'),
    ...defenceIndustry,
  },
  actionRules: [
    {
      identifierPrefix: 'EDF-EDIP',
      eligibility: {
        ...countriesAmong([...EU, 'NO'], 'Member states and Norway; some calls admit Ukraine.'),
        ...onlyApplicants(
          ['company', 'sme', 'university', 'research-organisation', 'national-authority'],
          'Defence industry and structures of member states for joint procurement.',
        ),
      },
    },
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/697 establishing the European Defence Fund',
      url: regulation(2021, 697),
      says: 'Recipients are established and managed in the Union or an associated country; only EEA members of EFTA may associate.',
    },
  ],
});

const neighbourhood = (): WrittenProgramme => ({
  code: 'NDICI',
  name: {
    en: 'Neighbourhood, Development and International Cooperation Instrument – Global Europe',
    bg: 'Инструмент за съседство, сътрудничество за развитие и международно сътрудничество – Глобална Европа',
  },
  url: regulation(2021, 947),
  eligibility: {},
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) 2021/947 establishing Global Europe',
      url: regulation(2021, 947),
      says: 'Article 28: who may apply depends on the part of the instrument and the call.',
    },
  ],
});

const externalAction = (): WrittenProgramme => ({
  code: 'EXTERNAL',
  name: { en: 'EU external action', bg: 'Външна дейност на ЕС' },
  url: 'https://international-partnerships.ec.europa.eu/funding-and-technical-assistance/looking-funding_en',
  eligibility: {},
  actionRules: [],
  sources: [
    {
      title: 'Looking for funding: international partnerships',
      url: 'https://international-partnerships.ec.europa.eu/funding-and-technical-assistance/looking-funding_en',
      says: 'Each call names the countries and applicants in its guidelines.',
    },
  ],
});

const parliament = (): WrittenProgramme => ({
  code: 'EP',
  name: { en: 'European Parliament', bg: 'Европейски парламент' },
  url: 'https://www.europarl.europa.eu/contracts-and-grants/en/grants',
  eligibility: {},
  actionRules: [],
  sources: [
    {
      title: 'Grants of the European Parliament',
      url: 'https://www.europarl.europa.eu/contracts-and-grants/en/grants',
      says: 'Each call sets its own conditions.',
    },
  ],
});

const agencies = (): WrittenProgramme => ({
  code: 'EUBA',
  name: { en: 'EU bodies and agencies', bg: 'Органи и агенции на ЕС' },
  url: 'https://european-union.europa.eu/institutions-law-budget/institutions-and-bodies/search-all-eu-institutions-and-bodies_en',
  eligibility: {},
  actionRules: [],
  sources: [
    {
      title: 'EU institutions, bodies and agencies',
      url: 'https://european-union.europa.eu/institutions-law-budget/institutions-and-bodies/search-all-eu-institutions-and-bodies_en',
      says: 'Each agency sets the conditions of its own calls.',
    },
  ],
});

export const defenceAndExternalProgrammes = (): WrittenProgramme[] => [
  defenceFund(),
  neighbourhood(),
  externalAction(),
  parliament(),
  agencies(),
];

import { consortiumOf } from './consortium-statements.ts';
import {
  BULGARIAN_PAGES,
  nonProfit,
  onlyRegions,
  partnershipRule,
  regionsAmong,
  THIS_PERIOD,
} from './interreg-statements.ts';
import { onlyCountries, type WrittenProgramme } from './statements.ts';

/**
 * Ukraine takes part with some of its regions, which no code of the lists tells apart: its partners are not
 * found by area. The rest of the list is whole.
 */
const blackSeaBasin = (): WrittenProgramme => ({
  code: 'INTERREG-BSB',
  name: { en: 'Interreg NEXT Black Sea Basin', bg: 'Интеррег NEXT „Черноморски басейн“' },
  url: 'https://blacksea-cbc.net/',
  eligibility: {
    ...onlyCountries(
      ['AM', 'BG', 'GE', 'GR', 'MD', 'RO', 'TR', 'UA'],
      'Countries around the Black Sea. Armenia is in the description of the area, not in the announcement of 2022.',
    ),
    ...onlyRegions(
      'AM BG33 BG34 EL51 EL52 GE MD RO22 TR10 TR21 TR42 TR81 TR82 TR83 TR90',
      'North-East and South-East Bulgaria, Eastern and Central Macedonia with Thrace, South-East Romania, seven regions of Türkiye, all of Moldova, Georgia and Armenia. The Ukrainian regions are not listed here.',
    ),
    ...nonProfit,
    ...consortiumOf(
      {
        minPartners: 3,
        maxPartners: 6,
        minCountries: 2,
        minEuMembers: 1,
        requiredSides: [
          { label: 'the member states', countries: ['BG', 'GR', 'RO'], min: 1 },
          { label: 'the other countries', countries: ['AM', 'GE', 'MD', 'TR', 'UA'], min: 1 },
        ],
      },
      'By the second call, of 2024: small projects have three or four partners, standard ones four to six, one of them from a member state and one from elsewhere.',
    ),
  },
  coFinancingRate: 0.9,
  actionRules: [],
  sources: [
    partnershipRule,
    {
      title: 'Ministry of Regional Development and Public Works: programme area',
      url: `${THIS_PERIOD}interreg-next-black-sea-basin-2021-2027/eligible-programme-area/`,
      says: 'The regions by name and Armenia, Georgia, Moldova; five Ukrainian regions without their names.',
    },
    {
      title: 'Programme of 2014-2020',
      url: 'https://batti.eu/black-sea-basin-joint-operational-programme-2014-2020/',
      says: 'The codes of the seven Turkish regions, which stayed the same by the word of the Turkish authority.',
    },
    {
      title: 'Announcement that all programmes with Bulgaria are approved, 2022',
      url: 'https://mrrb.bg/en/all-territorial-cooperation-programmes-in-which-bulgaria-participates-in-the-programming-period-2021-2027-have-been-approved',
      says: 'European money is 90 %; of the rest a Bulgarian partner bears 2 % and the state 8 %.',
    },
    {
      title: 'Second call, in the trade paper of the Istanbul chamber of commerce, 2024',
      url: 'https://istanbulticaretgazetesi.com/karadeniz-havzasinda-sinir-otesi-isbirligi-programinda-basvurular-basladi',
      says: 'Three to four partners in small projects, four to six in standard ones.',
    },
    {
      title: 'Second call, seen from Türkiye, 2024',
      url: 'https://cbc.ab.gov.tr/duyuru/50823/applications-for-the-second-and-final-call-for-black-sea-basin-programme-2021-2027-are-now-launched?lang=en',
      says: 'Municipalities, other public bodies, universities, schools and associations could apply, three partners at least, from the Union and from outside. It was the last call.',
    },
  ],
});

const danubeRegion = (): WrittenProgramme => ({
  code: 'INTERREG-DANUBE',
  name: { en: 'Interreg VI-B Danube Region', bg: 'Интеррег VI-B „Дунавски регион“' },
  url: 'https://www.interreg-danube.eu/',
  eligibility: {
    ...onlyCountries(
      'AT BA BG CZ DE HR HU MD ME RO RS SI SK UA'.split(' '),
      'Fourteen countries; Germany and Ukraine with a part of theirs.',
    ),
    ...regionsAmong(
      'AT BA BG CZ DE1 DE2 HR HU MD ME RO RS SI SK',
      'Whole countries, Baden-Württemberg and Bavaria; the Ukrainian regions Chernivtsi, Ivano-Frankivsk, Zakarpattia and Odesa have no codes of their own.',
    ),
    ...nonProfit,
    ...consortiumOf(
      { minPartners: 3, minCountries: 3, minEuMembers: 1 },
      'Three financed partners from three countries of the area at least, one of them from a member state.',
    ),
  },
  coFinancingRate: 0.8,
  actionRules: [],
  sources: [
    partnershipRule,
    {
      title: 'Second call of the programme, as announced by Time Machine Europe',
      url: 'https://www.timemachine.eu/funding-opts/interreg-danube-region-programme/',
      says: 'The lead and two more financed partners at least, of three countries; one is a beneficiary from a member state.',
    },
    {
      title: 'Ministry of Regional Development and Public Works: programme area',
      url: `${THIS_PERIOD}danube-region-programme-2021-2027/eligible-programme-area/`,
      says: 'Names the countries, the two German states and the four Ukrainian regions; all others take part as a whole.',
    },
    {
      title: 'Announcement of the approved programmes, July 2022',
      url: 'https://www.mrrb.bg/en/four-territorial-cooperation-programmes-are-approved/',
      says: '80 % of the money is European; national, regional and local authorities and non-governmental organisations take part.',
    },
  ],
});

const euroMediterranean = (): WrittenProgramme => ({
  code: 'INTERREG-EURO-MED',
  name: {
    en: 'Interreg VI-B Euro-MED',
    bg: 'Интеррег VI-B „Евро-Средиземноморски басейн“ (Euro-MED)',
  },
  url: 'https://interreg-euro-med.eu/en/',
  eligibility: {
    ...onlyCountries(
      'AL BA BG CY ES FR GR HR IT ME MK MT PT SI'.split(' '),
      'Ten member states and four candidates; Spain, France, Italy and Portugal with a part of theirs.',
    ),
    ...regionsAmong(
      'AL BA BG CY EL HR ME MK MT SI',
      'Bulgaria as a whole and nine more countries; which regions of Spain, France, Italy and Portugal are in is not listed here.',
    ),
    ...nonProfit,
    ...consortiumOf(
      { minPartners: 4, minCountries: 4, minEuMembers: 2 },
      'Four financed partners from four countries of the area at least, two of them in the Union; a call may ask for more.',
    ),
  },
  coFinancingRate: 0.8,
  actionRules: [],
  sources: [
    {
      title: 'Answers of the programme to applicants: number of partners',
      url: 'https://interreg-euro-med.eu/en/faq-document/what-is-the-minimum-and-maximum-number-of-partners/',
      says: 'The least partnership of any project, by countries and by regions of the Union; the second call asked for five.',
    },
    {
      title: 'Ministry of Regional Development and Public Works on the programme',
      url: `${BULGARIAN_PAGES}interreg-vi-b-evro-sredizemnomorski-basejn-euro-med-2021-2027/`,
      says: 'Ten member states and four candidates, 69 regions, Bulgaria with its whole territory. That the smaller countries take part as a whole is how it was before.',
    },
    {
      title: 'Answers of the programme to applicants',
      url: 'https://interreg-euro-med.eu/en/faq-document/if-i-have-submitted-a-transfer-project-should-i-consider-eur-1-000-000-the-total-budget-80-interreg-fund-20-own-fund-or-the-maximum-reimbursement-i-can-receive/',
      says: 'The grant is 80 % of the eligible budget in every project; partners find the rest.',
    },
  ],
});

/** The programmes of larger regions that Bulgaria takes part in. */
export const transnationalProgrammes = (): WrittenProgramme[] => [
  blackSeaBasin(),
  danubeRegion(),
  euroMediterranean(),
];

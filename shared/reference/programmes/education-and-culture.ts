import {
  ANY_LEGAL_ENTITY,
  applicantsAmong,
  countriesAmong,
  EU,
  inYears,
  onlyApplicants,
  regulation,
  type WrittenProgramme,
} from './statements.ts';

const anyOrganisation = applicantsAmong(ANY_LEGAL_ENTITY, 'Any public or private organisation.');

const erasmus = (): WrittenProgramme => ({
  code: 'ERASMUS',
  name: { en: 'Erasmus+', bg: 'Еразъм+' },
  url: 'https://erasmus-plus.ec.europa.eu/',
  eligibility: countriesAmong(
    [...EU, 'IS', 'LI', 'MK', 'NO', 'RS', 'TR'],
    'Member states and countries associated to the programme; some actions admit others.',
  ),
  actionRules: [
    {
      typeOfActionPrefix: 'ERASMUS Operating Grants',
      eligibility: onlyApplicants(['ngo'], 'European organisations in education, youth or sport.'),
    },
    ...inYears((year) => [
      {
        identifierPrefix: `ERASMUS-SPORT-${year}-SCP`,
        eligibility: anyOrganisation,
        coFinancingRate: 0.8,
      },
      ...['SPORT', 'YOUTH'].map((chapter) => ({
        identifierPrefix: `ERASMUS-${chapter}-${year}`,
        typeOfActionPrefix: 'ERASMUS Lump Sum Grants',
        eligibility: anyOrganisation,
      })),
      {
        identifierPrefix: `ERASMUS-EDU-${year}-PEX-COVE`,
        coFinancingRate: 0.8,
      },
    ]),
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/817 establishing Erasmus+',
      url: regulation(2021, 817),
      says: 'Public and private entities in education, training, youth and sport, of member states and associated countries.',
    },
    {
      title: 'Erasmus+ Programme Guide',
      url: 'https://erasmus-plus.ec.europa.eu/erasmus-programme-guide',
      says: 'Associated countries: Iceland, Liechtenstein, North Macedonia, Norway, Serbia, Türkiye. Lump sums cover up to 80 % of the cost of a partnership.',
    },
  ],
});

const creativeEurope = (): WrittenProgramme => ({
  code: 'CREA',
  name: { en: 'Creative Europe', bg: 'Творческа Европа' },
  url: 'https://culture.ec.europa.eu/creative-europe',
  eligibility: countriesAmong(
    [...EU, 'AL', 'BA', 'GE', 'IS', 'LI', 'ME', 'MK', 'NO', 'RS', 'UA', 'XK'],
    'Member states, the EEA and other countries that joined; some join the culture strand only.',
  ),
  actionRules: [
    ...inYears((year) => [
      ...['DEV', 'CODEV', 'TVONLINE', 'VGIM'].map((scheme) => ({
        identifierPrefix: `CREA-MEDIA-${year}-${scheme}`,
        eligibility: onlyApplicants(
          ['company', 'sme'],
          'Independent audiovisual and games production companies.',
        ),
      })),
      {
        identifierPrefix: `CREA-MEDIA-${year}`,
        eligibility: applicantsAmong(
          ['company', 'sme'],
          'Audiovisual companies and organisations.',
        ),
      },
      ...[0.8, 0.7, 0.6].map((coFinancingRate, size) => ({
        identifierPrefix: `CREA-CULT-${year}-COOP-${size + 1}`,
        eligibility: anyOrganisation,
        coFinancingRate,
      })),
      {
        identifierPrefix: `CREA-CULT-${year}-COOP`,
        eligibility: anyOrganisation,
      },
    ]),
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/818 establishing Creative Europe',
      url: regulation(2021, 818),
      says: 'Three strands; legal entities of member states and of countries that take part by agreement.',
    },
    {
      title: 'European cooperation projects',
      url: 'https://culture.ec.europa.eu/creative-europe/creative-europe-culture-strand/european-cooperation-projects',
      says: 'Small, medium and large projects are paid up to 80 %, 70 % and 60 %.',
    },
  ],
});

const solidarityCorps = (): WrittenProgramme => ({
  code: 'ESC',
  name: { en: 'European Solidarity Corps', bg: 'Европейски корпус за солидарност' },
  url: 'https://youth.europa.eu/solidarity_en',
  eligibility: {
    ...countriesAmong(
      [...EU, 'IS', 'LI', 'MK', 'TR'],
      'Member states and associated countries; Norway is not among them.',
    ),
    ...applicantsAmong(ANY_LEGAL_ENTITY, 'Public or private bodies with a quality label.'),
  },
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) 2021/888 establishing the European Solidarity Corps',
      url: regulation(2021, 888),
      says: 'Public or private entities that hold a quality label, of member states and associated countries.',
    },
  ],
});

export const educationAndCultureProgrammes = (): WrittenProgramme[] => [
  erasmus(),
  creativeEurope(),
  solidarityCorps(),
];

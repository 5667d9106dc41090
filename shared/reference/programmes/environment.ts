import { life } from './life.ts';
import {
  countriesAmong,
  EU,
  onlyApplicants,
  onlyCountries,
  regulation,
  type WrittenProgramme,
} from './statements.ts';

const renewableFinancing = (): WrittenProgramme => ({
  code: 'RENEWFM',
  name: {
    en: 'Union renewable energy financing mechanism',
    bg: 'Механизъм за финансиране на възобновяемата енергия в Съюза',
  },
  url: 'https://eur-lex.europa.eu/eli/reg_impl/2020/1294/oj',
  eligibility: {},
  actionRules: [],
  sources: [
    {
      title: 'Implementing Regulation (EU) 2020/1294',
      url: 'https://eur-lex.europa.eu/eli/reg_impl/2020/1294/oj',
      says: 'Each call names the member states that host its projects.',
    },
  ],
});

const innovationFund = (): WrittenProgramme => ({
  code: 'INNOVFUND',
  name: { en: 'Innovation Fund', bg: 'Фонд за иновации' },
  url: 'https://climate.ec.europa.eu/eu-action/eu-funding-climate-action/innovation-fund_en',
  eligibility: countriesAmong(
    [...EU, 'IS', 'LI', 'NO'],
    'Projects in the countries of the emissions trading system: the Union, Iceland, Liechtenstein, Norway.',
  ),
  actionRules: [{ typeOfActionPrefix: 'INNOVFUND Lump Sum', coFinancingRate: 0.6 }],
  sources: [
    {
      title: 'Directive 2003/87/EC on emissions trading, Article 10a(8)',
      url: 'https://eur-lex.europa.eu/eli/dir/2003/87/oj',
      says: 'Up to 60 % of the relevant costs of a project, more in competitive bidding.',
    },
  ],
});

const civilProtection = (): WrittenProgramme => ({
  code: 'UCPM',
  name: { en: 'Union Civil Protection Mechanism', bg: 'Механизъм за гражданска защита на Съюза' },
  url: 'https://civil-protection-humanitarian-aid.ec.europa.eu/what/civil-protection/eu-civil-protection-mechanism_en',
  eligibility: countriesAmong(
    [...EU, 'AL', 'BA', 'IS', 'MD', 'ME', 'MK', 'NO', 'RS', 'TR', 'UA'],
    'Member states and participating states, Norway, Iceland and Türkiye among them.',
  ),
  actionRules: [],
  sources: [
    {
      title: 'Decision No 1313/2013/EU on a Union Civil Protection Mechanism',
      url: 'https://eur-lex.europa.eu/eli/dec/2013/1313/oj',
      says: 'Open to EFTA members of the EEA and to candidate countries that joined by agreement.',
    },
  ],
});

const justTransition = (): WrittenProgramme => ({
  code: 'JTM',
  name: { en: 'Just Transition Mechanism', bg: 'Механизъм за справедлив преход' },
  url: regulation(2021, 1229),
  eligibility: {
    ...onlyCountries(EU, 'Public bodies of member states.'),
    nuts: {
      values: ['BG344', 'BG414', 'BG415', 'EL53'],
      exhaustive: false,
      by: 'programme',
      text: 'Territories with a just transition plan: Stara Zagora, Pernik and Kyustendil, Western Macedonia; the plans of others are not listed here.',
    },
    ...onlyApplicants(
      [
        'municipality',
        'association-of-municipalities',
        'regional-authority',
        'national-authority',
        'other-public-body',
        'company',
      ],
      'Public bodies, and private bodies with a public service mission, for projects that serve a just transition territory.',
    ),
  },
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) 2021/1229 on the public sector loan facility',
      url: regulation(2021, 1229),
      says: 'Grants to public sector entities of member states beside a loan, for projects in territories with a just transition plan.',
    },
  ],
});

const maritimeAndFisheries = (): WrittenProgramme => ({
  code: 'EMFAF',
  name: {
    en: 'European Maritime, Fisheries and Aquaculture Fund',
    bg: 'Европейски фонд за морско дело, рибарство и аквакултури',
  },
  url: 'https://oceans-and-fisheries.ec.europa.eu/funding/emfaf_en',
  eligibility: countriesAmong(EU, 'Member states; a call may name third countries.'),
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) 2021/1139 establishing the fund',
      url: regulation(2021, 1139),
      says: 'In calls of the Commission, entities of member states and of third countries named in the work programme.',
    },
  ],
});

const farmProducts = (): WrittenProgramme => ({
  code: 'AGRIP',
  name: {
    en: 'Promotion of agricultural products',
    bg: 'Насърчаване на селскостопански продукти',
  },
  url: 'https://rea.ec.europa.eu/funding-and-grants/promotion-agricultural-products-0_en',
  eligibility: {
    ...onlyCountries(EU, 'Organisations of member states.'),
    ...onlyApplicants(
      ['ngo', 'company', 'other-public-body'],
      'Trade and producer organisations and agri-food bodies with a public mission to promote products.',
    ),
  },
  actionRules: [],
  sources: [
    {
      title: 'Regulation (EU) No 1144/2014, Article 7',
      url: regulation(2014, 1144),
      says: 'Which organisations may propose a programme of promotion.',
    },
  ],
});

export const environmentProgrammes = (): WrittenProgramme[] => [
  life(),
  renewableFinancing(),
  innovationFund(),
  civilProtection(),
  justTransition(),
  maritimeAndFisheries(),
  farmProducts(),
];

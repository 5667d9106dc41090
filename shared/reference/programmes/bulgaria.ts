import {
  applicantsAmong,
  onlyApplicants,
  onlyCountries,
  regulation,
  type WrittenProgramme,
} from './statements.ts';

const ISUN = 'https://eumis2020.government.bg/';

const inBulgaria = () =>
  onlyCountries(['BG'], 'A programme of Bulgaria: its procedures are for beneficiaries there.');

const commonProvisions = {
  title: 'Regulation (EU) 2021/1060 on common provisions for the EU funds, Articles 21 and 22',
  url: regulation(2021, 1060),
  says: 'Each member state draws up and runs programmes of its own; who may apply stands in the conditions of each procedure.',
};

const proceduresBeginWith = (prefix: string) => ({
  title: 'ИСУН 2020, list of open procedures (August 2026)',
  url: `${ISUN}bg/s/Procedure/Active`,
  says: `The procedures of this programme have codes that begin with ${prefix}.`,
});

const bulgarianEducation = (): WrittenProgramme => ({
  code: 'BG-EDU',
  name: { en: 'Programme Education 2021–2027', bg: 'Програма „Образование“ 2021–2027' },
  url: 'https://www.eufunds.bg/bg/opseig',
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG05SFPR001')],
});

const bulgarianHumanResources = (): WrittenProgramme => ({
  code: 'BG-PHRD',
  name: {
    en: 'Programme Human Resources Development 2021–2027',
    bg: 'Програма „Развитие на човешките ресурси“ 2021–2027',
  },
  url: 'https://esf.bg/wps/portal/program-hrd',
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG05SFPR002')],
});

const bulgarianFoodSupport = (): WrittenProgramme => ({
  code: 'BG-FOOD',
  name: {
    en: 'Programme Food and Basic Material Support 2021–2027',
    bg: 'Програма „Храни и основно материално подпомагане“ 2021–2027',
  },
  url: ISUN,
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG05SFPR003')],
});

const bulgarianFisheries = (): WrittenProgramme => ({
  code: 'BG-PMFA',
  name: {
    en: 'Maritime, Fisheries and Aquaculture Programme 2021–2027',
    bg: 'Програма за морско дело, рибарство и аквакултури 2021–2027',
  },
  url: 'https://www.eufunds.bg/bg/pmdr',
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG14MFPR001')],
});

const bulgarianTransport = (): WrittenProgramme => ({
  code: 'BG-PTS',
  name: {
    en: 'Programme Transport Connectivity 2021–2027',
    bg: 'Програма „Транспортна свързаност“ 2021–2027',
  },
  url: ISUN,
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG16FFPR001')],
});

const bulgarianEnvironment = (): WrittenProgramme => ({
  code: 'BG-ENV',
  name: { en: 'Programme Environment 2021–2027', bg: 'Програма „Околна среда“ 2021–2027' },
  url: 'https://www.eufunds.bg/bg/opos',
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG16FFPR002')],
});

const bulgarianRegions = (): WrittenProgramme => ({
  code: 'BG-PRR',
  name: {
    en: 'Programme Development of the Regions 2021–2027',
    bg: 'Програма „Развитие на регионите“ 2021–2027',
  },
  url: ISUN,
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG16FFPR003')],
});

const bulgarianEnterprises = (): WrittenProgramme => ({
  code: 'BG-PKIP',
  name: {
    en: 'Programme Competitiveness and Innovation in Enterprises 2021–2027',
    bg: 'Програма „Конкурентоспособност и иновации в предприятията“ 2021–2027',
  },
  url: 'https://pkip.egov.bg/wps/portal/program-pkip/home',
  eligibility: {
    ...inBulgaria(),
    ...applicantsAmong(['sme', 'company'], 'Enterprises; a procedure may name others.'),
  },
  actionRules: [
    {
      identifierPrefix: 'BG16RFPR001-1.011',
      eligibility: onlyApplicants(
        ['sme'],
        'Small and medium-sized enterprises in the territories of local action groups.',
      ),
    },
  ],
  sources: [
    commonProvisions,
    proceduresBeginWith('BG16RFPR001'),
    {
      title: 'European Commission approves the programme (BTA, October 2022)',
      url: 'https://www.bta.bg/en/news/bulgaria/338744-european-commission-approves-bulgarian-programme-for-competitiveness-and-innovat',
      says: 'Support for Bulgarian companies; most of the money is for small and medium-sized ones.',
    },
    {
      title: 'ИСУН 2020, procedure BG16RFPR001-1.011',
      url: `${ISUN}bg/s/Procedure/Info/06021f2c-6c40-457d-846a-71dcd7b01b83`,
      says: 'For small and medium-sized enterprises in the territories of local action groups.',
    },
  ],
});

const bulgarianResearch = (): WrittenProgramme => ({
  code: 'BG-PNIIDIT',
  name: {
    en: 'Programme Research, Innovation and Digitalisation for Smart Transformation 2021–2027',
    bg: 'Програма „Научни изследвания, иновации и дигитализация за интелигентна трансформация“ 2021–2027',
  },
  url: ISUN,
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG16RFPR002')],
});

const bulgarianAsylum = (): WrittenProgramme => ({
  code: 'BG-AMIF',
  name: {
    en: 'Programme of Bulgaria under the Asylum, Migration and Integration Fund',
    bg: 'Програма на Република България по фонд „Убежище, миграция и интеграция“',
  },
  url: ISUN,
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG65AMPR001')],
});

const bulgarianBorders = (): WrittenProgramme => ({
  code: 'BG-BMVI',
  name: {
    en: 'Programme of Bulgaria under the Border Management and Visa Instrument',
    bg: 'Програма на Република България по Инструмента за финансова подкрепа за управлението на границите и визовата политика',
  },
  url: ISUN,
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG65BVPR001')],
});

const bulgarianSecurity = (): WrittenProgramme => ({
  code: 'BG-ISF',
  name: {
    en: 'Programme of Bulgaria under the Internal Security Fund',
    bg: 'Програма на Република България по фонд „Вътрешна сигурност“',
  },
  url: ISUN,
  eligibility: inBulgaria(),
  actionRules: [],
  sources: [commonProvisions, proceduresBeginWith('BG65ISPR001')],
});

export const bulgarianProgrammes = (): WrittenProgramme[] => [
  bulgarianEducation(),
  bulgarianHumanResources(),
  bulgarianFoodSupport(),
  bulgarianFisheries(),
  bulgarianTransport(),
  bulgarianEnvironment(),
  bulgarianRegions(),
  bulgarianEnterprises(),
  bulgarianResearch(),
  bulgarianAsylum(),
  bulgarianBorders(),
  bulgarianSecurity(),
];

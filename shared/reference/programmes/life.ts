import { consortiumOf } from './consortium-statements.ts';
import {
  ANY_LEGAL_ENTITY,
  applicantsAmong,
  EU,
  inYears,
  onlyApplicants,
  onlyCountries,
  regulation,
  type WrittenProgramme,
} from './statements.ts';

const anyBody = applicantsAmong(
  ANY_LEGAL_ENTITY,
  'Public and private legal entities; natural persons cannot apply.',
);

/** Topics of 2026 on the clean energy transition whose text asks for three applicants; the others ask for none. */
const THREE_TOGETHER = [
  'BETTERRENO',
  'DIGITAL',
  'EMPOWER',
  'ENERCOM',
  'ENERPOV',
  'HEATCOOLPLAN',
  'INDUSTRY',
  'POLICY',
  'RENEWHC',
] as const;

const threeTogether = () =>
  consortiumOf(
    { minPartners: 3, minCountries: 3 },
    'Three applicants from three eligible countries at least; affiliated entities do not count.',
  );

export const life = (): WrittenProgramme => ({
  code: 'LIFE',
  name: {
    en: 'Programme for the Environment and Climate Action (LIFE)',
    bg: 'Програма за околната среда и действията по климата (LIFE)',
  },
  url: 'https://cinea.ec.europa.eu/programmes/life_en',
  eligibility: onlyCountries(
    [...EU, 'IS', 'MD', 'ME', 'MK', 'UA'],
    'Member states and associated countries. Iceland takes part; Norway, Liechtenstein and Türkiye do not.',
  ),
  actionRules: [
    {
      typeOfActionPrefix: 'LIFE Operating Grants',
      eligibility: onlyApplicants(
        ['ngo'],
        'Operating grants go to environmental non-profit organisations.',
      ),
    },
    ...THREE_TOGETHER.map((topic) => ({
      identifierPrefix: `LIFE-2026-CET-${topic}`,
      eligibility: { ...anyBody, ...threeTogether() },
      coFinancingRate: 0.95,
    })),
    ...inYears((year) => [
      {
        identifierPrefix: `LIFE-${year}-NGO`,
        eligibility: onlyApplicants(['ngo'], 'Non-profit organisations.'),
      },
      { identifierPrefix: `LIFE-${year}-CET`, eligibility: anyBody, coFinancingRate: 0.95 },
      ...['STRAT', 'TA-PP'].map((strategic) => ({
        identifierPrefix: `LIFE-${year}-${strategic}`,
        eligibility: applicantsAmong(
          ['national-authority', 'regional-authority', 'other-public-body'],
          'Led by the authority that answers for the plan; others join as partners.',
        ),
      })),
      ...['ENV-ENVIRONMENT', 'CLIMA-CCA', 'CLIMA-CCM'].map((area) => ({
        identifierPrefix: `LIFE-${year}-SAP-${area}`,
        eligibility: anyBody,
        coFinancingRate: 0.6,
      })),
      {
        identifierPrefix: `LIFE-${year}-PLP-ENER`,
        eligibility: { ...anyBody, ...(year === 2026 ? threeTogether() : {}) },
        coFinancingRate: 0.9,
      },
    ]),
    { identifierPrefix: 'LIFE-', eligibility: anyBody },
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/783 establishing LIFE',
      url: regulation(2021, 783),
      says: 'Applicants are legal entities of member states and associated countries; operating grants are for non-profit entities; standard projects are paid up to 60 %.',
    },
    {
      title: 'LIFE call of 2026 on skills for building renovation',
      url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/LIFE-2026-CET-BUILDSKILLS',
      says: 'Names the associated countries: Iceland, Moldova, Montenegro, North Macedonia, Ukraine.',
    },
    {
      title: 'LIFE call of 2026 on energy poverty, and eight more on the clean energy transition',
      url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/LIFE-2026-CET-ENERPOV',
      says: 'Three applicants of three eligible countries are the least.',
    },
    {
      title: 'LIFE call of 2026 on the climate and energy dialogue',
      url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/LIFE-2026-PLP-ENER-GOV',
      says: 'Energy calls on legislative and policy priorities pay up to 90 % to three applicants or more of three countries.',
    },
  ],
});

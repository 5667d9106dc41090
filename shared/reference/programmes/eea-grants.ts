import { consortiumOf } from './consortium-statements.ts';
import {
  ANY_LEGAL_ENTITY,
  applicantsAmong,
  countriesAmong,
  onlyApplicants,
  onlyCountries,
  type WrittenProgramme,
} from './statements.ts';

const SITE = 'https://eeagrants.org/';

/** The states that receive the grants. Iceland, Liechtenstein and Norway give them. */
const BENEFICIARY_STATES: readonly string[] = 'BG HR CY CZ EE GR HU LV LT MT PL PT RO SK SI'.split(
  ' ',
);

const howToApply = {
  title: 'EEA and Norway Grants: how to apply',
  url: `${SITE}apply-for-funding/how-to-apply`,
  says: 'Applicants are registered in one of the fifteen beneficiary states: authorities of the state and of municipalities, non-governmental bodies, enterprises, schools, research bodies. What a programme asks for beyond that differs.',
};

const partnershipGuide = {
  title: 'EEA and Norway Grants: partnership guide',
  url: `${SITE}partnership-opportunities/partnership-guide`,
  says: 'Entities of Iceland, Liechtenstein and Norway do not apply themselves; they join projects as partners.',
};

const faq = {
  title: 'EEA and Norway Grants: frequently asked questions',
  url: `${SITE}faq`,
  says: 'Calls stand on eeagrants.org and on the site of the programme, are open for about two months, and late applications are never taken.',
};

const inBulgaria = () =>
  onlyCountries(
    ['BG'],
    'A programme of Bulgaria: applicants are registered there. Entities of Iceland, Liechtenstein and Norway take part as partners.',
  );

const withLocalAuthorities = () =>
  applicantsAmong(
    ['municipality', 'ngo', 'other-public-body'],
    'Local authorities and non-governmental bodies are among the applicants of the grants; the call may narrow this.',
  );

const withDonorPartners = () =>
  consortiumOf(
    { donorPartner: 'optional' },
    'Entities of Iceland, Liechtenstein and Norway join as partners and do not apply; a call may require one or score it.',
  );

const onlyCivilSociety = () => ({
  ...onlyApplicants(['ngo'], 'For civil society organisations; others can be partners at most.'),
  ...consortiumOf(
    { donorPartner: 'optional', partnerKinds: [...ANY_LEGAL_ENTITY] },
    'Civil society organisations apply; entities of other kinds and of Iceland, Liechtenstein and Norway join as partners.',
  ),
});

/** A Bulgarian programme of the grants. What is not stated is left to its calls. */
const bulgarian = (
  code: string,
  en: string,
  bg: string,
  applicants: Partial<WrittenProgramme['eligibility']> = {},
): WrittenProgramme => ({
  code: `EEA-BG-${code}`,
  name: {
    en: `EEA and Norway Grants, Bulgaria: ${en}`,
    bg: `Финансов механизъм на ЕИП и Норвежки финансов механизъм: ${bg}`,
  },
  url: 'https://www.eeagrants.bg/',
  eligibility: { ...inBulgaria(), ...withDonorPartners(), ...applicants },
  actionRules: [],
  sources: [howToApply, partnershipGuide, faq],
});

export const eeaAndNorwayGrants = (): WrittenProgramme => ({
  code: 'EEA-GRANTS',
  name: {
    en: 'EEA and Norway Grants',
    bg: 'Финансов механизъм на ЕИП и Норвежки финансов механизъм',
  },
  url: SITE,
  eligibility: {
    ...onlyCountries(
      BENEFICIARY_STATES,
      'Applicants are registered in a beneficiary state, as a rule the one whose programme it is. Entities of Iceland, Liechtenstein and Norway cannot lead, they are partners.',
    ),
    ...withDonorPartners(),
  },
  actionRules: [],
  sources: [howToApply, partnershipGuide, faq],
});

export const eeaCivilSocietyFund = (): WrittenProgramme => ({
  code: 'EEA-CIVIL-SOCIETY',
  name: { en: 'EEA Civil Society Fund', bg: 'Фонд за гражданско общество на ЕИП' },
  url: SITE,
  eligibility: {
    ...onlyCountries(BENEFICIARY_STATES, 'Organisations of the fifteen beneficiary states.'),
    ...onlyCivilSociety(),
  },
  actionRules: [],
  sources: [
    howToApply,
    partnershipGuide,
    {
      title: 'EEA and Norway Grants: call for fund operators of the EEA Civil Society Fund',
      url: `${SITE}news/call-fund-operators-manage-our-new-eea-civil-society-fund`,
      says: 'The fund is for civil society organisations; an operator in each beneficiary state gives the grants.',
    },
  ],
});

export const eeaRegionalCooperation = (): WrittenProgramme => ({
  code: 'EEA-REGIONAL',
  name: {
    en: 'EEA and Norway Grants Fund for Regional Cooperation',
    bg: 'Фонд за регионално сътрудничество на ЕИП и Норвегия',
  },
  url: SITE,
  eligibility: {
    ...countriesAmong(
      BENEFICIARY_STATES,
      'Consortia of at least three countries: beneficiary states, and states outside the EEA that the call names.',
    ),
    ...consortiumOf(
      { minCountries: 3, donorPartner: 'optional' },
      'Three countries at least; entities of Iceland, Liechtenstein and Norway join as partners and do not apply.',
    ),
  },
  actionRules: [],
  sources: [
    {
      title: 'Call of 2018 for transnational projects, as announced by the EECA platform',
      url: 'https://eecaplatform.org/?p=3401',
      says: 'At least three countries take part, out of the fifteen beneficiary states and states outside the EEA that are named.',
    },
    partnershipGuide,
  ],
});

export const eeaGrantsProgrammes = (): WrittenProgramme[] => [
  eeaAndNorwayGrants(),
  eeaCivilSocietyFund(),
  eeaRegionalCooperation(),
  bulgarian('LOCAL-DEVELOPMENT', 'Local Development', 'Местно развитие', withLocalAuthorities()),
  bulgarian('ENERGY', 'Energy', 'Енергия', withLocalAuthorities()),
  bulgarian('ENVIRONMENT', 'Environment', 'Околна среда', withLocalAuthorities()),
  bulgarian('CULTURE', 'Culture', 'Култура', withLocalAuthorities()),
  bulgarian('CIVIL-SOCIETY', 'Active Citizens', 'Активни граждани', onlyCivilSociety()),
  bulgarian('BUSINESS', 'Business Development', 'Развитие на бизнеса'),
  bulgarian('SOCIAL-DIALOGUE', 'Social Dialogue', 'Социален диалог'),
  bulgarian('JUSTICE', 'Justice', 'Правосъдие'),
  bulgarian('HOME-AFFAIRS', 'Home Affairs', 'Вътрешни работи'),
  bulgarian('BILATERAL', 'Bilateral Fund', 'Двустранен фонд', withLocalAuthorities()),
];

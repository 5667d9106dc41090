import {
  BULGARIAN_PAGES,
  MINISTRY,
  nonProfit,
  onlyRegions,
  partnershipRule,
  THIS_PERIOD,
  twoSides,
} from './interreg-statements.ts';
import { onlyCountries, type WrittenProgramme } from './statements.ts';

const GREECE_BULGARIA = 'BG413 BG422 BG424 BG425 EL511 EL512 EL513 EL514 EL515 EL522 EL526';

const greeceBulgaria = (): WrittenProgramme => ({
  code: 'INTERREG-GR-BG',
  name: { en: 'Interreg VI-A Greece–Bulgaria', bg: 'Интеррег VI-A Гърция – България' },
  url: 'https://www.greece-bulgaria.eu/',
  eligibility: {
    ...onlyCountries(['BG', 'GR'], 'Partners from both sides of the border.'),
    ...onlyRegions(
      GREECE_BULGARIA,
      'Blagoevgrad, Haskovo, Smolyan, Kardzhali; Evros, Xanthi, Rodopi, Drama, Kavala and Thasos, Thessaloniki, Serres.',
    ),
    ...twoSides(GREECE_BULGARIA, { BG: 'Bulgaria', EL: 'Greece' }),
    ...nonProfit,
  },
  coFinancingRate: 0.8,
  actionRules: [],
  sources: [
    partnershipRule,
    {
      title: 'The programme about itself',
      url: 'https://www.greece-bulgaria.eu/about/',
      says: 'Lists these eleven regions of level 3 with their codes.',
    },
    {
      title: 'Ministry of Regional Development and Public Works on the programme',
      url: `${BULGARIAN_PAGES}interreg-vi-a-gurciya-bulgariya-2021-2027/`,
      says: 'The same regions by name; 80 % from the European fund and 20 % from the two states; authorities of every level and non-governmental organisations take part.',
    },
  ],
});

const ROMANIA_BULGARIA =
  'BG311 BG312 BG313 BG314 BG321 BG323 BG325 BG332 RO223 RO312 RO314 RO317 RO411 RO413 RO414';

const romaniaBulgaria = (): WrittenProgramme => ({
  code: 'INTERREG-RO-BG',
  name: { en: 'Interreg VI-A Romania–Bulgaria', bg: 'Интеррег VI-A Румъния – България' },
  url: 'https://interregviarobg.eu/en',
  eligibility: {
    ...onlyCountries(['BG', 'RO'], 'Partners from both sides of the border.'),
    ...onlyRegions(
      ROMANIA_BULGARIA,
      'Vidin, Montana, Vratsa, Pleven, Veliko Tarnovo, Ruse, Silistra, Dobrich; Constanța, Călărași, Giurgiu, Teleorman, Dolj, Mehedinți, Olt.',
    ),
    ...twoSides(ROMANIA_BULGARIA, { BG: 'Bulgaria', RO: 'Romania' }),
    ...nonProfit,
  },
  coFinancingRate: 0.8,
  actionRules: [],
  sources: [
    partnershipRule,
    {
      title: 'Announcement of the programme’s approval',
      url: 'https://interregviarobg.eu/en/the-interreg-vi-a-romania-bulgaria-programme-was-approved-by-the-european-commission',
      says: 'Names the seven counties and eight districts; their codes were looked up by name.',
    },
    {
      title: 'General data of the programme',
      url: 'https://interregviarobg.eu/en/general-data',
      says: 'Of 191.0 million euro for projects, 152.8 million come from the European fund: 80 % in every priority.',
    },
    {
      title: 'Ministry of Regional Development and Public Works on the programme',
      url: `${THIS_PERIOD}interreg-vi-a-romania-bulgaria-2021-2027-programme/`,
      says: 'Public administration, non-governmental organisations, universities and others take part.',
    },
  ],
});

const BULGARIA_TURKIYE = 'BG341 BG343 BG422 TR212 TR213';

const bulgariaTurkiye = (): WrittenProgramme => ({
  code: 'INTERREG-BG-TR',
  name: { en: 'Interreg VI-A IPA Bulgaria–Türkiye', bg: 'Интеррег VI-A ИПП България – Турция' },
  url: 'https://ipa-bgtr.mrrb.bg/',
  eligibility: {
    ...onlyCountries(['BG', 'TR'], 'Partners from both sides of the border.'),
    ...onlyRegions(BULGARIA_TURKIYE, 'Burgas, Yambol, Haskovo; Edirne, Kırklareli.'),
    ...twoSides(BULGARIA_TURKIYE, { BG: 'Bulgaria', TR: 'Türkiye' }),
    ...nonProfit,
  },
  actionRules: [],
  sources: [
    partnershipRule,
    {
      title: 'Ministry of Regional Development and Public Works: programme area',
      url: `${THIS_PERIOD}interreg-v-a-ipa-bulgaria-turkey-2021-2027/eligible-programme-area/`,
      says: 'Names three districts and two provinces; their codes were looked up by name.',
    },
    {
      title: 'First call for concepts under the territorial strategy, 2023',
      url: 'http://orensgroup.com/en/bulgaria-turkiye-cross-border-cooperation-programme-2021-2027-call-1-first-project-proposals-under-the-territorial-strategy-launched',
      says: 'The same area; public institutions, local authorities, schools, non-profit organisations and small enterprises could apply.',
    },
  ],
});

const BULGARIA_SERBIA =
  'BG311 BG312 BG313 BG412 BG414 BG415 RS221 RS223 RS224 RS225 RS226 RS228 RS229';

const bulgariaSerbia = (): WrittenProgramme => ({
  code: 'INTERREG-BG-RS',
  name: { en: 'Interreg VI-A IPA Bulgaria–Serbia', bg: 'Интеррег VI-A ИПП България – Сърбия' },
  url: 'https://ipa-bgrs.mrrb.bg/',
  eligibility: {
    ...onlyCountries(['BG', 'RS'], 'Partners from both sides of the border.'),
    ...onlyRegions(
      BULGARIA_SERBIA,
      'Vidin, Montana, Vratsa, Sofia Province (not the capital), Pernik, Kyustendil; Bor, Zaječar, Pirot, Nišava, Toplica, Jablanica, Pčinja.',
    ),
    ...twoSides(BULGARIA_SERBIA, { BG: 'Bulgaria', RS: 'Serbia' }),
    ...nonProfit,
  },
  actionRules: [],
  sources: [
    partnershipRule,
    {
      title: 'Announcement of the programme’s approval',
      url: 'https://ipa-bgrs.mrrb.bg/en/term/11?page=3',
      says: 'Names the six districts and seven Serbian regions; their codes were looked up by name.',
    },
    {
      title: 'Ministry of Regional Development and Public Works: area of 2014-2020',
      url: 'https://www.mrrb.bg/bg/infrastruktura-i-programi/programi-za-teritorialno-sutrudnichestvo-2014-2020/bulgariya-surbiya/obhvat/',
      says: 'By Sofia the province is meant, not the capital.',
    },
  ],
});

const BULGARIA_NORTH_MACEDONIA = 'BG413 BG415 MK002 MK004 MK007';

const bulgariaNorthMacedonia = (): WrittenProgramme => ({
  code: 'INTERREG-BG-MK',
  name: {
    en: 'Interreg VI-A IPA Bulgaria–North Macedonia',
    bg: 'Интеррег VI-A ИПП България – Северна Македония',
  },
  url: 'https://ipa-bgmk.mrrb.bg/',
  eligibility: {
    ...onlyCountries(['BG', 'MK'], 'Partners from both sides of the border.'),
    ...onlyRegions(
      BULGARIA_NORTH_MACEDONIA,
      'Blagoevgrad, Kyustendil; the East, South-East and North-East regions of North Macedonia.',
    ),
    ...twoSides(BULGARIA_NORTH_MACEDONIA, { BG: 'Bulgaria', MK: 'North Macedonia' }),
    ...nonProfit,
  },
  actionRules: [],
  sources: [
    partnershipRule,
    {
      title: 'First call for concepts under the territorial strategy, 2023',
      url: 'https://ipa-bgmk.mrrb.bg/index.php/en/node/102',
      says: 'The area of 2021-2027: two districts and three regions by name; their codes were looked up by name.',
    },
    {
      title: 'Ministry of Regional Development and Public Works: area of 2014-2020',
      url: `${MINISTRY}programmes-for-territorial-cooperation-2014-2020/interreg-ipa-bulgaria-the-former-yugoslav-republic-of-macedonia-2014-2020/eligible-programme-area/`,
      says: 'The same districts and regions in the period before.',
    },
  ],
});

/** The programmes on Bulgaria's borders. */
export const crossBorderProgrammes = (): WrittenProgramme[] => [
  greeceBulgaria(),
  romaniaBulgaria(),
  bulgariaTurkiye(),
  bulgariaSerbia(),
  bulgariaNorthMacedonia(),
];

import type { Situation } from './situation.ts';

const TWINNING = { identifier: 'CERV-2026-CITIZENS-TOWN-TT' };
const NETWORKS = { identifier: 'CERV-2025-CITIZENS-TOWN-NT' };
const ENERGY_POVERTY = { identifier: 'LIFE-2026-CET-ENERPOV' };
const OPERATING_GRANT = { typesOfAction: ['LIFE Operating Grants'] };

const cerv: Situation[] = [
  {
    promise: 'Stara Zagora may apply for town twinning',
    ...{ who: 'staraZagora', programme: 'CERV', call: TWINNING, asks: 'verdict', says: 'eligible' },
    cites: { document: 'mreza-mira.net' },
  },
  {
    promise: 'so may Orestiada',
    ...{ who: 'orestiada', programme: 'CERV', call: TWINNING, asks: 'verdict', says: 'eligible' },
    cites: { document: 'reg/2021/692' },
  },
  {
    promise: 'Oslo may not: Norway takes no part in CERV',
    ...{ who: 'oslo', programme: 'CERV', call: TWINNING, asks: 'country', says: 'ineligible' },
    cites: { document: 'regjeringen.no' },
  },
  {
    promise: 'nor may Vaduz',
    ...{ who: 'vaduz', programme: 'CERV', call: TWINNING, asks: 'country', says: 'ineligible' },
    cites: { document: 'reg/2021/692' },
  },
  {
    promise: 'nor Edirne, whatever its twin towns',
    ...{ who: 'edirne', programme: 'CERV', call: TWINNING, asks: 'verdict', says: 'ineligible' },
    cites: { document: 'reg/2021/692' },
  },
  {
    promise: 'Karlovo may join a network of towns of four countries',
    ...{ who: 'karlovo', programme: 'CERV', call: NETWORKS, asks: 'consortium', says: 'eligible' },
    cites: { document: 'easy.ee' },
  },
  {
    promise: 'Giurgiu in Romania may apply for town twinning with Ruse, as any town of the Union',
    ...{ who: 'giurgiu', programme: 'CERV', call: TWINNING, asks: 'verdict', says: 'eligible' },
    cites: { document: 'reg/2021/692' },
  },
];

const life: Situation[] = [
  {
    promise: 'Stara Zagora may apply to LIFE against energy poverty',
    ...{ who: 'staraZagora', programme: 'LIFE', call: ENERGY_POVERTY, asks: 'verdict' },
    ...{ says: 'eligible', cites: { document: 'reg/2021/783' } },
  },
  {
    promise: 'with two partners from two other countries, who can be found',
    ...{ who: 'staraZagora', programme: 'LIFE', call: ENERGY_POVERTY, asks: 'consortium' },
    ...{ says: 'eligible', cites: { document: 'LIFE-2026-CET-ENERPOV' } },
  },
  {
    promise: 'Akureyri may: Iceland takes part in LIFE',
    ...{ who: 'akureyri', programme: 'LIFE', call: ENERGY_POVERTY, asks: 'country' },
    ...{ says: 'eligible', cites: { document: 'LIFE-2026-CET-BUILDSKILLS' } },
  },
  {
    promise: 'Bergen may not: Norway takes no part in LIFE',
    ...{ who: 'bergen', programme: 'LIFE', call: ENERGY_POVERTY, asks: 'country' },
    ...{ says: 'ineligible', cites: { document: 'LIFE-2026-CET-BUILDSKILLS' } },
  },
  {
    promise: 'nor may Kırklareli',
    ...{ who: 'kirklareli', programme: 'LIFE', call: ENERGY_POVERTY, asks: 'country' },
    ...{ says: 'ineligible', cites: { document: 'LIFE-2026-CET-BUILDSKILLS' } },
  },
  {
    promise: 'Varna cannot have an operating grant of LIFE: they are for non-profit organisations',
    ...{ who: 'varna', programme: 'LIFE', call: OPERATING_GRANT, asks: 'applicant-type' },
    ...{ says: 'ineligible', cites: { document: 'reg/2021/783' } },
  },
];

const others: Situation[] = [
  {
    promise: 'Edirne is in a country of Erasmus+',
    ...{ who: 'edirne', programme: 'ERASMUS', asks: 'country', says: 'eligible' },
    cites: { document: 'erasmus-programme-guide' },
  },
  {
    promise: 'Vaduz is in a country of Erasmus+',
    ...{ who: 'vaduz', programme: 'ERASMUS', asks: 'country', says: 'eligible' },
    cites: { document: 'erasmus-programme-guide' },
  },
  {
    promise: 'Edirne is in a country of Horizon Europe',
    ...{ who: 'edirne', programme: 'HORIZON', asks: 'country', says: 'eligible' },
    cites: { document: 'list-3rd-country-participation' },
  },
  {
    promise: 'of Vaduz and Horizon Europe nothing is claimed: Liechtenstein is not on its list',
    ...{ who: 'vaduz', programme: 'HORIZON', asks: 'country', says: 'unknown' },
    cites: { document: 'list-3rd-country-participation' },
  },
  {
    promise: 'Tromsø is in a country of the Civil Protection Mechanism',
    ...{ who: 'tromso', programme: 'UCPM', asks: 'country', says: 'eligible' },
    cites: { document: 'dec/2013/1313' },
  },
  {
    promise: 'Stara Zagora is a just transition territory',
    ...{ who: 'staraZagora', programme: 'JTM', asks: 'nuts-area', says: 'eligible' },
    cites: { document: 'reg/2021/1229' },
  },
  {
    promise: 'Kozani is one, by Western Macedonia EL53',
    ...{ who: 'kozani', programme: 'JTM', asks: 'nuts-area', says: 'eligible' },
    cites: { document: 'reg/2021/1229' },
  },
  {
    promise: 'whether Haskovo is one is not known: not every plan is listed',
    ...{ who: 'haskovo', programme: 'JTM', asks: 'verdict', says: 'unknown' },
    cites: { document: 'reg/2021/1229' },
  },
];

const national: Situation[] = [
  {
    promise: 'Dobrich is in the country of the Bulgarian regional programme',
    ...{ who: 'dobrich', programme: 'BG-PRR', asks: 'country', says: 'eligible' },
    cites: { document: 'reg/2021/1060' },
  },
  {
    promise: 'whether it may apply stands in each procedure, so that nothing is claimed',
    ...{ who: 'dobrich', programme: 'BG-PRR', asks: 'verdict', says: 'unknown' },
    cites: { document: 'reg/2021/1060' },
  },
  {
    promise: 'Alexandroupoli has no part in a Bulgarian programme',
    ...{ who: 'alexandroupoli', programme: 'BG-PRR', asks: 'verdict', says: 'ineligible' },
    cites: { document: 'reg/2021/1060' },
  },
  {
    promise: 'Plovdiv cannot apply where a procedure is for small enterprises',
    ...{ who: 'plovdiv', programme: 'BG-PKIP', asks: 'applicant-type', says: 'ineligible' },
    call: { identifier: 'BG16RFPR001-1.011' },
    cites: { document: '06021f2c-6c40-457d-846a-71dcd7b01b83' },
  },
];

export const unionProgrammes: readonly Situation[] = [...cerv, ...life, ...others, ...national];

/**
 * What the funds for bilateral relations of the EEA and Norway Grants pay for before there is a project: each
 * beneficiary state keeps one. How much a journey gets is in the calls of the fund, not here.
 */
export const BILATERAL_FUND = {
  pays: {
    en: 'Search for partners before or during the preparation of an application, meetings and exchange of experience between entities of both states; entities of Iceland, Liechtenstein and Norway may be among those who are paid.',
    bg: 'Търсене на партньори преди и по време на подготовката на проект, срещи и обмен на опит между организации от двете държави; плаща се и на организации от Исландия, Лихтенщайн и Норвегия.',
    nb: 'Partnersøk før og mens en søknad forberedes, møter og utveksling av erfaring mellom virksomheter i de to landene; også virksomheter på Island, i Liechtenstein og i Norge kan få dekket utgifter.',
  },
  sources: [
    {
      title: 'Clause on the fund for bilateral relations, in agreements of 2021-2028',
      url: 'https://lawinsider.com/clause/fund-for-bilateral-relations',
      says: 'The state sets money aside; the search for partners before and during an application, networking and exchange are paid.',
    },
    {
      title: 'Manual of the EEA Civil Society Fund, chapter 7',
      url: 'https://fobidcsf.eeagrants.org/support/solutions/articles/77000573986-chapter-07-develop-and-implement-a-bilateral-plan',
      says: 'Entities of the donor states and of the beneficiary state are eligible as promoters and as partners.',
    },
  ],
} as const;

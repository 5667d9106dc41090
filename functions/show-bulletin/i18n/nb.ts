import type { BulletinWords } from './catalogue.ts';

export const nb: BulletinWords = {
  language: 'nb',
  name: 'Norsk bokmål',
  locale: 'nb',
  title: 'Utlysninger',
  lead: 'Disse utlysningene har vi foreslått for medlemskommunene de siste fire ukene.',
  asOf: (date) => `Status per ${date}`,
  sections: { open: 'Åpne for søknad', forthcoming: 'Kommende', over: 'Avsluttet siden' },
  labels: {
    deadline: {
      single: 'Søknadsfrist',
      'stage-1': 'Frist for første trinn',
      'stage-2': 'Frist for andre trinn',
      'cut-off': 'Løpende frist',
    },
    opensOn: 'Åpner',
    status: 'Status',
    suggested: 'Foreslått for',
  },
  over: { closed: 'Avsluttet', withdrawn: 'Trukket tilbake' },
  noDeadline: 'ikke kunngjort',
  at: (date, clock) => `${date} kl. ${clock}`,
  suggestedTo: (members, of) => `${members} av ${of} kommuner`,
  empty: 'De siste fire ukene har vi ikke foreslått noen utlysninger for medlemskommunene.',
  clocks: 'Klokkeslettene er i bulgarsk tid.',
  check:
    'Bare teksten på den offisielle siden for hver utlysning gjelder. Kontroller den før dere søker.',
  languages: 'Språk',
};

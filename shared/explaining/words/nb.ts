import type { RuleWords } from './rule-words.ts';

export const nb: RuleWords = {
  status: ['Det går ikke lenger an å søke', 'Det er ikke oppgitt om utlysningen er åpen'],
  'time-left': ['Ingen frist gjenstår', 'Ingen frist er oppgitt'],
  'open-to-all': [
    'Midlene går til navngitte mottakere, uten konkurranse',
    'Det er ikke oppgitt om alle kan søke',
  ],
  country: [
    'Søkere fra landet deres kan ikke søke',
    'Det er ikke oppgitt om søkere fra landet deres kan søke',
  ],
  'nuts-area': [
    'Området deres er ikke blant dem som kan søke',
    'Det er ikke oppgitt om området deres kan søke',
  ],
  'applicant-type': ['Kommuner kan ikke søke', 'Det er ikke oppgitt om kommuner kan søke'],
  population: [
    'Innbyggertallet deres er utenfor grensene',
    'Innbyggertallet står ikke i profilen deres',
  ],
  'area-type': [
    'Utlysningen gjelder en annen type område',
    'Det må undersøkes om utlysningen gjelder deres type område',
  ],
  'own-contribution': [
    'Den minste egenandelen er mer enn dere kan betale',
    'Den minste egenandelen er i en valuta som ikke kan sammenlignes',
  ],
  consortium: [
    'Dere kan verken lede eller være med i partnerskapet som kreves',
    'Det må undersøkes om dere kan lede eller være med i partnerskapet som kreves',
  ],
  languages: [
    'Søknaden skrives på et språk dere ikke behersker',
    'Det må undersøkes om dere behersker et av søknadsspråkene',
  ],
  'donor-role': [
    'Giverlandene deltar bare som partnere',
    'Det er ikke oppgitt om giverlandene kan søke',
  ],
  'donor-state': [
    'En giverlandspartner er fra Island, Liechtenstein eller Norge',
    'Det er ikke oppgitt om det finnes giverlandspartnere',
  ],
  demanded: 'krav',
};

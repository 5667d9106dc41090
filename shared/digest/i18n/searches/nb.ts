import { countedIn, pluralIn } from '../plural.ts';
import type { SearchWords } from './words.ts';

const plural = pluralIn('nb');
const counted = countedIn('nb');

const searches = (count: number): string => counted(count, { other: 'partnersøk' });

export const searchesNb: SearchWords = {
  subject: ({ count, municipality }) => `${searches(count)} for ${municipality}`,
  summary: ({ count }) =>
    `I dette nyhetsbrevet: ${searches(count)} som passer for kommunen deres. Det er ikke noe nytt om utlysninger denne gangen.`,
  heading: 'Ser etter en partner som dere',
  note: 'Logg inn for å lese hele partnersøket og melde interesse. Adressene til begge parter forblir skjult til begge er enige. Hvert søk vises her bare én gang.',
  roles: {
    lead: 'hovedpartner',
    partner: 'partner',
    'donor-partner': 'donorprosjektpartner',
  },
  idea: 'en prosjektidé som ennå ikke har noen utlysning',
  unnamedCall: 'en utlysning som ikke lenger er oppført',
  labels: {
    seeker: 'Hvem som søker',
    role: 'Ser etter',
    about: 'Til',
    seeks: 'Med deres egne ord',
    until: 'Åpent til',
    reasons: 'Hvorfor det passer for dere',
    link: 'Les mer og svar',
  },
  reasons: {
    'seeks-here': (country) => `Partnere fra området deres er ønsket (${country})`,
    'seeks-anywhere': () => 'Partnere fra alle land er ønsket',
    'seeks-donor-partner': (country) => `Partnere fra giverlandene er ønsket (${country})`,
    'shared-themes': (labels) =>
      `Passer med ${plural(labels.length, { one: 'prioriteringen', other: 'prioriteringene' })} deres: ${labels.join('; ')}`,
  },
};

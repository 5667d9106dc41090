import { countedIn, pluralIn } from '../plural.ts';
import type { SearchWords } from './words.ts';

const plural = pluralIn('en');
const counted = countedIn('en-GB');

const searches = (count: number): string =>
  counted(count, { one: 'partner search', other: 'partner searches' });

export const searchesEn: SearchWords = {
  subject: ({ count, municipality }) => `${searches(count)} for ${municipality}`,
  summary: ({ count }) =>
    `In this digest: ${searches(count)} that ${plural(count, { one: 'fits', other: 'fit' })} your municipality. There is no news of calls this time.`,
  heading: 'Looking for a partner like you',
  note: 'Sign in to read a partner search in full and to say that you are interested. The addresses of both sides stay hidden until both agree. Each search is shown here once.',
  roles: {
    lead: 'a lead partner',
    partner: 'a partner',
    'donor-partner': 'a donor project partner',
  },
  idea: 'a project idea that has no call yet',
  unnamedCall: 'a call that is no longer listed',
  labels: {
    seeker: 'Who is looking',
    role: 'Looks for',
    about: 'For',
    seeks: 'In their words',
    until: 'Open until',
    reasons: 'Why it fits you',
    link: 'Read more and answer',
  },
  reasons: {
    'seeks-here': (country) => `Partners from your area are wanted (${country})`,
    'seeks-anywhere': () => 'Partners from any country are wanted',
    'seeks-donor-partner': (country) => `Partners from the donor states are wanted (${country})`,
    'shared-themes': (labels) =>
      `Matches your ${plural(labels.length, { one: 'priority', other: 'priorities' })}: ${labels.join('; ')}`,
  },
};

import { countedIn, pluralIn } from '../plural.ts';
import type { SearchWords } from './words.ts';

const plural = pluralIn('bg');
const counted = countedIn('bg');

const searches = (count: number): string =>
  counted(count, { one: 'обява за партньор', other: 'обяви за партньор' });

export const searchesBg: SearchWords = {
  subject: ({ count, municipality }) => `${searches(count)} за ${municipality}`,
  summary: ({ count }) =>
    `В този бюлетин: ${searches(count)}, ${plural(count, { one: 'подходяща', other: 'подходящи' })} за Вашата община. Този път няма новини за покани.`,
  heading: 'Търсят партньор като Вас',
  note: 'След вход в услугата може да прочетете цялата обява и да заявите интерес. Адресите на двете страни остават скрити, докато и двете не се съгласят. Всяка обява се показва тук само веднъж.',
  roles: {
    lead: 'водещ партньор',
    partner: 'партньор',
    'donor-partner': 'партньор от държава донор',
  },
  idea: 'проектна идея, за която още няма покана',
  unnamedCall: 'покана, която вече не е в списъка',
  labels: {
    seeker: 'Кой търси',
    role: 'Търси се',
    about: 'За какво',
    seeks: 'С техни думи',
    until: 'Отворена до',
    reasons: 'Защо е подходяща за Вас',
    link: 'Прочетете и отговорете',
  },
  reasons: {
    'seeks-here': (country) => `Търсят се партньори от Вашия район (${country})`,
    'seeks-anywhere': () => 'Търсят се партньори от всяка държава',
    'seeks-donor-partner': (country) => `Търсят се партньори от държавите донори (${country})`,
    'shared-themes': (labels) =>
      plural(labels.length, {
        one: `Отговаря на Ваш приоритет: ${labels.join('; ')}`,
        other: `Отговаря на Ваши приоритети: ${labels.join('; ')}`,
      }),
  },
};

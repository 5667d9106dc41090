import type { BulletinWords } from './catalogue.ts';

export const bg: BulletinWords = {
  language: 'bg',
  name: 'Български',
  locale: 'bg',
  title: 'Покани за финансиране',
  lead: 'Тези покани предложихме на общините членки през последните четири седмици.',
  asOf: (date) => `Данните са към ${date}`,
  sections: {
    open: 'Отворени за кандидатстване',
    forthcoming: 'Предстоящи',
    over: 'Вече приключили',
  },
  labels: {
    deadline: {
      single: 'Краен срок',
      'stage-1': 'Краен срок за първия етап',
      'stage-2': 'Краен срок за втория етап',
      'cut-off': 'Срок за подаване',
    },
    opensOn: 'Отваря се на',
    status: 'Състояние',
    suggested: 'Предложена на',
  },
  over: { closed: 'Приключила', withdrawn: 'Оттеглена' },
  noDeadline: 'не е обявен',
  at: (date, clock) => `${date}, ${clock} ч.`,
  suggestedTo: (members, of) => `${members} от ${of} общини`,
  empty: 'През последните четири седмици не сме предлагали покани на общините членки.',
  clocks: 'Часовете са по българско време.',
  check:
    'Меродавен е само текстът на официалната страница на всяка покана. Моля, проверете го, преди да кандидатствате.',
  languages: 'Езици',
};

import type { Catalogue, StatedBy } from './catalogue.ts';
import { listIn } from './list.ts';
import { countedIn, pluralIn } from './plural.ts';
import { searchesBg } from './searches/bg.ts';

const plural = pluralIn('bg');
const counted = countedIn('bg');
const list = listIn('bg');

const municipalityName = (name: string): string =>
  /община/iu.test(name) ? name : `Община ${name}`;

const STATED_BY: Record<StatedBy, string> = {
  source: 'според поканата',
  programme: 'по правилата на програмата',
  administrator: 'проверено от нас',
};

const THE_DEADLINE = {
  single: 'крайният срок',
  'stage-1': 'крайният срок за първия етап',
  'stage-2': 'крайният срок за втория етап',
  'cut-off': 'един от крайните срокове',
} as const;

/** The digest in Bulgarian: polite and official, as one writes to a municipal administration. */
export const bg: Catalogue = {
  language: 'bg',
  locale: 'bg',
  direction: 'ltr',
  separator: '; ',
  currencyDisplay: 'name',
  percent: (figure) => `${figure}\u00a0%`,
  time: {
    clock: (time) => `${time}\u00a0ч.`,
    on: (date, clock) => `${date}, ${clock}`,
    inZone: (clock, zone) => `${clock} ${zone}`,
    endOfDay: (zone) => `до края на деня, ${zone}`,
    dayAlone: (day) => `${day}`,
    zones: {
      'Europe/Brussels': 'брюкселско време',
      'Europe/Sofia': 'българско време',
      'Europe/Athens': 'гръцко време',
      'Europe/Istanbul': 'турско време',
      'Europe/Oslo': 'норвежко време',
      'Europe/Bucharest': 'румънско време',
      'Europe/Belgrade': 'сръбско време',
      'Europe/Skopje': 'македонско време',
      'Atlantic/Reykjavik': 'исландско време',
      'Europe/London': 'лондонско време',
      UTC: 'по UTC',
    },
  },
  title: 'Седмичен бюлетин за финансиране',
  municipality: municipalityName,
  issueLine: (week, date) => `Седмица ${week} · ${date}`,
  counted: {
    closing: (count) =>
      counted(count, { one: 'покана с наближаващ срок', other: 'покани с наближаващ срок' }),
    new: (count) => counted(count, { one: 'нова покана', other: 'нови покани' }),
    reopened: (count) =>
      counted(count, { one: 'отново отворена покана', other: 'отново отворени покани' }),
    changed: (count) => counted(count, { one: 'променена покана', other: 'променени покани' }),
    forthcoming: (count) =>
      counted(count, { one: 'предстояща покана', other: 'предстоящи покани' }),
  },
  subject: ({ about, municipality, nearest }) => {
    const first = `${about} за ${municipality}`;
    if (!nearest) return first;
    return `${first}, ${nearest.only ? 'срокът' : 'първият срок'} е ${nearest.date}`;
  },
  pressing: {
    closing: ({ days }) => {
      if (days === 0) return 'Изтича днес';
      return plural(days, { one: 'Изтича утре', other: `Остават ${days} дни` });
    },
    moved: ({ to }) => `Нов срок ${to}`,
  },
  summary: ({ about, municipality, nearest }) => {
    const first = `В този бюлетин: ${about} за ${municipalityName(municipality)}.`;
    if (!nearest) return first;
    return `${first} ${nearest.only ? 'Крайният срок' : 'Най-близкият краен срок'} е ${nearest.date}.`;
  },
  stillWatching: {
    subject: (municipality) => `Засега няма нови покани за ${municipality}`,
    summary: ({ municipality, watched }) => {
      const calls = counted(watched, {
        one: 'отворена или предстояща покана',
        other: 'отворени и предстоящи покани',
      });
      return `Засега няма нови покани за ${municipalityName(municipality)}. Следим ${calls} и ще Ви пишем, веднага щом се появи подходяща.`;
    },
  },
  glance: 'Сроковете накратко',
  sections: {
    closing: 'Наближаващ краен срок',
    new: 'Нови покани',
    reopened: 'Отново отворени покани',
    changed: 'Променени покани',
    forthcoming: 'Предстоящи покани',
  },
  badges: { forthcoming: 'Предстояща покана' },
  reopened: 'Поканата отново е отворена за кандидатстване.',
  labels: {
    deadline: {
      single: 'Краен срок',
      'stage-1': 'Краен срок за първия етап',
      'stage-2': 'Краен срок за втория етап',
      'cut-off': 'Най-близък краен срок',
    },
    laterDeadlines: 'Следващи срокове',
    opensOn: 'Отваря се на',
    budget: 'Бюджет на поканата',
    grant: 'Размер на безвъзмездната помощ',
    expectedGrants: 'Очакван брой одобрени проекти',
    rate: 'Процент на безвъзмездната помощ',
    changed: 'Какво е променено',
    identifier: 'Номер на поканата',
    reasons: 'Защо Ви я предлагаме',
    link: 'Към поканата',
  },
  values: {
    notStated: 'не е обявен от източника',
    passed: 'изтекъл за нови кандидати',
    daysLeft: (days) => {
      if (days < 0) return 'изтекъл';
      if (days === 0) return 'изтича днес';
      return plural(days, {
        one: `остава ${days}\u00a0ден`,
        other: `остават ${days}\u00a0дни`,
      });
    },
    upTo: (amount) => `до ${amount}`,
    from: (amount) => `от ${amount}`,
    between: ({ bareLow, high }) => `от ${bareLow} до ${high}`,
    rate: (granted, own) =>
      own === undefined
        ? `до ${granted} от допустимите разходи, без задължително собствено участие`
        : `до ${granted} от допустимите разходи; поне ${own} собствено участие`,
    byProgramme: (value) => `${value} (по правилата на програмата)`,
  },
  reasons: {
    themes: (labels) =>
      plural(labels.length, {
        one: `Отговаря на Ваш приоритет: ${labels.join('; ')}`,
        other: `Отговаря на Ваши приоритети: ${labels.join('; ')}`,
      }),
    'eligible-here': (country, by) => `Допустими са кандидати от ${country} (${STATED_BY[by]})`,
    'eligible-applicant': (by) => `Общините са допустими кандидати (${STATED_BY[by]})`,
    'eligible-applicant-here': (country, by) =>
      `Общините от ${country} са допустими кандидати (${STATED_BY[by]})`,
    'time-left': (weeks) =>
      plural(weeks, {
        one: `Разполагате с поне ${weeks} седмица за подготовка`,
        other: `Разполагате с поне ${weeks} седмици за подготовка`,
      }),
    forthcoming: () => 'Още не е отворена за кандидатстване и има време за подготовка',
  },
  changes: {
    deadlines: 'краен срок',
    opensOn: 'дата на отваряне',
    money: 'бюджет или размер на помощта',
    coFinancing: 'процент на безвъзмездната помощ',
    eligibility: 'условия за допустимост',
    withdrawn: 'поканата е оттеглена',
    reinstated: 'поканата отново е в сила',
    other: 'други условия',
  },
  changed: {
    deadline: ({ role, from, to }) => `${THE_DEADLINE[role]} е преместен от ${from} на ${to}`,
    opensOn: ({ from, to }) => `отварянето е преместено от ${from} на ${to}`,
    budget: ({ from, to, rises }) =>
      `бюджетът е ${rises ? 'увеличен' : 'намален'} от ${from} на ${to}`,
    rate: ({ from, to, rises }) =>
      `процентът на безвъзмездната помощ е ${rises ? 'увеличен' : 'намален'} от ${from} на ${to}`,
    restated: ({ label, from, to }) => `${label}: ${to} (досега: ${from})`,
    announced: ({ label, to }) => `${label}: ${to} (обявено за първи път)`,
    dropped: ({ label, from }) => `${label}: вече не се посочва (досега: ${from})`,
  },
  footer: {
    heldBack: (count) =>
      plural(count, {
        one: `Още ${count} подходяща покана ще получите в следващия бюлетин.`,
        other: `Още ${count} подходящи покани ще получите в следващите бюлетини.`,
      }),
    calendar:
      'Към писмото е приложен календарен файл (.ics), с който можете да добавите сроковете в календара си.',
    check: (sources) =>
      sources.length > 0
        ? `Данните са от ${list(sources)}. Преди да кандидатствате, моля, проверете ги там: меродавен е само публикуваният от източника текст.`
        : 'Данните са от официалната страница на всяка покана. Преди да кандидатствате, моля, проверете ги там: меродавен е само публикуваният от източника текст.',
    daysCounted: (date) => `Оставащите дни са изчислени към ${date}`,
    why: (municipality) =>
      `Получавате този бюлетин, защото адресът Ви е посочен за контакт с ${municipality} в GrantBridge. Изпращаме го най-много веднъж седмично и само когато има какво да Ви съобщим.`,
    reply: 'За въпроси или за промяна на адреса е достатъчно да отговорите на това писмо.',
  },
  searches: searchesBg,
  sources: {
    'eu-portal': 'портала „Funding & Tenders“ на Европейската комисия',
    isun: 'ИСУН',
    'eea-grants': 'страниците на Финансовия механизъм на ЕИП и Норвежкия финансов механизъм',
    interreg: 'портала interreg.eu',
    'interreg-gr-bg': 'страницата на програма Interreg „Гърция – България“',
  },
  links: {
    archive: 'Преглед в браузъра',
    preferences: 'Настройки на бюлетина',
    unsubscribe: 'Отписване от бюлетина',
  },
};

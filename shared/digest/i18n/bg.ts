import type { Catalogue, News, StatedBy } from './catalogue.ts';
import { pluralIn } from './plural.ts';

const plural = pluralIn('bg');

const freshCalls = (count: number): string =>
  `${count} ${plural(count, { one: 'нова покана', other: 'нови покани' })}`;

const subjectNews = ({ fresh, changed }: News): string => {
  if (changed === 0) return freshCalls(fresh);
  if (fresh === 0) {
    return `${changed} ${plural(changed, { one: 'променена покана', other: 'променени покани' })}`;
  }
  return `${freshCalls(fresh)} и ${changed} ${plural(changed, { one: 'променена', other: 'променени' })}`;
};

const summaryNews = ({ fresh, changed, municipality }: News): string => {
  const applicant = municipalityName(municipality);
  const forWhich = plural(fresh, { one: 'за която', other: 'за които' });
  const freshPart = `${freshCalls(fresh)}, ${forWhich} ${applicant} може да кандидатства`;
  if (changed === 0) return freshPart;
  if (fresh > 0) {
    const calls = plural(changed, { one: 'покана', other: 'покани' });
    return `${freshPart}, и ${changed} ${calls} с променени условия`;
  }
  return plural(changed, {
    one: `Променени са условията по ${changed} покана, за която вече Ви писахме`,
    other: `Променени са условията по ${changed} покани, за които вече Ви писахме`,
  });
};

const municipalityName = (name: string): string =>
  /община/iu.test(name) ? name : `Община ${name}`;

const STATED_BY: Record<StatedBy, string> = {
  source: 'според поканата',
  programme: 'по правилата на програмата',
  administrator: 'проверено от нас',
};

/** The digest in Bulgarian: polite and official, as one writes to a municipal administration. */
export const bg: Catalogue = {
  language: 'bg',
  locale: 'bg',
  direction: 'ltr',
  currencyDisplay: 'name',
  percent: (figure) => `${figure}\u00a0%`,
  time: {
    clock: (time) => `${time}\u00a0ч.`,
    on: (date, clock) => `${date}, ${clock}`,
    inZone: (clock, zone) => `${clock} ${zone}`,
    endOfDay: (zone) => `до края на деня, ${zone}`,
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
  subject: (news) => {
    const about = `${subjectNews(news)} за ${news.municipality}`;
    if (!news.nearest) return about;
    return `${about}, ${news.nearest.only ? 'срокът' : 'първият срок'} е ${news.nearest.date}`;
  },
  summary: (news) => {
    const about = summaryNews(news);
    if (!news.nearest) return `${about}.`;
    const which = news.nearest.only ? 'крайният срок' : 'най-близкият срок';
    return `${about}; ${which} е ${news.nearest.date}.`;
  },
  glance: 'Сроковете накратко',
  sections: { fresh: 'Нови покани', changed: 'Променени покани' },
  badges: { forthcoming: 'Предстояща покана' },
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
    rate: 'Процент на съфинансиране',
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
    coFinancing: 'процент на съфинансиране',
    eligibility: 'условия за допустимост',
    withdrawn: 'поканата е оттеглена',
    reinstated: 'поканата отново е в сила',
    other: 'други условия',
  },
  footer: {
    heldBack: (count) =>
      plural(count, {
        one: `Още ${count} подходяща покана ще получите в следващия бюлетин.`,
        other: `Още ${count} подходящи покани ще получите в следващите бюлетини.`,
      }),
    check: (sources) =>
      sources.length > 0
        ? `Данните са от ${sources.join(' и от ')}. Преди да кандидатствате, моля, проверете ги там: меродавен е само публикуваният от източника текст.`
        : 'Данните са от официалната страница на всяка покана. Преди да кандидатствате, моля, проверете ги там: меродавен е само публикуваният от източника текст.',
    daysCounted: (date) => `Оставащите дни са изчислени към ${date}`,
    why: (municipality) =>
      `Получавате този бюлетин, защото адресът Ви е посочен за контакт с ${municipality} в GrantBridge. Изпращаме го най-много веднъж седмично и само когато има какво ново да Ви съобщим.`,
    reply: 'За въпроси или промяна на адреса е достатъчно да отговорите на това писмо.',
  },
  sources: { 'eu-portal': 'портала „Funding & Tenders“ на Европейската комисия' },
  links: {
    inbox: 'Вашите покани',
    about: 'За GrantBridge',
    preferences: 'Настройки на бюлетина',
  },
};

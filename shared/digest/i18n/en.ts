import type { Catalogue, News, StatedBy } from './catalogue.ts';
import { pluralIn } from './plural.ts';

const plural = pluralIn('en');

const freshCalls = (count: number): string =>
  `${count} new ${plural(count, { one: 'call', other: 'calls' })}`;

const subjectNews = ({ fresh, changed }: News): string => {
  if (changed === 0) return freshCalls(fresh);
  if (fresh === 0) return `${changed} changed ${plural(changed, { one: 'call', other: 'calls' })}`;
  return `${freshCalls(fresh)} and ${changed} changed`;
};

const summaryNews = ({ fresh, changed, municipality }: News): string => {
  const freshPart = `${freshCalls(fresh)} that ${municipality} may apply for`;
  const calls = plural(changed, { one: 'call', other: 'calls' });
  if (changed === 0) return freshPart;
  if (fresh > 0) return `${freshPart}, and ${changed} ${calls} with new conditions`;
  return `${changed} ${calls} we wrote to you about ${plural(changed, { one: 'has', other: 'have' })} changed`;
};

const STATED_BY: Record<StatedBy, string> = {
  source: 'says the call',
  programme: 'by the rules of the programme',
  administrator: 'checked by us',
};

/** The digest in English. */
export const en: Catalogue = {
  language: 'en',
  locale: 'en-GB',
  direction: 'ltr',
  currencyDisplay: 'symbol',
  percent: (figure) => `${figure}%`,
  time: {
    clock: (time) => time,
    on: (date, clock) => `${date}, ${clock}`,
    inZone: (clock, zone) => `${clock} ${zone}`,
    endOfDay: (zone) => `end of the day, ${zone}`,
    zones: {
      'Europe/Brussels': 'Brussels time',
      'Europe/Sofia': 'Sofia time',
      'Europe/Athens': 'Athens time',
      'Europe/Istanbul': 'Istanbul time',
      'Europe/Oslo': 'Oslo time',
      'Europe/Bucharest': 'Bucharest time',
      'Europe/Belgrade': 'Belgrade time',
      'Europe/Skopje': 'Skopje time',
      'Atlantic/Reykjavik': 'Reykjavik time',
      'Europe/London': 'London time',
      UTC: 'UTC',
    },
  },
  title: 'Weekly funding digest',
  municipality: (name) => (/municipality/iu.test(name) ? name : `Municipality of ${name}`),
  issueLine: (week, date) => `Week ${week} · ${date}`,
  subject: (news) => {
    const about = `${subjectNews(news)} for ${news.municipality}`;
    if (!news.nearest) return about;
    return `${about}, ${news.nearest.only ? 'deadline' : 'first deadline'} ${news.nearest.date}`;
  },
  summary: (news) => {
    const about = summaryNews(news);
    if (!news.nearest) return `${about}.`;
    const which = news.nearest.only ? 'the deadline' : 'the nearest deadline';
    return `${about}; ${which} is ${news.nearest.date}.`;
  },
  glance: 'Deadlines at a glance',
  sections: { fresh: 'New calls', changed: 'Changed calls' },
  badges: { forthcoming: 'Opening soon' },
  labels: {
    deadline: {
      single: 'Deadline',
      'stage-1': 'Deadline of the first stage',
      'stage-2': 'Deadline of the second stage',
      'cut-off': 'Next deadline',
    },
    laterDeadlines: 'Later deadlines',
    opensOn: 'Opens on',
    budget: 'Call budget',
    grant: 'Grant size',
    expectedGrants: 'Grants expected',
    rate: 'Co-financing rate',
    changed: 'What changed',
    identifier: 'Call identifier',
    reasons: 'Why we suggest it',
    link: 'Go to the call',
  },
  values: {
    notStated: 'not published by the source',
    passed: 'past for new applicants',
    daysLeft: (days) => {
      if (days < 0) return 'past';
      if (days === 0) return 'ends today';
      return `${days}\u00a0${plural(days, { one: 'day', other: 'days' })} left`;
    },
    upTo: (amount) => `up to ${amount}`,
    from: (amount) => `from ${amount}`,
    between: ({ low, high }) => `${low} to ${high}`,
    rate: (granted, own) =>
      own === undefined
        ? `up to ${granted} of eligible costs, no own contribution required`
        : `up to ${granted} of eligible costs; own contribution at least ${own}`,
    byProgramme: (value) => `${value} (by the rules of the programme)`,
  },
  reasons: {
    themes: (labels) =>
      `Matches your ${plural(labels.length, { one: 'priority', other: 'priorities' })}: ${labels.join('; ')}`,
    'eligible-here': (country, by) => `Applicants from ${country} are eligible (${STATED_BY[by]})`,
    'eligible-applicant': (by) => `Municipalities are eligible applicants (${STATED_BY[by]})`,
    'eligible-applicant-here': (country, by) =>
      `Municipalities from ${country} are eligible applicants (${STATED_BY[by]})`,
    'time-left': (weeks) =>
      `You have at least ${weeks} ${plural(weeks, { one: 'week', other: 'weeks' })} to prepare`,
    forthcoming: () => 'Not open yet, so there is time to prepare',
  },
  changes: {
    deadlines: 'deadline',
    opensOn: 'opening date',
    money: 'budget or grant size',
    coFinancing: 'co-financing rate',
    eligibility: 'eligibility conditions',
    withdrawn: 'the call was withdrawn',
    reinstated: 'the call is in force again',
    other: 'other conditions',
  },
  footer: {
    heldBack: (count) =>
      plural(count, {
        one: `${count} more call that fits will follow in the next digest.`,
        other: `${count} more calls that fit will follow in the next digests.`,
      }),
    check: (sources) =>
      sources.length > 0
        ? `The facts come from ${sources.join(' and ')}. Please check them there before you apply: only the text published by the source is binding.`
        : 'The facts come from the official page of each call. Please check them there before you apply: only the text published by the source is binding.',
    daysCounted: (date) => `Days left are counted from ${date}.`,
    why: (municipality) =>
      `You receive this digest because your address is a contact of the ${municipality} in GrantBridge. We send it at most once a week, and only when there is news for you.`,
    reply: 'To ask a question or change the address, simply reply to this mail.',
  },
  sources: { 'eu-portal': "the European Commission's Funding & Tenders Portal" },
  links: { inbox: 'Your calls', about: 'About GrantBridge', preferences: 'Digest settings' },
};

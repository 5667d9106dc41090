import type { Catalogue, StatedBy } from './catalogue.ts';
import { listIn } from './list.ts';
import { countedIn, pluralIn } from './plural.ts';
import { searchesEn } from './searches/en.ts';

const plural = pluralIn('en');
const counted = countedIn('en-GB');
const list = listIn('en-GB');

const municipalityName = (name: string): string =>
  /municipality/iu.test(name) ? name : `Municipality of ${name}`;

const definite = (name: string): string => `the ${municipalityName(name)}`;

const STATED_BY: Record<StatedBy, string> = {
  source: 'says the call',
  programme: 'by the rules of the programme',
  administrator: 'checked by us',
};

const THE_DEADLINE = {
  single: 'deadline',
  'stage-1': 'deadline of the first stage',
  'stage-2': 'deadline of the second stage',
  'cut-off': 'one of the deadlines',
} as const;

/** The digest in English. */
export const en: Catalogue = {
  language: 'en',
  locale: 'en-GB',
  direction: 'ltr',
  separator: '; ',
  currencyDisplay: 'symbol',
  percent: (figure) => `${figure}%`,
  time: {
    clock: (time) => time,
    on: (date, clock) => `${date}, ${clock}`,
    inZone: (clock, zone) => `${clock} ${zone}`,
    endOfDay: (zone) => `end of the day, ${zone}`,
    dayAlone: (day) => `${day}`,
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
  municipality: municipalityName,
  issueLine: (week, date) => `Week ${week} · ${date}`,
  counted: {
    closing: (count) => counted(count, { one: 'call closing soon', other: 'calls closing soon' }),
    new: (count) => counted(count, { one: 'new call', other: 'new calls' }),
    reopened: (count) => counted(count, { one: 'reopened call', other: 'reopened calls' }),
    changed: (count) => counted(count, { one: 'changed call', other: 'changed calls' }),
    forthcoming: (count) => counted(count, { one: 'forthcoming call', other: 'forthcoming calls' }),
  },
  subject: ({ about, municipality, nearest }) => {
    const first = `${about} for ${municipality}`;
    if (!nearest) return first;
    return `${first}, ${nearest.only ? 'deadline' : 'first deadline'} ${nearest.date}`;
  },
  pressing: {
    closing: ({ days }) => {
      if (days === 0) return 'Closes today';
      return plural(days, { one: 'Closes tomorrow', other: `Closes in ${days} days` });
    },
    moved: ({ to }) => `Deadline now ${to}`,
  },
  summary: ({ about, municipality, nearest }) => {
    const first = `In this digest: ${about} for ${definite(municipality)}.`;
    if (!nearest) return first;
    return `${first} ${nearest.only ? 'The deadline' : 'The nearest deadline'} is ${nearest.date}.`;
  },
  stillWatching: {
    subject: (municipality) => `No new calls for ${municipality} at present`,
    summary: ({ municipality, watched }) => {
      const calls = counted(watched, {
        one: 'open or forthcoming call',
        other: 'open and forthcoming calls',
      });
      return `There are no new calls for ${definite(municipality)} at present. We are watching ${calls} and will write as soon as one fits.`;
    },
  },
  glance: 'Deadlines at a glance',
  sections: {
    closing: 'Closing soon',
    new: 'New calls',
    reopened: 'Reopened calls',
    changed: 'Changed calls',
    forthcoming: 'Forthcoming calls',
  },
  badges: { forthcoming: 'Opening soon' },
  reopened: 'The call is open for applications again.',
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
      `You have at least ${counted(weeks, { one: 'week', other: 'weeks' })} to prepare`,
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
  changed: {
    deadline: ({ role, from, to }) => `${THE_DEADLINE[role]} moved from ${from} to ${to}`,
    opensOn: ({ from, to }) => `opening moved from ${from} to ${to}`,
    budget: ({ from, to, rises }) => `budget ${rises ? 'raised' : 'cut'} from ${from} to ${to}`,
    rate: ({ from, to, rises }) =>
      `co-financing rate ${rises ? 'raised' : 'cut'} from ${from} to ${to}`,
    restated: ({ label, from, to }) => `${label}: ${to} (until now ${from})`,
    announced: ({ label, to }) => `${label}: ${to} (published for the first time)`,
    dropped: ({ label, from }) => `${label}: no longer published (until now ${from})`,
  },
  footer: {
    heldBack: (count) =>
      plural(count, {
        one: `${count} more call that fits will follow in the next digest.`,
        other: `${count} more calls that fit will follow in the next digests.`,
      }),
    calendar:
      'A calendar file (.ics) is attached, with which you can add the deadlines to your calendar.',
    check: (sources) =>
      sources.length > 0
        ? `The facts come from ${list(sources)}. Please check them there before you apply: only the text published by the source is binding.`
        : 'The facts come from the official page of each call. Please check them there before you apply: only the text published by the source is binding.',
    daysCounted: (date) => `Days left are counted from ${date}.`,
    why: (municipality) =>
      `You receive this digest because your address is a contact of the ${municipality} in GrantBridge. We send it at most once a week, and only when there is something to tell you.`,
    reply: 'To ask a question or change the address, simply reply to this mail.',
  },
  searches: searchesEn,
  sources: {
    'eu-portal': "the European Commission's Funding & Tenders Portal",
    isun: 'ISUN, the Bulgarian funding portal',
    'eea-grants': 'the pages of the EEA and Norway Grants',
    interreg: 'interreg.eu',
    'interreg-gr-bg': 'the site of Interreg Greece–Bulgaria',
  },
  links: {
    archive: 'View in browser',
    preferences: 'Digest settings',
    unsubscribe: 'Unsubscribe',
  },
};

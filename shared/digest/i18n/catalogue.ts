import type { Deadline } from '../../domain/deadline.ts';
import type { RuleResult } from '../../domain/match.ts';

/** Who stated a rule, of those that a reason can rest on. */
export type StatedBy = Exclude<RuleResult['statedBy'], 'clock' | undefined>;

/** What a digest brings, for the sentences that sum it up. */
export type News = {
  fresh: number;
  changed: number;
  /** The name alone: `Карлово`. */
  municipality: string;
  /** The nearest deadline in short form; `only` when no other call of the digest has a deadline. */
  nearest: { date: string; only: boolean } | undefined;
};

/** The changes worth naming; anything else is `other`. */
export type ChangedField =
  | 'deadlines'
  | 'opensOn'
  | 'money'
  | 'coFinancing'
  | 'eligibility'
  | 'withdrawn'
  | 'reinstated'
  | 'other';

/** A sentence for each reason, without a full stop. Its values come in words of the language. */
type ReasonWords = {
  themes: (labels: readonly string[]) => string;
  'eligible-here': (country: string, by: StatedBy) => string;
  'eligible-applicant': (by: StatedBy) => string;
  /** Both of the above in one, when the same document says both. */
  'eligible-applicant-here': (country: string, by: StatedBy) => string;
  'time-left': (weeks: number) => string;
  forthcoming: () => string;
};

/** Everything the digest says in one language. A language is one file that fills this in. */
export type Catalogue = {
  language: string;
  /** BCP 47 tag that Intl formats dates, numbers, countries and plurals by. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Whether amounts read better with the currency's name or its sign. */
  currencyDisplay: 'name' | 'symbol';
  percent: (figure: string) => string;
  time: {
    clock: (time: string) => string;
    on: (date: string, clock: string) => string;
    inZone: (clock: string, zone: string) => string;
    endOfDay: (zone: string) => string;
    /** Names of the zones in which portals set deadlines, by IANA name. */
    zones: Readonly<Record<string, string>>;
  };
  title: string;
  municipality: (name: string) => string;
  issueLine: (week: number, date: string) => string;
  subject: (news: News) => string;
  summary: (news: News) => string;
  glance: string;
  sections: { fresh: string; changed: string };
  badges: { forthcoming: string };
  labels: {
    deadline: Record<Deadline['role'], string>;
    laterDeadlines: string;
    opensOn: string;
    budget: string;
    grant: string;
    expectedGrants: string;
    rate: string;
    changed: string;
    identifier: string;
    reasons: string;
    link: string;
  };
  values: {
    notStated: string;
    passed: string;
    daysLeft: (days: number) => string;
    upTo: (amount: string) => string;
    from: (amount: string) => string;
    /** `bareLow` is the lower bound without currency. */
    between: (bounds: { low: string; bareLow: string; high: string }) => string;
    /** `own` is undefined when the grant can pay everything. */
    rate: (granted: string, own: string | undefined) => string;
    byProgramme: (value: string) => string;
  };
  reasons: ReasonWords;
  changes: Record<ChangedField, string>;
  footer: {
    heldBack: (count: number) => string;
    /** `sources` are names from `sources` below; empty when none is known by name. */
    check: (sources: readonly string[]) => string;
    daysCounted: (date: string) => string;
    why: (municipality: string) => string;
    reply: string;
  };
  /** How readers know the feeds, by source id. */
  sources: Readonly<Record<string, string>>;
  links: { inbox: string; about: string; preferences: string };
};

import type { Deadline } from '../../domain/deadline.ts';
import type { DigestLanguage } from '../../domain/language.ts';
import type { RuleResult } from '../../domain/match.ts';
import type { NewsKind } from '../../domain/told.ts';
import type { ChangedField, ChangeSentences } from './changes.ts';
import type { SearchWords } from './searches/words.ts';

/** Who stated a rule, of those that a reason can rest on. */
export type StatedBy = Exclude<RuleResult['statedBy'], 'clock' | undefined>;

/** What a digest brings, for the sentences that sum it up. */
export type News = {
  /** What it brings in words: `3 нови покани и 1 променена покана`. */
  about: string;
  /** The name alone: `Карлово`. */
  municipality: string;
  /** The nearest deadline in short form; `only` when no other call of the digest has a deadline. */
  nearest: { date: string; only: boolean } | undefined;
};

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

/** What a subject line may say before the title of one call. */
type PressingWords = {
  /** Of a call that closes in so many days, 0 being today: `Остават 5 дни`. */
  closing: (left: { days: number }) => string;
  /** Of a call whose deadline is another now: `Нов срок 17 март`. */
  moved: (deadline: { to: string }) => string;
};

/** What is written when there is nothing to tell, so that silence is not taken for failure. */
type StillWatching = {
  subject: (municipality: string) => string;
  /** `watched` calls are open or announced. */
  summary: (state: { municipality: string; watched: number }) => string;
};

/** Everything the digest says in one language. A language is one file that fills this in. */
export type Catalogue = {
  language: DigestLanguage;
  /** BCP 47 tag that Intl formats dates, numbers, countries, lists and plurals by. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Stands between facts in a row; in Greek a semicolon asks a question. */
  separator: string;
  /** Whether amounts read better with the currency's name or its sign. */
  currencyDisplay: 'name' | 'symbol';
  percent: (figure: string) => string;
  time: {
    clock: (time: string) => string;
    on: (date: string, clock: string) => string;
    inZone: (clock: string, zone: string) => string;
    endOfDay: (zone: string) => string;
    /** The day alone before a date of the same month, `3` in `from 3 to 17 March`; absent where both are said in full. */
    dayAlone?: (day: number) => string;
    /** Names of the zones in which portals set deadlines, by IANA name. */
    zones: Readonly<Record<string, string>>;
  };
  title: string;
  municipality: (name: string) => string;
  issueLine: (week: number, date: string) => string;
  /** So many calls of a kind: `3 нови покани`. */
  counted: Record<NewsKind, (count: number) => string>;
  subject: (news: News) => string;
  pressing: PressingWords;
  summary: (news: News) => string;
  stillWatching: StillWatching;
  glance: string;
  sections: Record<NewsKind, string>;
  badges: { forthcoming: string };
  /** Stands with a call that had closed and can be applied for again. */
  reopened: string;
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
  /** Fields whose change is named without its values. */
  changes: Record<ChangedField, string>;
  /** Changes told with what was and what is. */
  changed: ChangeSentences;
  footer: {
    heldBack: (count: number) => string;
    /** Says that the deadlines come along as a calendar file. */
    calendar: string;
    /** `sources` are names from `sources` below; empty when not all are known by name. */
    check: (sources: readonly string[]) => string;
    daysCounted: (date: string) => string;
    why: (municipality: string) => string;
    reply: string;
  };
  /** What is said of partner searches; a file of its own in `searches`. */
  searches: SearchWords;
  /** How readers know the feeds, by source id. */
  sources: Readonly<Record<string, string>>;
  links: { archive: string; preferences: string; unsubscribe: string };
};

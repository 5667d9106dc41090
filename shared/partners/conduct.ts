import type { Partnering } from '../domain/partnering.ts';
import { daysBetween, type Instant, type PlainDate, utcDayOf } from '../domain/time.ts';
import { PARTNER_WEIGHTS } from './ranking/partner-weights.ts';

/** How a party has dealt with others in the partner searches of the service lately. */
export type Conduct = {
  /** The last day (UTC) on which it did something itself. */
  actedOn: PlainDate;
  /** Of how many interests that it received it answered how many; one that may still wait is not counted. */
  answered: number;
  of: number;
  /** The median of the days that its answers took, 0 for the same day; left out without answers. */
  days?: number;
};

/** By the ids of parties, with the log-odds that each conduct is worth. */
export type KnownConducts = ReadonlyMap<string, { conduct: Conduct; odds: number }>;

/** Interests count that came within so many days. */
const LOOKS_BACK = 365;

/** After so many days without an answer an interest counts as left unanswered, whether or not its search has ended. */
const PATIENCE = 14;

/** The first day on which somebody must have acted for their conduct to be known. */
export const conductKnownFrom = (now: Date): PlainDate =>
  utcDayOf(new Date(now.getTime() - LOOKS_BACK * DAY));

/** What is known of a party's conduct; nothing of who never did anything or is suspended. */
export const conductOf = (
  { actedOn, received, suspended }: Partnering,
  now: Date,
): Conduct | undefined => {
  if (actedOn === undefined || suspended) return undefined;
  const recent = received.filter(({ sentAt }) => daysFrom(sentAt, now) <= LOOKS_BACK);
  const took = recent.flatMap(({ sentAt, answeredAt }) =>
    answeredAt === undefined ? [] : [daysFrom(sentAt, new Date(answeredAt))],
  );
  const left = recent.filter(
    ({ sentAt, answeredAt }) => answeredAt === undefined && daysFrom(sentAt, now) > PATIENCE,
  );
  const answered = took.length;
  const counts = { actedOn, answered, of: answered + left.length };
  return answered > 0 ? { ...counts, days: Math.floor(medianOf(took)) } : counts;
};

/** As much as one project done together: no evaluation data tells what conduct is worth, so it may not decide much. */
export const MOST_BY_CONDUCT = PARTNER_WEIGHTS.signals.pastPartner * Math.LN2;

/** So many days after a party last did something, its conduct counts half. */
const HALF_LIFE = 120;

/** With answers after so many days, answering counts half. */
const SLOW = 14;

/**
 * Log-odds that a party's conduct adds to its score as a candidate, from 0 to {@link MOST_BY_CONDUCT}. Whoever does
 * nothing but ask and publish gets half of that, whoever answers more, whoever leaves others waiting less, and all of it
 * fades. Nobody gets less than 0, which is what those have who never used the service: most of Europe has not, and to be
 * unknown is no fault. Small numbers count little: the share of the answered is that of a Beta(1, 1) prior (Laplace's
 * rule of succession), so that one of one (2/3) is less than nine of ten (10/12).
 */
export const oddsByConduct = ({ actedOn, answered, of, days = 0 }: Conduct, now: Date): number => {
  const share = (answered + 1) / (of + 2);
  const answering = 2 * share - 1;
  const soon = answering > 0 ? SLOW / (SLOW + days) : 1;
  // By the clock of another server the last act may lie a day ahead.
  const idle = Math.max(0, daysBetween(actedOn, utcDayOf(now)));
  return (MOST_BY_CONDUCT / 2) * (1 + answering * soon) * 0.5 ** (idle / HALF_LIFE);
};

/** What is known of the conduct of some parties at a moment, by their ids. */
export const conductsOf = (partnerings: readonly Partnering[], now: Date): KnownConducts =>
  new Map(
    partnerings.flatMap((each) => {
      const conduct = conductOf(each, now);
      return conduct ? [[each.party, { conduct, odds: oddsByConduct(conduct, now) }]] : [];
    }),
  );

const DAY = 86_400_000;

const daysFrom = (at: Instant, to: Date): number => (to.getTime() - Date.parse(at)) / DAY;

/** Of two in the middle the longer, so that nobody is told to be sooner than they are. */
const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

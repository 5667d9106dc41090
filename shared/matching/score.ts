import { statusOf } from '../domain/call.ts';
import { nextEntryDeadline } from '../domain/deadline.ts';
import type { Reason } from '../domain/match.ts';
import type { Municipality, Priority } from '../domain/municipality.ts';
import { daysBetween, wallClock } from '../domain/time.ts';
import type { CallTheme, IndexedCall } from './indexed-call.ts';

/** The most that each part adds to the score; together 100. */
const THEME_POINTS = 85;
const TIME_POINTS = 15;

/** Days that a small team needs to write an application, below which time counts against a call. */
const COMFORTABLE_DAYS = 45;

/** A score below this means that the call is hardly about anything the municipality asked for. */
export const WORTH_TELLING = 30;

type Reader = Pick<Municipality, 'priorities' | 'country' | 'zone'>;

/**
 * How well a call that is open to the municipality fits what it wants, 0–100, and why.
 * The strongest shared theme sets the level, further ones close part of the gap to the top, so that one
 * strong fit beats many weak ones.
 */
export const scoreCall = (
  reader: Reader,
  call: IndexedCall,
  now: Date,
): { score: number; reasons: Reason[] } => {
  const shared = sharedThemes(reader.priorities, call.themes);
  const themePart = 1 - shared.reduce((gap, { strength }) => gap * (1 - strength), 1);
  const time = timeLeft(reader, call, now);
  const score = themePart === 0 ? 0 : THEME_POINTS * themePart + TIME_POINTS * time.part;
  return { score: Math.round(score), reasons: reasonsFor(reader, call, shared, time.reason) };
};

type SharedTheme = { theme: Priority['theme']; strength: number };

const sharedThemes = (
  priorities: readonly Priority[],
  themes: readonly CallTheme[],
): SharedTheme[] =>
  priorities
    .flatMap(({ theme, weight }) => {
      const about = themes.find((candidate) => candidate.theme === theme);
      return about ? [{ theme, strength: (weight / 3) * about.weight }] : [];
    })
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || (a.theme < b.theme ? -1 : 1));

const timeLeft = (
  reader: Reader,
  call: IndexedCall,
  now: Date,
): { part: number; reason: Reason | undefined } => {
  if (statusOf(call, now) === 'forthcoming' && call.opensOn !== undefined) {
    return { part: 1, reason: { code: 'forthcoming', opensOn: call.opensOn } };
  }
  const deadline = nextEntryDeadline(call.deadlines, now);
  if (!deadline) return { part: 0.5, reason: undefined };
  const days = Math.max(0, daysBetween(wallClock(now, reader.zone).date, deadline.date));
  const part = Math.min(1, days / COMFORTABLE_DAYS);
  return { part, reason: days >= COMFORTABLE_DAYS ? { code: 'time-left', days } : undefined };
};

/** Most themes named as a reason; more would explain nothing. */
const THEMES_NAMED = 3;

const reasonsFor = (
  reader: Reader,
  call: IndexedCall,
  shared: readonly SharedTheme[],
  time: Reason | undefined,
): Reason[] => {
  const { countries, applicantTypes } = call.eligibility;
  const reasons: Reason[] = [];
  if (shared.length > 0) {
    reasons.push({
      code: 'themes',
      themes: shared.slice(0, THEMES_NAMED).map(({ theme }) => theme),
    });
  }
  if (applicantTypes) reasons.push({ code: 'eligible-applicant', by: applicantTypes.by });
  if (countries) reasons.push({ code: 'eligible-here', country: reader.country, by: countries.by });
  if (time) reasons.push(time);
  return reasons;
};

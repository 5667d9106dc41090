import { statusOf } from '../domain/call.ts';
import { nextEntryDeadline } from '../domain/deadline.ts';
import type { Reason } from '../domain/match.ts';
import type { Municipality, Priority } from '../domain/municipality.ts';
import { daysBetween, wallClock } from '../domain/time.ts';
import type { CallTheme, IndexedCall } from './indexed-call.ts';
import { reasonsFor, type SharedTheme } from './reasons.ts';
import {
  NO_DEADLINE,
  NOT_OPEN_YET,
  type ScoreParts,
  scoreOf,
  shownScore,
  themeStrength,
  timePart,
} from './score-parts.ts';
import { SCORE_WEIGHTS, type ScoreWeights } from './score-weights.ts';

/** A score below this means that the call is hardly about anything the municipality asked for. */
export const WORTH_TELLING = 30;

type Reader = Pick<Municipality, 'priorities' | 'country' | 'zone'>;

/** The parts that a call by itself does not show: they lie with the index. */
export type Beside = Pick<ScoreParts, 'lexical' | 'prior' | 'programme'>;

const NOTHING_BESIDE: Beside = { lexical: 0, prior: 0, programme: 0 };

/**
 * How well a call that is open to the municipality fits what it wants, 0–100, and why; the view of one call, with
 * the same result as `matchAll`. The strongest shared theme sets the level, further ones close part of the gap to
 * the top, so that one strong fit beats many weak ones.
 */
export const scoreCall = (
  reader: Reader,
  call: IndexedCall,
  now: Date,
  beside: Beside = NOTHING_BESIDE,
  weights: ScoreWeights = SCORE_WEIGHTS,
): { score: number; parts: ScoreParts; reasons: Reason[] } => {
  const shared = sharedThemes(reader.priorities, call.themes);
  const time = timeLeft(reader, call, now, weights);
  const parts: ScoreParts = {
    themes: 1 - shared.reduce((gap, { strength }) => gap * (1 - strength), 1),
    lexical: beside.lexical,
    time: time.part,
    prior: beside.prior,
    programme: beside.programme,
  };
  return {
    score: shownScore(scoreOf(parts, weights)),
    parts,
    reasons: reasonsFor(reader.country, call.eligibility, shared, time.reason),
  };
};

const sharedThemes = (
  priorities: readonly Priority[],
  themes: readonly CallTheme[],
): SharedTheme[] =>
  priorities
    .flatMap(({ theme, weight }) => {
      const about = themes.find((candidate) => candidate.theme === theme);
      return about ? [{ theme, strength: themeStrength(weight, about.weight) }] : [];
    })
    .filter(({ strength }) => strength > 0);

const timeLeft = (
  reader: Reader,
  call: IndexedCall,
  now: Date,
  weights: ScoreWeights,
): { part: number; reason: Reason | undefined } => {
  if (statusOf(call, now) === 'forthcoming' && call.opensOn !== undefined) {
    return { part: NOT_OPEN_YET, reason: { code: 'forthcoming', opensOn: call.opensOn } };
  }
  const deadline = nextEntryDeadline(call.deadlines, now);
  if (!deadline) return { part: NO_DEADLINE, reason: undefined };
  const days = daysBetween(wallClock(now, reader.zone).date, deadline.date);
  const comfortable = days >= weights.comfortableDays;
  return {
    part: timePart(days, weights),
    reason: comfortable ? { code: 'time-left', days } : undefined,
  };
};

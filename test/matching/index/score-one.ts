import { statusOf } from '../../../shared/domain/call.ts';
import { nextEntryDeadline } from '../../../shared/domain/deadline.ts';
import type { Reason } from '../../../shared/domain/match.ts';
import type { Priority } from '../../../shared/domain/municipality.ts';
import { daysBetween, wallClock } from '../../../shared/domain/time.ts';
import type { Reader } from '../../../shared/matching/index/reader.ts';
import type { CallTheme, IndexedCall } from '../../../shared/matching/indexed-call.ts';
import { reasonsFor, type SharedTheme } from '../../../shared/matching/reasons.ts';
import {
  NO_DEADLINE,
  NOT_OPEN_YET,
  reachablePoints,
  type ScoreParts,
  scoreOf,
  shownScore,
  themeStrength,
  timePart,
} from '../../../shared/matching/score-parts.ts';
import type { ScoreWeights } from '../../../shared/matching/score-weights.ts';

/** What one call and one reader do not show by themselves. */
type Given = {
  beside: Pick<ScoreParts, 'lexical' | 'prior' | 'programme'>;
  ties: boolean;
  prior: boolean;
};

/** How well one call fits, and why, the obvious way. */
export const scoreCall = (
  reader: Reader,
  call: IndexedCall,
  now: Date,
  { beside, ties, prior }: Given,
  weights: ScoreWeights,
): { score: number; parts: ScoreParts; reasons: Reason[] } => {
  const shared = sharedThemes(reader.priorities, call.themes);
  const time = timeLeft(reader, call, now, weights);
  const themes = 1 - shared.reduce((gap, { strength }) => gap * (1 - strength), 1);
  const parts: ScoreParts = { themes, time: time.part, ...beside };
  const goingBy = {
    priorities: reader.priorities.length > 0,
    needs: reader.needs !== undefined,
    ...{ ties, prior },
  };
  return {
    score: shownScore(scoreOf(parts, weights), reachablePoints(goingBy, weights), parts),
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

import type { ScoreWeights } from './score-weights.ts';

/** What speaks for a call, each part from 0 to 1. */
export type ScoreParts = {
  /** How far it is about what the reader asked for. */
  themes: number;
  /** How far it says the words of the reader's needs. */
  lexical: number;
  /** How much time is left to write the application. */
  time: number;
  /** What speaks for it whoever asks. */
  prior: number;
  /** What ties the reader to its programme. */
  programme: number;
};

/** How strongly a call of theme weight `about` (0–1) answers a priority of 1 to 3. */
export const themeStrength = (priority: number, about: number): number => (priority / 3) * about;

/** The lexical part of a BM25 score: it grows with every shared word and never reaches 1. */
export const lexicalPart = (bm25: number, { lexicalHalf }: ScoreWeights): number =>
  bm25 / (bm25 + lexicalHalf);

/** The part of time of a call that can be entered for another `days` days; a deadline that has passed leaves none. */
export const timePart = (days: number, { comfortableDays }: ScoreWeights): number =>
  Math.min(1, Math.max(0, days) / comfortableDays);

/** The part of time of a call that has not opened yet, and of one that nobody has set a deadline for. */
export const NOT_OPEN_YET = 1;
export const NO_DEADLINE = 0.5;

/** The least part of themes that is worth telling: with less, a call is hardly about anything that was asked for. */
export const WORTH_TELLING = 0.25;

/**
 * The points of a call, from 0 on; what they are shown as is {@link shownScore}. Time makes a call better that is
 * about what was asked for, it never makes up for that.
 */
export const scoreOf = (
  { themes, lexical, time, prior, programme }: ScoreParts,
  weights: ScoreWeights,
): number => pointsFor(weights, themes, lexical, programme, time, prior);

/** {@link scoreOf} for those who have the parts one by one and make no object of them. */
export const pointsFor = (
  weights: ScoreWeights,
  themes: number,
  lexical: number,
  programme: number,
  time: number,
  prior: number,
): number => {
  const subject = weights.themes * themes + weights.lexical * lexical;
  const timely = subject > 0 ? subject + weights.time * time : 0;
  return timely + weights.programme * programme + weights.prior * prior;
};

/** What there is to go by in a match, beside the time left. */
export type GoingBy = Record<'priorities' | 'needs' | 'ties' | 'prior', boolean>;

/** The points that a call would have in which every part that there is to go by is 1. */
export const reachablePoints = (
  { priorities, needs, ties, prior }: GoingBy,
  weights: ScoreWeights,
): number =>
  (priorities ? weights.themes : 0) +
  (needs ? weights.lexical : 0) +
  (ties ? weights.programme : 0) +
  (prior ? weights.prior : 0) +
  (priorities || needs ? weights.time : 0);

/**
 * A score as people see it, whole and from 0 to 100: the share of the points that could be reached, times the root of
 * how far the call is about what was asked for. Points put calls in order; much of them is the same for all calls of
 * a programme, and a call about something else fits nobody for being near.
 */
export const shownScore = (
  points: number,
  reachable: number,
  { themes, lexical }: Pick<ScoreParts, 'themes' | 'lexical'>,
): number => {
  if (reachable <= 0) return 0;
  const asked = 1 - (1 - themes) * (1 - lexical);
  return Math.round(100 * Math.min(1, points / reachable) * Math.sqrt(asked));
};

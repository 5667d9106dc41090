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

/**
 * The score of a call, from 0 on; what it is shown as is {@link shownScore}. Time makes a call better that fits,
 * it never makes one fit.
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
  const fit = weights.themes * themes + weights.lexical * lexical + weights.programme * programme;
  return (fit > 0 ? fit + weights.time * time : 0) + weights.prior * prior;
};

/** A score as people see it: whole points from 0 to 100. */
export const shownScore = (score: number): number => Math.round(Math.min(100, score));

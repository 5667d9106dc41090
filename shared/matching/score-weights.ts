import * as z from 'zod';
import weights from './weights.json' with { type: 'json' };

/** Weights of named log-odds, and how far below the greatest sum a sum counts for nothing. */
const LogOdds = z.object({
  weights: z.record(z.string(), z.number()),
  range: z.number().positive(),
});

/** What each part adds to the score, in points when the part is 1, and the constants of the parts. */
export const ScoreWeights = z.object({
  themes: z.number().nonnegative(),
  lexical: z.number().nonnegative(),
  time: z.number().nonnegative(),
  prior: z.number().nonnegative(),
  programme: z.number().nonnegative(),
  /** The BM25 score at which the lexical part is one half. */
  lexicalHalf: z.number().positive(),
  /** Days that a small team needs to write an application, below which time counts against a call. */
  comfortableDays: z.number().positive(),
  /** What makes up the parts `programme` (affinity/ties.ts) and `prior` (affinity/popularity.ts). */
  ties: LogOdds,
  popularity: LogOdds,
  /** Where the numbers come from. */
  provenance: z.string().min(1),
});
export type ScoreWeights = z.infer<typeof ScoreWeights>;

/** The weights that serve users. */
export const SCORE_WEIGHTS: ScoreWeights = ScoreWeights.parse(weights);

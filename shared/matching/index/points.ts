import { lexicalPart, pointsFor, reachablePoints, type ScoreParts } from '../score-parts.ts';
import type { MatchIndex } from './match-index.ts';
import type { Reader } from './reader.ts';
import type { MatchScratch } from './scratch.ts';
import { sumOf } from './shared-terms.ts';
import { SUM_SCALE } from './term-postings.ts';

/** What the points of a call depend on for one reader, beside shared words and themes. */
export type Reach = {
  timeParts: Float64Array;
  prior: Float32Array;
  programmeOf: Uint16Array;
  perProgramme: Float64Array | undefined;
  /** The most points that a call without a shared theme has beside those for its words. */
  mostBeside: number;
  /** The points of a call in which every part that there is to go by is 1. */
  reachable: number;
};

export const reachOf = (
  { prior, programmeOf }: Pick<MatchIndex, 'prior' | 'programmeOf'>,
  { zone, perProgramme, priorities, needs }: Reader,
  { moment, todayIn, mostPrior, weights }: MatchScratch,
): Reach => {
  const mostProgramme = perProgramme?.reduce((most, each) => Math.max(most, each), 0) ?? 0;
  const mostBeside = weights.time + weights.prior * mostPrior + weights.programme * mostProgramme;
  const timeParts = moment.timeParts(todayIn(zone));
  const goingBy = {
    priorities: priorities.length > 0,
    needs: needs !== undefined,
    ties: mostProgramme > 0,
    prior: mostPrior > 0,
  };
  const reachable = reachablePoints(goingBy, weights);
  return { timeParts, prior, programmeOf, perProgramme, mostBeside, reachable };
};

const programmePart = ({ perProgramme, programmeOf }: Reach, call: number): number =>
  perProgramme === undefined ? 0 : (perProgramme[programmeOf[call] ?? 0] ?? 0);

const pointsWith = (
  call: number,
  sum: number,
  reach: Reach,
  { gaps, weights }: MatchScratch,
): number =>
  pointsFor(
    weights,
    1 - (gaps[call] ?? 1),
    lexicalPart(sum / SUM_SCALE, weights),
    programmePart(reach, call),
    reach.timeParts[call] ?? 0,
    reach.prior[call] ?? 0,
  );

/** The points of a call, whose sums and gaps stand in `scratch`: the number that `scoreOf` makes of {@link partsOf}. */
export const pointsOf = (call: number, reach: Reach, scratch: MatchScratch): number =>
  pointsWith(call, sumOf(call, scratch), reach, scratch);

/** Points that a call has at least, without a look at the reader's frequent words in it. */
export const leastPointsOf = (call: number, reach: Reach, scratch: MatchScratch): number =>
  pointsWith(call, scratch.sums[call] ?? 0, reach, scratch) - HAIR;

/** Points that a call has at most, likewise. */
export const mostPointsOf = (call: number, reach: Reach, scratch: MatchScratch): number =>
  HAIR + pointsWith(call, (scratch.sums[call] ?? 0) + scratch.mostOfRows, reach, scratch);

/** The parts of a call's points, one by one. */
export const partsOf = (call: number, reach: Reach, scratch: MatchScratch): ScoreParts => ({
  themes: 1 - (scratch.gaps[call] ?? 1),
  lexical: lexicalPart(sumOf(call, scratch) / SUM_SCALE, scratch.weights),
  time: reach.timeParts[call] ?? 0,
  prior: reach.prior[call] ?? 0,
  programme: programmePart(reach, call),
});

/** A bound that is reckoned in fractions gives a hair away, so that no call is passed over by a rounding. */
const HAIR = 1e-9;

/** The sum of words below which a call without a shared theme cannot have `points`; infinite when none suffices. */
export const sumFor = (
  points: number,
  { mostBeside }: Reach,
  { weights }: MatchScratch,
): number => {
  const left = points - mostBeside - HAIR;
  if (left <= 0) return 0;
  const part = left / weights.lexical;
  if (part >= 1) return Number.POSITIVE_INFINITY;
  return (1 - HAIR) * SUM_SCALE * weights.lexicalHalf * (part / (1 - part));
};

import type { ThemeCode } from '../../domain/theme.ts';
import { wallClock, type Zone } from '../../domain/time.ts';
import { SCORE_WEIGHTS, type ScoreWeights } from '../score-weights.ts';
import { Best } from './best.ts';
import type { MatchIndex } from './match-index.ts';
import { type Moment, momentOf } from './moment.ts';
import { dayOf } from './timeline.ts';
import { type Applicant, type Verdicts, verdictsAt } from './verdicts.ts';

/** Working memory for matching many readers against one index at one moment, one after the other. */
export type MatchScratch = {
  weights: ScoreWeights;
  moment: Moment;
  verdictsFor: (applicant: Applicant) => Verdicts;
  termNumbers: ReadonlyMap<string, number>;
  themeNumbers: ReadonlyMap<ThemeCode, number>;
  /** What the reader's words add up to in each call, see `TermPostings`. */
  sums: Int32Array;
  /** When a term was met last, as the number of the reader. */
  metBy: Uint32Array;
  readers: number;
  /** What the shared themes leave open in each call: the product of `1 − strength`. */
  gaps: Float64Array;
  /** The calls that share a theme, in no order, and 1 in `isThemed` for each. */
  themed: Uint16Array;
  themedCount: number;
  isThemed: Uint8Array;
  /** The largest prior of all calls. */
  mostPrior: number;
  eligible: Best;
  unknown: Best;
  todayIn: (zone: Zone) => number;
};

/** Working memory for up to `most` results a reader. */
export const matchScratch = (
  index: MatchIndex,
  now: Date,
  most: number,
  weights: ScoreWeights = SCORE_WEIGHTS,
): MatchScratch => {
  const calls = index.ids.length;
  const moment = momentOf(index, now, weights);
  const numbered = <T>(names: readonly T[]) => new Map(names.map((name, number) => [name, number]));
  const todays = new Map<Zone, number>();
  return {
    weights,
    moment,
    verdictsFor: verdictsAt(index, moment),
    termNumbers: numbered(index.terms.terms),
    themeNumbers: numbered(index.themes.themes),
    sums: new Int32Array(calls),
    metBy: new Uint32Array(index.terms.terms.length),
    readers: 0,
    gaps: new Float64Array(calls).fill(1),
    themed: new Uint16Array(calls),
    themedCount: 0,
    isThemed: new Uint8Array(calls),
    mostPrior: index.prior.reduce((most, each) => Math.max(most, each), 0),
    eligible: new Best(most),
    unknown: new Best(most),
    todayIn: (zone) => {
      const today = todays.get(zone) ?? dayOf(wallClock(now, zone).date);
      todays.set(zone, today);
      return today;
    },
  };
};

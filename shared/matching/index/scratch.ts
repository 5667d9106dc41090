import type { ThemeCode } from '../../domain/theme.ts';
import { wallClock, type Zone } from '../../domain/time.ts';
import type { Applicant } from '../eligibility/terms.ts';
import { SCORE_WEIGHTS, type ScoreWeights } from '../score-weights.ts';
import { TermNumbers } from '../text/term-numbers.ts';
import { Best } from './best.ts';
import { type FrequentTerms, frequentTerms } from './frequent-terms.ts';
import type { MatchIndex } from './match-index.ts';
import { type Moment, momentOf } from './moment.ts';
import { dayOf } from './timeline.ts';
import { type Verdicts, verdictsAt } from './verdicts.ts';

/** Working memory for matching many readers against one index at one moment, one after the other. */
export type MatchScratch = {
  weights: ScoreWeights;
  /** The part of themes below which a call is no result. */
  leastThemes: number;
  moment: Moment;
  verdictsFor: (applicant: Applicant) => Verdicts;
  /** Reads a reader's words into terms of the index. */
  terms: TermNumbers;
  frequent: FrequentTerms;
  themeNumbers: ReadonlyMap<ThemeCode, number>;
  /** What the reader's words add up to in each call, without those that are frequent; see `TermPostings`. */
  sums: Int32Array;
  /** The frequent words of the reader: rows of `frequent`, and the most that they add up to in any call. */
  rows: number[];
  mostOfRows: number;
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
  /** Calls by the points they have at least, of which only the worst is of use. */
  hopeful: Best;
  eligible: Best;
  unknown: Best;
  todayIn: (zone: Zone) => number;
};

/** How many results a reader gets at most, and the part of themes below which a call is none. */
export type Wanted = { most: number; leastThemes?: number; weights?: ScoreWeights };

/** Makes the working memory. It takes some milliseconds and 10 bytes a posting; a matching takes a fraction of one. */
export const matchScratch = (
  index: MatchIndex,
  now: Date,
  { most, leastThemes = 0, weights = SCORE_WEIGHTS }: Wanted,
): MatchScratch => {
  const calls = index.ids.length;
  const moment = momentOf(index, now, weights);
  const numbered = <T>(names: readonly T[]) => new Map(names.map((name, number) => [name, number]));
  const termNumbers = numbered(index.terms.terms);
  const best = () => new Best(Math.max(1, most));
  const todays = new Map<Zone, number>();
  return {
    weights,
    leastThemes,
    moment,
    verdictsFor: verdictsAt(index, moment),
    terms: new TermNumbers((term) => termNumbers.get(term) ?? -1),
    frequent: frequentTerms(index.terms, calls),
    themeNumbers: numbered(index.themes.themes),
    sums: new Int32Array(calls),
    rows: [],
    mostOfRows: 0,
    metBy: new Uint32Array(index.terms.terms.length),
    readers: 0,
    gaps: new Float64Array(calls).fill(1),
    themed: new Uint16Array(calls),
    themedCount: 0,
    isThemed: new Uint8Array(calls),
    mostPrior: index.prior.reduce((most, each) => Math.max(most, each), 0),
    hopeful: best(),
    eligible: best(),
    unknown: best(),
    todayIn: (zone) => {
      const today = todays.get(zone) ?? dayOf(wallClock(now, zone).date);
      todays.set(zone, today);
      return today;
    },
  };
};

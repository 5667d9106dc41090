import type { RuleAnswer } from '../../domain/match.ts';
import { shownScore } from '../score-parts.ts';
import { isIn } from './bits.ts';
import { explainedMatch, type IndexMatch } from './explained-match.ts';
import type { MatchIndex } from './match-index.ts';
import { partsOf, pointsOf, reachOf } from './points.ts';
import type { Reader } from './reader.ts';
import type { MatchScratch } from './scratch.ts';
import { addTerms } from './shared-terms.ts';
import { addThemes } from './shared-themes.ts';
import type { Verdicts } from './verdicts.ts';

/** How single calls, by their positions in the index, stand to one reader: by halves where the whole is not needed. */
export type OneByOne = {
  verdictOf: (call: number) => RuleAnswer;
  /** What it is shown as, 0 to 100. */
  scoreOf: (call: number) => number;
  /** All of it. Throws a RangeError for a call that is not in the index. */
  matchOf: (call: number) => IndexMatch;
};

/**
 * Sets single calls against one reader. A call that the reader cannot apply for is scored as well. What it gives holds
 * until `scratch` is used for another reader.
 */
export const oneByOne = (index: MatchIndex, reader: Reader, scratch: MatchScratch): OneByOne => {
  addTerms(index.terms, reader.needs, scratch);
  addThemes(index.themes, reader.priorities, scratch);
  const reach = reachOf(index, reader, scratch);
  const verdicts = scratch.verdictsFor(reader);
  const verdictOf = (call: number) => verdictIn(verdicts, call);
  return {
    verdictOf,
    scoreOf: (call) =>
      shownScore(pointsOf(call, reach, scratch), reach.reachable, partsOf(call, reach, scratch)),
    matchOf: (call) => {
      const points = pointsOf(call, reach, scratch);
      const its = { call, verdict: verdictOf(call), points };
      return explainedMatch(index, reader, its, reach, scratch);
    },
  };
};

/**
 * What `matchAll` says of one call, by its position in the index, whether or not it would be among the best. Throws a
 * RangeError for a call that is not in the index.
 */
export const matchOne = (
  index: MatchIndex,
  reader: Reader,
  call: number,
  scratch: MatchScratch,
): IndexMatch => oneByOne(index, reader, scratch).matchOf(call);

const verdictIn = ({ eligible, unknown }: Verdicts, call: number): RuleAnswer => {
  if (isIn(eligible, call)) return 'eligible';
  return isIn(unknown, call) ? 'unknown' : 'ineligible';
};

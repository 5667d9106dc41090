import type { RuleAnswer } from '../../domain/match.ts';
import { isIn } from './bits.ts';
import { explainedMatch, type IndexMatch } from './explained-match.ts';
import type { MatchIndex } from './match-index.ts';
import { pointsOf, reachOf } from './points.ts';
import type { Reader } from './reader.ts';
import type { MatchScratch } from './scratch.ts';
import { addTerms } from './shared-terms.ts';
import { addThemes } from './shared-themes.ts';

/**
 * What `matchAll` says of one call, by its position in the index, whether or not it would be among the best. A call
 * that the reader cannot apply for is scored as well. Throws a RangeError for a call that is not in the index.
 */
export const matchOne = (
  index: MatchIndex,
  reader: Reader,
  call: number,
  scratch: MatchScratch,
): IndexMatch => {
  addTerms(index.terms, reader.needs, scratch);
  addThemes(index.themes, reader.priorities, scratch);
  const reach = reachOf(index, reader, scratch);
  const verdict = verdictFor(reader, call, scratch);
  const points = pointsOf(call, reach, scratch);
  return explainedMatch(index, reader, { call, verdict, points }, reach, scratch);
};

const verdictFor = (reader: Reader, call: number, scratch: MatchScratch): RuleAnswer => {
  const { eligible, unknown } = scratch.verdictsFor(reader);
  if (isIn(eligible, call)) return 'eligible';
  return isIn(unknown, call) ? 'unknown' : 'ineligible';
};

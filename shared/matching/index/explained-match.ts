import type { CallId } from '../../domain/ids.ts';
import type { Reason, RuleAnswer } from '../../domain/match.ts';
import { reasonsFor } from '../reasons.ts';
import { type ScoreParts, shownScore } from '../score-parts.ts';
import type { MatchIndex } from './match-index.ts';
import { partsOf, type Reach } from './points.ts';
import type { Reader } from './reader.ts';
import type { MatchScratch } from './scratch.ts';
import { themesShared } from './shared-themes.ts';
import { dateOf } from './timeline.ts';

/** A call set against a reader by the index: whether the reader may apply for it, and why it fits. */
export type IndexMatch = {
  /** Its position in the index. */
  call: number;
  callId: CallId;
  verdict: RuleAnswer;
  /** What it is ranked by, from 0 on. */
  points: number;
  /** What it is shown as, 0 (nothing in common) to 100. */
  score: number;
  parts: ScoreParts;
  reasons: Reason[];
};

/** A call that a reader may apply for, or of which that is not known. */
export type RankedMatch = IndexMatch & { verdict: 'eligible' | 'unknown' };

/** Puts together what is told of a call whose sums and gaps stand in `scratch`. Throws a RangeError for a call that is not in the index. */
export const explainedMatch = <V extends RuleAnswer>(
  index: MatchIndex,
  reader: Reader,
  { call, verdict, points }: { call: number; verdict: V; points: number },
  reach: Reach,
  scratch: MatchScratch,
): IndexMatch & { verdict: V } => {
  const callId = index.ids[call];
  const statement = index.statements.statements[index.statements.statementOf[call] ?? 0];
  if (callId === undefined || statement === undefined) throw new RangeError(`no call ${call}`);
  const shared = themesShared(index.themes, reader.priorities, scratch, call);
  const time = timeReason(index, reader, call, scratch);
  const parts = partsOf(call, reach, scratch);
  return {
    call,
    callId,
    verdict,
    points,
    score: shownScore(points, reach.reachable, parts),
    parts,
    reasons: reasonsFor(reader.country, statement.eligibility, shared, time),
  };
};

const timeReason = (
  { timeline }: MatchIndex,
  { zone }: Reader,
  call: number,
  { moment, todayIn, weights }: MatchScratch,
): Reason | undefined => {
  if (moment.forthcoming[call] === 1) {
    return { code: 'forthcoming', opensOn: dateOf(timeline.opensOn[call] ?? 0) };
  }
  if (moment.hasNext[call] !== 1) return undefined;
  const days = (moment.nextOn[call] ?? 0) - todayIn(zone);
  return days >= weights.comfortableDays ? { code: 'time-left', days } : undefined;
};

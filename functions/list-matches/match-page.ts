import { statusOf } from '../../shared/domain/call.ts';
import type { CallMark } from '../../shared/domain/call-mark.ts';
import type { RuleAnswer } from '../../shared/domain/match.ts';
import { type Place, placeOf } from '../../shared/listing/call-order.ts';
import { type PlacedPage, selectPlaced } from '../../shared/listing/select-page.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import type { MatchQuery } from './request.ts';

/** How a call stands to a municipality, as far as lists go by it. */
export type Standing = {
  call: IndexedCall;
  /** In the index. */
  position: number;
  verdict: RuleAnswer;
  score: number;
  mark: CallMark['mark'] | 'none';
};

/**
 * The page of those that fit, after a place. The status is asked for now; the order is that of the moment `at` at which
 * the first page was read, so that a deadline which passes meanwhile moves no other call.
 */
export const matchPage = (
  all: readonly Standing[],
  query: MatchQuery,
  { at, now }: { at: Date; now: Date },
  limit: number,
  after?: Place,
): PlacedPage<Standing> => {
  const fitting = all.filter((each) => fits(each, query, now));
  return selectPlaced(fitting, placing(query.sort, at), query.sort.startsWith('-'), limit, after);
};

/** What costs most is asked last. */
const fits = ({ call, verdict, score, mark }: Standing, query: MatchQuery, now: Date): boolean =>
  query.verdict.includes(verdict) &&
  score >= query.minimumScore &&
  (query.programme?.includes(call.programme) ?? true) &&
  (query.marked?.includes(mark) ?? true) &&
  (query.theme?.some((code) => call.themes.some(({ theme }) => theme === code)) ?? true) &&
  hasStatus(call, query, now);

const hasStatus = (call: IndexedCall, { status }: MatchQuery, now: Date): boolean => {
  const its = statusOf(call, now);
  return status.some((each) => each === its);
};

const placing = (sort: MatchQuery['sort'], at: Date): ((each: Standing) => Place) => {
  if (sort === 'score' || sort === '-score') {
    return ({ call, score }) => ({ id: call.id, value: score });
  }
  return ({ call }) => placeOf(call, { sort, at, currency: call.money.currency });
};

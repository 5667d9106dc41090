import type { CallRecord } from '../domain/call.ts';
import { deadlineInstant, inOrder } from '../domain/deadline.ts';
import type { Instant } from '../domain/time.ts';
import { CALLS, callListBound, callListKey, type ListKey } from './keys.ts';
import type { Listing } from './listing.ts';
import type { PageRequest } from './page.ts';

/** Which calls to list. Without a bound, all. A call without a deadline never closes. */
export type CallPageRequest = PageRequest & {
  /** Only calls whose last deadline is this instant or later, the nearest first. */
  closingAfter?: Instant;
  /** Only calls whose last deadline is earlier than this; the latest first unless `closingAfter` is given. */
  closedBefore?: Instant;
};

/** Where a call lies in the list of all calls. */
export const listKeyOf = ({ id, deadlines }: CallRecord): ListKey => {
  const last = inOrder(deadlines).at(-1);
  return callListKey(id, last && deadlineInstant(last));
};

export const callListing = (
  request: Pick<CallPageRequest, 'closingAfter' | 'closedBefore'>,
): Listing => {
  const from = request.closingAfter && callListBound(request.closingAfter);
  const before = request.closedBefore && callListBound(request.closedBefore);
  if (from === undefined && before !== undefined) {
    return { partitions: [CALLS], descending: true, start: before };
  }
  return {
    partitions: [CALLS],
    ...(from === undefined ? {} : { start: from }),
    ...(before === undefined ? {} : { end: before }),
  };
};

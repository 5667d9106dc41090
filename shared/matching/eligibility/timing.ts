import { type CallStatus, statusOf } from '../../domain/call.ts';
import { deadlineInstant, nextEntryDeadline } from '../../domain/deadline.ts';
import type { Offer } from './terms.ts';

/** Where a call stands at a moment. */
export type Timing = {
  status: CallStatus;
  /** The last moment at which a newcomer can submit, in milliseconds; undefined when there is none. */
  entryUntil: number | undefined;
};

/** All profiles are set against a call at one moment: each call remembers what it said last. */
const last = new WeakMap<Offer, { at: number; timing: Timing }>();

export const timingOf = (offer: Offer, now: Date): Timing => {
  const at = now.getTime();
  const before = last.get(offer);
  if (before?.at === at) return before.timing;
  const entry = nextEntryDeadline(offer.deadlines, now);
  const timing = {
    status: statusOf(offer, now),
    entryUntil: entry && deadlineInstant(entry).getTime(),
  };
  last.set(offer, { at, timing });
  return timing;
};

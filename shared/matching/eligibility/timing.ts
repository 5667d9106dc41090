import { type CallStatus, statusOf } from '../../domain/call.ts';
import { deadlineInstant, nextEntryDeadline } from '../../domain/deadline.ts';
import type { Offer } from './terms.ts';

/** Where a call stands at a moment. */
export type Timing = {
  status: CallStatus;
  /** The last moment at which a newcomer can submit, in milliseconds; undefined when there is none. */
  entryUntil: number | undefined;
};

export const timingOf = (offer: Offer, now: Date): Timing => {
  const entry = nextEntryDeadline(offer.deadlines, now);
  return { status: statusOf(offer, now), entryUntil: entry && deadlineInstant(entry).getTime() };
};

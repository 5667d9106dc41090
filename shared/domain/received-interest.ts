import * as z from 'zod';
import type { Interest } from './interest.ts';
import { SearchId } from './partner-search.ts';
import { Instant } from './time.ts';

/** So many are remembered of a party, the latest: enough to tell how it answers, and its record stays small. */
const MOST_REMEMBERED = 40;

/** That a party received an interest as the owner of a search, and when it answered; nothing of whose interest it was. */
export const ReceivedInterest = z.object({
  searchId: SearchId,
  sentAt: Instant,
  answeredAt: Instant.optional(),
});
export type ReceivedInterest = z.infer<typeof ReceivedInterest>;

/** One more interest waits for an answer. */
export const withReceived = (
  received: readonly ReceivedInterest[],
  { searchId, sentAt }: Interest,
): ReceivedInterest[] => [...received, { searchId, sentAt }].slice(-MOST_REMEMBERED);

/** The interest was answered. One that is remembered no more is not remembered anew, as it would seem to be the latest. */
export const withAnswered = (
  received: readonly ReceivedInterest[],
  { answeredAt, ...interest }: Interest,
): ReceivedInterest[] => {
  const at = waitingAt(received, interest);
  return received.map((each, index) => (index === at ? { ...each, answeredAt } : each));
};

/** The interest was taken back or erased before it was answered: nobody left it unanswered. */
export const withoutReceived = (
  received: readonly ReceivedInterest[],
  interest: Pick<Interest, 'searchId' | 'sentAt'>,
): ReceivedInterest[] => {
  const at = waitingAt(received, interest);
  return received.filter((_, index) => index !== at);
};

/** Of two that came in the same millisecond it is one or the other: they are alike. */
const waitingAt = (
  received: readonly ReceivedInterest[],
  { searchId, sentAt }: Pick<Interest, 'searchId' | 'sentAt'>,
): number =>
  received.findIndex(
    (each) => each.searchId === searchId && each.sentAt === sentAt && each.answeredAt === undefined,
  );

import * as z from 'zod';
import { PartyId } from './ids.ts';
import type { Interest } from './interest.ts';
import { SearchId } from './partner-search.ts';
import { plainWords } from './plain-words.ts';
import {
  ReceivedInterest,
  withAnswered,
  withoutReceived,
  withReceived,
} from './received-interest.ts';
import { err, ok, type Result } from './result.ts';
import { Instant, PlainDate, toInstant, utcDayOf } from './time.ts';

/** Partner searches that one party may have under way at once, drafts included. */
export const MOST_OPEN_SEARCHES = 5;

const HOUR = 3_600_000;

/** How often a party may do a thing within so many hours. */
type Limit = { hours: number; most: number };

const SEARCH_LIMITS: readonly Limit[] = [{ hours: 24, most: 10 }];
const INTEREST_LIMITS: readonly Limit[] = [
  { hours: 1, most: 4 },
  { hours: 24, most: 10 },
];

const LONGEST_HOURS = 24;

/**
 * What a party has under way with partners, in one record: it is written together with whatever it allows, so that two
 * requests at once cannot both take the last place.
 */
export const Partnering = z.object({
  party: PartyId,
  suspended: z.object({ since: Instant, reason: plainWords(500) }).optional(),
  /** The searches that are not over, with when each ends: one whose time has passed counts no more. */
  open: z.array(z.object({ id: SearchId, endsAt: Instant })),
  /** When searches were published and interest was expressed in the last day. */
  searchesAt: z.array(Instant),
  interestsAt: z.array(Instant),
  /** The last day (UTC) on which it published a search, expressed interest or answered one. */
  actedOn: PlainDate.optional(),
  /** The interests that it received in its searches, as far as they are remembered, the latest last. */
  received: z.array(ReceivedInterest).default([]),
  version: z.number().int().nonnegative(),
});
export type Partnering = z.infer<typeof Partnering>;

/** That of a party which never sought or answered anything. */
export const unpartnered = (party: PartyId): Partnering => ({
  party,
  open: [],
  searchesAt: [],
  interestsAt: [],
  received: [],
  version: 0,
});

export type PartneringRefusal =
  | { kind: 'suspended'; reason: string }
  | { kind: 'too-many-open'; most: number }
  | { kind: 'too-often'; hours: number; most: number };

type Taken = Result<Partnering, PartneringRefusal>;

/** Makes room for a new search. */
export const withSearch = (
  partnering: Partnering,
  search: { id: SearchId; endsAt: Instant },
  now: Date,
): Taken => {
  if (partnering.suspended) return suspended(partnering.suspended);
  const { id, endsAt } = search;
  const open = stillOpen(partnering, now).filter((each) => each.id !== id);
  if (open.length >= MOST_OPEN_SEARCHES) {
    return err({ kind: 'too-many-open', most: MOST_OPEN_SEARCHES });
  }
  const searchesAt = often(partnering.searchesAt, SEARCH_LIMITS, now);
  if (!searchesAt.ok) return searchesAt;
  return ok({
    ...partnering,
    open: [...open, { id, endsAt }],
    searchesAt: searchesAt.value,
    actedOn: utcDayOf(now),
  });
};

/** The search ends at another moment, and still takes the place it has. */
export const withEnd = (
  partnering: Partnering,
  { id, endsAt }: { id: SearchId; endsAt: Instant },
): Result<Partnering, PartneringRefusal> =>
  partnering.suspended
    ? suspended(partnering.suspended)
    : ok({
        ...partnering,
        open: partnering.open.map((each) => (each.id === id ? { id, endsAt } : each)),
      });

/** The search is over: its place is free. */
export const withoutSearch = (partnering: Partnering, id: SearchId): Partnering => ({
  ...partnering,
  open: partnering.open.filter((each) => each.id !== id),
});

/** The search is deleted: its place is free, and nothing is remembered of the interests in it. */
export const withSearchErased = (partnering: Partnering, id: SearchId): Partnering => ({
  ...withoutSearch(partnering, id),
  received: partnering.received.filter(({ searchId }) => searchId !== id),
});

/** Counts an expression of interest. */
export const withInterest = (partnering: Partnering, now: Date): Taken => {
  if (partnering.suspended) return suspended(partnering.suspended);
  const interestsAt = often(partnering.interestsAt, INTEREST_LIMITS, now);
  return interestsAt.ok
    ? ok({ ...partnering, interestsAt: interestsAt.value, actedOn: utcDayOf(now) })
    : interestsAt;
};

/** An interest came in a search of the party. */
export const withInterestReceived = (partnering: Partnering, interest: Interest): Partnering => ({
  ...partnering,
  received: withReceived(partnering.received, interest),
});

/** The party answered an interest that it had received. */
export const withInterestAnswered = (
  partnering: Partnering,
  interest: Interest,
  now: Date,
): Partnering => ({
  ...partnering,
  actedOn: utcDayOf(now),
  received: withAnswered(partnering.received, interest),
});

/** An interest that the party had received waits for an answer no more, as it was taken back or deleted. */
export const withInterestGone = (
  partnering: Partnering,
  interest: Pick<Interest, 'searchId' | 'sentAt'>,
): Partnering => ({ ...partnering, received: withoutReceived(partnering.received, interest) });

const suspended = ({ reason }: { reason: string }) => err({ kind: 'suspended' as const, reason });

const stillOpen = ({ open }: Partnering, now: Date): Partnering['open'] =>
  open.filter(({ endsAt }) => Date.parse(endsAt) >= now.getTime());

/** The moments with this one among them, unless it is one too many. What is older than any limit asks for is let go. */
const often = (
  moments: readonly Instant[],
  limits: readonly Limit[],
  now: Date,
): Result<Instant[], PartneringRefusal> => {
  const within = (hours: number) =>
    moments.filter((at) => now.getTime() - Date.parse(at) < hours * HOUR);
  const passed = limits.find(({ hours, most }) => within(hours).length >= most);
  return passed
    ? err({ kind: 'too-often', ...passed })
    : ok([...within(LONGEST_HOURS), toInstant(now)]);
};

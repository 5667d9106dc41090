import * as z from 'zod';
import { PartyId } from './ids.ts';
import { RequestName } from './link-mail-request.ts';
import { Contact } from './municipality.ts';
import { isOpenSearch, type PartnerSearch, SearchId } from './partner-search.ts';
import { plainWords } from './plain-words.ts';
import { err, ok, type Result } from './result.ts';
import { Instant, toInstant } from './time.ts';

/** What is written with an expression of interest, in characters. */
const MOST_WORDS = 2000;

export const InterestMessage = plainWords(MOST_WORDS);

/** A party's answer to a partner search, of which each party has one at most. */
export const Interest = z.object({
  searchId: SearchId,
  from: PartyId,
  /** Whose address is shown once both sides agree. */
  contactId: Contact.shape.id,
  request: RequestName,
  message: InterestMessage,
  state: z.enum(['sent', 'accepted', 'declined', 'withdrawn']),
  sentAt: Instant,
  answeredAt: Instant.optional(),
  /** When the owner was reminded to answer. */
  remindedAt: Instant.optional(),
  version: z.number().int().nonnegative(),
});
export type Interest = z.infer<typeof Interest>;

/** `expired`: its search ended before it was answered. This follows from the search, and is written nowhere. */
export type InterestState = Interest['state'] | 'expired';

export const interestStateAt = (
  { state }: Interest,
  search: PartnerSearch,
  now: Date,
): InterestState => (state === 'sent' && !isOpenSearch(search, now) ? 'expired' : state);

export type InterestRefusal =
  | { kind: 'own-search' }
  | { kind: 'search-over' }
  | { kind: 'search-not-published' }
  | { kind: 'expressed-before' };

/** Whether a party may express interest in a search. Who is suspended, and how often, is for its own record to say. */
export const mayExpress = (
  search: PartnerSearch,
  from: PartyId,
  before: Interest | undefined,
  now: Date,
): Result<void, InterestRefusal> => {
  if (search.owner === from) return err({ kind: 'own-search' });
  const { kind } = search.state;
  if (kind === 'draft' || kind === 'pending-moderation' || kind === 'rejected') {
    return err({ kind: 'search-not-published' });
  }
  if (!isOpenSearch(search, now)) return err({ kind: 'search-over' });
  return before ? err({ kind: 'expressed-before' }) : ok(undefined);
};

export type AnswerRefusal =
  | { kind: 'search-over' }
  | { kind: 'answered-before'; state: Interest['state'] };

/** The owner's answer. The same answer again is no change; another one is refused, because the first was told. */
export const answered = (
  interest: Interest,
  search: PartnerSearch,
  answer: 'accepted' | 'declined',
  now: Date,
): Result<Interest, AnswerRefusal> => {
  if (interest.state === answer) return ok(interest);
  if (interest.state !== 'sent') return err({ kind: 'answered-before', state: interest.state });
  if (!isOpenSearch(search, now)) return err({ kind: 'search-over' });
  return ok({ ...interest, state: answer, answeredAt: toInstant(now) });
};

/** Taken back by whoever expressed it, as long as nobody has answered. */
export const takenBack = (interest: Interest, now: Date): Result<Interest, AnswerRefusal> => {
  if (interest.state === 'withdrawn') return ok(interest);
  return interest.state === 'sent'
    ? ok({ ...interest, state: 'withdrawn', answeredAt: toInstant(now) })
    : err({ kind: 'answered-before', state: interest.state });
};

const DAY = 86_400_000;

/** Days without an answer after which the owner is reminded, once. */
const REMINDED_AFTER = 7;

export const isReminderDue = (interest: Interest, search: PartnerSearch, now: Date): boolean =>
  interest.state === 'sent' &&
  interest.remindedAt === undefined &&
  isOpenSearch(search, now) &&
  now.getTime() - Date.parse(interest.sentAt) >= REMINDED_AFTER * DAY;

import * as z from 'zod';
import { deadlineInstant } from './deadline.ts';
import { CallId, CountryCode, Nuts, PartyId } from './ids.ts';
import { Language } from './language.ts';
import { RequestName } from './link-mail-request.ts';
import { Contact } from './municipality.ts';
import { plainWords } from './plain-words.ts';
import { err, ok, type Result } from './result.ts';
import { ThemeCode } from './theme.ts';
import { daysBetween, Instant, PlainDate, toInstant, wallClock, type Zone } from './time.ts';

export const SearchId = z
  .string()
  .regex(/^ps-[0-9a-f]{20}$/)
  .brand<'SearchId'>();
export type SearchId = z.infer<typeof SearchId>;

/** What the partner who is looked for would be in the consortium. */
export const SoughtRole = z.enum(['lead', 'partner', 'donor-partner']);
export type SoughtRole = z.infer<typeof SoughtRole>;

/** What a notice is about: a call that is known, or an idea that looks for one. */
const Occasion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), callId: CallId }),
  z.strictObject({ kind: z.literal('idea') }),
]);

/** What the owner of a partner search says in it. */
export const SearchNotice = z.strictObject({
  about: Occasion,
  role: SoughtRole,
  themes: z.array(ThemeCode).min(1).max(5),
  /** Where the partner should come from; anywhere when both are empty. */
  countries: z.array(CountryCode).max(40).default([]),
  areas: z.array(Nuts).max(40).default([]),
  title: plainWords(120).regex(/^[^\n\r\t]*$/, 'stands on one line'),
  whatWeBring: plainWords(2000),
  whatWeSeek: plainWords(2000),
  language: Language,
  /** The last day on which it is shown. */
  until: PlainDate,
});
export type SearchNotice = z.infer<typeof SearchNotice>;

/** Where a partner search stands. From `expired`, `closed` and `withdrawn` it never comes back. */
export const SearchState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft') }),
  z.object({ kind: z.literal('pending-moderation'), at: Instant }),
  z.object({ kind: z.literal('published'), at: Instant }),
  z.object({ kind: z.literal('rejected'), at: Instant, reason: plainWords(500) }),
  z.object({ kind: z.literal('expired'), at: Instant }),
  z.object({ kind: z.literal('closed'), at: Instant, foundWith: z.array(PartyId).max(20) }),
  z.object({ kind: z.literal('withdrawn'), at: Instant }),
]);
export type SearchState = z.infer<typeof SearchState>;

/** A notice by which a party looks for a partner. `version` is 0 for one that was never written down. */
export const PartnerSearch = z.object({
  id: SearchId,
  owner: PartyId,
  /** Whose address is shown once both sides agree. */
  contactId: Contact.shape.id,
  request: RequestName,
  notice: SearchNotice,
  /** After this moment it is over: the end of its last day, or the call's last deadline if that comes before. */
  endsAt: Instant,
  state: SearchState,
  createdAt: Instant,
  /** Interests that were ever expressed. */
  interests: z.number().int().nonnegative(),
  version: z.number().int().nonnegative(),
});
export type PartnerSearch = z.infer<typeof PartnerSearch>;

/** The longest that a search may run, in days. */
const MOST_DAYS = 366;

/** Why a search cannot run until the day it names. */
export type BadEnd = { kind: 'ends-too-soon' | 'ends-too-late' | 'ends-after-the-call' };

/** When a search ends. `callEnds` is the last deadline of its call, if it has one. */
export const endOf = (
  { until }: Pick<SearchNotice, 'until'>,
  zone: Zone,
  callEnds: Date | undefined,
  now: Date,
): Result<Instant, BadEnd> => {
  const today = wallClock(now, zone).date;
  const days = daysBetween(today, until);
  if (days < 1) return err({ kind: 'ends-too-soon' });
  if (days > MOST_DAYS) return err({ kind: 'ends-too-late' });
  const end = deadlineInstant({ date: until, zone, role: 'single' });
  if (callEnds === undefined) return ok(toInstant(end));
  if (until > wallClock(callEnds, zone).date) return err({ kind: 'ends-after-the-call' });
  return ok(toInstant(callEnds < end ? callEnds : end));
};

/** Whether others may see it and answer it. */
export const isOpenSearch = ({ state, endsAt }: PartnerSearch, now: Date): boolean =>
  state.kind === 'published' && Date.parse(endsAt) >= now.getTime();

/** The states that end with the search's time. */
export const LIVE_STATES: readonly SearchState['kind'][] = [
  'draft',
  'pending-moderation',
  'published',
  'rejected',
];

/** The search as it stands at a moment: one whose time has passed is over, whether or not that was written down yet. */
export const asOf = (search: PartnerSearch, now: Date): PartnerSearch =>
  LIVE_STATES.includes(search.state.kind) && Date.parse(search.endsAt) < now.getTime()
    ? { ...search, state: { kind: 'expired', at: search.endsAt } }
    : search;

/** A search cannot be brought from the state it is in to the one that is asked for. */
export type WrongState = { kind: 'wrong-state'; state: SearchState['kind'] };

type Moved = Result<PartnerSearch, WrongState>;

const moved = (
  search: PartnerSearch,
  from: readonly SearchState['kind'][],
  state: SearchState,
): Moved =>
  from.includes(search.state.kind)
    ? ok({ ...search, state })
    : err({ kind: 'wrong-state', state: search.state.kind });

/** Hands a draft in, so that it is looked at before anybody sees it. */
export const submitted = (search: PartnerSearch, at: Instant): Moved =>
  moved(search, ['draft'], { kind: 'pending-moderation', at });

/** Says something else from now on. What others may see has to be looked at again. */
export const revised = (
  search: PartnerSearch,
  { notice, endsAt, contactId }: Pick<PartnerSearch, 'notice' | 'endsAt' | 'contactId'>,
  at: Instant,
): Moved => {
  const state: SearchState =
    search.state.kind === 'draft' ? search.state : { kind: 'pending-moderation', at };
  const next = moved(search, LIVE_STATES, state);
  return next.ok ? ok({ ...next.value, notice, endsAt, contactId }) : next;
};

export const Moderation = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve') }),
  z.strictObject({ decision: z.literal('reject'), reason: plainWords(500) }),
]);
export type Moderation = z.infer<typeof Moderation>;

/** Lets others see it, or not. One that is shown already can be taken away, with a reason. */
export const moderated = (search: PartnerSearch, moderation: Moderation, at: Instant): Moved =>
  moderation.decision === 'approve'
    ? moved(search, ['pending-moderation'], { kind: 'published', at })
    : moved(search, ['pending-moderation', 'published'], {
        kind: 'rejected',
        at,
        reason: moderation.reason,
      });

/** The owner no longer wants it. */
export const withdrawn = (search: PartnerSearch, at: Instant): Moved =>
  moved(search, LIVE_STATES, { kind: 'withdrawn', at });

/** The owner found whom it looked for, on the service or elsewhere. Also after it has expired: that is when one knows. */
export const closed = (
  search: PartnerSearch,
  foundWith: readonly PartyId[],
  at: Instant,
): Moved | Result<never, { kind: 'found-itself' }> =>
  foundWith.includes(search.owner)
    ? err({ kind: 'found-itself' })
    : moved(search, ['published', 'expired'], {
        kind: 'closed',
        at,
        foundWith: [...new Set(foundWith)],
      });

/** Its time is over, or that of its call. What is over already stays what it is. */
export const expired = (search: PartnerSearch, at: Instant): PartnerSearch =>
  LIVE_STATES.includes(search.state.kind) ? { ...search, state: { kind: 'expired', at } } : search;

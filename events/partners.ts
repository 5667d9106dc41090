import * as z from 'zod';
import { CallId, PartyId } from '../shared/domain/ids.ts';
import { OwedEvent } from '../shared/domain/owed-event.ts';
import { SearchId } from '../shared/domain/partner-search.ts';
import { Instant } from '../shared/domain/time.ts';
import { type EventContract, eventOf } from './envelope.ts';

const SearchReference = z.object({
  searchId: SearchId,
  owner: PartyId,
  callId: CallId.optional(),
  /** The version that the step made. */
  version: z.number().int().positive(),
  at: Instant,
});

const InterestReference = z.object({
  searchId: SearchId,
  owner: PartyId,
  from: PartyId,
  version: z.number().int().positive(),
  at: Instant,
});

/** A partner search waits to be looked at. */
export const PartnerSearchSubmitted = {
  name: 'PartnerSearchSubmitted',
  description: 'A partner search was handed in, or changed, and waits to be moderated.',
  detail: SearchReference,
} as const;

/** Others may see it from now on. */
export const PartnerSearchPublished = {
  name: 'PartnerSearchPublished',
  description: 'A partner search was approved and is shown to others.',
  detail: SearchReference,
} as const;

/** It is not shown, or no longer. */
export const PartnerSearchRejected = {
  name: 'PartnerSearchRejected',
  description: 'A partner search was refused, or taken away after it had been shown.',
  detail: SearchReference,
} as const;

/** Its time, or that of its call, is over. */
export const PartnerSearchExpired = {
  name: 'PartnerSearchExpired',
  description: 'The last day of a partner search has passed, or its call is over.',
  detail: SearchReference,
} as const;

/** The owner found a partner. */
export const PartnerSearchClosed = {
  name: 'PartnerSearchClosed',
  description: 'The owner of a partner search found whom it looked for.',
  detail: SearchReference.extend({ foundWith: z.array(PartyId) }),
} as const;

/** The owner no longer wants it. */
export const PartnerSearchWithdrawn = {
  name: 'PartnerSearchWithdrawn',
  description: 'The owner took a partner search back.',
  detail: SearchReference,
} as const;

/** Somebody answered a partner search. */
export const InterestExpressed = {
  name: 'InterestExpressed',
  description: 'A party expressed interest in a partner search.',
  detail: InterestReference,
} as const;

/** The owner agrees: from now on each side sees the contact of the other. */
export const InterestAccepted = {
  name: 'InterestAccepted',
  description: 'The owner of a partner search accepted an expression of interest.',
  detail: InterestReference,
} as const;

/** The owner does not want it. */
export const InterestDeclined = {
  name: 'InterestDeclined',
  description: 'The owner of a partner search declined an expression of interest.',
  detail: InterestReference,
} as const;

/** Taken back before it was answered. */
export const InterestWithdrawn = {
  name: 'InterestWithdrawn',
  description: 'A party took its expression of interest back before it was answered.',
  detail: InterestReference,
} as const;

/** The owner is to be reminded of it, once. */
export const InterestUnanswered = {
  name: 'InterestUnanswered',
  description: 'An expression of interest has waited a week for an answer.',
  detail: InterestReference,
} as const;

/** An event to write down with what it tells of. Its subject sets it apart from others of its name about one search. */
export const owed = <Name extends string, Detail extends z.ZodType>(
  contract: EventContract<Name, Detail>,
  detail: z.input<Detail>,
  subject: string,
  { searchId, at }: { searchId: SearchId; at: Instant },
): OwedEvent => OwedEvent.parse({ ...eventOf(contract, detail), subject, searchId, at });

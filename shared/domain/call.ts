import * as z from 'zod';
import { DonorPartner } from './consortium-rule.ts';
import { Correction } from './correction.ts';
import { Deadline, deadlineInstant } from './deadline.ts';
import { Eligibility } from './eligibility.ts';
import { CallId, ProgrammeCode, SourceId } from './ids.ts';
import { Language, Localised } from './language.ts';
import { CallMoney, CoFinancingRate } from './money.ts';
import { StatedBy } from './stated-by.ts';
import { Instant, PlainDate, wallClock, type Zone } from './time.ts';

/** Longest text kept of a description, in characters: a call must fit one 400 KB table item. */
export const MAX_TEXT = 40_000;

export const CallKind = z.enum([
  'grant',
  'cascade',
  'small-grants',
  'predefined',
  'direct-award',
  'bilateral',
  'consultation',
]);
export type CallKind = z.infer<typeof CallKind>;

export const CallStatus = z.enum(['forthcoming', 'open', 'closed', 'withdrawn']);
export type CallStatus = z.infer<typeof CallStatus>;

/** What a source says about a call, in our words. */
export const Call = z.object({
  id: CallId,
  source: SourceId,
  sourceId: z.string().min(1).max(150),
  identifier: z.string().min(1).max(150),
  callIdentifier: z.string().max(150).optional(),
  kind: CallKind,
  programme: ProgrammeCode,
  language: Language,
  title: Localised,
  summary: Localised.optional(),
  descriptionHtml: z.string().max(MAX_TEXT).optional(),
  descriptionText: z.string().max(MAX_TEXT).optional(),
  keywords: z.array(z.string().min(1).max(200)).max(100),
  typesOfAction: z.array(z.string().min(1).max(200)).max(20),
  opensOn: PlainDate.optional(),
  /** An opening that is announced without a day: the words, and the days they may mean. */
  opensAround: z
    .object({ text: z.string().max(200), from: PlainDate, until: PlainDate })
    .optional(),
  deadlines: z.array(Deadline).max(50),
  sourceStatus: CallStatus.optional(),
  money: CallMoney,
  coFinancing: z.object({ rate: CoFinancingRate, by: StatedBy }).optional(),
  eligibility: Eligibility,
  /** What an EEA call wants of a partner from Norway, Iceland or Liechtenstein. */
  partnership: z.object({ donorPartner: DonorPartner, text: z.string().max(500) }).optional(),
  url: z.url({ protocol: /^https?$/ }),
});
export type Call = z.infer<typeof Call>;

/** A call as it is kept: with when it was seen, and which version of its meaning this is. */
export const CallRecord = z.object({
  ...Call.shape,
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  missingSince: Instant.optional(),
  changedAt: Instant,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.number().int().positive(),
  /** The last version that changed something worth telling a reader, and the fields it changed. */
  news: z.object({ version: z.number().int().positive(), fields: z.array(z.string()) }),
  /** The last version with which it could be applied for again after it had closed. */
  reopenedIn: z.number().int().positive().optional(),
  /** How often it was written again within its version, which others must not overwrite unseen; absent: never. */
  revision: z.number().int().positive().optional(),
  /** The fields in which it does not say what its source says, but what an administrator does. */
  corrections: z.array(Correction).max(100).optional(),
});
export type CallRecord = z.infer<typeof CallRecord>;

const DAY = 86_400_000;

/** A call without a deadline that a feed has not had for this long is over. Absence alone closes no other. */
const DAYS_MISSED = 60;

/** Where portals count days when they name no zone. */
const BRUSSELS = 'Europe/Brussels' as Zone;

/**
 * The status of a call by its own dates and the clock. The source's word counts only where dates are
 * silent: for a withdrawal, and for a call without a deadline.
 */
export const statusOf = (
  call: Pick<Call, 'opensOn' | 'deadlines' | 'sourceStatus'> &
    Partial<Pick<CallRecord, 'missingSince'>>,
  now: Date,
): CallStatus => {
  if (call.sourceStatus === 'withdrawn') return 'withdrawn';
  if (call.deadlines.length > 0 && call.deadlines.every((d) => deadlineInstant(d) < now)) {
    return 'closed';
  }
  const zone = call.deadlines[0]?.zone ?? BRUSSELS;
  if (call.opensOn !== undefined && call.opensOn > wallClock(now, zone).date) return 'forthcoming';
  if (call.deadlines.length > 0) return 'open';
  if (call.missingSince && Date.parse(call.missingSince) < now.getTime() - DAYS_MISSED * DAY) {
    return 'closed';
  }
  return call.opensOn === undefined ? (call.sourceStatus ?? 'forthcoming') : openUnlessClosed(call);
};

const openUnlessClosed = (call: Pick<Call, 'sourceStatus'>): CallStatus =>
  call.sourceStatus === 'closed' ? 'closed' : 'open';

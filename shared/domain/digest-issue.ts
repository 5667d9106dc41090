import * as z from 'zod';
import { MunicipalityId } from './ids.ts';
import { SearchId } from './partner-search.ts';
import { Instant, IsoWeek } from './time.ts';
import { Told } from './told.ts';

/** Which week's digest, for whom. */
export const IssueKey = z.object({
  municipalityId: MunicipalityId,
  contactId: z.string().regex(/^[a-z0-9]{1,20}$/),
  week: IsoWeek,
});
export type IssueKey = z.infer<typeof IssueKey>;

/**
 * What accepted issues told a contact, in the order of their weeks: calls and partner searches; and the week of the
 * last of them.
 */
export type Heard = {
  told: readonly Told[];
  searches: readonly SearchId[];
  lastWeek?: IsoWeek;
};

/** What the mail service reported about an accepted issue. */
export const MailFeedback = z.enum([
  'sent',
  'delivered',
  'delayed',
  'bounced',
  'complained',
  'rejected',
]);
export type MailFeedback = z.infer<typeof MailFeedback>;

/**
 * The delivery ledger of one issue.
 * - `claimed`: somebody works on it until the lease ends; nothing was handed to the mail service.
 * - `handing-over`: what it tells is written down and it may have reached the mail service. Only the
 *   service's own send event, or its absence for the settling time, says whether it did.
 * - `accepted`: the mail service took it. Final.
 */
export const DigestIssue = z.object({
  ...IssueKey.shape,
  state: z.enum(['claimed', 'handing-over', 'accepted']),
  attempt: z.number().int().positive(),
  lease: z.object({ token: z.string().min(1), until: Instant }),
  told: z.array(Told),
  /** The partner searches it tells of; absent where there are none. */
  searches: z.array(SearchId).optional(),
  /** When it was last handed over; kept when somebody else takes it over, so that a late report still counts. */
  handedOverAt: Instant.optional(),
  /**
   * The lease of the attempt that handed it over last, kept when somebody else takes it over: the archive has what
   * was sent under it. Absent from early entries.
   */
  handedOverAs: z.string().min(1).optional(),
  acceptedAt: Instant.optional(),
  messageId: z.string().optional(),
  feedback: MailFeedback.optional(),
  feedbackAt: Instant.optional(),
});
export type DigestIssue = z.infer<typeof DigestIssue>;

/** The issue's name as a mail tag and in logs: `BG-SZR31_main_2026-W47`. */
export const issueIdOf = (key: IssueKey): string =>
  `${key.municipalityId}_${key.contactId}_${key.week}`;

/** Reads an issue's name back; undefined when it is none of ours. */
export const parseIssueId = (id: string): IssueKey | undefined => {
  const [municipalityId, contactId, week, ...rest] = id.split('_');
  const key = IssueKey.safeParse({ municipalityId, contactId, week });
  return rest.length === 0 && key.success ? key.data : undefined;
};

export type ClaimDecision =
  | { kind: 'claim'; attempt: number }
  /** Accepted already: nothing to do. */
  | { kind: 'done' }
  /** Somebody else holds the lease, or the outcome of a hand-over is not settled yet: come back later. */
  | { kind: 'wait'; because: 'leased' | 'unsettled' };

/**
 * Whether an issue may be worked on now. A hand-over whose outcome is unknown is not repeated until the
 * mail service had `settleMs` to report it as sent.
 */
export const decideClaim = (
  issue: DigestIssue | undefined,
  now: Date,
  settleMs: number,
): ClaimDecision => {
  if (!issue) return { kind: 'claim', attempt: 1 };
  if (issue.state === 'accepted') return { kind: 'done' };
  if (new Date(issue.lease.until) > now) return { kind: 'wait', because: 'leased' };
  const settlesAt = new Date(issue.handedOverAt ?? 0).getTime() + settleMs;
  if (issue.state === 'handing-over' && settlesAt > now.getTime()) {
    return { kind: 'wait', because: 'unsettled' };
  }
  return { kind: 'claim', attempt: issue.attempt + 1 };
};

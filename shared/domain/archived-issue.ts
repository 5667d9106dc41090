import * as z from 'zod';
import { IssueKey } from './digest-issue.ts';
import { Language } from './language.ts';
import { Instant } from './time.ts';
import { Told } from './told.ts';

/**
 * An issue as one attempt to send it composed it. It is kept before the mail is handed over, so that it shows what
 * went out only once the ledger says that this attempt was the one (`DigestIssue.handedOverAs`).
 */
export const ArchivedIssue = z.object({
  ...IssueKey.shape,
  /** The lease of the attempt. */
  token: z.string().min(1).max(100),
  language: Language,
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Without what was said of each call: the ledger has that. */
  told: z.array(Told.omit({ said: true })),
  composedAt: Instant,
});
export type ArchivedIssue = z.infer<typeof ArchivedIssue>;

import * as z from 'zod';
import { SourceId } from './ids.ts';
import { Instant } from './time.ts';

/** Something in a feed that was not taken, and why: a whole record, or one field of a record that was. */
export const Rejection = z.object({
  scope: z.enum(['record', 'field', 'page']),
  /** The source's own reference of the record, or the number of the page. */
  ref: z.string().max(200),
  field: z.string().max(80).optional(),
  /** Stable code: `no-deadline`, `not-asked-for`, `bad-amount`, … */
  reason: z.string().max(60),
  /** What stood there, cut short. */
  found: z.string().max(200).optional(),
});
export type Rejection = z.infer<typeof Rejection>;

/** Most rejections kept word for word a run; the counts are always whole. */
export const MAX_REJECTIONS = 200;

/** Most changes remembered of a run that was held back. */
export const MAX_HELD_BACK = 1500;

/** One run of one source. `seen` = new + changed + unchanged + rejected. */
export const SourceRun = z.object({
  source: SourceId,
  startedAt: Instant,
  finishedAt: Instant,
  /**
   * `complete`: the whole feed was read. `partial`: some of it, so absence says nothing. `failed`: none of it.
   * `held-back`: it was read, but would have changed so much that what is known was kept.
   */
  outcome: z.enum(['complete', 'partial', 'failed', 'held-back']),
  pages: z.number().int().nonnegative(),
  seen: z.number().int().nonnegative(),
  new: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative(),
  unchanged: z.number().int().nonnegative(),
  rejected: z.number().int().nonnegative(),
  /** Known calls, not yet closed, that a complete feed did not have. */
  missing: z.number().int().nonnegative(),
  /** What the feed sent, unpacked; nothing for an answer that was not modified. */
  bytes: z.number().int().nonnegative(),
  /** Answers for which the server had none newer, so that those of an earlier run were taken. */
  notModified: z.number().int().nonnegative().default(0),
  /** For a run that was held back: the changes it would have made, so that the next can confirm them. */
  heldBack: z.array(z.string().max(220)).max(MAX_HELD_BACK).optional(),
  rejections: z.array(Rejection).max(MAX_REJECTIONS),
  error: z.string().max(500).optional(),
});
export type SourceRun = z.infer<typeof SourceRun>;

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

/** One run of one source. `seen` = new + changed + unchanged + rejected. */
export const SourceRun = z.object({
  source: SourceId,
  startedAt: Instant,
  finishedAt: Instant,
  outcome: z.enum(['complete', 'partial', 'failed']),
  pages: z.number().int().nonnegative(),
  seen: z.number().int().nonnegative(),
  new: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative(),
  unchanged: z.number().int().nonnegative(),
  rejected: z.number().int().nonnegative(),
  rejections: z.array(Rejection).max(MAX_REJECTIONS),
  error: z.string().max(500).optional(),
});
export type SourceRun = z.infer<typeof SourceRun>;

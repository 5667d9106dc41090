import * as z from 'zod';
import { SearchId } from './partner-search.ts';
import { Instant } from './time.ts';

/**
 * An event that has to be told, written down together with what it tells of: whoever dies between the two leaves it
 * behind for the next to tell. It may therefore be told twice, never not at all.
 */
export const OwedEvent = z.object({
  searchId: SearchId,
  name: z.string().min(1).max(60),
  /** Sets apart two of a name about one search: the party it is of, or the version. */
  subject: z.string().min(1).max(100),
  detail: z.record(z.string(), z.unknown()),
  at: Instant,
});
export type OwedEvent = z.infer<typeof OwedEvent>;

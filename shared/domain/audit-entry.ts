import * as z from 'zod';
import { Role } from './actor.ts';
import { Instant } from './time.ts';

/** SHA-256 over a record in its canonical form, in hex: says whether two are the same, and not what they hold. */
export const RecordHash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * How a write ended. `begun` is all that is known of one that was broken off, or is under way; `refused`: somebody else
 * came first, or what it was about was gone.
 */
export const AuditOutcome = z.enum(['begun', 'written', 'refused']);
export type AuditOutcome = z.infer<typeof AuditOutcome>;

/** Who wrote: whoever is signed in, by the subject of the token; or a contact by a signed link, by its name. */
export const AuditedBy = z.object({
  id: z.string().min(1).max(200),
  role: z.enum([...Role.options, 'contact']),
});
export type AuditedBy = z.infer<typeof AuditedBy>;

/** One write in somebody's name. Of what was written only digests are kept, and of people no more than an id. */
export const AuditEntry = z.object({
  id: z.uuid(),
  at: Instant,
  who: AuditedBy,
  /** What was done, as the function that did it is named: `set-visibility`. */
  action: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  /** What it was done to, as the path by which the API knows it: `municipalities/BG-HKV32/visibility`. */
  what: z.string().min(1).max(500),
  /** Of the record before; absent where there was none. */
  before: RecordHash.optional(),
  /** Of the record as it was to be; absent where it was taken away. */
  after: RecordHash.optional(),
  outcome: AuditOutcome,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

import * as z from 'zod';
import { AuditEntry } from '../../shared/domain/audit-entry.ts';
import { Instant } from '../../shared/domain/time.ts';
import { PageQuery } from '../../shared/http/api.ts';

/** Which entries of the audit log to list. All that are given must hold. */
export const AuditQuery = z.strictObject({
  /** Who wrote, by the id in the entries. */
  actor: z.string().min(1).max(200).optional(),
  action: AuditEntry.shape.action.optional(),
  /** What was written, or all that lies below it: `municipalities/BG-HKV32`. */
  what: z.string().min(1).max(500).optional(),
  from: Instant.optional(),
  until: Instant.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const ListAuditRequest = z.object({
  params: z.strictObject({}),
  query: AuditQuery.extend({
    ...PageQuery.shape,
    /** Left out: what the header `Accept` prefers. */
    format: z.enum(['json', 'csv']).optional(),
  }),
});

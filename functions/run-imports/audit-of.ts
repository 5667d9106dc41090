import { randomUUID } from 'node:crypto';
import { hashOf } from '../../shared/audit/audit-log.ts';
import type { ImportedRows } from '../../shared/db/import-steps.ts';
import type { AuditEntry } from '../../shared/domain/audit-entry.ts';
import type { BulkImport } from '../../shared/domain/bulk-import.ts';

/**
 * One entry for all that a step writes: its digests are over those of the records, which stand with the outcomes of the
 * rows. An entry a record would double the work of an import.
 */
export const auditOf = (
  { id, by, movedAt }: BulkImport,
  { from, outcomes }: ImportedRows,
): AuditEntry => ({
  ...{ id: randomUUID(), at: movedAt, who: { id: by.id, role: by.role } },
  ...{ action: 'run-imports', what: `imports/${id}/rows/${from}` },
  before: hashOf(outcomes.map(({ id, before }) => [id, before ?? null])),
  after: hashOf(outcomes.map(({ id, after }) => [id, after ?? null])),
  outcome: 'written',
});

import { systemClock } from '../clock.ts';
import { auditRepository } from '../db/audit-repository.ts';
import type { Table } from '../db/table.ts';
import { type AuditLog, auditLog } from './audit-log.ts';

/** The audit log that lies in the table. */
export const openAuditLog = (table: Table): AuditLog =>
  auditLog({ entries: auditRepository(table), now: systemClock() });

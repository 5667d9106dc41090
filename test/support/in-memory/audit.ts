import { type AuditLog, auditLog } from '../../../shared/audit/audit-log.ts';
import { type AuditRepository, auditListing } from '../../../shared/db/audit-repository.ts';
import { auditListKey } from '../../../shared/db/keys.ts';
import type { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import { NOW } from '../builders.ts';
import { pageInMemory } from './list-page.ts';

export const inMemoryAudit = (): AuditRepository => {
  const kept = new Map<string, AuditEntry>();
  return {
    put: async (entry) => {
      kept.set(entry.id, structuredClone(entry));
    },
    page: async (period, request) =>
      pageInMemory([...kept.values()], auditListKey, auditListing(period), request),
    latestAbout: async (what, limit) =>
      structuredClone([...kept.values()])
        .filter((entry) => entry.what === what)
        .sort((a, b) => (auditListKey(a).gsi1sk < auditListKey(b).gsi1sk ? 1 : -1))
        .slice(0, limit),
  };
};

/** An audit log that nobody reads back. */
export const anAuditLog = (): AuditLog => auditLog({ entries: inMemoryAudit(), now: () => NOW });

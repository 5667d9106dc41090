import { createHash, randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import type { AuditRepository } from '../db/audit-repository.ts';
import type { AuditEntry, AuditedBy } from '../domain/audit-entry.ts';
import { canonicalJson } from '../domain/call-change.ts';
import { toInstant } from '../domain/time.ts';

/** What is about to be written. `before` and `after` are the records; only their digests are kept. */
export type Change = Pick<AuditEntry, 'action' | 'what'> & { before?: unknown; after?: unknown };

export type AuditLog = {
  /**
   * Notes who is about to write what, writes it, and notes how it ended. A write that throws, or that a crash breaks
   * off, leaves its note as `begun`: nothing is written in anybody's name without one. A write that gives an error as
   * its result is noted as refused.
   */
  record: <T>(who: AuditedBy, change: Change, write: () => Promise<T>) => Promise<T>;
};

type Deps = { entries: Pick<AuditRepository, 'put'>; now: () => Date };

/** On which every entry is published for whoever subscribes: tests. */
export const AUDITED = channel('grantbridge.audited');

export const auditLog = ({ entries, now }: Deps): AuditLog => ({
  record: async (who, { action, what, before, after }, write) => {
    const entry: AuditEntry = {
      ...{ id: randomUUID(), at: toInstant(now()) },
      ...{ who: { id: who.id, role: who.role }, action, what },
      ...(before === undefined ? {} : { before: hashOf(before) }),
      ...(after === undefined ? {} : { after: hashOf(after) }),
      outcome: 'begun',
    };
    await entries.put(entry);
    const written = await write();
    const ended: AuditEntry = { ...entry, outcome: isRefusal(written) ? 'refused' : 'written' };
    await entries.put(ended);
    if (AUDITED.hasSubscribers) AUDITED.publish(ended);
    return written;
  },
});

/** The digest by which an entry knows a record. */
export const hashOf = (record: unknown): string =>
  createHash('sha256').update(canonicalJson(record)).digest('hex');

const isRefusal = (written: unknown): boolean =>
  typeof written === 'object' && written !== null && 'ok' in written && written.ok === false;

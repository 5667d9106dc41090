import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type AuditRepository, auditRepository } from '../../shared/db/audit-repository.ts';
import { AuditEntry } from '../../shared/domain/audit-entry.ts';
import { inMemoryAudit } from '../support/in-memory/audit.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();

const anEntry = (at: string, overrides: Record<string, unknown> = {}): AuditEntry =>
  AuditEntry.parse({
    id: randomUUID(),
    at,
    who: { id: 'subject-1', role: 'officer' },
    action: 'set-visibility',
    what: 'municipalities/BG-HKV32/visibility',
    before: 'a'.repeat(64),
    outcome: 'begun',
    ...overrides,
  });

const SPRING = { from: new Date('2026-03-01T00:00:00Z'), until: new Date('2026-06-01T00:00:00Z') };

const contract = (where: string, make: () => Promise<AuditRepository>): void => {
  describe(`the audit log ${where}`, () => {
    it('gives what was written in a time, the newest first, over months and pages', async () => {
      const entries = await make();
      const [early, late] = [anEntry('2026-03-01T00:00:00.000Z'), anEntry('2026-05-31T23:59:59Z')];
      const between = anEntry('2026-04-10T12:00:00.000Z', { who: { id: 'c', role: 'machine' } });
      const outside = [anEntry('2026-02-28T23:59:59.999Z'), anEntry('2026-06-01T00:00:00.000Z')];
      for (const each of [...outside, between, early, late]) await entries.put(each);
      const first = await entries.page(SPRING, { limit: 2 });
      if (!first.ok || first.value.cursor === undefined) throw new Error('no second page');
      expect(first.value.items).toEqual([late, between]);
      const rest = await entries.page(SPRING, { limit: 2, cursor: first.value.cursor });
      expect(rest).toEqual({ ok: true, value: { items: [early] } });
    });

    it('tells how a write ended in the place of how it began', async () => {
      const entries = await make();
      const begun = anEntry('2026-04-01T08:00:00.000Z');
      await entries.put(begun);
      await entries.put({ ...begun, outcome: 'written' });
      expect(await entries.latestAbout(begun.what, 5)).toEqual([{ ...begun, outcome: 'written' }]);
      const page = await entries.page(SPRING, { limit: 5 });
      expect(page.ok && page.value.items).toEqual([{ ...begun, outcome: 'written' }]);
    });

    it('gives the last writes to one thing alone', async () => {
      const entries = await make();
      const [one, two] = [anEntry('2026-04-01T08:00:00Z'), anEntry('2026-04-02T08:00:00Z')];
      const other = anEntry('2026-04-03T08:00:00Z', { what: 'municipalities/BG-SZR31/visibility' });
      for (const each of [one, two, other]) await entries.put(each);
      expect(await entries.latestAbout(one.what, 1)).toEqual([two]);
    });
  });
};

contract('in memory', async () => inMemoryAudit());
contract('in the table', async () => auditRepository(await newTable()));

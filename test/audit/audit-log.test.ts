import { describe, expect, it } from 'vitest';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { NOW } from '../support/builders.ts';
import { inMemoryAudit } from '../support/in-memory/audit.ts';

const WHAT = 'municipalities/BG-HKV32/visibility';
const OFFICER = { id: 'subject-1', role: 'officer' as const, associations: [], scopes: [] };
const CHANGE = { action: 'set-visibility', what: WHAT, before: { b: 1, a: 2 }, after: { a: 3 } };

const opened = () => {
  const entries = inMemoryAudit();
  return { entries, audit: auditLog({ entries, now: () => NOW }) };
};

describe('the audit log', () => {
  it('has its note before anything is written', async () => {
    const { entries, audit } = opened();
    const seen = await audit.record(OFFICER, CHANGE, () => entries.latestAbout(WHAT, 2));
    expect(seen).toMatchObject([{ outcome: 'begun', who: { id: 'subject-1', role: 'officer' } }]);
  });

  it.each([
    ['written', ok(undefined)],
    ['written', undefined],
    ['refused', err({ kind: 'changed-meanwhile' })],
  ])('notes a write as %s by its result', async (outcome, result) => {
    const { entries, audit } = opened();
    expect(await audit.record(OFFICER, CHANGE, async () => result)).toEqual(result);
    expect(await entries.latestAbout(WHAT, 2)).toMatchObject([{ outcome }]);
  });

  it('leaves a write that broke off as begun', async () => {
    const { entries, audit } = opened();
    const broken = audit.record(OFFICER, CHANGE, () => Promise.reject(new Error('no connection')));
    await expect(broken).rejects.toThrow('no connection');
    expect(await entries.latestAbout(WHAT, 2)).toMatchObject([{ outcome: 'begun' }]);
  });

  it('keeps digests of the records, equal for equal ones, and nothing that was in them', async () => {
    const { entries, audit } = opened();
    const secret = { email: 'grants@stara-zagora.example', language: 'bg' };
    await audit.record(OFFICER, { ...CHANGE, before: secret, after: secret }, async () => ok(1));
    const same = { language: 'bg', email: 'grants@stara-zagora.example' };
    await audit.record(OFFICER, { action: 'add', what: 'x', after: same }, async () => ok(1));
    const [entry] = await entries.latestAbout(WHAT, 1);
    const [added] = await entries.latestAbout('x', 1);
    expect(entry?.before).toMatch(/^[0-9a-f]{64}$/);
    expect([entry?.after, added?.after]).toEqual([entry?.before, entry?.before]);
    expect(added).not.toHaveProperty('before');
    expect(JSON.stringify([entry, added])).not.toContain('zagora');
  });
});

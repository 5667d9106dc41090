import { describe, expect, it } from 'vitest';
import { listAudit } from '../../functions/list-audit/handler.ts';
import { AuditEntry } from '../../shared/domain/audit-entry.ts';
import { aContext, aSignedInRequest } from '../support/aws-events.ts';
import { NOW } from '../support/builders.ts';
import { inMemoryAudit } from '../support/in-memory/audit.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { CLAIMS } from '../support/signed-in.ts';

const anEntry = (n: number, at: string, overrides: Record<string, unknown> = {}): AuditEntry =>
  AuditEntry.parse({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    ...{ at, who: { id: 'officer-1', role: 'officer' }, action: 'mark-call' },
    ...{ what: 'municipalities/BG-SZR31/marks/eu-portal:1', after: 'a'.repeat(64) },
    outcome: 'written',
    ...overrides,
  });

const ALL = [
  anEntry(1, NOW.toISOString()),
  anEntry(2, '2026-08-01T08:00:00.000Z', { what: 'municipalities/BG-SZR310/marks/eu-portal:1' }),
  anEntry(3, '2026-07-20T08:00:00.000Z', {
    ...{ action: 'request-run', what: 'sources/isun/runs' },
    who: { id: '=machine', role: 'machine' },
  }),
  anEntry(4, '2024-01-01T00:00:00.000Z'),
];

const ask = async (query: Record<string, string> = {}) => {
  const entries = inMemoryAudit();
  for (const entry of ALL) await entries.put(entry);
  const handler = listAudit({ entries, log: keptLogger(), now: () => NOW });
  const request = { claims: CLAIMS.administrator, query };
  const reply = await handler(aSignedInRequest('GET', '/audit', request), aContext());
  return { headers: reply.headers, text: reply.body ?? '' };
};

const ids = async (query?: Record<string, string>): Promise<number[]> =>
  JSON.parse((await ask(query)).text).items.map(({ id }: AuditEntry) => Number(id.at(-1)));

describe('GET /audit', () => {
  it('lists what is kept, the newest first, up to this moment', async () => {
    expect(await ids()).toEqual([1, 2, 3]);
  });

  it.each([
    [{ actor: '=machine' }, [3]],
    [{ action: 'mark-call' }, [1, 2]],
    [{ what: 'sources/isun/runs' }, [3]],
    [{ what: 'municipalities/BG-SZR31' }, [1]],
    [{ from: '2026-08-01T08:00:00Z' }, [1, 2]],
    [{ until: '2026-08-01T08:00:00Z' }, [3]],
  ])('is narrowed by %o', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('is a table as well, in which no cell is a formula, with the next page in a header', async () => {
    const { text, headers } = await ask({ format: 'csv', limit: '1', actor: '=machine' });
    expect(text.split('\r\n')[1]).toContain(",'=machine,machine,request-run,sources/isun/runs,");
    expect((await ask({ format: 'csv', limit: '1' })).headers?.link).toContain('cursor=');
    expect(headers?.vary).toBe('accept');
  });
});

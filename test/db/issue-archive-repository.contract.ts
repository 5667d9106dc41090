import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type IssueArchiveRepository,
  MAX_COPY_BYTES,
} from '../../shared/db/issue-archive-repository.ts';
import { ArchivedIssue } from '../../shared/domain/archived-issue.ts';

/** A copy of the issue that Stara Zagora got in the week of the builders. */
export const aCopy = (overrides: Record<string, unknown> = {}): ArchivedIssue =>
  ArchivedIssue.parse({
    ...{ municipalityId: 'BG-SZR31', contactId: 'main', week: '2026-W34', token: 'first' },
    ...{ language: 'bg', subject: 'Нова покана', text: 'Нова покана', html: '<p>Нова</p>' },
    told: [{ callId: 'eu-portal:1TOPICS', version: 1, kind: 'new' }],
    composedAt: '2026-08-17T04:30:00.000Z',
    ...overrides,
  });

export const issueArchiveContract = (
  where: string,
  make: () => Promise<IssueArchiveRepository>,
): void => {
  describe(`the archive of issues ${where}`, () => {
    it('gives back each attempt as it was composed, beside all others', async () => {
      const archive = await make();
      const copies = [
        aCopy({ html: '<p>Нова</p>'.repeat(20_000) }),
        aCopy({ token: 'second', subject: 'Later', told: [] }),
        aCopy({ contactId: 'deputy' }),
        aCopy({ week: '2026-W35' }),
      ];
      for (const copy of copies) expect((await archive.keep(copy)).ok).toBe(true);
      for (const copy of copies) expect(await archive.get(copy, copy.token)).toEqual(copy);
    });

    it('has nothing of an attempt that was never kept', async () => {
      const archive = await make();
      await archive.keep(aCopy());
      expect(await archive.get(aCopy(), 'second')).toBeUndefined();
      expect(await archive.get(aCopy({ week: '2026-W33' }), 'first')).toBeUndefined();
    });

    it('refuses, with its size, a copy that no item can hold, and keeps nothing of it', async () => {
      const archive = await make();
      const noise = aCopy({ html: randomBytes(MAX_COPY_BYTES).toString('base64') });
      const refused = { kind: 'too-large', bytes: expect.any(Number), most: MAX_COPY_BYTES };
      expect(await archive.keep(noise)).toEqual({ ok: false, error: refused });
      expect(await archive.get(noise, noise.token)).toBeUndefined();
    });
  });
};

import { describe, expect, it } from 'vitest';
import { showIssue } from '../../functions/show-issue/handler.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import { ArchivedIssue } from '../../shared/domain/archived-issue.ts';
import { DigestIssue, parseIssueId } from '../../shared/domain/digest-issue.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { NOW } from '../support/builders.ts';
import { aDigestContent, themeLabel } from '../support/digest-content.ts';
import { inMemoryDigestIssues } from '../support/in-memory/digest-issues.ts';
import { inMemoryIssueArchive } from '../support/in-memory/issue-archive.ts';
import { keptLogger } from '../support/kept-logger.ts';

const content = aDigestContent();
const AT = NOW.toISOString();

/** The ledger of the issue: handed over by `first`, taken over by `second`, accepted by a late report. */
const anIssue = (overrides: Record<string, unknown> = {}): DigestIssue =>
  DigestIssue.parse({
    ...{ ...content.issue, state: 'accepted', attempt: 2, told: [] },
    lease: { token: 'second', until: AT },
    ...{ handedOverAt: AT, handedOverAs: 'first', acceptedAt: AT },
    ...overrides,
  });

const aCopy = (token: string, language = 'bg'): ArchivedIssue => {
  const { subject, text, html } = renderDigest(content, { themeLabel });
  const words = { subject, text, html: html.replace('</body>', `<p>${token}</p></body>`) };
  return ArchivedIssue.parse({
    ...{ ...content.issue, token, language, ...words },
    ...{ told: [], composedAt: AT },
  });
};

/** Links of the tests name the issue they open; `old` stands for one that is too old. */
const show = async (token: string, issues = [anIssue()], copies = [aCopy('first')]) => {
  const log = keptLogger();
  const handler = showIssue({
    readArchiveToken: async (given) => {
      const key = parseIssueId(given);
      if (given === 'old') return err({ kind: 'expired' });
      return key ? ok(key) : err({ kind: 'invalid' });
    },
    issues: inMemoryDigestIssues(issues),
    archive: inMemoryIssueArchive(copies),
    ...{ log, now: () => NOW },
  });
  const reply = await handler(aGetRequest('/issues/{token}', { path: { token } }), aContext());
  return { ...reply, body: reply.body ?? '', headers: reply.headers ?? {}, log };
};

const LINK = 'BG-PDV13_main_2026-W34';

describe('GET /issues/{token}', () => {
  it('shows the issue as the accepted attempt sent it, under a line that says what it is', async () => {
    const copies = [aCopy('first'), aCopy('second')];
    const { statusCode, body } = await show(LINK, [anIssue()], copies);
    expect(statusCode).toBe(200);
    const sent = copies[0]?.html ?? '';
    const [note = ''] = /<div role="note".*?<\/div>/s.exec(body) ?? [];
    expect(note).toContain(
      'Архивно копие. Този бюлетин Ви изпратихме на 17 август 2026 г., а оттогава',
    );
    expect(body.replace(note, '')).toBe(sent);
    expect(body.indexOf(note)).toBeGreaterThan(body.indexOf('<body'));
  });

  it.each([
    ['en', 'sent you on 17 August 2026'],
    ['nb', 'sendte deg 17. august 2026'],
    ['is', 'sent you on 17 August 2026'],
  ])('says so in the language of the issue, else in English (%s)', async (language, says) => {
    const { body } = await show(LINK, [anIssue()], [aCopy('first', language)]);
    expect(body).toContain(says);
  });

  it('is for its reader alone: kept by no cache, found by no search, and nothing in it runs', async () => {
    for (const token of [LINK, 'old', 'nonsense']) {
      const { headers, log } = await show(token);
      expect(headers).toMatchObject({
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex, nofollow',
        'content-security-policy': expect.stringMatching(/^default-src 'none'.*sandbox/),
        'Referrer-Policy': 'no-referrer',
      });
      expect(JSON.stringify(log.lines)).not.toContain(token);
    }
  });

  it.each([
    ['a link that has expired', 'old', [anIssue()], 410],
    ['a link that nobody signed', 'nonsense', [anIssue()], 404],
    ['an issue that was only handed over', LINK, [anIssue({ state: 'handing-over' })], 404],
    ['an issue that is claimed anew', LINK, [anIssue({ state: 'claimed' })], 404],
    [
      'an issue from before there was an archive',
      LINK,
      [anIssue({ handedOverAs: undefined })],
      404,
    ],
    ['an issue whose copy has gone', LINK, [anIssue({ handedOverAs: 'other' })], 404],
    ['an issue that never was', LINK, [], 404],
  ])('shows nothing for %s, and says why in five languages', async (_of, token, issues, status) => {
    const { statusCode, body } = await show(token, issues);
    expect(statusCode).toBe(status);
    expect(body.match(/<p lang="(bg|el|tr|nb|en)">/g)).toHaveLength(5);
    expect(body).not.toContain('role="note"');
  });
});

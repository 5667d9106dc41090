import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { previewDigestRoute } from '../../functions/preview-digest/handler.ts';
import { sendDigests } from '../../functions/send-digests/handler.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import type { Table } from '../../shared/db/table.ts';
import { type ComposedDigest, composeDigest } from '../../shared/digest/compose.ts';
import { cachedOpenCalls } from '../../shared/digest/open-calls.ts';
import { renderDigest } from '../../shared/digest/render.ts';
import { searchesInTable } from '../../shared/digest/searches/searches-in-table.ts';
import { ok } from '../../shared/domain/result.ts';
import { suppressedAddresses } from '../../shared/mail/suppressed-addresses.ts';
import { aContext, aGetRequest, aQueueEvent } from '../support/aws-events.ts';
import { aMunicipality, anIndexedCall, NOW } from '../support/builders.ts';
import { aStoredIndex } from '../support/call-index.ts';
import { themeLabel } from '../support/digest-content.ts';
import { inMemoryIssueArchive } from '../support/in-memory/issue-archive.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { aNoticeInput, aPartnerSearch, SEARCH_ID } from '../support/partner-search-builders.ts';
import { useTables } from '../support/table.ts';

const ZAGORA = 'BG-SZR31';
const WEEK = '2026-W34';
const sender = { name: 'GrantBridge', email: 'digest@grantbridge.example' };

const newTable = useTables();

/** Stara Zagora with two contacts, Plovdiv without any, and one call that fits. */
const aTable = async (indexed = true): Promise<Table> => {
  const table = await newTable();
  const contacts = ['main', 'deputy'].map((id) => ({
    ...{ id, email: `${id}@stara-zagora.example`, language: id === 'main' ? 'bg' : 'en' },
  }));
  const notice = aNoticeInput({ countries: [] });
  const search = aPartnerSearch({ owner: 'BG-PDV22', notice });
  await partnerSearchRepository(table).commit({ search, owes: [] });
  await municipalityRepository(table).putMany([
    aMunicipality({ contacts }),
    aMunicipality({ id: 'BG-PDV22', contacts: [] }),
  ]);
  if (indexed) await callIndexRepository(table).save(aStoredIndex([anIndexedCall()]));
  return table;
};

const readingFrom = (table: Table) => ({
  marks: callMarkRepository(table),
  issues: digestIssueRepository(table),
  preferences: contactPreferencesRepository(table),
  suppressedAmong: (emails: readonly string[]) =>
    suppressedAddresses(addressStateRepository(table), emails),
  openCalls: cachedOpenCalls(callIndexRepository(table)),
  openSearches: searchesInTable(table),
  log: keptLogger(),
  now: () => NOW,
});

const asking = (table: Table) => {
  const preview = previewDigestRoute({
    ...readingFrom(table),
    municipalities: municipalityRepository(table),
    render: (content) => renderDigest(content, { themeLabel }),
  });
  return async (query: Record<string, string> = {}, id = ZAGORA) => {
    const path = { id: encodeURIComponent(id) };
    const event = aGetRequest('/municipalities/{id}/digest-preview', { path, query });
    const { statusCode, headers = {}, body = '' } = await preview(event, aContext());
    return { statusCode, headers, body };
  };
};

const everythingIn = async (table: Table) =>
  (await table.documents.send(new ScanCommand({ TableName: table.name }))).Items;

/** What `send-digests` composes, contact by contact. */
const sending = async (table: Table): Promise<ComposedDigest[]> => {
  const composed: ComposedDigest[] = [];
  const send = sendDigests({
    ...readingFrom(table),
    municipalities: municipalityRepository(table),
    archive: inMemoryIssueArchive(),
    linksFor: async () => ({}),
    compose: (content, contact) => {
      const digest = composeDigest(content, contact, { themeLabel, sender });
      composed.push(digest);
      return digest;
    },
    mailer: { send: async () => ok({ messageId: `ses-${composed.length}` }) },
    newToken: () => `token-${composed.length}`,
    ...{ leaseMs: 60_000, settleMs: 60_000 },
  });
  await send(aQueueEvent([{ week: WEEK, municipalityIds: [ZAGORA] }]));
  return composed;
};

describe('GET /municipalities/{id}/digest-preview', () => {
  let table: Table;
  let ask: ReturnType<typeof asking>;
  beforeAll(async () => {
    table = await aTable();
    ask = asking(table);
  });

  it('says what would be sent now, call by call, and in which words', async () => {
    const { statusCode, body } = await ask();
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      ...{ municipalityId: ZAGORA, contactId: 'main', week: WEEK, sends: 'calls', language: 'bg' },
      subject: expect.stringMatching(/\p{Script=Cyrillic}/u),
      items: [
        {
          ...{ callId: 'eu-portal:1TOPICS', version: 1, kind: 'new', changedFields: [] },
          title: { en: 'One-stop shops for home renovation' },
          score: expect.any(Number),
          reasons: [{ code: 'themes' }, { code: 'eligible-applicant' }, { code: 'eligible-here' }],
        },
      ],
      partnerSearches: [
        {
          ...{ id: SEARCH_ID, owner: 'BG-PDV22', title: 'A partner for warm schools' },
          reasons: [{ code: 'seeks-anywhere' }, { code: 'shared-themes' }],
        },
      ],
      heldBack: 0,
      text: expect.stringMatching(/One-stop shops[\s\S]*A partner for warm schools/),
      html: expect.stringMatching(/^<!doctype html/i),
    });
  });

  it('shows another contact in its own language, as a page or as text', async () => {
    const page = await ask({ contact: 'deputy', format: 'html' });
    expect(page.body).toContain('lang="en"');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'cache-control': 'no-store',
    });
    expect(page.headers).not.toHaveProperty('Content-Security-Policy');
    const text = await ask({ contact: 'deputy', format: 'text' });
    expect(text.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' });
    expect(text.body).toContain('One-stop shops');
    expect(text.body).not.toContain('<');
  });

  it('names no address and changes nothing, whatever is asked', async () => {
    const before = await everythingIn(table);
    for (const format of ['json', 'html', 'text']) {
      for (const contact of ['main', 'deputy']) {
        expect((await ask({ contact, format })).body).not.toMatch(/@[a-z-]+\.example/);
      }
    }
    expect(await everythingIn(table)).toEqual(before);
  });

  it.each([
    ['a municipality', {}, 'BG-XXX99', 404],
    ['a contact', {}, 'BG-PDV22', 404],
    ['a contact of that id', { contact: 'nobody' }, ZAGORA, 404],
    ['a known format', { format: 'pdf' }, ZAGORA, 400],
    ['a known parameter', { week: WEEK }, ZAGORA, 400],
  ])('refuses with a problem where there is not %s', async (_what, query, id, expected) => {
    const { statusCode, headers, body } = await ask({ ...query }, id);
    expect(statusCode).toBe(expected);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(body)).toMatchObject({ status: expected, detail: expect.any(String) });
  });
});

describe('a preview and what is sent', () => {
  it('are the same, and afterwards the preview says that it was sent', async () => {
    const table = await aTable();
    const ask = asking(table);
    const contacts = ['main', 'deputy'];
    const shown = [];
    for (const contact of contacts) shown.push(JSON.parse((await ask({ contact })).body));
    const sent = (await sending(table)).map(({ rendered }) => rendered);
    expect(sent).toHaveLength(2);
    expect(shown.map(({ subject, text, html }) => ({ subject, text, html }))).toEqual(
      sent.map(({ subject, text, html }) => ({ subject, text, html })),
    );
    const after = JSON.parse((await ask()).body);
    expect(after).toMatchObject({ sends: 'nothing', because: { kind: 'sent-this-week' } });
  });

  it('are nothing as long as no call has been collected, which every format says', async () => {
    const ask = asking(await aTable(false));
    expect(JSON.parse((await ask()).body)).toMatchObject({
      ...{ sends: 'nothing', because: { kind: 'nothing-collected' }, items: [] },
    });
    for (const format of ['html', 'text']) {
      expect((await ask({ format })).body).toContain('Nothing would be sent in 2026-W34');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { listDeliveries, summariseDeliveries } from '../../functions/list-deliveries/handler.ts';
import { listDigests } from '../../functions/show-digests/list-digests.ts';
import { showDigest } from '../../functions/show-digests/show-digest.ts';
import { ArchivedIssue } from '../../shared/domain/archived-issue.ts';
import { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { issueLinks } from '../../shared/mail/contact-links.ts';
import { aContext, aSignedInRequest } from '../support/aws-events.ts';
import { aMunicipality, NOW } from '../support/builders.ts';
import { inMemoryDeliveries } from '../support/in-memory/deliveries.ts';
import { inMemoryDigestIssues } from '../support/in-memory/digest-issues.ts';
import { inMemoryIssueArchive } from '../support/in-memory/issue-archive.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { CLAIMS } from '../support/signed-in.ts';

const ZAGORA = aMunicipality({
  contacts: [
    { id: 'main', email: 'grants@stara-zagora.example', language: 'bg' },
    { id: 'deputy', email: 'deputy@stara-zagora.example', language: 'en' },
  ],
});
const AT = NOW.toISOString();

const anIssue = (overrides: Record<string, unknown> = {}): DigestIssue =>
  DigestIssue.parse({
    ...{ municipalityId: ZAGORA.id, contactId: 'main', week: '2026-W34', state: 'accepted' },
    ...{ attempt: 2, lease: { token: 'second', until: AT } },
    ...{ handedOverAt: AT, handedOverAs: 'first', acceptedAt: AT, messageId: 'm-1' },
    told: [{ callId: 'eu-portal:1TOPICS', version: 1, kind: 'new' }],
    ...overrides,
  });

const DELIVERED = anIssue({ feedback: 'delivered', feedbackAt: AT });
const LEDGER = [
  DELIVERED,
  anIssue({ week: '2026-W33' }),
  anIssue({ contactId: 'deputy', feedback: 'bounced', feedbackAt: AT }),
  anIssue({ contactId: 'gone', state: 'claimed', told: [] }),
  anIssue({ municipalityId: 'GR-0501', feedback: 'delivered', feedbackAt: AT }),
];

const LINKS = issueLinks({
  ...{ municipalityId: ZAGORA.id, contactId: 'main', week: DELIVERED.week, now: NOW },
  ...{ baseUrl: 'https://grantbridge.example', keys: [{ id: 'k1', secret: Buffer.alloc(32, 1) }] },
});
const SAID = Object.values(LINKS).join('\n');

const COPY = ArchivedIssue.parse({
  ...{ municipalityId: ZAGORA.id, contactId: 'main', week: '2026-W34', token: 'first' },
  ...{ language: 'en', subject: 'One new call', text: `Calls\n${SAID}` },
  html: `<html><body><a href="${LINKS.unsubscribe}">leave</a><a href="${LINKS.archive}">see</a></body></html>`,
  ...{ told: [], composedAt: AT },
});

const deps = () => ({
  municipalities: inMemoryMunicipalities([ZAGORA]),
  deliveries: inMemoryDeliveries(LEDGER),
  issues: inMemoryDigestIssues(LEDGER),
  archive: inMemoryIssueArchive([COPY]),
  ...{ log: keptLogger(), now: () => NOW },
});

const given = deps();
const handler = byRoute({
  'GET /municipalities/{id}/digests': listDigests(given),
  'GET /municipalities/{id}/digests/{week}': showDigest(given),
  'GET /deliveries': listDeliveries(given),
  'GET /deliveries/{week}/summary': summariseDeliveries(given),
});

const ask = async (
  route: string,
  path: Record<string, string>,
  query: Record<string, string> = {},
  headers: Record<string, string> = {},
) => {
  const request = aSignedInRequest('GET', route, { claims: CLAIMS.administrator, path, query });
  const reply = await handler({ ...request, headers }, aContext());
  return { status: reply.statusCode, text: reply.body ?? '' };
};

const asked = async (...of: Parameters<typeof ask>) => JSON.parse((await ask(...of)).text);

const digests = (query = {}) => asked('/municipalities/{id}/digests', { id: ZAGORA.id }, query);
const ONE = '/municipalities/{id}/digests/{week}';
const THIS_WEEK = { id: ZAGORA.id, week: '2026-W34' };

describe('GET /municipalities/{id}/digests', () => {
  it('lists those of the newest week first, with what each told and no address, page by page', async () => {
    const first = await digests({ limit: '3' });
    const rest = await digests({ limit: '3', cursor: first.cursor });
    expect(first.items[2]).toEqual({
      ...{ municipalityId: ZAGORA.id, contactId: 'main', week: '2026-W34', state: 'delivered' },
      ...{ attempts: 2, acceptedAt: AT },
      told: [{ callId: 'eu-portal:1TOPICS', version: 1, kind: 'new' }],
    });
    const named = [...first.items, ...rest.items].map(
      ({ week, contactId }: DigestIssue) => `${week} ${contactId}`,
    );
    expect(named).toEqual([
      ...['2026-W34 deputy', '2026-W34 gone', '2026-W34 main', '2026-W33 main'],
    ]);
    expect(rest.cursor).toBeUndefined();
  });

  it('lists those of one contact, and takes no cursor of another list', async () => {
    const { items, cursor } = await digests({ contact: 'main', limit: '1' });
    expect(items).toHaveLength(1);
    expect(await digests({ cursor })).toMatchObject({ type: '/problems/bad-cursor' });
  });
});

describe('GET /municipalities/{id}/digests/{week}', () => {
  it('gives the words as they were sent to the first contact, with no link that acts for it', async () => {
    const { copy, state } = await asked(ONE, THIS_WEEK);
    expect({ state, subject: copy.subject }).toEqual({ state: 'delivered', subject: COPY.subject });
    expect(copy.text).toBe(
      [
        ...['Calls', 'https://grantbridge.example/unsubscribe/not-shown'],
        ...['https://grantbridge.example/preferences/not-shown'],
        'https://grantbridge.example/issues/not-shown',
      ].join('\n'),
    );
  });

  it('is a page for whoever accepts one, without such links either', async () => {
    const { status, text } = await ask(ONE, THIS_WEEK, {}, { accept: 'text/html' });
    expect(status).toBe(200);
    expect(text).toContain('Archived copy');
    expect(text.match(/not-shown/g)).toHaveLength(2);
    for (const link of Object.values(LINKS)) expect(text).not.toContain(link);
  });

  it('says how far an issue has come of which no copy counts, and has no page of it', async () => {
    const gone = { contact: 'gone' };
    expect(await asked(ONE, THIS_WEEK, gone)).toMatchObject({ state: 'claimed', told: [] });
    expect((await ask(ONE, THIS_WEEK, { ...gone, format: 'html' })).status).toBe(404);
    expect((await ask(ONE, { ...THIS_WEEK, week: '2026-W01' })).status).toBe(404);
  });
});

describe('GET /deliveries', () => {
  const named = async (query: Record<string, string> = {}) =>
    (await asked('/deliveries', {}, query)).items
      .map((each: DigestIssue) => `${each.municipalityId} ${each.contactId} ${each.state}`)
      .sort();

  it('shows the ledger of the current week with the key of the address, and neither address nor what was told', async () => {
    const { items } = await asked('/deliveries', {}, { municipality: ZAGORA.id, state: 'bounced' });
    expect(items).toEqual([
      {
        ...{ municipalityId: ZAGORA.id, contactId: 'deputy', week: '2026-W34', state: 'bounced' },
        ...{ attempts: 2, calls: 1, handedOverAt: AT, acceptedAt: AT, messageId: 'm-1' },
        ...{ reportedAt: AT, addressKey: addressKeyOf('deputy@stara-zagora.example') },
      },
    ]);
  });

  it('is narrowed by week and state', async () => {
    expect(await named()).toHaveLength(4);
    expect(await named({ week: '2026-W33' })).toEqual([`${ZAGORA.id} main accepted`]);
    expect(await named({ state: 'delivered,claimed' })).toEqual([
      ...[`${ZAGORA.id} gone claimed`, `${ZAGORA.id} main delivered`, 'GR-0501 main delivered'],
    ]);
  });

  it('is counted by state, those that none is in included', async () => {
    const { total, states } = await asked('/deliveries/{week}/summary', { week: '2026-W34' });
    expect({ total, ...states }).toMatchObject({
      ...{ total: 4, delivered: 2, bounced: 1, claimed: 1, complained: 0 },
    });
  });
});

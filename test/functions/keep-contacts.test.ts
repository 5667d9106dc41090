import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { askContacts } from '../../functions/ask-contacts/handler.ts';
import { confirmContact } from '../../functions/confirm-contact/handler.ts';
import { exportPerson } from '../../functions/export-person/handler.ts';
import { keepContacts } from '../../functions/keep-contacts/handler.ts';
import { queueAsks } from '../../functions/queue-asks/handler.ts';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { auditRepository } from '../../shared/db/audit-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { issueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import { linkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { partyRepository } from '../../shared/db/party-repository.ts';
import { personRepository } from '../../shared/db/person-repository.ts';
import type { Table } from '../../shared/db/table.ts';
import {
  defaultPreferences,
  unconfirm,
  unsubscribe,
} from '../../shared/domain/contact-preferences.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import type { Mailer } from '../../shared/mail/ses-mailer.ts';
import { signToken } from '../../shared/mail/signed-link.ts';
import { composeLinkMail } from '../../shared/pages/compose-link-mail.ts';
import { aCopy } from '../db/issue-archive-repository.contract.ts';
import { NOBODY_ELSE } from '../support/access-rows-partners.ts';
import {
  aContext,
  aFormRequest,
  aQueueEvent,
  aSignedInRequest,
  type TestClaims,
} from '../support/aws-events.ts';
import { aMunicipality, NOW } from '../support/builders.ts';
import { inMemoryAddressStates } from '../support/in-memory/address-states.ts';
import { inMemoryAudit } from '../support/in-memory/audit.ts';
import { inMemoryContactPreferences } from '../support/in-memory/contact-preferences.ts';
import { inMemoryLinkMailRequests } from '../support/in-memory/link-mail-requests.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { CLAIMS, machineWith } from '../support/signed-in.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();

const KEYS = LinkKeys.parse(`k1:${'A'.repeat(43)}`);
const { id } = aMunicipality();
const MAIN = { municipalityId: id, contactId: 'main' };
const OLD = 'grants@stara-zagora.example';
const FRESH = 'projects@stara-zagora.example';
const CONTACTS = [
  { id: 'main', email: OLD, language: 'bg' },
  { id: 'deputy', email: 'deputy@stara-zagora.example', language: 'bg', role: 'Deputy mayor' },
];

const complaint = { messageId: 'm1', kind: 'complaint', at: toInstant(NOW) } as const;

type Kept = ReturnType<typeof inTable>;

const inMemory = (): Kept => ({
  municipalities: inMemoryMunicipalities(),
  preferences: inMemoryContactPreferences(),
  addresses: inMemoryAddressStates(),
  persons: NOBODY_ELSE,
  requests: inMemoryLinkMailRequests(),
  entries: inMemoryAudit(),
});

const inTable = (table: Table) => ({
  municipalities: municipalityRepository(table),
  preferences: contactPreferencesRepository(table),
  addresses: addressStateRepository(table),
  persons: personRepository(table),
  requests: linkMailRequestRepository(table),
  entries: auditRepository(table),
});

const aService = async (kept: Kept = inMemory()) => {
  const mails: { to: string; raw: string }[] = [];
  const keys = async () => KEYS;
  const now = () => NOW;
  const from = { name: 'GrantBridge', email: 'digest@grantbridge.example' };
  const { entries } = kept;
  const deps = {
    ...{ ...kept, keys, now, log: keptLogger() },
    audit: auditLog({ entries, now }),
    compose: composeLinkMail('confirm', { keys, baseUrl: 'https://calls.example', from, now }),
    mailer: {
      send: async ({ to, raw }: { to: string; raw: Uint8Array }) => {
        mails.push({ to, raw: Buffer.from(raw).toString() });
        return ok({ messageId: `ses-${mails.length}` });
      },
    },
  };
  await deps.municipalities.put(aMunicipality({ contacts: CONTACTS }));
  const ask = async (
    route: string,
    { contactId = 'main', ...given }: { contactId?: string; body?: unknown; tag?: string } = {},
    claims: TestClaims = CLAIMS.officer,
  ) => {
    const [method = '', path = ''] = route.split(' ');
    const request = aSignedInRequest(method, `/municipalities/{id}/contacts${path}`, {
      ...{ claims, path: path === '' ? { id } : { id, contactId }, body: given.body },
      headers: given.tag === undefined ? {} : { 'if-match': given.tag },
    });
    const { statusCode, body } = await keepContacts(deps)(request, aContext());
    return { status: statusCode, body: body ? JSON.parse(body) : undefined };
  };
  const stateOf = async (contactId: string): Promise<string> => {
    const { body } = await ask('GET ');
    return body.items.find((each: { id: string }) => each.id === contactId)?.state;
  };
  const press = (token: string) =>
    confirmContact(deps)(aFormRequest('/confirm/{token}', { token }, {}));
  return { ask, stateOf, press, mails, deps, entries };
};

describe('the contacts of a municipality', () => {
  it('are listed with what keeps mail from each, their addresses whole for who may write alone', async () => {
    const { ask, stateOf, deps } = await aService();
    await deps.addresses.record(addressKeyOf('deputy@stara-zagora.example'), complaint);
    expect((await ask('GET ')).body.items).toMatchObject([
      { id: 'main', state: 'confirmed', address: OLD, masked: false },
      { id: 'deputy', state: 'suppressed', role: 'Deputy mayor' },
    ]);
    const machine = (await ask('GET ', {}, machineWith('profiles:read'))).body.items;
    expect(machine[0]).toMatchObject({ address: 'g…@stara-zagora.example', masked: true });
    await deps.preferences.save(unsubscribe(defaultPreferences(MAIN), toInstant(NOW)));
    expect(await stateOf('main')).toBe('unsubscribed');
  });
});

describe('another address of a contact', () => {
  const body = { email: FRESH, request: 'r-1', role: 'Project office' };

  it('is asked once and gets nothing before it has confirmed, and who had the earlier one confirms nothing', async () => {
    const { ask, stateOf, press, mails, deps, entries } = await aService();
    const early = signToken('confirm', MAIN, NOW, KEYS);
    expect(await ask('PATCH /{contactId}', { body })).toMatchObject({
      status: 200,
      body: { state: 'unconfirmed', address: FRESH, role: 'Project office', mail: 'sent' },
    });
    expect(await ask('PATCH /{contactId}', { body })).toMatchObject({
      body: { mail: 'sent-before' },
    });
    expect(mails.map(({ to }) => to)).toEqual([FRESH]);
    expect(await press(early)).toMatchObject({ statusCode: 410 });
    expect(await stateOf('main')).toBe('unconfirmed');
    const mail = await simpleParser(mails[0]?.raw ?? '');
    const fresh = /\/confirm\/(\S+)/.exec(mail.text ?? '')?.[1];
    expect(await press(fresh ?? '')).toMatchObject({ statusCode: 200 });
    expect(await stateOf('main')).toBe('confirmed');
    const [entry] = await entries.latestAbout(`municipalities/${id}/contacts/main`, 1);
    expect(entry).toMatchObject({ action: 'keep-contacts', outcome: 'written' });
    expect(JSON.stringify([entry, deps.log.lines])).not.toContain('@');
  });

  it.each([
    ['of another contact', { email: 'DEPUTY@stara-zagora.example', request: 'r-1' }, 409],
    ['that mail failed at', { email: 'lost@town.example', request: 'r-1' }, 409],
    ['without the name of a request', { email: FRESH }, 400],
  ])('is refused where it is one %s, and nothing changes', async (_what, body, status) => {
    const { ask, stateOf, mails, deps } = await aService();
    await deps.addresses.record(addressKeyOf('lost@town.example'), complaint);
    expect(await ask('PATCH /{contactId}', { body })).toMatchObject({ status });
    expect(await stateOf('main')).toBe('confirmed');
    expect(mails).toEqual([]);
  });

  it('is none where it is only spelt otherwise', async () => {
    const { ask, mails } = await aService();
    const spelt = { email: 'Grants@stara-zagora.example', request: 'r-1' };
    const { body: kept } = await ask('PATCH /{contactId}', { body: spelt });
    expect(kept).toMatchObject({ state: 'confirmed', address: spelt.email });
    expect(mails).toEqual([]);
  });
});

describe('the owner of an address that a file brought in', () => {
  const DEPUTY = { municipalityId: id, contactId: 'deputy' };
  const told = (contactId = 'deputy', request = `import-2-${contactId}`) => ({
    'detail-type': 'ContactToBeAsked',
    detail: { municipalityId: id, contactId, request },
  });

  const asking = async () => {
    const { deps, mails } = await aService();
    const queue: unknown[] = [];
    const events = queueAsks({ send: async (messages) => void queue.push(...messages) });
    const unconfirmed = unconfirm(defaultPreferences(DEPUTY), toInstant(NOW));
    await deps.preferences.save(unconfirmed);
    const ask = async (given: { mailer?: Mailer } = {}) => {
      const { batchItemFailures } = await askContacts({ ...deps, ...given })(aQueueEvent(queue));
      return batchItemFailures.length;
    };
    return { deps, mails, events, ask, queue };
  };

  it('is asked by one mail, however often it is told and worked on', async () => {
    const { mails, events, ask, deps } = await asking();
    await events(told());
    await events(told());
    expect([await ask(), await ask()]).toEqual([0, 0]);
    expect(mails.map(({ to }) => to)).toEqual(['deputy@stara-zagora.example']);
    expect((await simpleParser(mails[0]?.raw ?? '')).text).toMatch(/\/confirm\/\S+/);
    expect(JSON.stringify(deps.log.lines)).not.toContain('@');
  });

  it('is asked later where the mail service takes no mail for now, and once then', async () => {
    const { mails, events, ask } = await asking();
    await events(told());
    const refused = { kind: 'refused', retry: true, code: 'DailyQuotaReached' } as const;
    expect(await ask({ mailer: { send: async () => err(refused) } })).toBe(1);
    expect([await ask(), await ask(), mails.length]).toEqual([0, 0, 1]);
  });

  it('is not asked again where the mail may have gone out, though its answer was lost', async () => {
    const { mails, events, ask } = await asking();
    await events(told());
    const lost = { kind: 'unknown', code: 'TimeoutError' } as const;
    expect(await ask({ mailer: { send: async () => err(lost) } })).toBe(0);
    expect([await ask(), mails.length]).toEqual([0, 0]);
  });

  it('is not asked who is gone, has answered or left, or where nothing may be sent', async () => {
    const { mails, events, ask, deps } = await asking();
    await events(told('nobody'));
    await events(told('main'));
    await deps.addresses.record(addressKeyOf('deputy@stara-zagora.example'), complaint);
    await events(told());
    expect(await ask()).toBe(0);
    const left = unsubscribe(defaultPreferences(MAIN), toInstant(NOW));
    await deps.preferences.save(left);
    expect([await ask(), mails]).toEqual([0, []]);
    const what = deps.log.lines.map(({ detail }) => detail.mail);
    expect(what).toEqual([
      ...['no-such-contact', 'confirmed-before', 'suppressed'],
      ...['no-such-contact', 'unsubscribed', 'suppressed'],
    ]);
  });
});

describe('a contact that is taken out', () => {
  it('is written nothing more and leaves nothing but what was sent, which can still be given out', async () => {
    const table = await newTable();
    const { ask, deps } = await aService(inTable(table));
    const archive = issueArchiveRepository(table);
    await deps.preferences.save(defaultPreferences(MAIN));
    await archive.keep(aCopy({ contactId: 'main', text: 'Нова покана' }));
    await deps.addresses.record(addressKeyOf(OLD), { ...complaint, kind: 'sent' }, MAIN);
    expect(await ask('DELETE /{contactId}')).toMatchObject({ status: 204 });
    expect(await ask('DELETE /{contactId}')).toMatchObject({ status: 204 });
    expect((await ask('GET ')).body.items.map((each: { id: string }) => each.id)).toEqual([
      'deputy',
    ]);
    expect(await deps.preferences.get(MAIN)).toBeUndefined();
    expect(await deps.addresses.get(addressKeyOf(OLD))).toBeUndefined();
    expect((await deps.municipalities.get(id))?.version).toBe(2);
    const searches = partnerSearchRepository(table);
    const personal = exportPerson({ ...deps, archive, parties: partyRepository(table), searches });
    const route = '/municipalities/{id}/contacts/{contactId}/personal-data';
    const given = (contactId: string) =>
      personal(
        aSignedInRequest('GET', route, { claims: CLAIMS.officer, path: { id, contactId } }),
        aContext(),
      );
    expect(JSON.parse((await given('main')).body ?? '')).toMatchObject({
      copies: [{ text: 'Нова покана' }],
    });
    expect(await given('nobody')).toMatchObject({ statusCode: 404 });
  });
});

describe('what a contact is written', () => {
  const PREFERENCES = '/{contactId}/preferences';
  const body = { cadence: 'monthly', minimumScore: 40, maximumItems: 5, leave: false };

  it('is chosen over the version that was read, as on its own page', async () => {
    const { ask, deps } = await aService();
    expect((await ask(`GET ${PREFERENCES}`)).body).toMatchObject({ cadence: 'weekly', version: 0 });
    expect(await ask(`PUT ${PREFERENCES}`, { body })).toMatchObject({ status: 428 });
    const put = await ask(`PUT ${PREFERENCES}`, { body, tag: '"0"' });
    expect(put).toMatchObject({ status: 200, body: { ...body, nextDigestOn: '2026-09-07' } });
    expect(await ask(`PUT ${PREFERENCES}`, { body, tag: '"0"' })).toMatchObject({ status: 412 });
    expect(await deps.preferences.get(MAIN)).toMatchObject({ cadence: 'monthly', version: 1 });
    const tooLong = { ...body, pausedUntil: '2206-01-01' };
    expect(await ask(`PUT ${PREFERENCES}`, { body: tooLong, tag: '*' })).toMatchObject({
      status: 400,
    });
  });

  it('is nothing once it leaves, and nobody else brings it back', async () => {
    const { ask, stateOf } = await aService();
    const leave = { ...body, leave: true };
    expect(await ask(`PUT ${PREFERENCES}`, { body: leave, tag: '"0"' })).toMatchObject({
      status: 200,
    });
    expect(await ask(`PUT ${PREFERENCES}`, { body, tag: '"1"' })).toMatchObject({ status: 409 });
    expect(await stateOf('main')).toBe('unsubscribed');
  });

  it('is nobody’s where there is no such contact', async () => {
    const { ask } = await aService();
    const nobody = { contactId: 'nobody' };
    expect(await ask(`GET ${PREFERENCES}`, nobody)).toMatchObject({ status: 404 });
    const patch = { ...nobody, body: { role: 'x' } };
    expect(await ask('PATCH /{contactId}', patch)).toMatchObject({ status: 404 });
  });
});

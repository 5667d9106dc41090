import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { erasePerson } from '../../functions/erase-person/handler.ts';
import { exportPerson } from '../../functions/export-person/handler.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { issueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import { linkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { partyRepository } from '../../shared/db/party-repository.ts';
import { personRepository } from '../../shared/db/person-repository.ts';
import type { Table } from '../../shared/db/table.ts';
import { defaultPreferences } from '../../shared/domain/contact-preferences.ts';
import { PartyId } from '../../shared/domain/ids.ts';
import { unpartnered, withInterestReceived, withSearch } from '../../shared/domain/partnering.ts';
import { IsoWeek, toInstant } from '../../shared/domain/time.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { interceptRequests } from '../db/faulty-table.ts';
import { aCopy } from '../db/issue-archive-repository.contract.ts';
import { aContext, aSignedInRequest, type TestClaims } from '../support/aws-events.ts';
import { aMunicipality, NOW } from '../support/builders.ts';
import { anAuditLog } from '../support/in-memory/audit.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { anOrganisation } from '../support/organisation-builder.ts';
import { anInterest, aPartnerSearch } from '../support/partner-search-builders.ts';
import { ADMINISTRATOR, officerOf } from '../support/partner-service.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();

const MAIN = 'grants@stara-zagora.example';
const CONTACTS = [
  { id: 'deputy', email: 'deputy@stara-zagora.example', language: 'bg' },
  { id: 'main', email: MAIN, language: 'bg' },
];
const ZAGORA = aMunicipality({ contacts: CONTACTS });
const municipalityId = ZAGORA.id;
const WEEK = IsoWeek.parse('2026-W34');
const at = toInstant(NOW);
const FOREIGN = `ps-${'1'.repeat(20)}`;

const complaint = (contactId: string) =>
  ({ messageId: 'm1', kind: 'complaint', at, issue: `BG-SZR31_${contactId}_2026-W34` }) as const;

/** All that there can be of a contact. */
const fill = async (table: Table, contactId: string, complained: boolean): Promise<void> => {
  const key = { municipalityId, contactId };
  await contactPreferencesRepository(table).save(defaultPreferences(key));
  const lease = { token: 'first', until: at };
  await digestIssueRepository(table).claim({ ...key, week: WEEK }, undefined, lease, 1);
  await issueArchiveRepository(table).keep(aCopy({ contactId, text: 'Нова покана' }));
  const request = { ...key, request: `r-${contactId}`, state: 'sent', at } as const;
  await linkMailRequestRepository(table).begin(request);
  const email = CONTACTS.find(({ id }) => id === contactId)?.email ?? '';
  const report = complained
    ? complaint(contactId)
    : { ...complaint(contactId), kind: 'sent' as const };
  await addressStateRepository(table).record(addressKeyOf(email), report, key);
};

/** A search of theirs that was answered, and one of another that they answered. */
const fillSearches = async (table: Table): Promise<void> => {
  const searches = partnerSearchRepository(table);
  const search = aPartnerSearch();
  const partnering = withSearch(unpartnered(search.owner), search, NOW);
  if (!partnering.ok) throw new Error(partnering.error.kind);
  const interest = anInterest();
  const received = withInterestReceived(partnering.value, interest);
  await searches.commit({ search, partnering: received, interest, owes: [] });
  const foreign = aPartnerSearch({ id: FOREIGN, owner: 'GR-0501' });
  const own = anInterest({ searchId: FOREIGN, from: municipalityId });
  const waits = withInterestReceived(unpartnered(foreign.owner), own);
  await searches.commit({ search: foreign, interest: own, ownerPartnering: waits, owes: [] });
};

const refill = async (table: Table, complained = false): Promise<void> => {
  await municipalityRepository(table).put(ZAGORA);
  await fill(table, 'main', complained);
  await fillSearches(table);
};

const everythingIn = async ({ documents, name }: Table) =>
  (await documents.send(new ScanCommand({ TableName: name }))).Items ?? [];

const asking = (table: Table) => {
  const deps = {
    parties: partyRepository(table),
    persons: personRepository(table),
    archive: issueArchiveRepository(table),
    addresses: addressStateRepository(table),
    searches: partnerSearchRepository(table),
    ...{ audit: anAuditLog(), log: keptLogger(), now: () => NOW },
  };
  const route = '/municipalities/{id}/contacts/{contactId}/personal-data';
  const ask = async (method: 'GET' | 'DELETE', contactId: string, claims: TestClaims) => {
    const path = { id: municipalityId, contactId };
    const event = aSignedInRequest(method, route, { claims, path });
    const handler = method === 'GET' ? exportPerson(deps) : erasePerson(deps);
    const { statusCode, body = '' } = await handler(event, aContext());
    return { status: statusCode, body: JSON.parse(body) };
  };
  return { ask, deps };
};

/** What is left of the contact `main`: its address, its id as a word of a key, or a reference to it. */
const tracesOfMain = async (table: Table): Promise<unknown[]> =>
  (await everythingIn(table)).filter((item) =>
    /grants@stara|[#_]main\b|"contactId":"main"/.test(JSON.stringify(item)),
  );

describe('the personal data of a contact', () => {
  let table: Table;
  let service: ReturnType<typeof asking>;
  beforeAll(async () => {
    table = await newTable();
    service = asking(table);
    await fill(table, 'deputy', false);
    await refill(table);
  });

  it('are given out whole, and only to who may act for its municipality', async () => {
    const { status, body } = await service.ask('GET', 'main', officerOf(ZAGORA));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contact: { id: 'main', email: MAIN },
      preferences: { contactId: 'main' },
      issues: [{ week: WEEK }],
      copies: [{ subject: 'Нова покана', text: 'Нова покана' }],
      linkMails: [{ request: 'r-main' }],
      addressState: { last: { kind: 'sent' } },
      partnerSearches: [{ notice: { title: 'A partner for warm schools' } }],
      interests: [{ searchId: FOREIGN, message: expect.any(String) }],
    });
    expect(JSON.stringify(body)).not.toContain('deputy');
    for (const method of ['GET', 'DELETE'] as const) {
      const stranger = officerOf({ id: aMunicipality({ id: 'GR-0501' }).id });
      expect((await service.ask(method, 'main', stranger)).status).toBe(403);
    }
    expect((await service.ask('GET', 'nobody', ADMINISTRATOR)).status).toBe(404);
  });

  it('are erased whole, though every attempt but the last dies one write later, and nothing of others', async () => {
    const writes = /^(?:Put|Update|Delete|BatchWrite)ItemCommand$|^TransactWrite/;
    let [dieAt, seen, alive] = [1, 0, true];
    interceptRequests(table, ({ command }, pass) => {
      if (alive && writes.test(command)) seen += 1;
      if (alive && seen === dieAt) throw new Error('died');
      return pass();
    });
    alive = false;
    const deputy = (await everythingIn(table)).filter((each) => /deputy/.test(String(each.sk)));
    for (let died = true; died; dieAt += 1) {
      [seen, alive] = [0, true];
      died = (await service.ask('DELETE', 'main', officerOf(ZAGORA))).status === 500;
    }
    alive = false;
    expect(dieAt).toBeGreaterThan(4);
    expect(await tracesOfMain(table)).toMatchObject([{ sk: 'SEARCH', record: { id: FOREIGN } }]);
    const own = await service.deps.searches.partnering(municipalityId);
    expect(own).toMatchObject({ open: [], received: [] });
    const other = await service.deps.searches.partnering(PartyId.parse('GR-0501'));
    expect(other.received).toEqual([]);
    const again = await service.ask('DELETE', 'main', officerOf(ZAGORA));
    expect(again).toMatchObject({
      status: 200,
      body: { kept: [], erased: { partnerSearches: 0 } },
    });
    const left = await everythingIn(table);
    expect(left.filter((each) => /deputy/.test(String(each.sk)))).toEqual(deputy);
    const profile = await municipalityRepository(table).get(municipalityId);
    expect(profile?.contacts.map(({ id }) => id)).toEqual(['deputy']);
  });

  it('leave behind that an address must not be written to, and say so', async () => {
    const other = await newTable();
    await refill(other, true);
    const { ask, deps } = asking(other);
    const { body } = await ask('DELETE', 'main', ADMINISTRATOR);
    expect(body.kept).toMatchObject([{ why: expect.stringContaining('complaint') }]);
    expect(JSON.stringify(body)).not.toContain('@');
    const key = addressKeyOf(MAIN);
    expect(await deps.addresses.suppressedAmong([key])).toEqual(new Set([key]));
    expect(await deps.addresses.get(key)).toMatchObject({ readers: [] });
  });
});

describe('a contact of an organisation that is no municipality', () => {
  it('is given out and deleted as well, and an import that read it before does not bring it back', async () => {
    const table = await newTable();
    const organisation = anOrganisation();
    const organisations = organisationRepository(table);
    await organisations.save(organisation);
    const deps = {
      parties: partyRepository(table),
      persons: personRepository(table),
      archive: issueArchiveRepository(table),
      addresses: addressStateRepository(table),
      searches: partnerSearchRepository(table),
      audit: anAuditLog(),
      log: keptLogger(),
      now: () => NOW,
    };
    const path = { id: organisation.id, contactId: 'main' };
    const route = '/organisations/{id}/contacts/{contactId}/personal-data';
    const asked = (method: string) =>
      aSignedInRequest(method, route, { claims: officerOf(organisation), path });
    const given = await exportPerson(deps)(asked('GET'), aContext());
    expect(given.body).toContain('office@strandzha.example');
    const erased = await erasePerson(deps)(asked('DELETE'), aContext());
    expect(erased.statusCode).toBe(200);
    expect((await organisations.get(organisation.id))?.contacts).toEqual([]);
    const late = await organisations.save({
      ...organisation,
      version: 2,
      url: 'https://a.example',
    });
    expect(late.ok).toBe(false);
  });
});

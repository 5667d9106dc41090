import { erasePerson } from '../../functions/erase-person/handler.ts';
import { exportPerson } from '../../functions/export-person/handler.ts';
import { interests } from '../../functions/express-interest/handler.ts';
import { findPartnerSearches } from '../../functions/find-partner-searches/handler.ts';
import { publishPartnerSearches } from '../../functions/publish-partner-search/handler.ts';
import type { PartyRepository } from '../../shared/db/party-repository.ts';
import type { PersonRepository } from '../../shared/db/person-repository.ts';
import { type Party, partyOf, partyOfOrganisation } from '../../shared/domain/party.ts';
import type { Row } from './access-matrix.ts';
import { aCallRecord, aMunicipality, NOW } from './builders.ts';
import { inMemoryAddressStates } from './in-memory/address-states.ts';
import { anAuditLog } from './in-memory/audit.ts';
import { inMemoryCalls } from './in-memory/calls.ts';
import { inMemoryContactPreferences } from './in-memory/contact-preferences.ts';
import { inMemoryIssueArchive } from './in-memory/issue-archive.ts';
import { inMemoryPartnerSearches } from './in-memory/partner-searches.ts';
import { keptLogger } from './kept-logger.ts';
import { anOrganisation } from './organisation-builder.ts';
import { aNoticeInput, anInterest, aPartnerSearch, SEARCH_ID } from './partner-search-builders.ts';

const OWN = aMunicipality();
const OTHER = aMunicipality({ id: 'GR-0501', country: 'GR', nuts3: 'EL513', associations: [] });
const ELSEWHERE = anOrganisation();
const PARTIES = new Map(
  [partyOf(OWN), partyOf(OTHER), partyOfOrganisation(ELSEWHERE)].map((each): [string, Party] => [
    each.id,
    each,
  ]),
);

const parties: PartyRepository = {
  get: async (id) => PARTIES.get(id),
  getMany: async (ids) =>
    new Map(
      ids.flatMap((id) => {
        const party = PARTIES.get(id);
        return party ? [[id, party] as const] : [];
      }),
    ),
  everybody: async function* () {
    yield* PARTIES.values();
  },
};

type Kept = Record<string, unknown>;

/** What is kept before a request: a search, and interest in it where there is any. */
const deps = async (search: Kept, interest?: Kept) => {
  const searches = inMemoryPartnerSearches();
  await searches.commit({ search: aPartnerSearch(search), owes: [] });
  if (interest) await searches.commit({ interest: anInterest(interest), owes: [] });
  return {
    ...{
      searches,
      parties,
      everybody: parties.everybody,
      audit: anAuditLog(),
      log: keptLogger(),
      now: () => NOW,
    },
    calls: inMemoryCalls([aCallRecord()]),
    preferences: inMemoryContactPreferences(),
    publish: async () => undefined,
  };
};

export const NOBODY_ELSE: PersonRepository = {
  contact: async () => OWN.contacts[0],
  traces: async () => ({ issues: [], copies: [], linkMails: [] }),
  erasure: async () => undefined,
  begin: async () => undefined,
  removeContact: async () => undefined,
  removeTraces: async () => undefined,
  finish: async () => undefined,
};

const personal = async () => ({
  ...(await deps({})),
  persons: NOBODY_ELSE,
  archive: inMemoryIssueArchive(),
  addresses: inMemoryAddressStates(),
});

const PENDING = { state: { kind: 'pending-moderation', at: NOW.toISOString() } };
const DRAFT = { state: { kind: 'draft' } };
const PATH = { id: SEARCH_ID };

const ACTING = ['officer', 'staff', 'administrator'] as const;
const MODERATORS = ['staff', 'administrator'] as const;
const EVERYBODY = [...ACTING, 'officerElsewhere', 'staffElsewhere'] as const;
const WRITING = { may: ACTING, scope: 'partners:write' } as const;
const READING = { may: EVERYBODY, scope: 'partners:read' } as const;

const search =
  (about: Kept = {}, interest?: Kept) =>
  async () =>
    publishPartnerSearches(await deps(about, interest));
const interest =
  (about: Kept = {}, its?: Kept) =>
  async () =>
    interests(await deps(about, its));
const finding = async () =>
  findPartnerSearches({ ...(await deps({})), conducts: async () => new Map() });

const FROM_OTHER = { ...PATH, from: OTHER.id };
const CONTACT = { id: OWN.id, contactId: 'main' };
const CONTACT_ELSEWHERE = { id: ELSEWHERE.id, contactId: 'main' };

/** Partner searches, the interest in them, and what is kept of a person. */
export const PARTNER_ROWS: Record<string, Row> = {
  'POST /partner-searches': {
    ...{ ...WRITING, status: 201, path: {}, handler: search() },
    body: { request: 'r-2', owner: OWN.id, ...aNoticeInput() },
  },
  'PUT /partner-searches/{id}': {
    ...{ ...WRITING, status: 200, path: PATH, handler: search(DRAFT) },
    body: { ...aNoticeInput(), version: 1 },
  },
  'POST /partner-searches/{id}/submission': {
    ...{ ...WRITING, status: 200, path: PATH, handler: search(DRAFT) },
  },
  'POST /partner-searches/{id}/moderation': {
    ...{ may: MODERATORS, status: 200, path: PATH, handler: search(PENDING) },
    body: { decision: 'approve' },
  },
  'POST /partner-searches/{id}/closing': {
    ...{ ...WRITING, status: 200, path: PATH, handler: search() },
    body: { foundWith: [] },
  },
  'POST /partner-searches/{id}/withdrawal': {
    ...{ ...WRITING, status: 200, path: PATH, handler: search() },
  },
  'PUT /partners/{id}/suspension': {
    ...{ may: MODERATORS, status: 200, path: { id: OWN.id }, handler: search() },
    body: { suspended: true, reason: 'Advertises consultants' },
  },
  'POST /partner-searches/{id}/interests': {
    ...{ ...WRITING, status: 201, path: PATH, handler: interest({ owner: OTHER.id }) },
    body: { request: 'i-1', from: OWN.id, message: 'We would gladly join.' },
  },
  'GET /partner-searches/{id}/interests': {
    ...{ ...READING, status: 200, path: PATH, handler: interest({}, {}) },
  },
  'POST /partner-searches/{id}/interests/{from}/answer': {
    ...{ ...WRITING, status: 200, path: FROM_OTHER, handler: interest({}, {}) },
    body: { answer: 'declined' },
  },
  'POST /partner-searches/{id}/interests/{from}/withdrawal': {
    ...{ ...WRITING, status: 200, path: { ...PATH, from: OWN.id } },
    handler: interest({ owner: OTHER.id }, { from: OWN.id }),
  },
  'GET /partner-searches': { ...READING, status: 200, path: {}, handler: finding },
  'GET /partner-searches/{id}': { ...READING, status: 200, path: PATH, handler: finding },
  'GET /municipalities/{id}/partner-searches': {
    ...{ ...WRITING, status: 200, path: { id: OWN.id }, handler: finding },
  },
  'GET /municipalities/{id}/contacts/{contactId}/personal-data': {
    ...{ may: ACTING, status: 200, path: CONTACT },
    handler: async () => exportPerson(await personal()),
  },
  'DELETE /municipalities/{id}/contacts/{contactId}/personal-data': {
    ...{ may: ACTING, status: 200, path: CONTACT },
    handler: async () => erasePerson(await personal()),
  },
  'GET /organisations/{id}/partner-searches': {
    ...{ may: ['administrator'], scope: 'partners:write', status: 200 },
    ...{ path: { id: ELSEWHERE.id }, handler: finding },
  },
  'GET /organisations/{id}/contacts/{contactId}/personal-data': {
    ...{ may: ['administrator'], status: 200, path: CONTACT_ELSEWHERE },
    handler: async () => exportPerson(await personal()),
  },
  'DELETE /organisations/{id}/contacts/{contactId}/personal-data': {
    ...{ may: ['administrator'], status: 200, path: CONTACT_ELSEWHERE },
    handler: async () => erasePerson(await personal()),
  },
};

import { keepContacts } from '../../functions/keep-contacts/handler.ts';
import { writeProfiles } from '../../functions/write-profile/handler.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Row } from './access-matrix.ts';
import { NOBODY_ELSE } from './access-rows-partners.ts';
import { aMunicipality, NOW } from './builders.ts';
import { inMemoryAddressStates } from './in-memory/address-states.ts';
import { anAuditLog } from './in-memory/audit.ts';
import { inMemoryContactPreferences } from './in-memory/contact-preferences.ts';
import { inMemoryLinkMailRequests } from './in-memory/link-mail-requests.ts';
import { inMemoryMunicipalities } from './in-memory/municipalities.ts';
import { inMemoryOrganisations } from './in-memory/organisations.ts';
import { keptLogger } from './kept-logger.ts';
import { anOrganisation } from './organisation-builder.ts';

const deps = () => ({
  municipalities: inMemoryMunicipalities([aMunicipality()]),
  organisations: inMemoryOrganisations([
    anOrganisation({ id: 'org-arm', kind: 'association-of-municipalities' }),
    anOrganisation({ id: 'org-ram-trakia', kind: 'association-of-municipalities' }),
  ]),
  audit: anAuditLog(),
  preferences: inMemoryContactPreferences(),
  addresses: inMemoryAddressStates(),
  requests: inMemoryLinkMailRequests(),
  persons: NOBODY_ELSE,
  compose: async () => new Uint8Array(),
  mailer: { send: async () => ok({ messageId: 'm-1' }) },
  log: keptLogger(),
  now: () => NOW,
});

const { id, version } = aMunicipality();

const ACTING = ['officer', 'staff', 'administrator'] as const;
const READING = { may: ACTING, scope: 'profiles:read', status: 200 } as const;
const WRITING = { may: ACTING, scope: 'profiles:write', status: 200 } as const;
const DECIDING = { may: ['administrator'] } as const;
const CURRENT = { headers: { 'if-match': `"${version}"` } };

const contacts = async () => keepContacts(deps());
const MAIN = { id, contactId: 'main' };
const CONTACT = '/municipalities/{id}/contacts/{contactId}';

const profiles = async () => writeProfiles(deps());

/** Municipalities, who is in which association, and contacts. */
export const MUNICIPALITY_ROWS: Record<string, Row> = {
  'GET /municipalities': 'open',
  'GET /municipalities/{id}': 'open',
  'GET /associations': 'open',
  'GET /associations/{id}': 'open',
  'GET /municipalities/{id}/profile': { ...READING, path: { id }, handler: profiles },
  'PUT /municipalities/{id}/profile': {
    ...{ ...WRITING, ...CURRENT, path: { id }, handler: profiles },
    body: { priorities: [] },
  },
  'PATCH /municipalities/{id}/profile': {
    ...{ ...WRITING, ...CURRENT, path: { id }, handler: profiles },
    body: { staff: 2 },
  },
  'POST /municipalities': {
    ...{ ...DECIDING, status: 201, path: {}, handler: profiles },
    body: {
      ...{ id: 'BG-HKV34', name: { en: 'Haskovo' }, nuts3: 'BG422', zone: 'Europe/Sofia' },
      priorities: [],
    },
  },
  'PUT /associations/{id}/members/{municipalityId}': {
    ...{ ...DECIDING, status: 204, handler: profiles },
    path: { id: 'arm', municipalityId: id },
  },
  'GET /municipalities/{id}/contacts': { ...READING, path: { id }, handler: contacts },
  [`PATCH ${CONTACT}`]: { ...WRITING, path: MAIN, body: { role: 'Mayor' }, handler: contacts },
  [`DELETE ${CONTACT}`]: { ...WRITING, status: 204, path: MAIN, handler: contacts },
  [`GET ${CONTACT}/preferences`]: { ...READING, path: MAIN, handler: contacts },
  [`PUT ${CONTACT}/preferences`]: {
    ...{ ...WRITING, path: MAIN, handler: contacts, headers: { 'if-match': '"0"' } },
    body: { cadence: 'monthly', minimumScore: 0, maximumItems: 5, leave: false },
  },
  'DELETE /associations/{id}/members/{municipalityId}': {
    ...{ ...DECIDING, status: 204, handler: profiles },
    path: { id: 'ram-trakia', municipalityId: id },
  },
};

import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { addContactRoute } from '../../functions/add-contact/handler.ts';
import { liftSuppression } from '../../functions/lift-suppression/handler.ts';
import { decideLink, takeBackLink } from '../../functions/link-calls/handler.ts';
import { listSuppressed } from '../../functions/list-suppressed/handler.ts';
import { markCall, unmarkCall } from '../../functions/mark-call/handler.ts';
import { setVisibility } from '../../functions/set-visibility/handler.ts';
import type { Scope } from '../../shared/domain/actor.ts';
import { ok } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { MUNICIPALITY_ROWS } from './access-rows-municipalities.ts';
import { OTHER_ROWS } from './access-rows-others.ts';
import { PARTNER_ROWS } from './access-rows-partners.ts';
import { WEBHOOK_ROWS } from './access-rows-webhooks.ts';
import { WRITING_ROWS } from './access-rows-writing.ts';
import { aCallRecord, aMunicipality, NOW } from './builders.ts';
import { aDecision } from './call-link-builders.ts';
import { inMemoryAddressStates } from './in-memory/address-states.ts';
import { anAuditLog } from './in-memory/audit.ts';
import { inMemoryCallLinks } from './in-memory/call-links.ts';
import { inMemoryCallMarks } from './in-memory/call-marks.ts';
import { inMemoryCalls } from './in-memory/calls.ts';
import { inMemoryContactPreferences } from './in-memory/contact-preferences.ts';
import { inMemoryLinkMailRequests } from './in-memory/link-mail-requests.ts';
import { inMemoryMunicipalities } from './in-memory/municipalities.ts';
import { keptLogger } from './kept-logger.ts';
import type { CLAIMS } from './signed-in.ts';

/** People by role and tenancy: `officer` and `staff` act for the municipality that is asked about. */
export type Who = Exclude<keyof typeof CLAIMS, 'roleless'>;

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** What a route does for whom. `open`: for everybody, or whoever holds a signed link; no token is looked at. */
export type Row = 'open' | ClosedRow;

export type ClosedRow = {
  /** Who is let through; nobody else is. */
  may: readonly Who[];
  /** The one scope that lets a machine through; none: no machine may. */
  scope?: Scope;
  /** How whoever is let through is answered. */
  status: number;
  path: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  /** A file in place of a body in JSON. */
  csv?: string;
  handler: () => Promise<Handler>;
};

const KEY = addressKeyOf('grants@stara-zagora.example');
const CALL = 'eu-portal:1TOPICS';
const OTHER_CALL = 'national-list:42';

const deps = () => ({
  municipalities: inMemoryMunicipalities([aMunicipality()]),
  calls: inMemoryCalls([
    aCallRecord(),
    aCallRecord({ id: OTHER_CALL, source: 'national-list', sourceId: '42' }),
  ]),
  marks: inMemoryCallMarks(),
  links: inMemoryCallLinks([aDecision('same')]),
  preferences: inMemoryContactPreferences(),
  addresses: inMemoryAddressStates(),
  requests: inMemoryLinkMailRequests(),
  compose: async () => new Uint8Array(),
  mailer: { send: async () => ok({ messageId: 'm-1' }) },
  audit: anAuditLog(),
  log: keptLogger(),
  now: () => NOW,
});

const lifting = async (): Promise<Handler> => {
  const given = deps();
  const complaint = { messageId: 'm-1', kind: 'complaint', at: toInstant(NOW) } as const;
  await given.addresses.record(KEY, complaint);
  return liftSuppression(given);
};

const OF_MUNICIPALITY = ['officer', 'staff', 'administrator'] as const;
const ADMINISTRATOR = ['administrator'] as const;

/** Every route of the manifest, by method and path. A route that has no row here fails the tests. */
export const ACCESS: Record<string, Row> = {
  ...OTHER_ROWS,
  'GET /calls': 'open',
  'GET /calls/{id}': 'open',
  'GET /municipalities/{id}/matches/{callId}': 'open',
  'GET /municipalities/{id}/digest-preview': 'open',
  'GET /bulletins/{association}/{language}': 'open',
  'GET /sources': 'open',
  'GET /sources/{source}/runs': 'open',
  'GET /issues/{token}': 'open',
  'GET /unsubscribe/{token}': 'open',
  'POST /unsubscribe/{token}': 'open',
  'GET /preferences/{token}': 'open',
  'POST /preferences/{token}': 'open',
  'POST /preferences/{token}/new-link': 'open',
  'GET /confirm/{token}': 'open',
  'POST /confirm/{token}': 'open',
  'PUT /municipalities/{id}/marks/{callId}': {
    ...{ may: OF_MUNICIPALITY, scope: 'profiles:write', status: 200 },
    path: { id: 'BG-SZR31', callId: CALL },
    body: { mark: 'starred' },
    handler: async () => markCall(deps()),
  },
  'DELETE /municipalities/{id}/marks/{callId}': {
    ...{ may: OF_MUNICIPALITY, scope: 'profiles:write', status: 204 },
    path: { id: 'BG-SZR31', callId: CALL },
    handler: async () => {
      const given = deps();
      const kept = { municipalityId: aMunicipality().id, callId: aCallRecord().id };
      await given.marks.put({ ...kept, mark: 'starred', at: toInstant(NOW) });
      return unmarkCall(given);
    },
  },
  'PUT /municipalities/{id}/visibility': {
    ...{ may: OF_MUNICIPALITY, scope: 'profiles:write', status: 200 },
    path: { id: 'BG-SZR31' },
    body: { hidden: true },
    handler: async () => setVisibility(deps()),
  },
  'POST /municipalities/{id}/contacts': {
    ...{ may: OF_MUNICIPALITY, scope: 'profiles:write', status: 201 },
    path: { id: 'BG-SZR31' },
    body: { request: 'r-1', contactId: 'deputy', email: 'deputy@town.example', language: 'bg' },
    handler: async () => addContactRoute(deps()),
  },
  'GET /suppressed-addresses': {
    ...{ may: ADMINISTRATOR, scope: 'operations:read', status: 200 },
    path: {},
    handler: async () => listSuppressed(deps()),
  },
  'POST /suppressed-addresses/{key}/lifting': {
    ...{ may: ADMINISTRATOR, scope: 'operations:write', status: 200 },
    path: { key: KEY },
    body: { reason: 'The owner says so' },
    handler: lifting,
  },
  'PUT /call-links/{callId}/{otherId}': {
    ...{ may: ADMINISTRATOR, scope: 'calls:write', status: 200 },
    path: { callId: CALL, otherId: OTHER_CALL },
    body: { verdict: 'same', reason: 'The ministry says so' },
    handler: async () => decideLink(deps()),
  },
  'DELETE /call-links/{callId}/{otherId}': {
    ...{ may: ADMINISTRATOR, scope: 'calls:write', status: 204 },
    path: { callId: CALL, otherId: OTHER_CALL },
    handler: async () => takeBackLink(deps()),
  },
  ...PARTNER_ROWS,
  ...MUNICIPALITY_ROWS,
  ...WEBHOOK_ROWS,
  ...WRITING_ROWS,
};

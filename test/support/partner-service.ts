import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { interests } from '../../functions/express-interest/handler.ts';
import { findPartnerSearches } from '../../functions/find-partner-searches/handler.ts';
import { publishPartnerSearches } from '../../functions/publish-partner-search/handler.ts';
import { sendPartnerMails } from '../../functions/send-partner-mails/handler.ts';
import { tendPartnerSearches } from '../../functions/tend-partner-searches/handler.ts';
import { FUNCTIONS } from '../../infra/manifest.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { linkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { partyRepository } from '../../shared/db/party-repository.ts';
import type { Table } from '../../shared/db/table.ts';
import type { PartyId } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { Mailer } from '../../shared/mail/ses-mailer.ts';
import { conductKnownFrom, conductsOf } from '../../shared/partners/conduct.ts';
import type { ServiceEvent } from '../../shared/queue/publish-events.ts';
import { aContext, aSignedInRequest, type TestClaims } from './aws-events.ts';
import { aCallRecord, aMunicipality, NOW } from './builders.ts';
import { anAuditLog } from './in-memory/audit.ts';
import { keptLogger } from './kept-logger.ts';
import { anOrganisation } from './organisation-builder.ts';
import { aNoticeInput } from './partner-search-builders.ts';

export const ZAGORA = aMunicipality();
export const KOMOTINI = aMunicipality({
  ...{ id: 'GR-0501', country: 'GR', nuts3: 'EL513', zone: 'Europe/Athens' },
  ...{ name: { el: 'Κομοτηνή', en: 'Komotini' }, associations: [] },
  contacts: [{ id: 'main', email: 'dimos@komotini.example', language: 'el' }],
});
export const HASKOVO = aMunicipality({
  ...{ id: 'BG-HKV34', nuts3: 'BG422', name: { bg: 'Хасково', en: 'Haskovo' } },
  contacts: [{ id: 'main', email: 'obshtina@haskovo.example', language: 'bg' }],
});

/** An organisation that is no municipality. */
export const STRANDZHA = anOrganisation();

export const officerOf = ({ id }: { id: PartyId }): TestClaims => ({
  ...{ sub: `officer-${id}`, role: 'officer', party: id },
});
export const ADMINISTRATOR: TestClaims = { sub: 'admin-1', role: 'administrator' };

export type Answer = { status: number; body: Record<string, unknown>; raw: string };

/** The events that start the mails, by the manifest. */
const MAILED = new Set(
  FUNCTIONS.filter(({ name }) => name === 'send-partner-mails').flatMap(({ triggers }) =>
    triggers.flatMap((trigger) => (trigger.kind === 'event' ? [trigger.event] : [])),
  ),
);

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The functions on partner searches over one table, and everything that leaves them. */
export const aPartnerService = async (
  table: Table,
  profiles: readonly Municipality[] = [ZAGORA, KOMOTINI, HASKOVO],
) => {
  const clock = { now: NOW };
  const told: ServiceEvent[] = [];
  const answers: Answer[] = [];
  const log = keptLogger();
  const audit = anAuditLog();
  const parties = partyRepository(table);
  const searches = partnerSearchRepository(table);
  const bus = { down: false };
  const deps = {
    ...{ searches, parties, audit, log, everybody: parties.everybody },
    calls: callRepository(table),
    preferences: contactPreferencesRepository(table),
    publish: async (events: readonly ServiceEvent[]) => {
      if (bus.down) throw new Error('the bus is down');
      told.push(...events);
    },
    now: () => clock.now,
  };
  const mails: { to: string; raw: string }[] = [];
  const mailService = { throttles: false };
  const mailer: Mailer = {
    send: async ({ to, raw }) => {
      if (mailService.throttles) return err({ kind: 'refused', retry: true, code: 'Throttling' });
      mails.push({ to, raw: Buffer.from(raw).toString('utf8') });
      return ok({ messageId: `ses-${mails.length}` });
    },
  };
  const send = sendPartnerMails({
    ...deps,
    addresses: addressStateRepository(table),
    requests: linkMailRequestRepository(table),
    mailer,
    from: { name: 'GrantBridge', email: 'digest@grantbridge.example' },
    baseUrl: 'https://calls.example/',
  });
  /** Delivers the events that were told since the last time, as the bus would. */
  let delivered = 0;
  const deliver = async (events: readonly ServiceEvent[] = told.slice(delivered)) => {
    delivered = told.length;
    for (const { name, detail } of events) {
      if (MAILED.has(name)) await send({ 'detail-type': name, detail });
    }
  };
  const tend = tendPartnerSearches(deps);
  await municipalityRepository(table).putMany(profiles);
  await organisationRepository(table).save(STRANDZHA);
  await deps.calls.insert(aCallRecord());
  const handlers: Handler[] = [
    publishPartnerSearches(deps),
    interests(deps),
    findPartnerSearches({
      ...deps,
      conducts: async () =>
        conductsOf(await deps.searches.actingSince(conductKnownFrom(deps.now()), 100), deps.now()),
    }),
  ];
  const [publishing, answering, finding] = handlers;

  const ask = async (
    method: string,
    route: string,
    claims: TestClaims,
    about: { body?: unknown; path?: Record<string, string>; query?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const handler = route.includes('/interests')
      ? answering
      : method === 'GET'
        ? finding
        : publishing;
    if (!handler) throw new Error('there is a handler for every route');
    const event = aSignedInRequest(method, route, { claims, ...about });
    const { statusCode = 0, body = '' } = await handler(event, aContext());
    const answer = { status: statusCode, body: JSON.parse(body), raw: body };
    answers.push(answer);
    return answer;
  };

  const publish = (overrides: Record<string, unknown> = {}, claims = officerOf(ZAGORA)) =>
    ask('POST', '/partner-searches', claims, {
      body: { request: 'r-1', ...aNoticeInput(), ...overrides },
    });

  const moderate = (id: string, body: unknown = { decision: 'approve' }, claims = ADMINISTRATOR) =>
    ask('POST', '/partner-searches/{id}/moderation', claims, { path: { id }, body });

  /** A search that was looked at and is shown. */
  const published = async (overrides: Record<string, unknown> = {}, claims = officerOf(ZAGORA)) => {
    const { body } = await publish(overrides, claims);
    const id = String(body.id);
    await moderate(id);
    return id;
  };

  const express = (id: string, overrides: object = {}, claims = officerOf(KOMOTINI)) =>
    ask('POST', '/partner-searches/{id}/interests', claims, {
      path: { id },
      body: { request: 'i-1', message: 'We renovated nine schools.', ...overrides },
    });

  const answer = (
    id: string,
    said: string,
    claims = officerOf(ZAGORA),
    from: PartyId = KOMOTINI.id,
  ) =>
    ask('POST', '/partner-searches/{id}/interests/{from}/answer', claims, {
      path: { id, from },
      body: { answer: said },
    });

  return {
    ...{ ask, publish, moderate, published, express, answer },
    ...{ deliver, mails, mailService, tend },
    ...{ clock, told, answers, log, deps, searches, parties, bus, table },
  };
};

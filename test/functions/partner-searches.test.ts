import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../shared/db/table.ts';
import { SearchId } from '../../shared/domain/partner-search.ts';
import { passes, type SearchFilter } from '../../shared/partners/searches/search-filter.ts';
import type { TestClaims } from '../support/aws-events.ts';
import { aNoticeInput, aPartnerSearch } from '../support/partner-search-builders.ts';
import {
  ADMINISTRATOR,
  type Answer,
  aPartnerService,
  HASKOVO,
  KOMOTINI,
  officerOf,
  STRANDZHA,
  ZAGORA,
} from '../support/partner-service.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();
const aService = async () => aPartnerService(await newTable());

const everythingIn = async ({ documents, name }: Table) =>
  (await documents.send(new ScanCommand({ TableName: name }))).Items;

describe('a partner search', () => {
  it('is handed in, looked at, shown, answered, and reveals contacts to both once accepted', async () => {
    const service = await aService();
    const made = await service.publish();
    expect(made).toMatchObject({ status: 201, body: { status: 'pending-moderation', version: 1 } });
    const id = String(made.body.id);
    const path = { path: { id } };
    const komotini = officerOf(KOMOTINI);
    expect((await service.ask('GET', '/partner-searches/{id}', komotini, path)).status).toBe(404);
    expect((await service.moderate(id)).body.status).toBe('published');
    const shown = await service.ask('GET', '/partner-searches/{id}', komotini, path);
    expect(shown.body).toMatchObject({ owner: { id: ZAGORA.id, name: { en: 'Stara Zagora' } } });
    expect(shown.body).not.toHaveProperty('own');
    expect(await service.express(id)).toMatchObject({ status: 201, body: { state: 'sent' } });
    expect((await service.answer(id, 'accepted')).body).toMatchObject({
      ...{ state: 'accepted', contact: { party: KOMOTINI.id, email: 'dimos@komotini.example' } },
    });
    const seen = await service.ask('GET', '/partner-searches/{id}/interests', komotini, path);
    expect(seen.body.items).toMatchObject([
      { contact: { party: ZAGORA.id, email: 'grants@stara-zagora.example' } },
    ]);
    expect(service.told.map(({ name }) => name)).toEqual([
      'PartnerSearchSubmitted',
      'PartnerSearchPublished',
      'InterestExpressed',
      'InterestAccepted',
    ]);
    expect(await service.searches.owed()).toEqual([]);
    const { actedOn, received } = await service.searches.partnering(ZAGORA.id);
    const at = service.clock.now.toISOString();
    expect(received).toEqual([{ searchId: id, sentAt: at, answeredAt: at }]);
    expect(actedOn).toBe('2026-08-17');
  });
});

/** A client that was given no scope. */
const MACHINE = { sub: 'm', client_id: 'm' };

type Service = Awaited<ReturnType<typeof aService>>;

const STRANGER = officerOf(HASKOVO);
const SUSPENDED = { suspended: true, reason: 'Advertises consultants' };

const suspend = (service: Service, id: string, body: unknown = SUSPENDED) =>
  service.ask('PUT', '/partners/{id}/suspension', ADMINISTRATOR, { path: { id }, body });

describe('what is refused', () => {
  let service: Service;
  let id: string;
  let waiting: string;
  let before: unknown;
  beforeAll(async () => {
    service = await aService();
    id = await service.published();
    waiting = String((await service.publish({ request: 'r-2' })).body.id);
    before = await everythingIn(service.table);
  });

  it.each<[string, () => Promise<Answer>, number, RegExp]>([
    ['in one’s own search', () => service.express(id, {}, officerOf(ZAGORA)), 409, /your own/],
    ['in one that nobody looked at', () => service.express(waiting), 409, /not published/],
    ['of 1 MB', () => service.express(id, { message: 'x'.repeat(1_000_000) }), 413, /bytes/],
    ['of 2,001 characters', () => service.express(id, { message: 'x'.repeat(2001) }), 400, /body/],
    ['in HTML', () => service.express(id, { message: '<b>Join</b>' }), 400, /message.*markup/],
    ['with an address', () => service.express(id, { message: 'me@town.example' }), 400, /e-mail/],
    ['with a number', () => service.express(id, { message: 'Τηλ. 25310 12345' }), 400, /telep/],
    ['for another', () => service.express(id, { from: ZAGORA.id }), 403, /do not act for/],
    [
      'by a machine that may not',
      () => service.express(id, { from: KOMOTINI.id }, MACHINE),
      ...([403, /partners:write/] as const),
    ],
    ['of an unknown contact', () => service.express(id, { contactId: 'boss' }), 400, /contacts/],
    ['in one that never was', () => service.express(`ps-${'f'.repeat(20)}`), 404, /No partner/],
    ['that was never expressed', () => service.answer(id, 'accepted'), 404, /no interest/],
  ])('is interest %s: with the reason, and nothing is written', async (_what, ask, status, why) => {
    const refused = await ask();
    expect(refused).toMatchObject({ status, body: { status } });
    expect(refused.raw).toMatch(why);
    expect(await everythingIn(service.table)).toEqual(before);
  });

  it('is interest twice, when it is over, and by or for who is suspended', async () => {
    const service = await aService();
    const id = await service.published();
    await service.express(id);
    await suspend(service, HASKOVO.id);
    const before = await everythingIn(service.table);
    expect(await service.express(id)).toMatchObject({ status: 200 });
    expect((await service.express(id, { request: 'i-2' })).raw).toMatch(/before/);
    const banned = await service.express(id, {}, STRANGER);
    expect(banned).toMatchObject({ status: 403 });
    expect(banned.raw).toMatch(/suspended: Advertises consultants/);
    service.clock.now = new Date('2026-09-11T00:00:00Z');
    expect((await service.express(id, {}, STRANGER)).status).toBe(409);
    expect((await service.answer(id, 'accepted')).raw).toMatch(/is over/);
    expect(await everythingIn(service.table)).toEqual(before);
    await suspend(service, HASKOVO.id, { suspended: false, reason: 'Talked it over' });
    service.clock.now = new Date('2026-08-18T00:00:00Z');
    expect((await service.express(id, {}, STRANGER)).status).toBe(201);
    await suspend(service, ZAGORA.id);
    expect((await service.answer(id, 'accepted')).raw).toMatch(/suspended/);
    expect((await service.publish({ request: 'r-2' })).status).toBe(403);
  });

  it.each([
    ['a call that nobody knows', { about: { kind: 'call', callId: 'eu-portal:9' } }, /callId/],
    ['a day after the call’s last deadline', { until: '2026-09-17' }, /last deadline/],
    ['a day that has passed', { until: '2026-08-17' }, /before tomorrow/],
    ['an idea without end', { about: { kind: 'idea' }, until: '2028-01-01' }, /a year ahead/],
    ['a theme that is none', { themes: ['parties'] }, /no theme parties/],
    ['an address in its title', { title: 'Write to us@town.example' }, /body\.title.*e-mail/],
    ['markup in what it brings', { whatWeBring: 'A <script>' }, /body\.whatWeBring.*markup/],
    ['a link in what it seeks', { whatWeSeek: 'See www.town.example' }, /body\.whatWeSeek.*link/],
    ['a field that there is not', { colour: 'red' }, /colour/],
  ])('is a search with %s', async (_what, overrides, why) => {
    const { status, raw } = await service.publish({ request: 'r-3', ...overrides });
    expect(status).toBe(400);
    expect(raw).toMatch(why);
    expect(await everythingIn(service.table)).toEqual(before);
  });

  it('is more than five searches at once, and more than four interests in an hour', async () => {
    const service = await aService();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await service.published({ request: `r-${n}` }));
    expect((await service.publish({ request: 'r-6' })).status).toBe(429);
    const path = { path: { id: ids[4] ?? '' } };
    await service.ask('POST', '/partner-searches/{id}/withdrawal', officerOf(ZAGORA), path);
    const more = await service.published({ request: 'r-7' });
    for (const id of ids.slice(0, 4)) expect((await service.express(id)).status).toBe(201);
    expect((await service.express(more)).raw).toMatch(/At most 4 .* within 1 h/);
    service.clock.now = new Date(service.clock.now.getTime() + 3_600_000);
    expect((await service.express(more)).status).toBe(201);
  });

  it('is what belongs to another, or is not theirs to decide', async () => {
    const service = await aService();
    const id = await service.published();
    const path = { path: { id } };
    const staff = { sub: 's', role: 'association-staff', associations: 'ram-trakia' };
    const foreign = { ...staff, associations: 'arm' };
    const withdraw = (claims: typeof STRANGER) =>
      service.ask('POST', '/partner-searches/{id}/withdrawal', claims, path);
    expect((await withdraw(STRANGER)).status).toBe(403);
    expect((await withdraw(foreign)).status).toBe(403);
    const waiting = String((await service.publish({ request: 'r-2' })).body.id);
    expect((await service.moderate(waiting, undefined, officerOf(ZAGORA))).status).toBe(403);
    expect((await service.moderate(waiting, undefined, foreign)).status).toBe(403);
    expect((await service.moderate(waiting, undefined, staff)).status).toBe(200);
    expect((await service.ask('GET', '/partner-searches', MACHINE)).status).toBe(403);
  });
});

describe('a request that is made again', () => {
  it('does what it did once, and tells it once', async () => {
    const service = await aService();
    const first = await service.publish();
    const again = await service.publish();
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect((await service.publish({ title: 'Something else' })).status).toBe(409);
    const id = String(first.body.id);
    for (const _ of [1, 2]) expect((await service.moderate(id)).status).toBe(200);
    for (const status of [201, 200]) expect((await service.express(id)).status).toBe(status);
    for (const _ of [1, 2]) expect((await service.answer(id, 'declined')).status).toBe(200);
    expect((await service.answer(id, 'accepted')).raw).toMatch(/declined before/);
    expect(service.told).toHaveLength(4);
  });

  it('and arrives with others at once, is one of them', async () => {
    const service = await aService();
    const id = await service.published();
    const statuses = await Promise.all([1, 2, 3].map(() => service.express(id)));
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const claims = [KOMOTINI, HASKOVO].map(officerOf);
    const second = await service.published({ request: 'r-2' });
    await Promise.all(claims.map((each) => service.express(second, {}, each)));
    expect(await service.searches.interestsIn(SearchId.parse(second))).toHaveLength(2);
  });

  it('leaves what the bus did not take written down, for the next to tell', async () => {
    const service = await aService();
    service.bus.down = true;
    expect((await service.publish()).status).toBe(201);
    expect(service.told).toEqual([]);
    expect(await service.searches.owed()).toMatchObject([{ name: 'PartnerSearchSubmitted' }]);
  });
});

describe('looking for partner searches', () => {
  const search = aPartnerSearch({
    notice: aNoticeInput({ countries: ['GR'], areas: ['BG42'], role: 'lead' }),
  });
  const anywhere = aPartnerSearch({ notice: aNoticeInput({ countries: [] }) });

  it.each<[string, SearchFilter, boolean]>([
    ['its call', { call: 'eu-portal:1TOPICS' }, true],
    ['another call', { call: 'eu-portal:2' }, false],
    ['a theme of it', { theme: 'energy-renovation' }, true],
    ['another theme', { theme: 'culture' }, false],
    ['its role', { role: 'lead' }, true],
    ['another role', { role: 'partner' }, false],
    ['a country it names', { country: 'GR' }, true],
    ['the country of an area it names', { country: 'BG' }, true],
    ['another country', { country: 'TR' }, false],
    ['a part of an area it names', { area: 'BG422' }, true],
    ['an area around one it names', { area: 'BG4' }, true],
    ['an area of a country it names, by the prefix of NUTS', { area: 'EL51' }, true],
    ['another area', { area: 'BG34' }, false],
    ['beginnings of words in it', { text: 'warm SCHOOL' }, true],
    ['words of which one is missing', { text: 'warm hospitals' }, false],
    ['nothing', {}, true],
  ])('finds it by %s, or does not', (_what, filter, found) => {
    expect(passes(search, filter)).toBe(found);
  });

  it('finds what seeks anywhere in every place', () => {
    expect(passes(anywhere, { country: 'TR', area: 'NO08' })).toBe(true);
  });

  it('shows the published, page by page, and one’s own in every state', async () => {
    const service = await aService();
    const ids: string[] = [];
    for (const request of ['r-1', 'r-2']) ids.push(await service.published({ request }));
    await service.publish({ request: 'r-3', draft: true });
    const list = async (claims: TestClaims, query: Record<string, string>) =>
      service.ask('GET', '/partner-searches', claims, { query });
    const stranger = officerOf(KOMOTINI);
    const first = await list(stranger, { limit: '1' });
    const cursor = String(first.body.cursor);
    const second = await list(stranger, { limit: '1', cursor });
    const shown = [first, second].flatMap(({ body }) => body.items);
    expect(shown.map((each) => Object(each).id).sort()).toEqual(ids.sort());
    expect((await list(stranger, { limit: '1', cursor: 'x' })).status).toBe(400);
    const drafts = { owner: ZAGORA.id, status: 'draft' };
    expect((await list(stranger, drafts)).body.items).toEqual([]);
    const own = await list(officerOf(ZAGORA), drafts);
    expect(own.body.items).toMatchObject([{ status: 'draft', own: { contactId: 'main' } }]);
  });

  it('hands a draft in, and changes what waits, from the version that was seen', async () => {
    const service = await aService();
    const id = String((await service.publish({ draft: true })).body.id);
    const own = officerOf(ZAGORA);
    const path = { path: { id } };
    const submit = () => service.ask('POST', '/partner-searches/{id}/submission', own, path);
    for (const _ of [1, 2]) expect((await submit()).body.status).toBe('pending-moderation');
    const revise = (version: number) =>
      service.ask('PUT', '/partner-searches/{id}', own, {
        ...{ path: { id }, body: { ...aNoticeInput({ title: 'Warm halls' }), version } },
      });
    expect((await revise(1)).status).toBe(409);
    expect((await revise(2)).body).toMatchObject({ title: 'Warm halls', version: 3 });
    await service.moderate(id);
    expect((await revise(4)).body.status).toBe('pending-moderation');
  });
});

describe('an organisation that is no municipality', () => {
  it('seeks partners, is found, answers and is answered as a municipality is', async () => {
    const service = await aService();
    const ngo = officerOf(STRANDZHA);
    const id = await service.published({ countries: [] }, ngo);
    const found = await service.ask('GET', '/municipalities/{id}/partner-searches', ZAGORA_ASKS, {
      path: { id: ZAGORA.id },
    });
    expect(found.body.seekingSuchAsYou).toMatchObject([{ id, owner: { id: STRANDZHA.id } }]);
    await service.express(id, {}, officerOf(ZAGORA));
    const accepted = await service.answer(id, 'accepted', ngo, ZAGORA.id);
    expect(accepted.body).toMatchObject({ contact: { email: ZAGORA.contacts[0]?.email } });
    const wanted = await service.published({ request: 'r-9', countries: ['BG'] }, ZAGORA_ASKS);
    const fitting = await service.ask('GET', '/organisations/{id}/partner-searches', ngo, {
      path: { id: STRANDZHA.id },
    });
    expect(fitting.body.seekingSuchAsYou).toMatchObject([{ id: wanted }]);
    expect((await service.express(wanted, {}, ngo)).status).toBe(201);
    const such = await service.ask('GET', '/municipalities/{id}/partner-searches', ZAGORA_ASKS, {
      path: { id: ZAGORA.id },
    });
    expect(JSON.stringify(such.body.forYourSearches)).toContain(STRANDZHA.id);
    await service.deliver();
    const office = STRANDZHA.contacts[0]?.email;
    // That it was published, and whose contact it is: of interest that it has answered already nothing is said.
    expect(service.mails.filter(({ to }) => to === office)).toHaveLength(2);
  });

  it('is acted for by its own officers and by administrators alone', async () => {
    const service = await aService();
    const staff: TestClaims = {
      ...{ sub: 's-1', role: 'association-staff', associations: 'ram-trakia' },
    };
    for (const claims of [officerOf(ZAGORA), staff]) {
      const { status } = await service.publish({ owner: STRANDZHA.id }, claims);
      expect(status).toBe(403);
    }
    const { status } = await service.publish({ owner: STRANDZHA.id }, ADMINISTRATOR);
    expect(status).toBe(201);
  });
});

const ZAGORA_ASKS = officerOf(ZAGORA);

import { describe, expect, it } from 'vitest';
import { showCall } from '../../functions/get-call/handler.ts';
import { showProgrammes } from '../../functions/list-programmes/handler.ts';
import { writeCalls } from '../../functions/write-calls/handler.ts';
import { writeProgrammes } from '../../functions/write-programmes/handler.ts';
import { decideUpsert } from '../../shared/domain/call-upsert.ts';
import type { ServiceEvent } from '../../shared/queue/publish-events.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';
import { writeCall } from '../../shared/writing/write-call.ts';
import { aContext, aGetRequest, aSignedInRequest } from '../support/aws-events.ts';
import { aCall, aDeadline, aProgramme, NOW } from '../support/builders.ts';
import { anAuditLog } from '../support/in-memory/audit.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { inMemoryReferenceWrites } from '../support/in-memory/reference-writes.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { CLAIMS } from '../support/signed-in.ts';
import { aStatedCall, aStatedProgramme } from '../support/writing-builders.ts';

type Asked = { path?: Record<string, string>; query?: Record<string, string>; body?: unknown };

const aService = () => {
  const kept = decideUpsert(undefined, aCall(), contentHashOf, NOW).record;
  const [calls, programmes] = [inMemoryCalls([kept]), inMemoryProgrammes([aProgramme()])];
  const told: ServiceEvent[] = [];
  const bus = { publish: async (events: readonly ServiceEvent[]) => void told.push(...events) };
  const writes = inMemoryReferenceWrites(calls, programmes);
  const deps = {
    ...{ calls, programmes, writes, audit: anAuditLog(), log: keptLogger(), now: () => NOW },
    publish: (events: readonly ServiceEvent[]) => bus.publish(events),
    newId: () => '1',
  };
  const [writing, rules] = [writeCalls(deps), writeProgrammes(deps)];
  const [reading, listing] = [showCall(deps), showProgrammes(deps)];
  const answering = {
    '/calls': { reading, writing },
    '/programmes': { reading: listing, writing: rules },
  };
  const ask = async (route: string, ifMatch?: string, asked: Asked = {}) => {
    const [method = '', path = ''] = route.split(' ');
    const { reading: read, writing: write } =
      answering[path.startsWith('/calls') ? '/calls' : '/programmes'];
    const reads = method === 'GET' && !path.endsWith('/corrections');
    const claims = CLAIMS.administrator;
    const event = reads
      ? aGetRequest(path, asked)
      : aSignedInRequest(method, path, { claims, ...asked });
    const headers = { ...event.headers, ...(ifMatch && { 'if-match': ifMatch }) };
    const reply = await (reads ? read : write)({ ...event, headers }, aContext());
    const { statusCode: status, body, headers: answered } = reply;
    return { status, body: body && JSON.parse(body), etag: answered?.etag };
  };
  const feed = async (overrides: Record<string, unknown>) => {
    const known = await calls.get(kept.id);
    return writeCall(calls, decideUpsert(known, aCall(overrides), contentHashOf, NOW));
  };
  const names = () => told.splice(0).map(({ name }) => name);
  return { ask, feed, names, bus };
};

const CALL = { path: { id: 'eu-portal:1TOPICS' } };
const LIFE = { path: { code: 'LIFE' } };

describe('a programme that administrators write', () => {
  it('is added, replaced, changed, withdrawn and restored, a version each, and each is told', async () => {
    const { ask, names } = aService();
    const body = { ...aStatedProgramme(), code: 'CERV' };
    expect(await ask('POST /programmes', undefined, { body })).toMatchObject({
      ...{ status: 201, etag: '"1"' },
      body: { code: 'CERV', eligibility: { countries: { by: 'programme' } } },
    });
    const other = { body: { ...body, coFinancingRate: 0.1 } };
    expect((await ask('POST /programmes', undefined, other)).status).toBe(409);
    const path = { code: 'CERV' };
    const patch = { coFinancingRate: null, name: { bg: 'Граждани' } };
    const changed = await ask('PATCH /programmes/{code}', '"1"', { path, body: patch });
    expect(changed).toMatchObject({
      etag: '"2"',
      body: { name: { en: 'LIFE Programme', bg: 'Граждани' } },
    });
    expect(changed.body).not.toHaveProperty('coFinancingRate');
    const same = { path, body: aStatedProgramme() };
    expect((await ask('PUT /programmes/{code}', '"2"', same)).etag).toBe('"3"');
    expect((await ask('PUT /programmes/{code}', '"3"', same)).etag).toBe('"3"');
    const why = { path, body: { why: 'The period is over' } };
    expect((await ask('POST /programmes/{code}/withdrawal', '*', why)).body.withdrawn.why).toBe(
      'The period is over',
    );
    const onOffer = async (query = {}) =>
      (await ask('GET /programmes', undefined, { query })).body.items.map(
        ({ code }: { code: string }) => code,
      );
    expect(await onOffer()).toEqual(['LIFE']);
    expect(await onOffer({ withdrawn: 'true', country: 'GR', text: 'life prog' })).toEqual([
      'CERV',
    ]);
    expect((await ask('DELETE /programmes/{code}/withdrawal', '"4"', { path })).etag).toBe('"5"');
    expect((await ask('GET /programmes/{code}', undefined, { path })).etag).toBe('"5"');
    expect(names()).toEqual(Array(5).fill('ProgrammeChanged'));
  });

  it.each([
    ['no version', undefined, { coFinancingRate: 0.5 }, 428],
    ['another version', '"7"', { coFinancingRate: 0.5 }, 412],
    ['a weak tag', 'W/"1"', { coFinancingRate: 0.5 }, 412],
    ['a field that there is not', '"1"', { unheardOf: 1 }, 400],
    [
      'a rule field that there is not',
      '"1"',
      { eligibility: { countries: { values: ['BG'], exhaustive: true, x: 1 } } },
      400,
    ],
    ['nobody who says so', '"1"', { sources: null }, 400],
  ])('is not changed by a patch with %s', async (_what, tag, body, status) => {
    const { ask, names } = aService();
    expect((await ask('PATCH /programmes/{code}', tag, { ...LIFE, body })).status).toBe(status);
    expect((await ask('GET /programmes/{code}', undefined, LIFE)).etag).toBe('"1"');
    expect(names()).toEqual([]);
  });

  it('takes one of two changes at once, and tells the other that it came too late', async () => {
    const { ask } = aService();
    const rivals = [0.5, 0.6].map((coFinancingRate) =>
      ask('PATCH /programmes/{code}', '"1"', { ...LIFE, body: { coFinancingRate } }),
    );
    expect((await Promise.all(rivals)).map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('a call that administrators add', () => {
  it('is kept with safe HTML, is theirs to say anew, and tells as one of a feed does', async () => {
    const { ask, names } = aService();
    const body = { ...aStatedCall(), association: 'ram-trakia' };
    const added = await ask('POST /calls', undefined, { body });
    expect(added).toMatchObject({
      ...{ status: 201, etag: '"1"' },
      body: {
        id: 'association-ram-trakia:1',
        descriptionHtml: '<p>За <b>общини</b></p>',
        eligibility: { countries: { by: 'administrator' } },
      },
    });
    expect(names()).toEqual(['CallOpened', 'CallsWritten']);
    const path = { id: added.body.id };
    const patch = { money: { grantMax: 9000 } };
    const cheaper = await ask('PATCH /calls/{id}', '"1"', { path, body: patch });
    expect(cheaper.body).toMatchObject({ version: 2, descriptionText: 'За общини' });
    expect(cheaper.body).not.toHaveProperty('corrected');
    expect(names()).toEqual(['CallChanged', 'CallsWritten']);
    const anew = await ask('PUT /calls/{id}', '"2"', {
      path,
      body: aStatedCall({ keywords: ['x'] }),
    });
    expect(anew.body).toMatchObject({ version: 3, money: { grantMax: 20_000 } });
    const [first, second] = [
      await ask('GET /calls/{id}/history', undefined, { path, query: { limit: '1' } }),
      await ask('GET /calls/{id}/history', undefined, { path, query: { limit: '2' } }),
    ];
    expect(first.body).toMatchObject({ items: [{ version: 1, by: 'administrator' }] });
    const cursor = { limit: '1', cursor: first.body.cursor };
    const rest = await ask('GET /calls/{id}/history', undefined, { path, query: cursor });
    expect([...first.body.items, ...rest.body.items]).toEqual(second.body.items);
    expect(rest.body).not.toHaveProperty('cursor');
    const foreign = await ask('GET /calls/{id}/history', undefined, { ...CALL, query: cursor });
    expect(foreign.status).toBe(400);
  });

  it.each([
    ['of a programme that there is not', { programme: 'NONE' }],
    ['for an association that there is not', { association: 'nobody' }],
    ['that says who says it', { source: 'eu-portal' }],
    ['with a title of nothing but markup', { title: { en: '<br>' } }],
    ['with a condition that there is not', { eligibility: { moon: true } }],
  ])('is refused %s', async (_what, overrides) => {
    const { ask, names } = aService();
    const body = aStatedCall(overrides);
    expect((await ask('POST /calls', undefined, { body })).status).toBe(400);
    expect(names()).toEqual([]);
  });
});

describe('a call of a feed that administrators correct', () => {
  const body = {
    money: { grantMax: 500 },
    eligibility: { nuts: { values: ['BG42'], exhaustive: true } },
  };

  it('says so through every run of its feed, until that is taken back', async () => {
    const { ask, feed, names } = aService();
    const asked = { ...CALL, body, query: { why: 'The guide' } };
    const corrected = await ask('PATCH /calls/{id}', '"1"', asked);
    expect(corrected).toMatchObject({
      etag: '"2"',
      body: {
        corrected: ['money.grantMax', 'eligibility.nuts'],
        money: { budgetTotal: 6_000_000, grantMax: 500 },
        eligibility: { nuts: { by: 'administrator' } },
      },
    });
    expect(JSON.stringify(corrected.body)).not.toContain(CLAIMS.administrator.sub);
    expect(names()).toEqual(['CallChanged', 'CallsWritten']);
    await feed({ money: { currency: 'EUR', grantMax: 7000, budgetTotal: 1 } });
    const { body: list, etag } = await ask('GET /calls/{id}/corrections', undefined, CALL);
    expect(list.items[0]).toMatchObject({
      ...{ field: 'money.grantMax', value: 500, sourceValue: 7000 },
      ...{ by: CLAIMS.administrator.sub, why: 'The guide' },
    });
    const path = { ...CALL.path, field: 'money.grantMax' };
    const route = 'DELETE /calls/{id}/corrections/{field}';
    const back = await ask(route, String(etag), { path });
    expect(back.body).toMatchObject({ money: { grantMax: 7000 }, corrected: ['eligibility.nuts'] });
    expect((await ask(route, '*', { path })).status).toBe(404);
  });

  it('is withdrawn and comes back, whatever its feed says meanwhile', async () => {
    const { ask, feed, names } = aService();
    const withdrawn = await ask('POST /calls/{id}/withdrawal', '"1"', CALL);
    expect(withdrawn.body).toMatchObject({ status: 'withdrawn', corrected: ['status'] });
    expect(names()).toEqual(['CallChanged', 'CallWithdrawn', 'CallsWritten']);
    await feed({ deadlines: [aDeadline('2026-10-01')] });
    const restored = await ask('DELETE /calls/{id}/withdrawal', '"3"', CALL);
    expect(restored.body).toMatchObject({ status: 'open', deadlines: [{ date: '2026-10-01' }] });
    expect(names()).toEqual(['CallChanged', 'CallReopened', 'CallsWritten']);
    expect((await ask('DELETE /calls/{id}/withdrawal', '*', CALL)).status).toBe(409);
  });

  it('is changed in the version that was meant alone, even where only the markup was written again', async () => {
    const { ask, feed } = aService();
    expect((await ask('PATCH /calls/{id}', undefined, { ...CALL, body })).status).toBe(428);
    await feed({ descriptionHtml: '<p> </p>', descriptionText: ' ' });
    const rivals = ['"2"', '"2"', '"1"'].map((tag, at) =>
      ask('PATCH /calls/{id}', tag, { ...CALL, body: { keywords: [`word ${at}`] } }),
    );
    expect((await Promise.all(rivals)).map(({ status }) => status)).toEqual([200, 412, 412]);
  });

  it.each([
    ['all of it at once', 'PUT', aStatedCall(), 409],
    ['its title taken away', 'PATCH', { title: { en: null } }, 400],
    ['a field that is not its to correct', 'PATCH', { firstSeenAt: null }, 400],
    ['a part that there is not', 'PATCH', { money: { luck: null } }, 400],
    ['in another name', 'PATCH', { coFinancing: { rate: 0.5, by: 'source' } }, 400],
  ])('does not have %s', async (_what, method, given, status) => {
    const { ask, names } = aService();
    const asked = { ...CALL, body: given };
    expect((await ask(`${method} /calls/{id}`, '*', asked)).status).toBe(status);
    expect(names()).toEqual([]);
  });
});

describe('what is told of a write', () => {
  it('is told to whoever asks for the same again, when the bus took nothing and the write was done', async () => {
    const { ask, names, bus } = aService();
    const { publish } = bus;
    bus.publish = async () => Promise.reject(new Error('no bus'));
    const body = { keywords: ['heat'] };
    expect((await ask('PATCH /calls/{id}', '"1"', { ...CALL, body })).status).toBe(200);
    const rate = { body: { coFinancingRate: 0.4 } };
    expect((await ask('PATCH /programmes/{code}', '"1"', { ...LIFE, ...rate })).status).toBe(200);
    bus.publish = publish;
    expect(names()).toEqual([]);
    const again = await ask('PATCH /calls/{id}', '"2"', { ...CALL, body });
    expect(again).toMatchObject({ status: 200, etag: '"2"' });
    expect(names()).toEqual(['CallChanged', 'CallsWritten', 'ProgrammeChanged']);
    await ask('PATCH /programmes/{code}', '"2"', { ...LIFE, ...rate });
    expect(names()).toEqual([]);
  });
});

import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { municipalities as listing } from '../../functions/list-municipalities/handler.ts';
import { writeProfiles } from '../../functions/write-profile/handler.ts';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { mergePatch } from '../../shared/domain/merge-patch.ts';
import { MunicipalityRow, profileOf } from '../../shared/domain/profile.ts';
import { writtenRow } from '../../shared/municipalities/write-profile.ts';
import { aContext, aGetRequest, aSignedInRequest, type TestClaims } from '../support/aws-events.ts';
import { aMunicipality, NOW } from '../support/builders.ts';
import { inMemoryAudit } from '../support/in-memory/audit.ts';
import { inMemoryMemberships } from '../support/in-memory/memberships.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { inMemoryOrganisations } from '../support/in-memory/organisations.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { anOrganisation } from '../support/organisation-builder.ts';
import { CLAIMS } from '../support/signed-in.ts';

const ZAGORA = aMunicipality({ needs: { language: 'en', text: 'Insulate the schools' } });
const { id } = ZAGORA;
const HASKOVO = aMunicipality({
  ...{ id: 'BG-HKV34', nuts3: 'BG422', name: { bg: 'Хасково', en: '=Haskovo' }, associations: [] },
  contacts: [],
});
const ALTA = aMunicipality({
  ...{ id: 'NO-5601', country: 'NO', nuts3: 'NO074', name: { nb: 'Áltá' }, associations: ['arm'] },
  contacts: [],
});
const ALL = [ZAGORA, HASKOVO, ALTA];

const aService = () => {
  const municipalities = inMemoryMunicipalities(ALL);
  const entries = inMemoryAudit();
  const deps = {
    ...{ municipalities, memberships: inMemoryMemberships(ALL), log: keptLogger() },
    organisations: inMemoryOrganisations([
      anOrganisation(),
      anOrganisation({ id: 'org-arm', kind: 'association-of-municipalities' }),
    ]),
    audit: auditLog({ entries, now: () => NOW }),
  };
  const answer = async (reply: APIGatewayProxyStructuredResultV2) => ({
    ...{ status: reply.statusCode, headers: reply.headers },
    body: reply.body?.startsWith('{') ? JSON.parse(reply.body) : reply.body,
  });
  const look = async (path: string, parameters: object = {}) =>
    answer(
      await listing(deps)(
        { ...aGetRequest(path, parameters), routeKey: `GET ${path}` },
        aContext(),
      ),
    );
  const ask = async (
    route: string,
    parameters: Partial<Parameters<typeof aSignedInRequest>[2]> = {},
    claims: TestClaims = CLAIMS.officer,
  ) => {
    const [method = '', path = ''] = route.split(' ');
    const request = aSignedInRequest(method, path, { claims, path: { id }, ...parameters });
    return answer(await writeProfiles(deps)(request, aContext()));
  };
  return { look, ask, municipalities, entries };
};

const idsOf = ({ body }: { body: { items: { id: string }[] } }) =>
  body.items.map((each) => each.id);

describe('the list of municipalities', () => {
  it.each([
    ['a country', { country: 'NO' }, [ALTA.id]],
    ['an area', { nuts: 'BG4' }, [HASKOVO.id]],
    ['an association', { association: 'arm', limit: '100' }, [ALTA.id]],
    ['a name without its accents', { text: 'alta' }, [ALTA.id]],
    ['a name in its own letters', { text: 'ЗАГОРА' }, [ZAGORA.id]],
    ['an association elsewhere', { association: 'arm', country: 'BG', limit: '100' }, []],
  ])('is narrowed by %s', async (_what, query, ids) => {
    expect(idsOf(await aService().look('/municipalities', { query }))).toEqual(ids);
  });

  it('shows what everybody may know and nothing else, as JSON and as a table that runs no formula', async () => {
    const { look } = aService();
    const shown = await look('/municipalities/{id}', { path: { id } });
    expect(Object.keys(shown.body).sort()).toEqual([
      ...['associations', 'country', 'id', 'name', 'nuts3', 'population'],
    ]);
    const csv = await look('/municipalities', {
      query: { format: 'csv', limit: '1', nuts: 'BG4' },
    });
    expect(csv.body).toContain(`BG-HKV34,Хасково,'=Haskovo,,,,BG,BG422,151163,\r\n`);
    expect((await look('/municipalities/{id}', { path: { id: 'BG-X' } })).status).toBe(404);
  });

  it('is read to its end page by page', async () => {
    const { look } = aService();
    const seen: string[] = [];
    let query: Record<string, string> | undefined = { limit: '1' };
    while (query) {
      const page = await look('/municipalities', { query });
      seen.push(...idsOf(page));
      query = page.body.cursor && { limit: '1', cursor: page.body.cursor };
    }
    expect(seen.sort()).toEqual(ALL.map((each) => each.id).sort());
  });
});

describe('a profile', () => {
  const PROFILE = '/municipalities/{id}/profile';
  const current = { 'if-match': '"1"' };

  it('is shown with its version, and with themes that its needs speak of and nobody chose', async () => {
    const { body, headers } = await aService().ask(`GET ${PROFILE}`);
    expect(headers).toMatchObject({ etag: '"1"' });
    expect(body).toMatchObject({ id, version: 1, hidden: false, priorities: ZAGORA.priorities });
    expect(body).not.toHaveProperty('contacts');
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it('suggests themes at saving, and sets none', async () => {
    const { ask, municipalities } = aService();
    const needs = { language: 'en', text: 'A new drinking water supply and a sewerage network' };
    const { body } = await ask(`PATCH ${PROFILE}`, { headers: current, body: { needs } });
    expect(body.suggestedPriorities.map(({ theme }: { theme: string }) => theme)).toContain(
      'water',
    );
    expect((await municipalities.get(id))?.priorities).toEqual(ZAGORA.priorities);
  });

  it('is changed only over the version that was read, once by whoever comes first', async () => {
    const { ask, municipalities } = aService();
    const patch = (tag: string | undefined, staff = 3) =>
      ask(`PATCH ${PROFILE}`, { headers: tag ? { 'if-match': tag } : {}, body: { staff } });
    expect(await patch(undefined)).toMatchObject({ status: 428 });
    expect(await patch('"7"')).toMatchObject({ status: 412 });
    expect(await patch('W/"1"')).toMatchObject({ status: 412 });
    const both = await Promise.all([patch('"1"', 3), patch('"1"', 4)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await municipalities.get(id)).toEqual({ ...ZAGORA, staff: 3, version: 2 });
    await municipalities.setHidden(id, true);
    expect(await patch('"2"')).toMatchObject({ status: 412 });
  });

  it('is replaced whole, save for facts that are left out, contacts and whether it is hidden', async () => {
    const { ask, municipalities } = aService();
    const said = { priorities: [{ theme: 'water', weight: 2 }], languages: ['bg'] };
    await ask(`PUT ${PROFILE}`, { headers: current, body: said });
    const { needs: _gone, ...rest } = ZAGORA;
    expect(await municipalities.get(id)).toEqual({ ...rest, ...said, version: 2 });
  });

  it.each([
    ['a fact', { population: 7 }, 403, 'body.population'],
    ['who acts for it', { associations: ['arm'] }, 403, 'body.associations'],
    ['a theme that nobody knows', { priorities: [{ theme: 'x', weight: 1 }] }, 400, 'priorities'],
    ['half of a need', { needs: { language: null } }, 400, 'body.needs.language'],
    ['contacts', { contacts: [] }, 400, 'body'],
    ['an unknown part of a known one', { needs: { words: 7 } }, 400, 'body.needs'],
  ])('is refused %s of an officer, and nothing changes', async (_what, body, status, where) => {
    const { ask, municipalities, entries } = aService();
    const refused = await ask(`PATCH ${PROFILE}`, { headers: current, body });
    expect(refused).toMatchObject({ status });
    expect(refused.body.errors[0].where).toContain(where);
    expect(await municipalities.get(id)).toEqual(ZAGORA);
    expect(await entries.latestAbout(`municipalities/${id}/profile`, 1)).toEqual([]);
  });

  it('has its facts changed and taken away by an administrator, who is noted', async () => {
    const { ask, municipalities, entries } = aService();
    const asked = { headers: current, body: { population: null, name: { tr: 'Eski Zağra' } } };
    expect(await ask(`PATCH ${PROFILE}`, asked, CLAIMS.administrator)).toMatchObject({
      status: 200,
    });
    const kept = await municipalities.get(id);
    expect(kept).not.toHaveProperty('population');
    expect(kept?.name).toEqual({ ...ZAGORA.name, tr: 'Eski Zağra' });
    expect(await entries.latestAbout(`municipalities/${id}/profile`, 1)).toMatchObject([
      { who: { role: 'administrator' }, outcome: 'written' },
    ]);
    const moved = { headers: { 'if-match': '*' }, body: { nuts3: 'EL511' } };
    expect(await ask(`PATCH ${PROFILE}`, moved, CLAIMS.administrator)).toMatchObject({
      status: 400,
    });
  });

  it('comes to no harm from being sent as it is', async () => {
    const { ask, municipalities } = aService();
    const body = JSON.parse(JSON.stringify(profileOf(ZAGORA)));
    expect(await ask(`PUT ${PROFILE}`, { headers: current, body })).toMatchObject({ status: 200 });
    expect(await municipalities.get(id)).toEqual(ZAGORA);
  });
});

describe('a municipality', () => {
  const body = {
    ...{ id: 'GR-0101', name: { el: 'Κομοτηνή' }, nuts3: 'EL513', zone: 'Europe/Athens' },
    priorities: [],
  };

  it('is added once', async () => {
    const { ask, municipalities } = aService();
    const added = await ask('POST /municipalities', { path: {}, body }, CLAIMS.administrator);
    expect(added).toMatchObject({ status: 201, headers: { location: '/municipalities/GR-0101' } });
    expect((await municipalities.getMany([MunicipalityRow.parse(body).id])).size).toBe(1);
    const other = { ...body, name: { el: 'Άλλη' } };
    const again = await ask(
      'POST /municipalities',
      { path: {}, body: other },
      CLAIMS.administrator,
    );
    expect(again).toMatchObject({ status: 409 });
  });

  it('is not added in another country, nor without a name', async () => {
    const { ask } = aService();
    const add = (given: object) =>
      ask('POST /municipalities', { path: {}, body: given }, CLAIMS.administrator);
    expect(await add({ ...body, nuts3: 'BG344' })).toMatchObject({ status: 400 });
    const { name: _none, ...nameless } = body;
    expect(await add(nameless)).toMatchObject({ status: 400 });
  });

  it('joins an association and leaves it, so that its staff acts for it just then', async () => {
    const { ask, look } = aService();
    const path = { id: 'arm', municipalityId: id };
    const member = (method: string) =>
      ask(`${method} /associations/{id}/members/{municipalityId}`, { path }, CLAIMS.administrator);
    const read = () => ask('GET /municipalities/{id}/profile', {}, CLAIMS.staffElsewhere);
    expect(await read()).toMatchObject({ status: 403 });
    expect(await member('PUT')).toMatchObject({ status: 204 });
    expect(await member('PUT')).toMatchObject({ status: 204 });
    expect(await read()).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await member('DELETE')).toMatchObject({ status: 204 });
    expect(await read()).toMatchObject({ status: 403 });
    const unknown = { path: { id: 'nobody', municipalityId: id } };
    const route = 'PUT /associations/{id}/members/{municipalityId}';
    expect(await ask(route, unknown, CLAIMS.administrator)).toMatchObject({ status: 404 });
    const associations = await look('/associations');
    expect(idsOf(associations)).toEqual(['arm']);
    const asked = { path: { id: 'arm' }, query: { limit: '100' } };
    const shown = await look('/associations/{id}', asked);
    expect(shown.body.members.map((each: { id: string }) => each.id)).toEqual([ALTA.id]);
  });
});

describe('a row of an import', () => {
  const facts = { facts: true };

  it('makes what is kept out of what was given out, and changes nothing the second time', () => {
    const row = MunicipalityRow.parse({ id, ...profileOf(ZAGORA) });
    const made = writtenRow(undefined, row, facts);
    expect(made).toMatchObject({ ok: true, value: { outcome: 'created' } });
    if (!made.ok) return;
    expect(made.value.next).toEqual({ ...ZAGORA, contacts: [] });
    expect(writtenRow(ZAGORA, row, { facts: false })).toEqual({
      ok: true,
      value: { outcome: 'unchanged', next: ZAGORA },
    });
  });

  it('is nobody else’s than an administrator’s where it adds', () => {
    const row = MunicipalityRow.parse({ id, ...profileOf(ZAGORA) });
    expect(writtenRow(undefined, row, { facts: false })).toMatchObject({
      error: { kind: 'forbidden' },
    });
  });
});

describe('a merge patch', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const withoutNull = json.filter((value) => !JSON.stringify(value).includes('null'));

  it('makes what it says of nothing, changes nothing when empty, and says the same twice', () => {
    fc.assert(
      fc.property(withoutNull, json, (target, patch) => {
        expect(mergePatch(target, {})).toEqual(
          typeof target === 'object' && !Array.isArray(target) ? target : {},
        );
        expect(mergePatch(undefined, target)).toEqual(target);
        const once = mergePatch(target, patch);
        expect(mergePatch(once, patch)).toEqual(once);
      }),
    );
  });

  // The examples of RFC 7386, appendix A.
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j is %j', (target, patch, merged) => {
    expect(mergePatch(target, patch)).toEqual(merged);
  });
});

import { describe, expect, it } from 'vitest';
import { checkConsortium } from '../../functions/check-consortium/handler.ts';
import { getOrganisation } from '../../functions/get-organisation/handler.ts';
import { importOrganisations } from '../../functions/import-organisations/handler.ts';
import { listDonorOpenings } from '../../functions/list-donor-openings/handler.ts';
import { listOrganisations } from '../../functions/list-organisations/handler.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import { referenceProgrammes } from '../../shared/reference/programmes/reference-programmes.ts';
import { aContext, aGetRequest, aSignedInRequest } from '../support/aws-events.ts';
import { aCallRecord, aDeadline, aMunicipality, anIndexedCall, NOW } from '../support/builders.ts';
import { aStoredIndex } from '../support/call-index.ts';
import { anAuditLog } from '../support/in-memory/audit.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { inMemoryOrganisations } from '../support/in-memory/organisations.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { anOrganisation } from '../support/organisation-builder.ts';

const ADDRESS = 'office@strandzha.example';

const haskovo = aMunicipality({ id: 'BG-HKV34', nuts3: 'BG422', associations: [] });
const oslo = aMunicipality({ ...{ id: 'NO-0301', country: 'NO', nuts3: 'NO081' }, contacts: [] });
const municipalities = inMemoryMunicipalities([haskovo, oslo]);

const answerOf = (reply: { statusCode?: number | undefined; body?: string | undefined }) => {
  const text = reply.body ?? '';
  return { status: reply.statusCode, text, body: text.startsWith('{') ? JSON.parse(text) : {} };
};

describe('POST /consortium-checks', () => {
  const required = aCallRecord({
    ...{ id: 'eea-grants:1', source: 'eea-grants', sourceId: '1' },
    programme: 'EEA-BG-LOCAL-DEVELOPMENT',
    partnership: { donorPartner: 'required', text: 'A donor partner is mandatory.' },
  });
  const check = checkConsortium({
    calls: inMemoryCalls([required]),
    programmes: inMemoryProgrammes(referenceProgrammes()),
    municipalities,
    organisations: inMemoryOrganisations([
      anOrganisation(),
      anOrganisation({ id: 'org-hidden', hidden: true }),
    ]),
    log: keptLogger(),
  });
  const ask = async (body: unknown, query: Record<string, string> = {}) => {
    const routeKey = 'POST /consortium-checks';
    const event = { ...aGetRequest('/consortium-checks', { query }), routeKey };
    const headers = { 'content-type': 'application/json' };
    return answerOf(await check({ ...event, headers, body: JSON.stringify(body) }, aContext()));
  };
  const alone = { members: [{ party: haskovo.id, lead: true }] };

  it('says by every rule what a consortium lacks, and whom to add, in the language asked for', async () => {
    const { status, body } = await ask(
      { programme: 'INTERREG-GR-BG', ...alone },
      { language: 'bg' },
    );
    expect([status, body.verdict, body.ruleStated]).toEqual([200, 'fails', true]);
    expect(body.rules).toContainEqual({
      ...{ rule: 'min-countries', answer: 'fails', has: ['BG'], perhaps: [], needs: 2 },
      ...{ statedBy: 'programme', text: 'A partner from either side of the border at least.' },
      words: 'Държави: поне 2, сега 1 (България)',
    });
    expect(body.additions).toMatchObject([
      [{ count: 1, words: 'добавете 1 партньор: Гърция (EL511–EL515, EL522, EL526)' }],
    ]);
    expect(body.sources[0].says).toEqual(expect.any(String));
  });

  it('goes by the word of the call where it has one', async () => {
    const { body } = await ask({ call: required.id, ...alone });
    expect(body.call.id).toBe(required.id);
    expect(body.additions[0]).toMatchObject([
      {
        fills: [{ need: 'donor' }],
        words: 'add 1 partner, as donor project partner: Iceland, Liechtenstein, Norway',
      },
    ]);
    const members = [...alone.members, { party: oslo.id }];
    expect((await ask({ call: required.id, members })).body.verdict).toBe('holds');
  });

  it('takes a call that it does not know by its identifier under its programme', async () => {
    const members = [{ country: 'BG', kind: 'municipality' }];
    const twinning = { programme: 'CERV', identifier: 'CERV-2026-CITIZENS-TOWN-TT', members };
    expect((await ask(twinning)).body.ruleStated).toBe(true);
    expect((await ask({ programme: 'CERV', members })).body.ruleStated).toBe(false);
  });

  it('knows organisations by their id, with no more of them than the rules ask', async () => {
    const members = [...alone.members, { party: 'org-green-strandzha' }];
    const { status, text } = await ask({ programme: 'INTERREG-BG-TR', members });
    expect(status).toBe(200);
    expect(text).not.toContain(ADDRESS);
  });

  const of = (members: unknown) => ({ programme: 'CERV', members });
  const greece = { country: 'GR', nuts3: 'EL511' };
  it.each([
    ['neither call nor programme', alone, 400],
    ['both', { call: required.id, programme: 'CERV', ...alone }, 400],
    ['a programme nobody knows', { programme: 'NONE', ...alone }, 400],
    ['a call nobody knows', { call: 'isun:1', ...alone }, 400],
    ['a member nobody knows', of([{ party: 'BG-XXX99' }]), 400],
    ['an organisation that hides', of([{ party: 'org-hidden' }]), 400],
    ['nobody at all', of([]), 400],
    [
      'two leads',
      of([
        { ...greece, lead: true },
        { ...greece, lead: true },
      ]),
      400,
    ],
    ['somebody twice', of([{ party: haskovo.id }, { party: haskovo.id }]), 400],
    ['an area of another country', of([{ country: 'BG', nuts3: 'EL511' }]), 400],
    ['a party and a place in one', of([{ party: haskovo.id, country: 'BG' }]), 400],
    ['three hundred members', of(Array(300).fill(greece)), 400],
    ['a megabyte', of([{ ...greece, kind: 'x'.repeat(1_000_000) }]), 413],
  ])('refuses %s with the reason', async (_what, body, status) => {
    const reply = await ask(body);
    expect([reply.status, reply.body.status]).toEqual([status, status]);
    expect(reply.body.detail).toEqual(expect.any(String));
  });
});

describe('organisations over HTTP', () => {
  const organisations = inMemoryOrganisations([
    anOrganisation(),
    anOrganisation({ id: 'org-hidden', hidden: true }),
    anOrganisation({ id: 'org-uni', kind: 'university' }),
  ]);
  const deps = { organisations, audit: anAuditLog(), log: keptLogger() };

  it('are listed by kind and country, without contacts and without those that hide', async () => {
    const list = async (query: Record<string, string>) =>
      answerOf(await listOrganisations(deps)(aGetRequest('/organisations', { query }), aContext()));
    const all = await list({});
    expect(all.body.items.map(({ id }: Organisation) => id)).toEqual([
      ...['org-green-strandzha', 'org-uni'],
    ]);
    expect(all.text).not.toContain('@');
    expect((await list({ kind: 'university' })).body.items).toMatchObject([{ id: 'org-uni' }]);
    expect((await list({ country: 'GR' })).body.items).toEqual([]);
  });

  it('are shown one by one, without contacts, and not at all when they hide', async () => {
    const get = async (id: string) =>
      answerOf(
        await getOrganisation(deps)(
          aGetRequest('/organisations/{id}', { path: { id } }),
          aContext(),
        ),
      );
    const shown = await get('org-green-strandzha');
    expect(shown.body).toMatchObject({ id: 'org-green-strandzha', nuts3: 'BG341' });
    expect(shown.text).not.toContain('@');
    expect((await get('org-hidden')).status).toBe(404);
    expect((await get('org-none')).status).toBe(404);
  });
});

describe('POST /organisations/import', () => {
  const ADMINISTRATOR = { sub: 'a-1', role: 'administrator', scope: 'openid' };
  const service = (initial: readonly Organisation[] = []) => {
    const organisations = inMemoryOrganisations(initial);
    const handle = importOrganisations({ organisations, audit: anAuditLog(), log: keptLogger() });
    const send = async (
      file: string | Buffer,
      query: Record<string, string> = {},
      claims: Record<string, string> = ADMINISTRATOR,
      type = 'text/csv; charset=utf-8',
    ) => {
      const event = aSignedInRequest('POST', '/organisations/import', { claims, query });
      const body = Buffer.from(file).toString('base64');
      const headers = { 'content-type': type };
      return answerOf(await handle({ ...event, headers, body, isBase64Encoded: true }, aContext()));
    };
    return { organisations, send };
  };

  const FILE = [
    'id;kind;name_en;name_bg;country;nuts3;themes;contact_email',
    'org-thrace;university;Thrace University;Тракийски университет;BG;BG344;water|energy-renovation;',
    `org-strandzha;ngo;"Green; Strandzha";;BG;BG341;;${ADDRESS}`,
  ].join('\r\n');

  it('creates what is new and changes nothing when it is sent again', async () => {
    const { organisations, send } = service();
    expect((await send(FILE)).body).toEqual({
      dryRun: false,
      counts: { created: 2, changed: 0, unchanged: 0, refused: 0 },
      rows: [
        { line: 2, id: 'org-thrace', outcome: 'created' },
        { line: 3, id: 'org-strandzha', outcome: 'created' },
      ],
    });
    const kept = await organisations.page({ limit: 10 });
    expect(kept).toMatchObject({
      value: {
        items: [
          { id: 'org-strandzha', name: { en: 'Green; Strandzha' }, contacts: [{ email: ADDRESS }] },
          { id: 'org-thrace', themes: ['water', 'energy-renovation'], version: 1 },
        ],
      },
    });
    const again = await send(FILE);
    expect(again.body.counts).toEqual({ created: 0, changed: 0, unchanged: 2, refused: 0 });
    expect(again.text).not.toContain('@');
    expect(await organisations.page({ limit: 10 })).toEqual(kept);
  });

  it('keeps what has no column, and takes an empty cell for nothing', async () => {
    const { organisations, send } = service([anOrganisation()]);
    const { id, contacts, name } = anOrganisation();
    await send(`id,nuts3,name_bg\n${id},,Нова Странджа`);
    expect(await organisations.get(id)).toMatchObject({
      ...{ name: { ...name, bg: 'Нова Странджа' }, contacts, version: 2 },
    });
    expect(await organisations.get(id)).not.toHaveProperty('nuts3');
  });

  const MIXED = `${FILE}\r\norg-strandzha;ngo;Again;;BG;;;\r\norg-x;club;X;;BG;EL511;dragons;\r\nX;;;;;;;`;

  it('writes nothing while a row is refused, unless row by row is asked for', async () => {
    const { organisations, send } = service();
    const whole = await send(MIXED);
    expect([whole.status, whole.body.type]).toEqual([409, '/problems/conflict']);
    expect(whole.body.errors).toEqual([
      { where: 'line 4: id', why: 'already in line 3' },
      { where: 'line 5: kind', why: expect.any(String) },
      { where: 'line 6: id', why: expect.any(String) },
    ]);
    expect(await organisations.page({ limit: 9 })).toEqual({ ok: true, value: { items: [] } });
    const rows = await send(MIXED, { mode: 'row-by-row' });
    expect(rows.body.counts).toEqual({ created: 2, changed: 0, unchanged: 0, refused: 3 });
  });

  it('writes nothing in a dry run, and tells what it would do', async () => {
    const { organisations, send } = service();
    const { status, body } = await send(MIXED, { dryRun: 'true' });
    expect([status, body.dryRun, body.counts.created, body.counts.refused]).toEqual([
      200,
      true,
      2,
      3,
    ]);
    expect(await organisations.page({ limit: 9 })).toEqual({ ok: true, value: { items: [] } });
  });

  it('reports as a file in which no cell is a formula', async () => {
    const { send } = service();
    const file = 'id,kind,name_en,country,themes\norg-a,ngo,A,BG,"=cmd|x"';
    const { text } = await send(file, { mode: 'row-by-row', report: 'csv' });
    expect(text).toMatch(/^\ufeffline,id,outcome,reasons\r\n2,org-a,refused,/);
    expect(
      text
        .split('\r\n')
        .flatMap((line) => line.split(','))
        .filter((cell) => /^"?[=+@-]/.test(cell)),
    ).toEqual([]);
  });

  const OFFICER = { sub: 'u-1', role: 'officer', party: 'BG-HKV34', scope: 'openid' };
  const many = `id,kind\n${Array.from({ length: 2001 }, (_, n) => `org-${n},ngo`).join('\n')}`;
  it.each([
    ['an officer', FILE, OFFICER, 403],
    ['an unknown column', 'id,colour\norg-a,red', ADMINISTRATOR, 400],
    ['a file without ids', 'kind,country\nngo,BG', ADMINISTRATOR, 400],
    ['a file that breaks off', 'id,kind\norg-a,"ngo', ADMINISTRATOR, 400],
    ['no file', '', ADMINISTRATOR, 400],
    ['too many rows', many, ADMINISTRATOR, 400],
    ['what is not UTF-8', Buffer.from([105, 100, 44, 255, 254]), ADMINISTRATOR, 400],
    ['more than a megabyte', 'x'.repeat(1_000_001), ADMINISTRATOR, 413],
  ])('refuses %s', async (_what, file, claims, status) => {
    const { organisations, send } = service();
    expect((await send(file, {}, claims)).status).toBe(status);
    expect(await organisations.page({ limit: 9 })).toEqual({ ok: true, value: { items: [] } });
  });

  it('takes CSV alone', async () => {
    expect((await service().send(FILE, {}, ADMINISTRATOR, 'application/json')).status).toBe(415);
  });
});

describe('GET /municipalities/{id}/donor-openings', () => {
  const eea = (n: number, overrides: Record<string, unknown>) =>
    anIndexedCall({
      ...{ id: `eea-grants:${n}`, programme: 'EEA-BG-ENERGY', deadlines: [aDeadline()] },
      eligibility: { countries: { values: ['BG'], exhaustive: true, by: 'programme' } },
      ...overrides,
    });
  const wanted = (donorPartner: string) => ({
    partnership: { donorPartner, text: 'By the call.' },
  });
  const calls = [
    eea(1, wanted('scored')),
    eea(2, wanted('required')),
    eea(3, { ...wanted('optional'), kind: 'bilateral', programme: 'EEA-BG-BILATERAL' }),
    eea(4, { ...wanted('required'), deadlines: [aDeadline('2026-08-01')] }),
    eea(5, { ...wanted('required'), kind: 'predefined' }),
    eea(6, {}),
    anIndexedCall({ ...wanted('required') }),
  ];
  const ask = async (id: string, indexed = calls) => {
    const indexes = inMemoryCallIndex(aStoredIndex(indexed, '1'));
    const deps = { municipalities, indexes, log: keptLogger(), now: () => NOW };
    const event = aGetRequest('/municipalities/{id}/donor-openings', { path: { id } });
    return answerOf(await listDonorOpenings(deps)(event, aContext()));
  };

  it('names the calls that need, score or allow a donor partner, those that need one first', async () => {
    const { body } = await ask(oslo.id);
    expect(body.calls.map(({ id }: { id: string }) => id)).toEqual([
      ...['eea-grants:2', 'eea-grants:1', 'eea-grants:3'],
    ]);
    expect(body.calls[0]).toMatchObject({
      ...{ status: 'open', applicantCountries: ['BG'] },
      donorPartner: { wish: 'required', statedBy: 'source', text: 'By the call.' },
    });
  });

  it('names what pays for travel: a bilateral call, and the fund of the states concerned', async () => {
    const { body } = await ask(oslo.id);
    expect(body.travelSupport).toMatchObject([
      { kind: 'call', id: 'eea-grants:3' },
      { kind: 'fund', countries: ['BG'], pays: { nb: expect.any(String) } },
    ]);
    expect((await ask(oslo.id, [eea(6, {})])).body).toEqual({ calls: [], travelSupport: [] });
  });

  it('is for municipalities of donor states alone', async () => {
    expect((await ask(haskovo.id)).status).toBe(404);
    expect((await ask('NO-9999')).status).toBe(404);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportRecords } from '../../functions/export-records/handler.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { Actor } from '../../shared/domain/actor.ts';
import { Organisation } from '../../shared/domain/organisation.ts';
import { ok } from '../../shared/domain/result.ts';
import {
  decideOrganisation,
  ORGANISATION_LAYOUT,
  organisationSource,
} from '../../shared/imports/organisations.ts';
import { dyingBefore, losingTheAnswerOf } from '../db/faulty-table.ts';
import { aContext, aSignedInRequest } from '../support/aws-events.ts';
import { anImportService } from '../support/import-service.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { anOrganisation } from '../support/organisation-builder.ts';
import { saidAgain } from '../support/round-trip.ts';
import { CLAIMS } from '../support/signed-in.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();

const ADDRESS = 'office@strandzha.example';
const CONTACT = `"[{""id"":""main"",""email"":""${ADDRESS}"",""language"":""en""}]"`;

const FILE = [
  'id;kind;name_en;name_bg;country;nuts3;themes;contacts',
  'org-thrace;university;Thrace University;Тракийски университет;BG;BG344;water|energy-renovation;',
  `org-strandzha;ngo;"Green; Strandzha";;BG;BG341;;${CONTACT}`,
].join('\r\n');

const MIXED = `${FILE}\r\norg-strandzha;ngo;Again;;BG;;;\r\norg-x;club;X;;BG;EL511;dragons;\r\nX;;;;;;;`;

const organisations = { kind: 'organisations' };
const ADMINISTRATOR = Actor.parse({ id: 'a', role: 'administrator', associations: [], scopes: [] });

describe('an import', () => {
  it('creates what is new, changes nothing when it is sent again, and forgets the file', async () => {
    const table = await newTable();
    const service = anImportService(table);
    const { id } = await service.send(organisations, FILE, { partBytes: 50 });
    expect(await service.show(id)).toMatchObject({ state: 'reading' });
    expect(await service.deliver()).toBe(0);
    expect(await service.show(id)).toMatchObject({
      ...{ state: 'done', rows: 2, through: 2 },
      counts: { created: 2, changed: 0, unchanged: 0, refused: 0 },
    });
    expect(await service.rows(id)).toMatchObject({
      items: [
        { line: 2, id: 'org-thrace', outcome: 'created' },
        { line: 3, id: 'org-strandzha', outcome: 'created' },
      ],
    });
    const kept = await organisationRepository(table).all();
    expect(kept).toMatchObject([
      { id: 'org-strandzha', name: { en: 'Green; Strandzha' }, contacts: [{ email: ADDRESS }] },
      { id: 'org-thrace', themes: ['water', 'energy-renovation'], version: 1 },
    ]);
    const again = await service.send(organisations, FILE);
    await service.deliver();
    expect((await service.show(again.id)).counts).toMatchObject({ created: 0, unchanged: 2 });
    expect(await organisationRepository(table).all()).toEqual(kept);
  });

  it('keeps what has no column, and takes an empty cell for nothing', async () => {
    const table = await newTable();
    const { id, contacts, name } = anOrganisation();
    await organisationRepository(table).save(anOrganisation());
    const service = anImportService(table);
    await service.send(organisations, `id,nuts3,name_bg\n${id},,Нова Странджа`);
    await service.deliver();
    const kept = await organisationRepository(table).get(id);
    expect(kept).toMatchObject({ name: { ...name, bg: 'Нова Странджа' }, contacts, version: 2 });
    expect(kept).not.toHaveProperty('nuts3');
  });

  it('writes the good rows one by one, or none while one is refused, and says why of each', async () => {
    const table = await newTable();
    const service = anImportService(table);
    const whole = await service.send({ ...organisations, mode: 'all-or-nothing' }, MIXED);
    await service.deliver();
    expect(await service.show(whole.id)).toMatchObject({
      state: 'refused',
      counts: { refused: 3 },
    });
    const refused = { where: expect.any(String), why: expect.any(String) };
    expect((await service.rows(whole.id, { outcome: 'refused' })).items).toEqual([
      {
        line: 4,
        outcome: 'refused',
        reasons: [{ where: 'row', why: 'is about what line 3 is about' }],
      },
      { line: 5, id: 'org-x', outcome: 'refused', reasons: [{ ...refused, where: 'kind' }] },
      { line: 6, outcome: 'refused', reasons: [{ ...refused, where: 'id' }] },
    ]);
    expect(await organisationRepository(table).all()).toEqual([]);
    const dry = await service.send({ ...organisations, dryRun: true }, MIXED);
    await service.deliver();
    expect(await service.show(dry.id)).toMatchObject({
      state: 'done',
      counts: { created: 2, refused: 3 },
    });
    expect(await organisationRepository(table).all()).toEqual([]);
    const each = await service.send(organisations, MIXED);
    await service.deliver();
    expect(await service.show(each.id)).toMatchObject({ counts: { created: 2, refused: 3 } });
    const csv = await service.ask('GET', '/imports/{id}/rows', {
      ...{ path: { id: each.id }, query: { format: 'csv', limit: '1', outcome: 'refused' } },
    });
    expect(csv.text).toContain('4,,refused,row: is about what line 3 is about');
    expect(csv.headers?.link).toMatch(/cursor=.*rel="next"/);
  });

  it.each([
    ['an unknown column', 'id,colour\norg-a,red', 'There is no column colour.'],
    ['a column twice', 'id,id\norg-a,org-a', 'The column id is there twice.'],
    ['no id', 'kind\nngo', 'The column id is missing.'],
    ['an open quote', `${FILE}\r\norg-z;"ngo`, 'The file breaks off within a quoted cell.'],
    ['no UTF-8', Buffer.from([0x69, 0x64, 0x0a, 0xff]), 'The file is not text in UTF-8.'],
  ])('refuses a file with %s as a whole, and writes none of it', async (_, file, why) => {
    const table = await newTable();
    const service = anImportService(table);
    const { id } = await service.send(organisations, file);
    await service.deliver();
    expect(await service.show(id)).toMatchObject({ state: 'refused', why });
    expect(await organisationRepository(table).all()).toEqual([]);
  });
});

const MANY = 250;
const manyRows = () =>
  [
    'id,kind,country,name_en',
    ...Array.from({ length: MANY }, (_, n) =>
      n % 10 === 7 ? `org-${n},club,BG,N` : `org-${n},ngo,BG,Name of ${n}`,
    ),
  ].join('\n');
const GOOD = MANY - 25;

describe('an import that dies', () => {
  it.each([1, 2, 3, 4, 5])(
    'before its step %i writes every good row once when it is taken up',
    async (nth) => {
      const table = await newTable();
      const service = anImportService(table);
      const { id } = await service.send(organisations, manyRows());
      dyingBefore(table, 'TransactWriteItemsCommand', nth);
      expect(await service.deliver()).toBe(1);
      service.clock.now = new Date(service.clock.now.getTime() + 20_000);
      await service.ask('POST', '/imports/{id}/start', { path: { id } });
      expect(await service.deliver()).toBe(0);
      expect(await service.show(id)).toMatchObject({
        ...{ state: 'done', rows: MANY },
        counts: { created: GOOD, changed: 0, unchanged: 0, refused: 25 },
      });
      const kept = await organisationRepository(table).all();
      expect([kept.length, new Set(kept.map(({ version }) => version))]).toEqual([
        GOOD,
        new Set([1]),
      ]);
      const { items } = await service.rows(id, { limit: '1000' });
      expect(items.map(({ line }: { line: number }) => line)).toEqual(
        Array.from({ length: MANY }, (_, n) => n + 2),
      );
    },
  );

  it('counts a step whose answer was lost once, and goes on in a further message when its time runs out', async () => {
    const table = await newTable();
    const service = anImportService(table);
    const { id } = await service.send(organisations, manyRows());
    losingTheAnswerOf(table, 'TransactWriteItemsCommand', 3);
    await service.deliver();
    expect((await service.show(id)).counts).toMatchObject({ created: GOOD, unchanged: 0 });
    const other = await service.send(organisations, manyRows());
    await service.deliver(1000);
    expect([service.queue, (await service.show(other.id)).state]).toEqual([
      [{ importId: other.id }],
      'writing',
    ]);
    await service.deliver();
    expect((await service.show(other.id)).counts).toMatchObject({ unchanged: GOOD });
  });

  it('is not written twice by two who work on it at once', async () => {
    const table = await newTable();
    const service = anImportService(table);
    const { id } = await service.send(organisations, manyRows());
    const [message] = service.queue;
    const both = [service.deliver()];
    service.queue.push(message);
    both.push(service.deliver());
    expect(await Promise.all(both)).toEqual([0, 0]);
    expect((await service.show(id)).counts).toEqual({
      ...{ created: GOOD, changed: 0, unchanged: 0, refused: 25 },
    });
  });
});

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((each) => each.trim() || 'x');
const word = fc.constantFrom(
  '=cmd',
  "'=cmd",
  '-1',
  '@a',
  'a;b',
  'a,b',
  'a"b',
  'a|b',
  '[1]',
  'línea\r\ndos',
  '007',
);
const name = fc.oneof(text, word);

const anyOrganisation = fc
  .record({
    id: fc.stringMatching(/^org-[a-z0-9]{1,8}$/),
    kind: fc.constantFrom('ngo', 'company', 'university'),
    name: fc.dictionary(fc.constantFrom('bg', 'en', 'fr', 'mk'), name, { minKeys: 1 }),
    lat: fc.option(fc.double({ min: -90, max: 90, noNaN: true }), { nil: undefined }),
    nuts3: fc.constantFrom(undefined, 'BG344'),
    networks: fc.array(name, { maxLength: 3 }),
    languages: fc.subarray(['bg', 'en']),
    themes: fc.subarray(['water', 'energy-renovation']),
    experience: fc.array(fc.record({ programme: name }), { maxLength: 2 }),
    hidden: fc.boolean(),
  })
  .map((each) =>
    Organisation.parse(
      JSON.parse(
        JSON.stringify({ ...anOrganisation(), contacts: [], ...each, country: 'BG', version: 1 }),
      ),
    ),
  );

describe('what is exported', () => {
  it.each([
    ['csv', 60],
    ['json', 60],
    ['xlsx', 5],
  ] as const)('as %s makes the very same records when it is imported', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyOrganisation, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
        async (made) => {
          const records = made.map(({ version: _version, ...said }) => said);
          const said = await saidAgain(format, records, ORGANISATION_LAYOUT);
          expect(said.map((each) => decideOrganisation(each, undefined))).toEqual(made.map(ok));
          // Over what is kept it changes nothing.
          expect(said.map((each, at) => decideOrganisation(each, made[at]))).toEqual(
            made.map(() => ok(undefined)),
          );
        },
      ),
      { numRuns },
    );
  });

  it('comes file by file, and none of it to who may not import it', async () => {
    const table = await newTable();
    const organisations = organisationRepository(table);
    for (const id of ['org-a', 'org-b', 'org-c']) await organisations.save(anOrganisation({ id }));
    const source = { ...organisationSource(table), atOnce: 2 };
    const page = await source.page({ limit: source.atOnce }, ADMINISTRATOR);
    expect(page).toMatchObject({ value: { items: [{ id: 'org-a' }, { id: 'org-b' }] } });
    const give = exportRecords({ sourceOf: () => source, log: keptLogger() });
    const asked = aSignedInRequest('GET', '/exports/{kind}', {
      ...{
        claims: CLAIMS.administrator,
        path: { kind: 'organisations' },
        query: { format: 'json' },
      },
    });
    const { body, headers } = await give(asked, aContext());
    expect(body?.match(/"id":"org-[abc]"/g)).toHaveLength(3);
    expect(headers).not.toHaveProperty('link');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callRepository } from '../../shared/db/call-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { referenceWrites } from '../../shared/db/reference-writes.ts';
import { Actor } from '../../shared/domain/actor.ts';
import { saidOf } from '../../shared/domain/corrected-call.ts';
import { CallId, ProgrammeCode } from '../../shared/domain/ids.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { decideWithdrawal } from '../../shared/domain/stated-programme.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { decideCallRow } from '../../shared/imports/call-target.ts';
import { CALL_LAYOUT, callFields } from '../../shared/imports/calls.ts';
import { openSources } from '../../shared/imports/open-sources.ts';
import {
  decideProgrammeRow,
  PROGRAMME_LAYOUT,
  programmeFields,
} from '../../shared/imports/programmes.ts';
import { writeFile } from '../../shared/imports/write-file.ts';
import { referenceProgrammes } from '../../shared/reference/programmes/reference-programmes.ts';
import { dyingBefore } from '../db/faulty-table.ts';
import { aCallRecord, aProgramme, NOW } from '../support/builders.ts';
import { anImportService } from '../support/import-service.ts';
import { saidAgain } from '../support/round-trip.ts';
import { useTables } from '../support/table.ts';
import { aStatedCall, aStatedProgramme } from '../support/writing-builders.ts';

const newTable = useTables();

const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const BY = Actor.parse({ id: 'a', role: 'administrator', associations: [], scopes: [] });
const LIFE = ProgrammeCode.parse('LIFE');
const FEED = aCallRecord();
const OWN = CallId.parse('administrator:small-2026');
const own = (overrides: object = {}) => ({ id: OWN, ...aStatedCall(), ...overrides });
const CALLS = { kind: 'calls', format: 'json' };
const PROGRAMMES = { kind: 'programmes', format: 'json' };

const aService = async () => {
  const table = await newTable();
  const [calls, programmes] = [callRepository(table), programmeRepository(table)];
  await programmes.put(aProgramme());
  await calls.insert(FEED);
  const service = anImportService(table);
  const bring = async (order: { kind: string }, file: string) => {
    const { id } = await service.send(order, file);
    await service.deliver();
    return service.rows(id);
  };
  const names = () => service.told.map(({ name }) => name);
  return { ...service, table, calls, programmes, bring, names };
};

describe('an import of programmes', () => {
  it('creates and changes them by the rules of the API, tells of each, and says why it refuses one', async () => {
    const { bring, programmes, told } = await aService();
    const row = { code: 'NEW', ...aStatedProgramme() };
    expect(
      await bring(
        PROGRAMMES,
        lines([
          row,
          { code: 'LIFE', coFinancingRate: 0.7 },
          { code: 'small' },
          { ...row, code: 'B', sources: [] },
          {
            ...row,
            code: 'C',
            eligibility: { countries: { values: ['BG'], exhaustive: true, x: 1 } },
          },
        ]),
      ),
    ).toMatchObject({
      items: [
        { id: 'NEW', outcome: 'created' },
        { id: 'LIFE', outcome: 'changed' },
        { outcome: 'refused', reasons: [{ where: 'code' }] },
        { id: 'B', outcome: 'refused', reasons: [{ where: 'sources' }] },
        { id: 'C', outcome: 'refused', reasons: [{ where: 'eligibility.countries' }] },
      ],
    });
    const { name, eligibility } = aProgramme();
    const changed = { name, eligibility, coFinancingRate: 0.7, version: 2 };
    expect(await programmes.get(LIFE)).toMatchObject(changed);
    expect(told.map(({ detail }) => detail)).toMatchObject([
      { programme: 'NEW', version: 1, what: 'created' },
      { programme: 'LIFE', version: 2, what: 'changed' },
    ]);
    expect(await bring(PROGRAMMES, lines([row]))).toMatchObject({
      items: [{ outcome: 'unchanged' }],
    });
    expect(told).toHaveLength(2);
  });

  it('leaves one withdrawn that is withdrawn', async () => {
    const { bring, programmes } = await aService();
    await programmes.save(decideWithdrawal(aProgramme(), 'over', NOW).programme);
    await bring({ kind: 'programmes' }, 'code,coFinancingRate\nLIFE,0.5');
    expect(await programmes.get(LIFE)).toMatchObject({
      ...{ coFinancingRate: 0.5, version: 3 },
      withdrawn: { why: 'over' },
    });
  });

  it.each(['csv', 'json', 'xlsx'] as const)(
    'takes those that come with the service, exported as %s, for the same',
    async (format) => {
      const kept = referenceProgrammes();
      const said = await saidAgain(format, kept.map(programmeFields), PROGRAMME_LAYOUT, 50_000);
      expect(said.map((each, at) => decideProgrammeRow(each, kept[at], NOW))).toEqual(
        kept.map(() => ok(undefined)),
      );
    },
  );
});

describe('an import of calls', () => {
  it('writes what administrators state, makes it safe, and keeps what was before', async () => {
    const { bring, calls, names, told } = await aService();
    const created = await bring(CALLS, lines([own()]));
    expect(created).toMatchObject({ items: [{ id: OWN, outcome: 'created' }] });
    const { descriptionHtml } = (await calls.get(OWN)) ?? {};
    expect(descriptionHtml).toBe('<p>За <b>общини</b></p>');
    expect(await bring(CALLS, lines([own({ description: descriptionHtml })]))).toMatchObject({
      items: [{ outcome: 'unchanged' }],
    });
    const csv = `id;money_grantMax;keywords;summary_bg\n${OWN};30000;вода | пари;Кратко`;
    await bring({ kind: 'calls' }, csv);
    expect(await calls.get(OWN)).toMatchObject({
      ...{ version: 2, descriptionHtml, keywords: ['вода', 'пари'], summary: { bg: 'Кратко' } },
      money: { currency: 'EUR', grantMax: 30_000 },
    });
    expect(await calls.versions(OWN)).toMatchObject([{ version: 1, by: 'administrator' }]);
    expect(names()).toEqual(['CallOpened', 'CallsWritten', 'CallChanged', 'CallsWritten']);
    expect(told.at(-1)?.detail).toMatchObject({ count: 1, calls: [OWN] });
  });

  it("corrects of a feed's call the fields that a row says otherwise, and no other", async () => {
    const { bring, calls } = await aService();
    await bring(CALLS, lines([{ ...callFields(FEED), money: { ...FEED.money, grantMax: 2e6 } }]));
    const kept = await calls.get(FEED.id);
    expect(kept).toMatchObject({ money: { ...FEED.money, grantMax: 2e6 }, version: 2 });
    expect(kept?.corrections).toMatchObject([{ field: 'money.grantMax', sourceValue: 1_500_000 }]);
  });

  it.each([
    ['a call of a feed that is not there', { id: 'eu-portal:2' }, 'id'],
    ['an association that nobody knows', { id: 'association-x:1' }, 'id'],
    ['an id without a source', { id: 'small' }, 'id'],
    ['a programme that is not there', { programme: 'DRAGONS' }, 'programme'],
    ['no title', { title: null }, 'title'],
    ['a part that nobody knows', { money: { currency: 'EUR', most: 1 } }, 'money'],
  ])('refuses %s', async (_, overrides, where) => {
    const { bring, names } = await aService();
    expect(await bring(CALLS, lines([own(overrides)]))).toMatchObject({
      items: [{ outcome: 'refused', reasons: [{ where, why: expect.any(String) }] }],
    });
    expect(names()).toEqual([]);
  });
});

const MANY = 100;
const many = (overrides: object = {}) =>
  Array.from({ length: MANY }, (_, n) => own({ id: `administrator:c-${n}`, ...overrides }));

describe('what an import wrote', () => {
  it('is told when the bus comes back, and its call once in the list of all', async () => {
    const { send, deliver, show, rows, told, bus, names, clock, calls, ask } = await aService();
    const { id } = await send(CALLS, lines(many()));
    const { publish } = bus;
    bus.publish = async () => Promise.reject(new Error('no bus'));
    expect(await deliver()).toBe(1);
    bus.publish = publish;
    clock.now = new Date(clock.now.getTime() + 20_000);
    await ask('POST', '/imports/{id}/start', { path: { id } });
    expect(await deliver()).toBe(0);
    expect(await show(id)).toMatchObject({ state: 'done', counts: { created: MANY } });
    expect((await rows(id, { limit: '1000' })).items).toHaveLength(MANY);
    expect(names().filter((name) => name === 'CallOpened')).toHaveLength(MANY);
    expect(told.at(-1)).toMatchObject({ name: 'CallsWritten', detail: { count: MANY } });
    expect((await calls.get(CallId.parse('administrator:c-99')))?.version).toBe(1);
  });

  it.each(['DeleteItemCommand', 'BatchWriteItemCommand'] as const)(
    'is told again when whoever told it died before its %s, and written once',
    async (command) => {
      const { send, deliver, queue, names, table, calls } = await aService();
      const { id } = await send(CALLS, lines([own()]));
      dyingBefore(table, command, 1);
      expect(await deliver()).toBe(1);
      queue.push({ importId: id });
      expect(await deliver()).toBe(0);
      const again = command === 'DeleteItemCommand' ? 'CallOpened' : 'CallsWritten';
      expect(names().filter((name) => name === again)).toHaveLength(2);
      expect(new Set(names())).toEqual(new Set(['CallOpened', 'CallsWritten']));
      expect((await calls.get(OWN))?.version).toBe(1);
      queue.push({ importId: id });
      await deliver();
      expect(names()).toHaveLength(3);
    },
  );

  it('goes in more steps where each row writes what was before as well', async () => {
    const { bring, calls, names } = await aService();
    await bring(CALLS, lines(many()));
    const changed = await bring(CALLS, lines(many({ url: 'https://example.org/new' })));
    expect(changed.items).toHaveLength(MANY);
    expect(names().filter((name) => name === 'CallChanged')).toHaveLength(MANY);
    expect((await calls.get(CallId.parse('administrator:c-0')))?.version).toBe(2);
  });
});

describe('a single write', () => {
  it('is kept together with what it owes, and where it comes too late neither is', async () => {
    const { table, calls, programmes } = await aService();
    const writes = referenceWrites(table);
    const events = [{ name: 'CallChanged', detail: { callId: FEED.id } }];
    const owes = (id: string) => ({ id, at: toInstant(NOW), events });
    const said = [{ path: ['url'], value: 'https://example.org/new' }];
    const decided = decideCallRow(said, FEED, { by: 'a', known: new Set(), now: NOW });
    if (!decided.ok || !decided.value) throw new Error(JSON.stringify(decided));
    expect(await writes.writeCall(decided.value, owes('1'))).toEqual(ok(undefined));
    expect(await calls.get(FEED.id)).toEqual(decided.value.record);
    const late = err({ kind: 'changed-meanwhile' });
    expect(await writes.writeCall(decided.value, owes('2'))).toEqual(late);
    const next = { ...aProgramme(), version: 2 };
    expect(await writes.writeProgramme(next, owes('3'))).toEqual(ok(undefined));
    expect(await writes.writeProgramme(next, owes('4'))).toEqual(late);
    expect(await programmes.get(LIFE)).toEqual(next);
    expect(await writes.owed()).toEqual([owes('1'), owes('3')]);
    await writes.settle(owes('1'));
    expect(await writes.owed()).toEqual([owes('3')]);
  });

  it('comes too late where a feed wrote the call again within its version', async () => {
    const { table, calls } = await aService();
    const writes = referenceWrites(table);
    const kept = { ...FEED, revision: 1 };
    const again = { kind: 'unchanged', record: kept, reset: true } as const;
    const owes = { id: '1', at: toInstant(NOW), events: [] };
    expect((await writes.writeCall(again, owes)).ok).toBe(false);
    await calls.reset(FEED);
    expect(await writes.writeCall(again, owes)).toEqual(ok(undefined));
    expect(await calls.get(FEED.id)).toEqual({ ...FEED, revision: 2 });
  });
});

const word = fc.constantFrom('=cmd', "'x", '-1', 'a;b', 'a"b', 'a|b', '[1]', '007', 'вода');
const localised = fc.dictionary(fc.constantFrom('bg', 'en', 'fr'), word, { minKeys: 1 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const anyFields = fc
  .record({
    title: localised,
    summary: optional(localised),
    keywords: fc.uniqueArray(word, { maxLength: 3 }),
    callIdentifier: optional(word),
    opensOn: optional(fc.constant('2026-05-01')),
    coFinancing: optional(fc.constant({ rate: 0.85 })),
    money: fc.record({ currency: fc.constant('EUR'), grantMax: optional(fc.constant(1.5)) }),
    eligibility: fc.constantFrom({}, { population: { max: 5000, text: '=x' } }),
    description: optional(fc.constantFrom('<p>a</p>', '<ul><li>=b</li><li>c</li></ul>')),
  })
  .map((each) => JSON.parse(JSON.stringify(own(each))));

describe('calls that are exported', () => {
  it.each([
    ['csv', 60],
    ['json', 60],
    ['xlsx', 5],
  ] as const)('as %s make the very same calls, and change nothing', async (format, numRuns) => {
    const deciding = { by: 'a', known: new Set([LIFE]), now: NOW };
    await fc.assert(
      fc.asyncProperty(anyFields, async (fields) => {
        const made = Object.entries(fields).map(([name, value]) => ({ path: [name], value }));
        const first = decideCallRow(made, undefined, deciding);
        if (!first.ok || !first.value) throw new Error(JSON.stringify(first));
        const { record } = first.value;
        const [said = []] = await saidAgain(format, [callFields(record)], CALL_LAYOUT);
        expect(decideCallRow(said, record, deciding)).toEqual(ok(undefined));
        const again = decideCallRow(said, undefined, deciding);
        expect(again.ok && again.value && saidOf(again.value.record)).toEqual(saidOf(record));
      }),
      { numRuns },
    );
  });

  it('change nothing where a feed left out what may be empty, or set blanks around it', async () => {
    const { table, calls, bring } = await aService();
    const odd = { id: 'eu-portal:2', sourceId: '2', identifier: ' X ', callIdentifier: '' };
    await calls.insert(
      aCallRecord({ ...odd, descriptionHtml: '<p>a</p>\r\n', summary: { en: 'b ' } }),
    );
    const source = openSources(table)('calls');
    const page = await source.page({ limit: 10 }, BY);
    const fields = page.ok ? page.value.items : [];
    expect(fields).toHaveLength(2);
    const { content } = await writeFile('csv', fields, source.layout);
    const { items } = await bring({ kind: 'calls' }, Buffer.from(content).toString('utf8'));
    expect(items).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }]);
  });
});

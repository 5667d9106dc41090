import { PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportRecords } from '../../functions/export-records/handler.ts';
import { hashOf } from '../../shared/audit/audit-log.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { auditRepository } from '../../shared/db/audit-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { membershipRepository } from '../../shared/db/membership-repository.ts';
import {
  municipalityPut,
  municipalityPuts,
  municipalityRepository,
} from '../../shared/db/municipality-repository.ts';
import type { Table } from '../../shared/db/table.ts';
import { transactPuts } from '../../shared/db/transact.ts';
import { Actor } from '../../shared/domain/actor.ts';
import type { RowOutcome } from '../../shared/domain/bulk-import.ts';
import { AssociationId, MunicipalityId } from '../../shared/domain/ids.ts';
import { Municipality } from '../../shared/domain/municipality.ts';
import { profileOf } from '../../shared/domain/profile.ts';
import { ok } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { contactTarget } from '../../shared/imports/contacts.ts';
import { decideMunicipality, MUNICIPALITY_LAYOUT } from '../../shared/imports/municipalities.ts';
import { openSources } from '../../shared/imports/open-sources.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { dyingBefore } from '../db/faulty-table.ts';
import { aContext, aSignedInRequest, type TestClaims } from '../support/aws-events.ts';
import { aMunicipality, NOW } from '../support/builders.ts';
import { anImportService } from '../support/import-service.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { saidAgain } from '../support/round-trip.ts';
import { CLAIMS, machineWith } from '../support/signed-in.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();

const MUNICIPALITIES = { kind: 'municipalities' };
const CONTACTS = { kind: 'contacts' };

const OWN = aMunicipality({ staff: 2, languages: ['bg'], hidden: true });
const HASKOVO = aMunicipality({ id: 'BG-HKV34', nuts3: 'BG422', associations: [], contacts: [] });

/** Stara Zagora, whose officer and staff the tests know, and Haskovo, which is nothing to them. */
const withTwo = async () => {
  const table = await newTable();
  await municipalityRepository(table).putMany([OWN, HASKOVO]);
  return { table, service: anImportService(table), municipalities: municipalityRepository(table) };
};

const taken = async (
  service: ReturnType<typeof anImportService>,
  order: { kind: string; mode?: string },
  file: string,
  claims?: TestClaims,
) => {
  const { id } = await service.send(order, file, claims && { claims });
  expect(await service.deliver()).toBe(0);
  const { items } = await service.rows(id);
  return items.map(({ line: _line, before: _before, after: _after, ...told }: RowOutcome) => told);
};

const refusedAt = (id: string, where: string, why: unknown = expect.any(String)) => ({
  ...{ id, outcome: 'refused', reasons: [{ where, why }] },
});

describe('an import of municipalities', () => {
  it('adds what is new with who it is a member of, keeps what has no column, and is unchanged when sent again', async () => {
    const { table, service, municipalities } = await withTwo();
    const file = [
      'id,name_bg,nuts3,zone,population,priorities,associations,needsLanguage,needsText,ownContributionAmount,ownContributionCurrency',
      'BG-HKV32,Тополовград,BG422,Europe/Sofia,11000,water:3|energy-renovation:1,ram-trakia,bg,Две училища,50000,EUR',
      `${OWN.id},Загоре,BG344,Europe/Sofia,,energy-renovation:3,,,,,`,
    ].join('\n');
    expect(await taken(service, MUNICIPALITIES, file)).toEqual([
      { id: 'BG-HKV32', outcome: 'created' },
      { id: OWN.id, outcome: 'changed' },
    ]);
    const { population: _none, ...rest } = OWN;
    const name = { ...OWN.name, bg: 'Загоре' };
    const changed = { ...rest, name, associations: [], version: 2 };
    expect(await municipalities.get(OWN.id)).toEqual(changed);
    expect(await municipalities.get(MunicipalityId.parse('BG-HKV32'))).toMatchObject({
      priorities: [
        { theme: 'water', weight: 3 },
        { theme: 'energy-renovation', weight: 1 },
      ],
      ...{ country: 'BG', contacts: [], needs: { language: 'bg', text: 'Две училища' } },
      ownContributionCeiling: { amount: 50_000, currency: 'EUR' },
    });
    const association = AssociationId.parse('ram-trakia');
    expect(await membershipRepository(table).everJoined(association, 9)).toContain('BG-HKV32');
    const again = await taken(service, MUNICIPALITIES, file);
    expect(again.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });

  it('lets an officer write their own, staff that of members, neither facts, and tells nobody of another which there are', async () => {
    const { service, municipalities } = await withTwo();
    const file = `id,staff\n${OWN.id},3\n${HASKOVO.id},3\nBG-NONE1,3`;
    const elsewhere = 'It belongs to a party that you do not act for.';
    const others = [refusedAt(HASKOVO.id, 'id', elsewhere), refusedAt('BG-NONE1', 'id', elsewhere)];
    expect(await taken(service, MUNICIPALITIES, file, CLAIMS.officer)).toEqual([
      { id: OWN.id, outcome: 'changed' },
      ...others,
    ]);
    expect(await taken(service, MUNICIPALITIES, file, CLAIMS.staff)).toEqual([
      { id: OWN.id, outcome: 'unchanged' },
      ...others,
    ]);
    const facts = `id,population,staff\n${OWN.id},1,4\nBG-NONE1,1,4`;
    expect(await taken(service, MUNICIPALITIES, facts, machineWith('profiles:write'))).toEqual([
      refusedAt(OWN.id, 'population', 'only administrators change it'),
      expect.objectContaining({ id: 'BG-NONE1', outcome: 'refused' }),
    ]);
    expect(await municipalities.get(OWN.id)).toEqual({ ...OWN, staff: 3, version: 2 });
  });

  it('changes one that was kept before changes were counted, and no other in its place', async () => {
    const { table, service, municipalities } = await withTwo();
    const { version: _none, ...uncounted } = OWN;
    const { item } = municipalityPut(OWN);
    const Item = { ...item, record: uncounted };
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    const told = await taken(service, MUNICIPALITIES, `id,staff\n${OWN.id},9`);
    expect(told).toEqual([{ id: OWN.id, outcome: 'changed' }]);
    expect(await municipalities.get(OWN.id)).toEqual({ ...OWN, staff: 9, version: 2 });
    const [stale] = municipalityPuts({ ...OWN, version: 2 }, OWN);
    expect(await transactPuts(table, stale ? [stale] : [])).toMatchObject({ ok: false });
  });

  it('is for whoever may write some profile, and is shown to its maker and administrators', async () => {
    const { service } = await withTwo();
    const order = { ...MUNICIPALITIES, format: 'csv', mode: 'row-by-row', dryRun: true };
    const asked = async (claims: TestClaims, body: unknown = order) =>
      (await service.ask('POST', '/imports', { claims, body })).status;
    const officerWithout = { sub: 'o', role: 'officer' };
    const staffWithout = { sub: 's', role: 'association-staff' };
    const all = [CLAIMS.officer, CLAIMS.staff, machineWith('profiles:write')];
    expect(await Promise.all(all.map((each) => asked(each)))).toEqual([201, 201, 201]);
    const none = [officerWithout, staffWithout, machineWith('profiles:read', 'calls:write')];
    expect(await Promise.all(none.map((each) => asked(each)))).toEqual([403, 403, 403]);
    expect(await asked(CLAIMS.officer, { ...order, kind: 'organisations' })).toBe(403);
    const { id } = await service.send(MUNICIPALITIES, 'id', { claims: CLAIMS.officer });
    const seen = async (claims: TestClaims) =>
      (await service.ask('GET', '/imports/{id}', { claims, path: { id } })).status;
    const who = [CLAIMS.officer, CLAIMS.staff, CLAIMS.officerElsewhere, CLAIMS.administrator];
    expect(await Promise.all(who.map(seen))).toEqual([200, 403, 403, 200]);
  });
});

const ADMINISTRATOR = Actor.parse({ id: 'a', role: 'administrator', associations: [], scopes: [] });

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' a ', '"a"', '=cmd', 'a|b', '[1]', 'línea\r\ndos', '007'),
);
const name = words.map((each) => each.trim() || 'x');

const anyMunicipality = fc
  .record({
    id: fc.stringMatching(/^BG-[A-Z0-9]{1,6}$/),
    name: fc.dictionary(fc.constantFrom('bg', 'en', 'fr'), name, { minKeys: 1 }),
    population: fc.option(fc.integer({ min: 1, max: 1e6 }), { nil: undefined }),
    lat: fc.option(fc.double({ min: -90, max: 90, noNaN: true }), { nil: undefined }),
    priorities: fc.subarray([
      { theme: 'water', weight: 3 },
      { theme: 'energy-renovation', weight: 1 },
    ]),
    needs: fc.option(fc.record({ language: fc.constant('bg'), text: words }), { nil: undefined }),
    ownContributionCeiling: fc.option(
      fc.record({ amount: fc.integer({ min: 0, max: 1e6 }), currency: fc.constant('EUR') }),
      { nil: undefined },
    ),
    languages: fc.option(fc.subarray(['bg', 'en']), { nil: undefined }),
    networks: fc.option(fc.array(name, { maxLength: 2 }), { nil: undefined }),
    experience: fc.option(fc.array(fc.record({ programme: name }), { maxLength: 2 }), {
      nil: undefined,
    }),
    associations: fc.subarray(['ram-trakia', 'arm']),
  })
  .map((each) =>
    Municipality.parse(
      JSON.parse(JSON.stringify({ ...aMunicipality({ contacts: [] }), ...each, version: 1 })),
    ),
  );

describe('municipalities that are exported', () => {
  it.each([
    ['csv', 40],
    ['json', 40],
    ['xlsx', 4],
  ] as const)('as %s are the very same when they are imported', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyMunicipality, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
        async (made) => {
          const records = made.map((each) => ({ id: each.id, ...profileOf(each) }));
          const said = await saidAgain(format, records, MUNICIPALITY_LAYOUT);
          const decide = (kept: (at: number) => Municipality | undefined) =>
            said.map((each, at) => decideMunicipality(each, kept(at), ADMINISTRATOR));
          expect(decide(() => undefined)).toEqual(made.map(ok));
          expect(decide((at) => made[at])).toEqual(made.map(() => ok(undefined)));
        },
      ),
      { numRuns },
    );
  });

  const exported = async (table: Table, kind: string, claims: TestClaims) => {
    const give = exportRecords({ sourceOf: openSources(table), log: keptLogger() });
    const request = aSignedInRequest('GET', '/exports/{kind}', {
      ...{ claims, path: { kind }, query: { format: 'json' } },
    });
    const { statusCode, body } = await give(request, aContext());
    const ids = [...(body ?? '').matchAll(/"(?:id|municipality)":"(\w\w-\w+)"/g)];
    return statusCode === 200 ? ids.map(([, id]) => id) : statusCode;
  };

  it('are those that somebody acts for, each once', async () => {
    const { table, municipalities } = await withTwo();
    const both = aMunicipality({ id: 'BG-BOTH', associations: ['ram-trakia', 'arm'] });
    await municipalities.put(both);
    const all = [both.id, HASKOVO.id, OWN.id];
    const municipalitiesOf = async (claims: TestClaims) => {
      const found = await exported(table, 'municipalities', claims);
      return Array.isArray(found) ? found.sort() : found;
    };
    expect(await municipalitiesOf(CLAIMS.administrator)).toEqual(all);
    expect(await municipalitiesOf(machineWith('profiles:read'))).toEqual(all);
    expect(await municipalitiesOf(CLAIMS.officer)).toEqual([OWN.id]);
    expect(await municipalitiesOf(CLAIMS.staff)).toEqual([both.id, OWN.id]);
    expect(await municipalitiesOf(CLAIMS.staffElsewhere)).toEqual([both.id]);
    expect(await municipalitiesOf(machineWith('calls:write'))).toBe(403);
    // Addresses are whole in a file of contacts: for those alone who may write them.
    expect(await exported(table, 'contacts', machineWith('profiles:read'))).toBe(403);
    expect(await exported(table, 'contacts', CLAIMS.officerElsewhere)).toEqual([]);
    expect(await exported(table, 'contacts', CLAIMS.officer)).toEqual([OWN.id]);
  });
});

const MAIN = { municipalityId: OWN.id, contactId: 'main' };
const DEPUTY = { municipalityId: OWN.id, contactId: 'deputy' };
const HEAD = 'municipality,id,email,language,role';

describe('an import of contacts', () => {
  it('adds and changes them, each new address unconfirmed in the same step, and is unchanged when sent again', async () => {
    const { table, service, municipalities } = await withTwo();
    const file = [
      HEAD,
      `${OWN.id},deputy,deputy@town.example,en,Deputy mayor`,
      `${OWN.id},main,projects@town.example,bg,`,
      `${HASKOVO.id},main,grants@haskovo.example,bg,`,
    ].join('\n');
    const names = [`${OWN.id}_deputy`, `${OWN.id}_main`, `${HASKOVO.id}_main`];
    expect(await taken(service, CONTACTS, file)).toEqual([
      { id: names[0], outcome: 'created' },
      { id: names[1], outcome: 'changed' },
      { id: names[2], outcome: 'created' },
    ]);
    const kept = await municipalities.get(OWN.id);
    expect(kept).toEqual({
      ...{ ...OWN, version: 2 },
      contacts: [
        {
          ...{ id: 'main', email: 'projects@town.example', language: 'bg' },
          addressSince: toInstant(NOW),
        },
        { id: 'deputy', email: 'deputy@town.example', language: 'en', role: 'Deputy mayor' },
      ],
    });
    const preferences = await contactPreferencesRepository(table).ofMunicipality(OWN.id);
    expect([...preferences.values()]).toMatchObject([
      { ...DEPUTY, standing: { kind: 'unconfirmed' }, version: 1 },
      { ...MAIN, standing: { kind: 'unconfirmed' }, version: 1 },
    ]);
    const again = await taken(service, CONTACTS, file);
    expect(again).toEqual(names.map((id) => ({ id, outcome: 'unchanged' })));
    const words = `municipality,id,language,role\n${OWN.id},deputy,bg,`;
    await taken(service, CONTACTS, words);
    expect((await municipalities.get(OWN.id))?.contacts[1]).toEqual({
      ...{ id: 'deputy', email: 'deputy@town.example', language: 'bg' },
    });
    expect((await contactPreferencesRepository(table).get(DEPUTY))?.version).toBe(1);
  });

  it('refuses what adding and changing one refuses, for the same reasons, and puts no address into any of them', async () => {
    const { table, service, municipalities } = await withTwo();
    const [main] = OWN.contacts;
    const complaint = { messageId: 'm1', kind: 'complaint', at: toInstant(NOW) } as const;
    await addressStateRepository(table).record(addressKeyOf('bad@town.example'), complaint);
    const full = aMunicipality({
      ...{ id: 'BG-FULL', associations: ['ram-trakia'] },
      contacts: Array.from({ length: 20 }, (_, n) => ({
        ...main,
        id: `c${n}`,
        email: `${n}@b.co`,
      })),
    });
    await municipalities.put(full);
    const rows = [
      `${OWN.id},second,${main?.email.toUpperCase()},bg,`,
      `${OWN.id},third,bad@town.example,bg,`,
      `${OWN.id},fourth,who@town,bg,`,
      `${OWN.id},fifth,fifth@town.example,,`,
      `${full.id},more,more@town.example,bg,`,
      `BG-NONE1,main,none@town.example,bg,`,
      `${HASKOVO.id},main,none@town.example,bg,`,
    ];
    const told = await taken(service, CONTACTS, [HEAD, ...rows].join('\n'), CLAIMS.staff);
    const elsewhere = 'It belongs to a party that you do not act for.';
    expect(told).toEqual([
      refusedAt(`${OWN.id}_second`, 'email', 'is that of another contact'),
      refusedAt(`${OWN.id}_third`, 'email', 'nothing may be sent there: mail failed before'),
      refusedAt(`${OWN.id}_fourth`, 'email'),
      refusedAt(`${OWN.id}_fifth`, 'language'),
      refusedAt('BG-FULL_more', 'municipality', 'it has 20 contacts, as many as it may have'),
      refusedAt('BG-NONE1_main', 'municipality', elsewhere),
      refusedAt(`${HASKOVO.id}_main`, 'municipality', elsewhere),
    ]);
    const headless = await service.send(CONTACTS, rows.join('\n'));
    await service.deliver();
    const { why } = await service.show(headless.id);
    expect(why).toContain('There is no column');
    expect(JSON.stringify([told, why])).not.toContain('@');
    expect(await municipalities.get(OWN.id)).toEqual(OWN);
  });

  it.each([2, 3])(
    'that dies before its step %i adds each contact once when it is taken up',
    async (nth) => {
      const { table, service, municipalities } = await withTwo();
      const many = Array.from({ length: 18 }, (_, n) => `${OWN.id},c${n},c${n}@town.example,bg,`);
      const { id } = await service.send(CONTACTS, [HEAD, ...many].join('\n'));
      dyingBefore(table, 'TransactWriteItemsCommand', nth);
      expect(await service.deliver()).toBe(1);
      service.clock.now = new Date(service.clock.now.getTime() + 20_000);
      await service.ask('POST', '/imports/{id}/start', { path: { id } });
      expect(await service.deliver()).toBe(0);
      expect((await service.show(id)).counts).toMatchObject({ created: 18, refused: 0 });
      expect((await municipalities.get(OWN.id))?.contacts).toHaveLength(19);
      expect(await contactPreferencesRepository(table).away()).toHaveLength(18);
      // Told twice it would be one mail all the same; not at all it would be none.
      expect(new Set(service.told.map(({ detail }) => JSON.stringify(detail))).size).toBe(18);
    },
  );

  it('tells whom to ask without an address, the same for the same step, and of nobody whose address stays', async () => {
    const { table } = await withTwo();
    const target = contactTarget(table, () => NOW);
    const said = (id: string, fields: Record<string, string>) => ({
      ...{ line: 1, bytes: 1 },
      said: Object.entries({ municipality: OWN.id, id, ...fields }).map(([field, value]) => ({
        ...{ path: [field], value },
      })),
    });
    const rows = [
      said('main', { role: 'Office' }),
      said('deputy', { email: 'deputy@town.example', language: 'bg' }),
    ];
    const planned = await target.plan(rows, ADMINISTRATOR);
    expect(planned.events).toEqual([
      { name: 'ContactToBeAsked', detail: { ...DEPUTY, request: 'import-2-deputy' } },
    ]);
    expect((await target.plan(rows, ADMINISTRATOR)).events).toEqual(planned.events);
  });

  it('leaves no digest of an address in the audit log', async () => {
    const { table, service } = await withTwo();
    const row = (email: string) => `${HEAD}\n${OWN.id},deputy,${email},bg,`;
    const { id } = await service.send(CONTACTS, row('deputy@town.example'));
    const [part] = await auditRepository(table).latestAbout(`imports/${id}/parts/1`, 1);
    expect([part?.outcome, part?.after]).toEqual(['written', undefined]);
    await service.deliver();
    const { items } = await service.rows(id);
    expect(items[0].after).toBe(hashOf({ id: 'deputy', language: 'bg' }));
  });
});

import { describe, expect, it } from 'vitest';
import { suggestPartnersRoute } from '../../functions/suggest-partners/handler.ts';
import { Cooperation } from '../../shared/domain/cooperation.ts';
import { PartyId, ProgrammeCode } from '../../shared/domain/ids.ts';
import { type Partnering, unpartnered } from '../../shared/domain/partnering.ts';
import { PlainDate, toInstant } from '../../shared/domain/time.ts';
import { conductsOf } from '../../shared/partners/conduct.ts';
import { compilePool } from '../../shared/partners/partner-pool.ts';
import type { KnownParty } from '../../shared/reference/partners/partner-records.ts';
import { referenceProgrammes } from '../../shared/reference/programmes/reference-programmes.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { aCallRecord, aMunicipality, NOW } from '../support/builders.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { anOrganisation } from '../support/organisation-builder.ts';
import { anInterest } from '../support/partner-search-builders.ts';

const town = (id: string, nuts3: string, lat: number, lon: number, name = id): KnownParty => ({
  ...{ id, nuts3, lat, lon, name, kind: 'municipality', country: id.slice(0, 2) },
  population: 12_000,
});

const TOPOLOVGRAD = town('BG-HKV32', 'BG422', 42.08, 26.33, 'Тополовград');

const pool = compilePool({
  municipalities: [
    TOPOLOVGRAD,
    town('BG-HKV34', 'BG422', 41.93, 25.55),
    town('BG-PDV13', 'BG421', 42.64, 24.81),
    { ...town('GR-0101', 'EL513', 41.12, 25.4, 'ΚΟΜΟΤΗΝΗΣ'), latinName: 'Komotini' },
    town('GR-0305', 'EL511', 41.19, 26.3),
    town('NO-0301', 'NO081', 59.91, 10.75),
  ],
  regions: [],
  projects: [
    {
      id: 'keep-0',
      programme: 'INTERREG-GR-BG',
      members: ['BG-HKV34', 'GR-0101'],
      themes: [],
      start: 2017,
    },
    {
      id: 'keep-1',
      programme: 'INTERREG-GR-BG',
      members: ['BG-HKV32', 'GR-0101'],
      themes: [],
      start: 2018,
    },
  ],
  networks: [{ id: 'Energy Cities', members: ['BG-HKV32', 'NO-0301'] }],
  twins: [['BG-HKV32', 'GR-0101']],
});

const ORGANISATIONS = [
  anOrganisation(),
  anOrganisation({
    ...{ id: 'org-komotini-university', kind: 'university', country: 'GR', nuts3: 'EL513' },
    name: { en: 'University of Komotini' },
  }),
  anOrganisation({
    ...{ id: 'org-trakia', kind: 'association-of-municipalities', nuts3: 'BG422', themes: [] },
    members: ['BG-HKV32'],
  }),
  anOrganisation({ id: 'org-shy', hidden: true, nuts3: 'BG422', networks: ['Energy Cities'] }),
];

const contact = { id: 'mayor', email: 'mayor@town.example', language: 'bg' };

const ask = async (
  id: string,
  query: Record<string, string> = {},
  profiles: Parameters<typeof aMunicipality>[0][] = [],
  cooperations: Cooperation[] = [],
  partnerings: Partnering[] = [],
) => {
  const route = suggestPartnersRoute({
    municipalities: inMemoryMunicipalities(profiles.map((each) => aMunicipality(each))),
    searches: { cooperationsOf: async () => cooperations },
    calls: inMemoryCalls([aCallRecord({ programme: 'INTERREG-GR-BG' })]),
    programmes: inMemoryProgrammes(referenceProgrammes()),
    themesOf: () => [],
    organisations: async () => ORGANISATIONS,
    conducts: async () => conductsOf(partnerings, NOW),
    pool: async () => pool,
    now: () => NOW,
    log: keptLogger(),
  });
  const owners = id.startsWith('org-') ? 'organisations' : 'municipalities';
  const path = `/${owners}/{id}/partner-suggestions`;
  const event = aGetRequest(path, { path: { id }, query });
  const { statusCode, body = '' } = await route(event, aContext());
  return { status: statusCode, text: body, body: JSON.parse(body) };
};

const idsOf = ({ body }: Awaited<ReturnType<typeof ask>>) =>
  body.municipalities.map(({ id }: { id: string }) => id);

const GR_BG = { programme: ProgrammeCode.parse('INTERREG-GR-BG') };

describe('partner suggestions', () => {
  it('begin with those who bring what the rules demand, and leave out who may not take part', async () => {
    const answer = await ask('BG-HKV32', GR_BG);
    expect(answer.status).toBe(200);
    expect(idsOf(answer)).toEqual(['GR-0101', 'GR-0305', 'BG-HKV34']);
    expect(answer.body.missing.ways[0][0]).toMatchObject({
      count: 1,
      fills: [{ need: 'side' }, {}],
    });
    expect(answer.body.municipalities[0]).toMatchObject({
      ...{ latinName: 'Komotini', likelihood: 1, onService: false, placeUnclear: false },
      reasons: expect.arrayContaining([
        { code: 'fills-gap', fills: expect.arrayContaining([{ need: 'side', label: 'Greece' }]) },
        { code: 'together-before', projects: [{ programme: 'INTERREG-GR-BG', year: 2018 }] },
        { code: 'twin-town' },
        { code: 'knows-programme', programme: 'INTERREG-GR-BG', projects: 2 },
      ]),
    });
  });

  it('go by the rules of a call', async () => {
    const answer = await ask('BG-HKV32', { call: 'eu-portal:1TOPICS' });
    expect(answer.body).toMatchObject({ call: 'eu-portal:1TOPICS', programme: 'INTERREG-GR-BG' });
    expect(idsOf(answer)).not.toContain('BG-PDV13');
  });

  it('lack nothing once the consortium is complete, and name nobody who is in it', async () => {
    const answer = await ask('BG-HKV32', { ...GR_BG, with: 'GR-0101' });
    expect(answer.body.missing.ways).toEqual([]);
    expect(idsOf(answer)).not.toContain('GR-0101');
    expect(answer.text).not.toContain('fills-gap');
  });

  it('come from the countries that were asked for, and name shared networks', async () => {
    const answer = await ask('BG-HKV32', { country: 'NO,IS' });
    expect(answer.body.municipalities).toMatchObject([
      { id: 'NO-0301', reasons: [{ code: 'same-networks', networks: ['Energy Cities'] }, {}] },
    ]);
  });

  it('name organisations besides, what they fill by what they are, and our own association as such', async () => {
    const { body, text } = await ask('BG-HKV32', GR_BG);
    const named = new Map(
      body.organisations.map((each: { id: string; reasons: unknown[] }) => [each.id, each.reasons]),
    );
    // The green NGO lies outside the programme's area.
    expect([...named.keys()]).toEqual(['org-komotini-university', 'org-trakia']);
    expect(named.get('org-komotini-university')).toContainEqual({
      code: 'fills-gap',
      fills: expect.arrayContaining([{ need: 'side', label: 'Greece' }]),
    });
    expect(named.get('org-trakia')).toContainEqual({ code: 'our-association' });
    expect(text).not.toContain('@');
  });

  it('count an organisation of the consortium', async () => {
    const { body } = await ask('BG-HKV32', { ...GR_BG, with: 'org-komotini-university' });
    expect(body.missing.ways).toEqual([]);
    expect(body.organisations.map(({ id }: { id: string }) => id)).toEqual(['org-trakia']);
  });

  it('count whom the municipality found here before as a past partner, and say so', async () => {
    const before = Cooperation.parse({
      ...{ party: 'BG-HKV32', with: 'BG-PDV13', searchId: 'ps-0123456789abcdef0123' },
      at: '2026-03-01T08:00:00.000Z',
    });
    const apart = await ask('BG-HKV32', { country: 'BG' });
    const answer = await ask('BG-HKV32', { country: 'BG' }, [], [before, before]);
    expect(idsOf(answer)).toEqual(['BG-HKV34', 'BG-PDV13']);
    const [unknown, known] = [apart, answer].map(({ body }) => body.municipalities[1]);
    expect(known.likelihood).toBeGreaterThan(unknown.likelihood);
    expect(known.reasons).toContainEqual({ code: 'found-here-before', times: 2 });
  });

  it('bring whoever answers soon nearer, and tell how it answers and when it last acted', async () => {
    const conductOf = (id: string, hours: (number | undefined)[]): Partnering => ({
      ...{ ...unpartnered(PartyId.parse(id)), actedOn: PlainDate.parse('2026-08-10') },
      received: hours.map((waited, n) => {
        const sentAt = Date.UTC(2026, 5, 1 + n);
        const answeredAt = waited && toInstant(new Date(sentAt + waited * 3_600_000));
        return anInterest({ sentAt: new Date(sentAt).toISOString(), answeredAt });
      }),
    });
    const answering = [conductOf('BG-PDV13', [5, 30, 50, undefined])];
    const silent = [conductOf('BG-PDV13', [1, undefined, undefined, undefined, undefined])];
    const [unknown, known, blamed] = await Promise.all(
      [[], answering, silent].map(async (partnerings) => {
        const { body } = await ask('BG-HKV32', { country: 'BG' }, [], [], partnerings);
        return body.municipalities;
      }),
    );
    const active = { code: 'active-lately', since: '2026-08-10' };
    expect(known[1].reasons).toEqual([
      ...[{ code: 'answers', answered: 3, of: 4, days: 1 }, active],
      ...unknown[1].reasons,
    ]);
    expect(known[1].likelihood).toBeGreaterThan(unknown[1].likelihood);
    expect(blamed[1].reasons).toEqual([active, ...unknown[1].reasons]);
    expect(blamed[1].likelihood).toBeGreaterThanOrEqual(unknown[1].likelihood);
  });

  it('leave out who hides, and show no address of those on the service', async () => {
    const profiles = [
      { id: 'GR-0101', country: 'GR', nuts3: 'EL513', hidden: true, contacts: [contact] },
      { id: 'GR-0305', country: 'GR', nuts3: 'EL511', contacts: [contact] },
    ];
    const answer = await ask('BG-HKV32', GR_BG, profiles);
    expect(idsOf(answer)).toEqual(['GR-0305', 'BG-HKV34']);
    expect(answer.body.municipalities[0].onService).toBe(true);
    expect(answer.text).not.toContain('@');
  });

  it.each([
    ['an unknown municipality', 'BG-XXX99', {}, 404],
    ['an unknown member', 'BG-HKV32', { with: 'GR-9999' }, 404],
    ['an unknown programme', 'BG-HKV32', { programme: 'NOWHERE' }, 404],
    ['an unknown call', 'BG-HKV32', { call: 'eu-portal:9' }, 404],
    ['a call and a programme', 'BG-HKV32', { ...GR_BG, call: 'eu-portal:1TOPICS' }, 400],
    ['more than fifty', 'BG-HKV32', { limit: '51' }, 400],
    ['a name for a country', 'BG-HKV32', { country: 'Norway' }, 400],
    ['what it does not know', 'BG-HKV32', { colour: 'blue' }, 400],
  ])('refuse %s', async (_what, id, query, status) => {
    expect((await ask(id, query)).status).toBe(status);
  });
});

describe('partner suggestions for an organisation', () => {
  it('begin with Greek partners for an association of the Bulgarian side, as the rules demand', async () => {
    const answer = await ask('org-trakia', GR_BG);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ seeker: 'org-trakia', members: ['org-trakia'] });
    expect(answer.body.missing.ways[0][0]).toMatchObject({
      count: 1,
      fills: [{ need: 'side' }, {}],
    });
    expect(idsOf(answer).slice(0, 2).sort()).toEqual(['GR-0101', 'GR-0305']);
    const komotini = answer.body.municipalities.find(({ id }: { id: string }) => id === 'GR-0101');
    expect(komotini.reasons).toContainEqual({
      code: 'knows-programme',
      programme: 'INTERREG-GR-BG',
      projects: 2,
    });
    expect(idsOf(answer)).not.toContain('BG-PDV13');
  });

  it('name what ties it to a municipality: distance, themes, languages and networks', async () => {
    const priorities = [{ theme: 'energy-renovation', weight: 2 }];
    const profiles = [{ id: 'BG-HKV34', languages: ['bg'], priorities }];
    const { body } = await ask('org-shy', { country: 'BG,NO' }, profiles);
    const reasonsOf = new Map(
      body.municipalities.map((each: { id: string; reasons: unknown }) => [each.id, each.reasons]),
    );
    expect(reasonsOf.get('BG-HKV34')).toMatchObject([
      { code: 'near' },
      { code: 'experienced' },
      { code: 'shared-priorities', themes: ['energy-renovation'] },
      { code: 'common-languages', languages: ['bg'] },
    ]);
    expect(reasonsOf.get('NO-0301')).toEqual([
      { code: 'same-networks', networks: ['Energy Cities'] },
    ]);
  });

  it('never name itself, nor who is in its consortium, and may be asked for by one that hides', async () => {
    const query = { ...GR_BG, with: 'GR-0101' };
    for (const id of ['org-trakia', 'org-shy']) {
      const answer = await ask(id, query);
      expect([answer.status, answer.body.missing.ways]).toEqual([200, []]);
      expect(idsOf(answer)).toEqual(expect.arrayContaining(['GR-0305', 'BG-HKV32']));
      expect(idsOf(answer)).not.toContain('GR-0101');
      const organisations = answer.body.organisations.map((each: { id: string }) => each.id);
      expect(organisations).toContain('org-komotini-university');
      expect(organisations).not.toContain(id);
      expect(organisations).not.toContain('org-shy');
      expect(answer.text).not.toContain('~guest');
    }
  });

  it('leave nothing behind that a municipality would be told', async () => {
    const before = await ask('BG-HKV32', GR_BG);
    await ask('org-komotini-university', GR_BG);
    expect((await ask('BG-HKV32', GR_BG)).body).toEqual(before.body);
  });

  it('refuse an unknown organisation, and say which', async () => {
    const { status, body } = await ask('org-nobody', GR_BG);
    expect([status, body.detail]).toEqual([404, 'Nobody has the id org-nobody.']);
  });
});

import { describe, expect, it } from 'vitest';
import { checkConsortium } from '../../functions/check-consortium/handler.ts';
import { getOrganisation } from '../../functions/get-organisation/handler.ts';
import { listDonorOpenings } from '../../functions/list-donor-openings/handler.ts';
import { listOrganisations } from '../../functions/list-organisations/handler.ts';
import type { ShownSearch } from '../../shared/digest/searches/fitting-searches.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import { referenceProgrammes } from '../../shared/reference/programmes/reference-programmes.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
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
import { aNoticeInput, aPartnerSearch } from '../support/partner-search-builders.ts';

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
  const ask = async (id: string, indexed = calls, shown: ShownSearch[] = []) => {
    const shownSearches = async () => shown;
    const indexes = inMemoryCallIndex(aStoredIndex(indexed, '1'));
    const deps = { municipalities, indexes, shownSearches, log: keptLogger(), now: () => NOW };
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
    expect((await ask(oslo.id, [eea(6, {})])).body).toEqual({
      ...{ calls: [], travelSupport: [], searches: [] },
    });
  });

  const seeking = (at: number, callId: string, overrides: Record<string, unknown> = {}) => ({
    search: aPartnerSearch({
      id: `ps-${String(at).padStart(20, '0')}`,
      notice: aNoticeInput({ role: 'donor-partner', about: { kind: 'call', callId } }),
      ...overrides,
    }),
    owner: { en: 'Stara Zagora' },
    call: { en: 'Local development' },
  });
  const idOf = ({ id }: { id: string }) => id;

  it('names who looks for a donor partner, the earliest end first, and counts them for each call', async () => {
    const shown = [
      seeking(1, 'eea-grants:2'),
      seeking(2, 'eea-grants:2', { endsAt: '2026-09-01T20:59:59.999Z' }),
      seeking(3, 'eea-grants:2', { notice: aNoticeInput({ role: 'partner' }) }),
      seeking(4, 'eea-grants:2', { endsAt: '2026-08-01T20:59:59.999Z' }),
      seeking(5, 'eea-grants:2', { state: { kind: 'draft' } }),
      seeking(6, 'eea-grants:9', {
        notice: aNoticeInput({ role: 'donor-partner', about: { kind: 'idea' } }),
      }),
    ];
    const { body } = await ask(oslo.id, calls, shown);
    expect(body.searches.map(idOf)).toEqual([2, 1, 6].map((at) => seeking(at, 'x:1').search.id));
    expect(body.calls.map(({ seekers }: { seekers: number }) => seekers)).toEqual([2, 0, 0]);
    expect(body.searches[2].about).toBeUndefined();
  });

  it('says no more of a search than a digest does, as nobody signs in', async () => {
    const { title, whatWeSeek } = seeking(1, 'eea-grants:2').search.notice;
    const { body } = await ask(oslo.id, calls, [seeking(1, 'eea-grants:2')]);
    expect(body.searches).toEqual([
      {
        ...{ id: `ps-${'1'.padStart(20, '0')}`, title, language: 'en', whatWeSeek },
        seeker: { id: 'BG-SZR31', name: { en: 'Stara Zagora' } },
        about: { callId: 'eea-grants:2', title: { en: 'Local development' } },
        endsAt: '2026-09-10T20:59:59.999Z',
      },
    ]);
  });

  it('cuts what is sought where a digest cuts it', async () => {
    const whatWeSeek = 'A town that renovated schools. '.repeat(20).trim();
    const notice = aNoticeInput({ role: 'donor-partner', whatWeSeek });
    const { body } = await ask(oslo.id, calls, [seeking(1, 'eea-grants:2', { notice })]);
    const [{ whatWeSeek: shown }] = body.searches;
    expect(shown.length).toBeLessThanOrEqual(300);
    expect(shown.slice(0, 250)).toBe(whatWeSeek.slice(0, 250));
  });

  it('names fifty of them at most, and counts all', async () => {
    const shown = Array.from({ length: 51 }, (_, at) => seeking(at, 'eea-grants:2'));
    const { body } = await ask(oslo.id, calls, shown);
    expect([body.searches.length, body.calls[0].seekers]).toEqual([50, 51]);
  });

  it('is for municipalities of donor states alone', async () => {
    expect((await ask(haskovo.id)).status).toBe(404);
    expect((await ask('NO-9999')).status).toBe(404);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import {
  getOpportunity,
  listOpportunities,
  searchOpportunities,
} from '../../functions/share-opportunities/handler.ts';
import { RECORDED_AT } from '../../infra/local/recorded-feeds.ts';
import { CallId } from '../../shared/domain/ids.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { cachedKnownCalls } from '../../shared/listing/known-calls.ts';
import { uuidOf } from '../../shared/listing/lasting-id.ts';
import { compileIndex, encodeIndex } from '../../shared/matching/call-index.ts';
import { referenceProgrammes } from '../../shared/reference/programmes/reference-programmes.ts';
import { faultsBy } from '../common-grants/protocol.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { aCallRecord, aDeadline, anIndexedCall, NOW } from '../support/builders.ts';
import { aStoredIndex } from '../support/call-index.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { recordedCalls } from '../support/recorded-calls.ts';

type Deps = Parameters<typeof listOpportunities>[0];
type Input = Record<string, unknown>;

const PATH = '/common-grants/opportunities';

const asked = (deps: Deps) => {
  const read = async (
    reply: Promise<{ statusCode?: number | undefined; body?: string | undefined }>,
  ) => {
    const { statusCode, body = '' } = await reply;
    return { statusCode, body: JSON.parse(body) };
  };
  return {
    list: (query: Record<string, string> = {}) =>
      read(listOpportunities(deps)(aGetRequest(PATH, { query }), aContext())),
    get: (id: string) =>
      read(getOpportunity(deps)(aGetRequest(`${PATH}/{id}`, { path: { id } }), aContext())),
    search: (body: unknown) => {
      const event = aGetRequest(`${PATH}/search`);
      const headers = { 'content-type': 'application/json' };
      const routeKey = `POST ${PATH}/search`;
      const posted = { ...event, routeKey, headers, body: JSON.stringify(body) };
      return read(searchOpportunities(deps)(posted, aContext()));
    },
  };
};

const call = (name: string, overrides: Input = {}): Input => ({
  id: `eu-portal:${name}`,
  sourceId: name,
  identifier: name,
  title: { en: name },
  eligibility: {},
  ...overrides,
});

const serving = (...calls: Input[]) =>
  asked({
    known: cachedKnownCalls(
      inMemoryCallIndex(aStoredIndex(calls.map((each) => anIndexedCall(each)))),
    ),
    calls: inMemoryCalls(calls.map((each) => aCallRecord(each))),
    ...{ log: keptLogger(), now: () => NOW },
  });

describe('the opportunities of the recorded feeds', () => {
  let service: ReturnType<typeof asked>;
  let count = 0;

  beforeAll(async () => {
    const records = await recordedCalls();
    count = records.length;
    const programmes = new Map(referenceProgrammes().map((each) => [each.code, each]));
    const chunks = encodeIndex(compileIndex(records, programmes, () => []));
    const index = inMemoryCallIndex({ version: 'v1', builtAt: toInstant(NOW), chunks });
    service = asked({
      known: cachedKnownCalls(index),
      calls: inMemoryCalls(records),
      ...{ log: keptLogger(), now: () => new Date(RECORDED_AT) },
    });
  });

  it('all follow the schemas of the protocol, in the list and by themselves', async () => {
    const seen = new Set<string>();
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const { body } = await service.list({ page: String(page), pageSize: '100' });
      expect(faultsBy('Paginated', body)).toEqual([]);
      pages = body.paginationInfo.totalPages;
      for (const item of body.items) {
        expect(faultsBy('OpportunityDetails', item)).toEqual([]);
        expect(
          Object.values(item.customFields).flatMap((each) => faultsBy('CustomField', each)),
        ).toEqual([]);
        seen.add(item.id);
      }
      const one = await service.get(body.items[0].id);
      expect(faultsBy('OpportunityDetails', one.body.data)).toEqual([]);
    }
    expect(count).toBeGreaterThan(150);
    expect(seen.size).toBe(count);
  });
});

describe('GET /common-grants/opportunities', () => {
  it('begins with what was modified last, and pages as the protocol says', async () => {
    const { list } = serving(
      call('A', { changedAt: '2026-08-11T04:30:00.000Z' }),
      call('B', { changedAt: '2026-08-13T04:30:00.000Z' }),
      call('C', { changedAt: '2026-08-12T04:30:00.000Z' }),
    );
    const { body } = await list({ page: '2', pageSize: '2' });
    expect(body).toMatchObject({ status: 200, items: [{ title: 'A' }] });
    expect(body.paginationInfo).toEqual({ page: 2, pageSize: 2, totalItems: 3, totalPages: 2 });
    expect((await list({ pageSize: '100000' })).body.paginationInfo.pageSize).toBe(100);
  });

  it.each([{ page: '0' }, { pageSize: 'all' }, { size: '3' }])(
    'refuses %j in the form of the protocol',
    async (query: Record<string, string>) => {
      const { statusCode, body } = await serving().list(query);
      expect(statusCode).toBe(400);
      expect(faultsBy('Error', body)).toEqual([]);
      expect(body).toMatchObject({ status: 400, type: '/problems/bad-request' });
    },
  );
});

describe('GET /common-grants/opportunities/{id}', () => {
  it('shows a call as an opportunity', async () => {
    const { get } = serving(
      call('A', {
        money: { currency: 'EUR', budgetTotal: 1_000_000.5, grantMax: 50_000, expectedGrants: 20 },
        deadlines: [
          aDeadline('2026-09-16', { role: 'stage-1' }),
          aDeadline('2027-03-16', { role: 'stage-2', time: undefined }),
        ],
        eligibility: {
          applicantTypes: {
            values: ['municipality', 'company', 'sme', 'school'],
            exhaustive: true,
            by: 'source',
          },
        },
        descriptionText: 'For towns. '.repeat(2000),
      }),
    );
    const { body } = await get(uuidOf(CallId.parse('eu-portal:A')));
    expect(body.data).toMatchObject({
      title: 'A',
      status: { value: 'open' },
      description: 'For towns. '.repeat(2000),
      funding: {
        totalAmountAvailable: { amount: '1000000.50', currency: 'EUR' },
        maxAwardAmount: { amount: '50000', currency: 'EUR' },
        estimatedAwardCount: 20,
      },
      keyDates: {
        postDate: { eventType: 'singleDate', date: '2026-04-21' },
        closeDate: { date: '2026-09-16', time: '17:00:00' },
        otherDates: { deadline1: { name: 'Deadline of the second stage', date: '2027-03-16' } },
      },
      acceptedApplicantTypes: [
        { value: 'government_municipal' },
        { value: 'for_profit_small_business' },
        { value: 'for_profit_not_small_business' },
        { value: 'custom', customValue: 'school' },
      ],
      customFields: { callId: { value: 'eu-portal:A' }, coFinancingRate: { value: 0.6 } },
    });
  });

  it('knows a call by an id that never changes, made of its own by the rules of RFC 9562', () => {
    expect(uuidOf(CallId.parse('eu-portal:1TOPICS'))).toBe('20cd3dc5-3ba7-583b-8b16-501b1c91405f');
  });

  it.each([
    ['00000000-0000-4000-8000-000000000000', 404],
    ['eu-portal:A', 400],
  ])('refuses %s by %i, in the form of the protocol', async (id, status) => {
    const { statusCode, body } = await serving(call('A')).get(id);
    expect(statusCode).toBe(status);
    expect(faultsBy('Error', body)).toEqual([]);
  });
});

describe('POST /common-grants/opportunities/search', () => {
  const { search } = serving(
    call('Parks', {
      deadlines: [aDeadline('2026-10-01')],
      money: { currency: 'EUR', budgetTotal: 500_000, grantMin: 1000, grantMax: 9000 },
    }),
    call('Roads', {
      opensOn: '2026-09-30',
      deadlines: [aDeadline('2026-12-24')],
      money: { currency: 'EUR', budgetTotal: 2_000_000 },
      eligibility: { countries: { values: ['GR'], exhaustive: true, by: 'source' } },
    }),
    call('Dams', {
      deadlines: [],
      sourceStatus: 'withdrawn',
      money: { currency: 'NOK', budgetTotal: 700_000 },
    }),
  );
  const money = (amount: string) => ({ amount, currency: 'EUR' });
  const title = { sorting: { sortBy: 'title', sortOrder: 'asc' } };

  it.each<[object, string[]]>([
    [{}, ['Dams', 'Parks', 'Roads']],
    [{ search: 'park' }, ['Parks']],
    [{ filters: { status: { operator: 'in', value: ['forecasted'] } } }, ['Roads']],
    [{ filters: { status: { operator: 'notIn', value: ['forecasted', 'open'] } } }, ['Dams']],
    [
      {
        filters: {
          closeDateRange: { operator: 'between', value: { min: '2026-10-01', max: '2026-10-01' } },
        },
      },
      ['Parks'],
    ],
    [
      {
        filters: {
          closeDateRange: {
            operator: 'outside',
            value: { min: '2026-10-01T00:00:00Z', max: '2026-10-02T00:00:00Z' },
          },
        },
      },
      ['Roads'],
    ],
    [
      {
        filters: {
          totalFundingAvailableRange: {
            operator: 'between',
            value: { min: money('500000.00'), max: money('800000') },
          },
        },
      },
      ['Parks'],
    ],
    [
      {
        filters: {
          minAwardAmountRange: {
            operator: 'between',
            value: { min: money('1'), max: money('1000') },
          },
        },
      },
      ['Parks'],
    ],
    [
      {
        filters: {
          maxAwardAmountRange: {
            operator: 'outside',
            value: { min: money('1'), max: money('9000') },
          },
        },
      },
      [],
    ],
    [
      { filters: { customFilters: { country: { operator: 'in', value: ['GR', 'NO'] } } } },
      ['Roads'],
    ],
    [{ filters: { customFilters: { nuts: { operator: 'eq', value: 'EL5' } } } }, ['Roads']],
  ])('answers %j with %j', async (wanted, expected) => {
    const { statusCode, body } = await search({ ...title, ...wanted });
    expect(statusCode).toBe(200);
    expect(faultsBy('Filtered', body)).toEqual([]);
    expect(faultsBy('OppFilters', body.filterInfo.filters)).toEqual([]);
    expect(body.items.map((item: Input) => item.title)).toEqual(expected);
  });

  it('puts those without a value last, in either order', async () => {
    const names = async (sortOrder: string) =>
      (await search({ sorting: { sortBy: 'keyDates.closeDate', sortOrder } })).body.items.map(
        (item: Input) => item.title,
      );
    expect(await names('asc')).toEqual(['Parks', 'Roads', 'Dams']);
    expect(await names('desc')).toEqual(['Roads', 'Parks', 'Dams']);
  });

  it('tells what it could not sort or filter by, and answers all the same', async () => {
    const { statusCode, body } = await search({
      sorting: { sortBy: 'custom', customSortBy: 'luck' },
      filters: {
        customFilters: {
          mood: { operator: 'eq', value: 'good' },
          nuts: { operator: 'eq', value: 'BG9' },
        },
      },
    });
    expect(statusCode).toBe(200);
    expect(faultsBy('Filtered', body)).toEqual([]);
    expect(body.items).toHaveLength(3);
    expect(body.sortInfo).toMatchObject({
      sortBy: 'lastModifiedAt',
      errors: [expect.stringContaining('luck')],
    });
    expect(body.filterInfo.errors).toMatchObject(
      [/mood/, /nuts/].map((each) => expect.stringMatching(each)),
    );
  });

  it.each([
    { filters: { status: { operator: 'like', value: ['open'] } } },
    { filters: { colour: { operator: 'eq', value: 'red' } } },
    { pagination: { page: 0 } },
    { sorting: { sortBy: 'luck' } },
    [],
  ])('refuses %j in the form of the protocol', async (body) => {
    const reply = await search(body);
    expect(reply.statusCode).toBe(400);
    expect(faultsBy('Error', reply.body)).toEqual([]);
  });
});

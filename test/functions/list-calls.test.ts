import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCalls } from '../../functions/list-calls/handler.ts';
import { CallSort } from '../../shared/listing/call-order.ts';
import { cachedKnownCalls } from '../../shared/listing/known-calls.ts';
import { readCsv } from '../../shared/sources/generic/csv.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { aCallRecord, aDeadline, anIndexedCall, aProgramme, NOW } from '../support/builders.ts';
import { aStoredIndex } from '../support/call-index.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { keptLogger } from '../support/kept-logger.ts';

type Input = Record<string, unknown>;

const call = (name: string, overrides: Input = {}): Input => ({
  id: `eu-portal:${name}`,
  sourceId: name,
  identifier: name,
  ...overrides,
});

const stated = (...values: string[]): Input => ({ values, exhaustive: true, by: 'source' });

/** A service that knows these calls: kept in the table, and indexed as well unless they are closed. */
const serving = (...calls: Input[]) => {
  const indexed = (some: readonly Input[]) => some.map((each) => anIndexedCall(each));
  const indexes = inMemoryCallIndex(aStoredIndex(indexed(calls.filter(({ shut }) => !shut))));
  const handler = listCalls({
    known: cachedKnownCalls(indexes),
    calls: inMemoryCalls(calls.map((each) => aCallRecord(each))),
    programmes: inMemoryProgrammes([aProgramme()]),
    log: keptLogger(),
    now: () => NOW,
  });
  const ask = async (query: Record<string, string> = {}, accept = '*/*') => {
    const event = { ...aGetRequest('/calls', { query }), headers: { accept } };
    const { statusCode, headers = {}, body = '' } = await handler(event, aContext());
    return { statusCode, headers, body };
  };
  const page = async (query: Record<string, string> = {}) => JSON.parse((await ask(query)).body);
  return {
    ask,
    page,
    reindex: (some: readonly Input[], version: string) =>
      indexes.save(aStoredIndex(indexed(some), version)),
    names: async (query: Record<string, string> = {}): Promise<string[]> =>
      (await page(query)).items.map(({ identifier }: { identifier: string }) => identifier),
  };
};

const AREA = { BG: { countries: stated('BG') }, GR41: { nuts: stated('BG41', 'EL51') } };

describe('GET /calls', () => {
  const { names, page, ask } = serving(
    call('A', {
      programme: 'LIFE',
      eligibility: AREA.BG,
      deadlines: [aDeadline('2026-10-01')],
      money: { currency: 'EUR', budgetTotal: 500_000 },
      firstSeenAt: '2026-08-12T04:30:00.000Z',
    }),
    call('B', {
      programme: 'CERV',
      eligibility: { ...AREA.GR41, applicantTypes: stated('university') },
      deadlines: [aDeadline('2026-08-20', { role: 'cut-off' }), aDeadline('2026-12-01')],
      money: { currency: 'EUR', budgetTotal: 2_000_000 },
      themes: [{ theme: 'culture', weight: 0.5, words: [] }],
      title: { bg: 'Читалища и библиотеки за всички' },
    }),
    call('C', {
      id: 'isun:C',
      source: 'isun',
      opensOn: undefined,
      deadlines: [],
      eligibility: {},
      money: { currency: 'NOK', budgetTotal: 900_000_000 },
      firstSeenAt: '2026-08-14T04:30:00.000Z',
    }),
    call('SOON', { opensOn: '2026-09-30', deadlines: [aDeadline('2026-12-24')] }),
    call('GONE', { sourceStatus: 'withdrawn' }),
    call('PAST', { deadlines: [aDeadline('2026-08-01')], eligibility: AREA.BG, shut: true }),
    call('OLDER', {
      title: { en: 'Bridges for villages' },
      deadlines: [aDeadline('2026-05-01')],
      shut: true,
    }),
  );

  it.each<[Record<string, string>, string[]]>([
    [{}, ['B', 'A', 'C']],
    [{ status: 'open,forthcoming' }, ['B', 'A', 'SOON', 'C']],
    [{ status: 'withdrawn' }, ['GONE']],
    [{ country: 'GR' }, ['B']],
    [{ country: 'BG' }, ['B', 'A']],
    [{ country: 'NO,BG' }, ['B', 'A']],
    [{ nuts: 'BG4' }, ['B', 'A']],
    [{ nuts: 'BG411' }, ['B', 'A']],
    [{ nuts: 'BG344' }, ['A']],
    [{ nuts: 'EL52' }, []],
    [{ theme: 'culture' }, ['B']],
    [{ applicantType: 'university' }, ['B']],
    [{ programme: 'CERV,ERASMUS+' }, ['B']],
    [{ source: 'isun' }, ['C']],
    [{ deadlineFrom: '2026-10-01' }, ['B', 'A']],
    [{ deadlineTo: '2026-10-01' }, ['B', 'A']],
    [{ deadlineFrom: '2026-08-21', deadlineTo: '2026-10-01' }, ['A']],
    [{ budgetMin: '500000' }, ['B', 'A']],
    [{ budgetMin: '500001', budgetMax: '2000000' }, ['B']],
    [{ budgetMin: '1', currency: 'NOK' }, ['C']],
    [{ text: 'библиотека' }, ['B']],
    [{ text: 'renovating the homes' }, ['A', 'C']],
    [{ text: 'renovation castles' }, []],
    [{ text: 'isun:c' }, ['C']],
    [{ status: 'closed' }, ['PAST', 'OLDER']],
    [{ status: 'closed', country: 'BG' }, ['PAST']],
    [{ status: 'closed', text: 'bridge' }, ['OLDER']],
    [{ status: 'closed', deadlineTo: '2026-06-30', sort: '-deadline' }, ['OLDER']],
  ])('answers %j with %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it.each<[CallSort, string[]]>([
    ['deadline', ['B', 'A', 'C']],
    ['-deadline', ['A', 'B', 'C']],
    ['opensOn', ['A', 'B', 'C']],
    ['budget', ['A', 'B', 'C']],
    ['-budget', ['B', 'A', 'C']],
    ['firstSeen', ['B', 'A', 'C']],
    ['-firstSeen', ['C', 'A', 'B']],
  ])('goes by %s, calls without it last', async (sort, expected) => {
    expect(await names({ sort })).toEqual(expected);
  });

  it.each<[Record<string, string>, string]>([
    [{ colour: 'red' }, 'query'],
    [{ status: 'opened' }, 'query.status.0'],
    [{ nuts: 'BG999' }, 'query.nuts.0'],
    [{ theme: 'energie' }, 'query.theme.0'],
    [{ deadlineFrom: '1 October' }, 'query.deadlineFrom'],
    [{ budgetMin: '-1' }, 'query.budgetMin'],
    [{ limit: '101' }, 'query.limit'],
    [{ status: 'closed,open' }, 'query.status'],
    [{ status: 'closed', sort: 'budget' }, 'query.sort'],
    [{ status: 'closed', theme: 'culture' }, 'query.theme'],
  ])('refuses %j and says where the fault is', async (query, where) => {
    const { statusCode, body } = await ask(query);
    expect(statusCode).toBe(400);
    expect(JSON.parse(body).errors).toMatchObject([{ where }]);
  });

  it('shows a call with the rules of its programme, where it is known from, and without the machinery', async () => {
    const { items } = await page({ programme: 'CERV' });
    expect(items).toMatchObject([
      {
        status: 'open',
        themes: ['culture'],
        eligibility: { nuts: { values: ['BG41', 'EL51'] } },
        knownFrom: [{ callId: 'eu-portal:B', source: 'eu-portal' }],
      },
    ]);
    expect(items[0]).not.toHaveProperty('contentHash');
    expect(items[0]).not.toHaveProperty('provenance');
  });

  it('has descriptions as text alone, and of a long one the beginning, for a page of them must fit an answer', async () => {
    const described = {
      descriptionHtml: '<p>For towns</p>',
      descriptionText: 'town '.repeat(7000),
    };
    const { items } = await serving(call('LONG', described)).page();
    expect(items[0]).not.toHaveProperty('descriptionHtml');
    expect(items[0].descriptionText).toMatch(/^town town .{9000,10000}…$/);
  });

  it('is empty before anything was collected', async () => {
    expect(await serving().page()).toEqual({ items: [] });
  });
});

describe('the pages of GET /calls', () => {
  const many = Array.from({ length: 9 }, (_, n) =>
    call(`N${n}`, { money: { currency: 'EUR', budgetTotal: 1000 * (1 + (n % 3)) } }),
  );

  const restOf = async (
    service: ReturnType<typeof serving>,
    query: Record<string, string>,
    cursor?: string,
  ): Promise<string[]> => {
    const page = await service.page({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    const names = page.items.map((item: { identifier: string }) => item.identifier);
    return page.cursor ? [...names, ...(await restOf(service, query, page.cursor))] : names;
  };

  it('have every call once, in the order of the whole list, whatever the order and the size', async () => {
    const service = serving(...many);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CallSort.options),
        fc.integer({ min: 1, max: 10 }),
        async (sort, limit) => {
          const names = await restOf(service, { sort, limit: String(limit) });
          expect(names).toEqual(await service.names({ sort }));
          expect(new Set(names).size).toBe(many.length);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('show a call once and pass over none while others come and go', async () => {
    const service = serving(...many);
    const query = { sort: 'budget', limit: '4' };
    const first = await service.page(query);
    const left = many.filter(({ identifier }) => identifier !== 'N3' && identifier !== 'N5');
    await service.reindex(
      [...left, call('NEW', { money: { currency: 'EUR', budgetTotal: 1 } })],
      'v2',
    );
    expect(first.items.map((item: Input) => item.identifier)).toEqual(['N0', 'N3', 'N6', 'N1']);
    expect(await restOf(service, query, first.cursor)).toEqual(['N4', 'N7', 'N2', 'N8']);
  });

  it.each(['made-up', Buffer.from('{"at":1}').toString('base64url')])(
    'refuse a cursor that somebody made up (%s)',
    async (cursor) => {
      const { statusCode, body } = await serving(...many).ask({ cursor });
      expect(statusCode).toBe(400);
      expect(JSON.parse(body).type).toBe('/problems/bad-cursor');
    },
  );

  it('refuse the cursor of another list', async () => {
    const service = serving(...many);
    const { cursor } = await service.page({ limit: '2' });
    expect((await service.ask({ cursor, sort: 'budget' })).statusCode).toBe(400);
    expect((await service.ask({ cursor, limit: '3' })).statusCode).toBe(200);
  });
});

describe('GET /calls as CSV', () => {
  it('comes by `format` or by `Accept`, with all calls, and reads back as what it says', async () => {
    const title = { en: 'Parks, "green" roofs\nand more' };
    const { ask } = serving(
      call('A', { title }),
      ...Array.from({ length: 30 }, (_, n) => call(`N${n}`)),
    );
    const { headers, body } = await ask({ format: 'csv' });
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      vary: 'accept',
    });
    expect((await ask({}, 'text/csv')).body).toBe(body);
    const { rows } = readCsv(body, ',', 100);
    const cells = rows.map((row) => ('cells' in row ? row.cells : []));
    expect(cells).toHaveLength(32);
    expect(new Set(cells.map(({ length }) => length)).size).toBe(1);
    expect(cells[0]?.slice(0, 4)).toEqual(['id', 'identifier', 'status', 'title']);
    expect(cells[1]?.slice(0, 4)).toEqual(['eu-portal:A', 'A', 'open', title.en]);
  });

  it('never begins a cell as a formula', async () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r');
    await fc.assert(
      fc.asyncProperty(start, fc.string({ minLength: 1 }), async (sign, text) => {
        const { body } = await serving(call('A', { title: { en: sign + text } })).ask({
          format: 'csv',
        });
        const { rows } = readCsv(body, ',', 10);
        const cell = rows.flatMap((row) => ('cells' in row ? [row.cells[3]] : []))[1];
        expect(cell).toBe(`'${sign}${text}`);
      }),
      { numRuns: 30 },
    );
  });

  it('says in a header where the next page is', async () => {
    const { ask } = serving(call('A'), call('B'));
    const { headers } = await ask({ format: 'csv', limit: '1' });
    expect(headers.link).toMatch(/^<\?format=csv&limit=1&cursor=[\w-]+>; rel="next"$/);
  });
});

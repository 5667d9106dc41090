import { describe, expect, it } from 'vitest';
import { indexCalls } from '../../functions/index-calls/handler.ts';
import { cachedOpenCalls, NoIndexError } from '../../shared/digest/open-calls.ts';
import { ThemeCode } from '../../shared/domain/theme.ts';
import { decodeIndex } from '../../shared/matching/call-index.ts';
import {
  aCallRecord,
  aDeadline,
  aMunicipality,
  aProgramme,
  NOW,
  OPEN_TO_ALL,
} from '../support/builders.ts';
import { aDecision, aRuleLink } from '../support/call-link-builders.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';
import { inMemoryCallLinks } from '../support/in-memory/call-links.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { keptLogger } from '../support/kept-logger.ts';

const ENERGY = ThemeCode.parse('energy-renovation');

const closed = aCallRecord({ id: 'eu-portal:2TOPICS', deadlines: [aDeadline('2026-08-01')] });

const aService = (records = [aCallRecord(), closed]) => {
  const indexes = inMemoryCallIndex();
  const calls = inMemoryCalls(records);
  const links = inMemoryCallLinks();
  const clock = { now: NOW };
  const writes = { index: 0, links: 0 };
  const programmes = inMemoryProgrammes([aProgramme({ eligibility: OPEN_TO_ALL })]);
  /** What the lists of the table have not caught up with yet. */
  const lagging = { calls: false };
  const index = indexCalls({
    calls: {
      ...calls,
      allClosingAfter: async (at) => (lagging.calls ? records : calls.allClosingAfter(at)),
    },
    past: [],
    links: {
      ...links,
      keepFound: (found) => {
        writes.links += found.length;
        return links.keepFound(found);
      },
    },
    programmes: { ...programmes, all: async () => [aProgramme({ eligibility: OPEN_TO_ALL })] },
    indexes: {
      ...indexes,
      save: (stored) => {
        writes.index += 1;
        return indexes.save(stored);
      },
    },
    themesOf: () => [{ theme: ENERGY, weight: 1, words: ['renovation'] }],
    log: keptLogger(),
    now: () => clock.now,
  });
  const openCalls = cachedOpenCalls(indexes);
  /** The cards of all calls of the current index. */
  const indexed = async () => decodeIndex((await indexes.load())?.chunks ?? []).calls;
  /** What a municipality would be told of. */
  const found = async () => {
    const find = await openCalls(NOW);
    return (await find(aMunicipality())).candidates.map(({ call }) => call);
  };
  return { index, calls, programmes, lagging, links, clock, writes, indexed, found };
};

describe('indexing what an administrator has just written', () => {
  const at = NOW.toISOString();

  it('sees the call that the event names, though the list of calls does not yet', async () => {
    const { index, calls, lagging, indexed } = aService();
    lagging.calls = true;
    const kept = aCallRecord();
    await calls.reset({ ...kept, title: { en: 'Renamed' } });
    const detail = { count: 1, calls: [kept.id], at };
    await index({ 'detail-type': 'CallsWritten', detail });
    expect(await indexed()).toMatchObject([{ title: { en: 'Renamed' } }]);
  });

  it('gives the calls of a programme the rules that it has now', async () => {
    const { index, programmes, indexed } = aService();
    await programmes.save(aProgramme({ version: 2, coFinancingRate: 0.95 }));
    const detail = { programme: 'LIFE', version: 2, what: 'changed', at };
    await index({ 'detail-type': 'ProgrammeChanged', detail });
    expect(await indexed()).toMatchObject([{ coFinancing: { rate: 0.95, by: 'programme' } }]);
  });
});

describe('indexing the calls', () => {
  it('holds what has not closed, with the rules of its programme', async () => {
    const { index, indexed } = aService();
    await index();
    expect(await indexed()).toMatchObject([
      { id: 'eu-portal:1TOPICS', eligibility: { countries: { by: 'programme' } } },
    ]);
  });

  it('saves nothing when nothing changed', async () => {
    const { index, writes } = aService();
    await index();
    await index();
    expect(writes).toEqual({ index: 1, links: 0 });
  });

  it('is seen by a reader that has an older one in its memory', async () => {
    const { index, calls, found } = aService();
    await index();
    expect(await found()).toHaveLength(1);
    await calls.insert(aCallRecord({ id: 'eu-portal:3TOPICS' }));
    await index();
    expect(await found()).toHaveLength(2);
  });

  it('refuses to be read before there is one: an empty digest would be a lie', async () => {
    await expect(aService().found()).rejects.toThrow(NoIndexError);
  });
});

describe('indexing calls that two sources have', () => {
  const listed = aCallRecord({
    id: 'a-list:7',
    source: 'a-list',
    sourceId: '7',
    title: { bg: 'Обновяване на домове' },
    url: 'https://list.example/7',
    version: 3,
  });
  const idsOf = async (service: ReturnType<typeof aService>): Promise<string[][]> => {
    await service.index();
    return (await service.indexed()).map(({ ids }) => ids);
  };
  const together = [['eu-portal:1TOPICS', 'a-list:7']];
  const apart = [['a-list:7'], ['eu-portal:1TOPICS']];

  it('makes one call of both, with the provenance of each', async () => {
    const service = aService([aCallRecord(), listed]);
    expect(await idsOf(service)).toEqual(together);
    expect(await service.indexed()).toMatchObject([
      {
        id: 'eu-portal:1TOPICS',
        title: { en: 'One-stop shops for home renovation', bg: 'Обновяване на домове' },
        filled: [{ field: 'title.bg', callId: 'a-list:7' }],
        provenance: [
          { callId: 'eu-portal:1TOPICS', version: 1 },
          { callId: 'a-list:7', source: 'a-list', url: 'https://list.example/7', version: 3 },
        ],
      },
    ]);
  });

  it('stores the rule and its evidence once', async () => {
    const service = aService([aCallRecord(), listed]);
    await service.index();
    await service.index();
    expect(service.writes).toEqual({ index: 1, links: 1 });
    expect(await service.links.all()).toMatchObject([
      {
        a: 'a-list:7',
        b: 'eu-portal:1TOPICS',
        rule: 'same-identifier',
        evidence: [{ what: 'identifier', a: 'LIFE-2026-CET-OSS', b: 'LIFE-2026-CET-OSS' }, {}, {}],
        at: NOW.toISOString(),
      },
    ]);
  });

  it('keeps them apart after an administrator split them, and joins them when that is taken back', async () => {
    const service = aService([aCallRecord(), listed]);
    expect(await idsOf(service)).toEqual(together);
    const split = aDecision('different', 'a-list:7', 'eu-portal:1TOPICS');
    await service.links.decide(split);
    expect(await idsOf(service)).toEqual(apart);
    expect(await idsOf(service)).toEqual(apart);
    expect(await service.links.all()).toEqual([split]);
    await service.links.forget(split);
    expect(await idsOf(service)).toEqual(together);
  });

  it('joins them because an administrator did, and lets the one speak that was chosen', async () => {
    const other = { ...listed, identifier: 'no-code', title: { bg: 'Друго' } };
    const service = aService([aCallRecord(), other]);
    expect(await idsOf(service)).toEqual(apart);
    const leads = 'a-list:7';
    await service.links.decide(aDecision('same', 'a-list:7', 'eu-portal:1TOPICS', { leads }));
    expect(await idsOf(service)).toEqual([['a-list:7', 'eu-portal:1TOPICS']]);
  });

  it('still knows what the one that is left was told as, after the other has closed', async () => {
    const service = aService([aCallRecord(), { ...listed, deadlines: [] }]);
    expect(await idsOf(service)).toEqual(together);
    service.clock.now = new Date('2026-09-17T04:30:00.000Z');
    expect(await idsOf(service)).toEqual([['a-list:7', 'eu-portal:1TOPICS']]);
  });

  it('forgets a finding that holds no more', async () => {
    const service = aService([aCallRecord(), listed]);
    await service.links.keepFound([
      aRuleLink('a-list:7', 'eu-portal:2TOPICS'),
      aRuleLink('a-list:7', 'isun:gone'),
    ]);
    await service.calls.insert(closed);
    expect(await idsOf(service)).toEqual(together);
    const kept = (await service.links.all()).map(({ b }) => b);
    expect(kept.sort()).toEqual(['eu-portal:1TOPICS', 'isun:gone']);
  });
});

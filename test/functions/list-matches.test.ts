import { describe, expect, it } from 'vitest';
import { listMatches } from '../../functions/list-matches/handler.ts';
import { matchPicker } from '../../functions/list-matches/pick-matches.ts';
import { CallMark } from '../../shared/domain/call-mark.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { decodeMatchChunks } from '../../shared/matching/index/chunks.ts';
import { matchOne } from '../../shared/matching/index/match-one.ts';
import { matchScratch } from '../../shared/matching/index/scratch.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { tiedReaders } from '../../shared/matching/tied-reader.ts';
import { aContext, aSignedInRequest } from '../support/aws-events.ts';
import { aDeadline, aMunicipality, anIndexedCall, NOW } from '../support/builders.ts';
import { aStoredIndex } from '../support/call-index.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';
import { inMemoryCallMarks } from '../support/in-memory/call-marks.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { CLAIMS } from '../support/signed-in.ts';

const PATH = '/municipalities/{id}/matches';
const ZAGORA = aMunicipality();

const RENOVATION = anIndexedCall();
/** Later, about nothing that was asked for, of another programme. */
const CULTURE = anIndexedCall({
  ...{ id: 'eu-portal:2', identifier: '=CULTURE', programme: 'CREA', themes: [] },
  deadlines: [aDeadline('2026-12-01')],
});
/** Of Norway alone. */
const ELSEWHERE = anIndexedCall({
  id: 'eu-portal:3',
  deadlines: [aDeadline('2026-09-01')],
  eligibility: { countries: { values: ['NO'], exhaustive: true, by: 'source' } },
});
const UNSTATED = anIndexedCall({ id: 'eu-portal:4', eligibility: {} });
const ALL = [RENOVATION, CULTURE, ELSEWHERE, UNSTATED];

const service = (calls: readonly IndexedCall[] = ALL, marks: Record<string, string> = {}) => {
  const indexes = inMemoryCallIndex(aStoredIndex(calls));
  let now = NOW;
  const handler = listMatches({
    municipalities: inMemoryMunicipalities([ZAGORA]),
    marks: inMemoryCallMarks(
      Object.entries(marks).map(([callId, mark]) =>
        CallMark.parse({ municipalityId: ZAGORA.id, callId, mark, at: toInstant(NOW) }),
      ),
    ),
    pickMatches: matchPicker(indexes),
    log: keptLogger(),
    now: () => now,
  });
  const ask = async (query: Record<string, string> = {}) => {
    const request = { claims: CLAIMS.officer, path: { id: ZAGORA.id }, query };
    const reply = await handler(aSignedInRequest('GET', PATH, request), aContext());
    return { status: reply.statusCode, headers: reply.headers, text: reply.body ?? '' };
  };
  const list = async (query?: Record<string, string>) => JSON.parse((await ask(query)).text);
  const ids = async (query?: Record<string, string>): Promise<string[]> =>
    (await list(query)).items.map((each: { call: { id: string } }) => each.call.id);
  const waitUntil = (at: string) => {
    now = new Date(at);
  };
  return { ask, list, ids, indexes, waitUntil };
};

const ANY = { verdict: 'eligible,unknown,ineligible' };

describe('GET /municipalities/{id}/matches', () => {
  it('lists what the municipality may apply for, the best first, with reasons in words, money and deadline', async () => {
    const { items } = await service().list({ language: 'bg' });
    expect(items.map((each: { call: { id: string } }) => each.call.id)).toEqual([
      RENOVATION.id,
      CULTURE.id,
    ]);
    expect(items[0]).toMatchObject({
      verdict: 'eligible',
      whyNot: [],
      call: { status: 'open', money: RENOVATION.money, nextDeadline: { date: '2026-09-16' } },
    });
    expect(items[0].reasons[0]).toEqual({ code: 'themes', themes: ['energy-renovation'] });
    expect(items[0].reasonsInWords[0]).toMatch(/^Отговаря на/);
  });

  it('gives each call the verdict, score and reasons that its explanation gives', async () => {
    const { list } = service();
    const { items } = await list(ANY);
    const index = decodeMatchChunks(aStoredIndex(ALL).chunks);
    const reader = tiedReaders(index)(ZAGORA);
    expect(items).toHaveLength(ALL.length);
    for (const { call, verdict, score, reasons } of items) {
      const position = index.ids.indexOf(call.id);
      const its = matchOne(index, reader, position, matchScratch(index, NOW, { most: 1 }));
      expect({ verdict, score, reasons }).toEqual({
        ...{ verdict: its.verdict, score: its.score, reasons: its.reasons },
      });
    }
  });

  it('says by which rules a call is kept out, or cannot be judged', async () => {
    const { items } = await service().list({ verdict: 'ineligible,unknown', sort: 'deadline' });
    const why = items.map(
      ({ call, whyNot }: { call: { id: string }; whyNot: { rule: string }[] }) => [
        call.id,
        whyNot.map(({ rule }) => rule),
      ],
    );
    expect(why).toEqual([
      [ELSEWHERE.id, ['country', 'applicant-type']],
      [UNSTATED.id, ['country', 'nuts-area', 'applicant-type']],
    ]);
    expect(items[0].whyNotInWords).toEqual([
      expect.stringMatching(/^Applicants from your country may not apply \(demanded: /),
      'It is not stated whether municipalities may apply',
    ]);
    const { text } = await service().ask({ ...ANY, format: 'csv', language: 'nb' });
    expect(text).toContain('; Det er ikke oppgitt om kommuner kan søke');
  });

  it.each([
    [{ programme: 'CREA' }, [CULTURE.id]],
    [{ theme: 'energy-renovation' }, [RENOVATION.id]],
    [{ minimumScore: '20' }, [RENOVATION.id]],
    [{ marked: 'starred' }, [CULTURE.id]],
    [{ marked: 'none' }, [RENOVATION.id]],
    [{ status: 'forthcoming' }, []],
    [{ sort: '-deadline' }, [CULTURE.id, RENOVATION.id]],
    [{ sort: 'score' }, [CULTURE.id, RENOVATION.id]],
  ])('is narrowed and ordered by %o', async (query, expected) => {
    expect(await service(ALL, { [CULTURE.id]: 'starred' }).ids(query)).toEqual(expected);
  });

  it('goes on from page to page, past a deadline that goes by meanwhile, and takes no cursor of another list', async () => {
    const { ask, list, ids, waitUntil } = service();
    const first = await list({ ...ANY, sort: 'deadline', limit: '2' });
    waitUntil('2026-08-17T20:00:00Z');
    const rest = await ids({ ...ANY, sort: 'deadline', limit: '2', cursor: first.cursor });
    expect(first.items[0].call.id).toBe(ELSEWHERE.id);
    expect([first.items[1].call.id, ...rest].sort()).toEqual(
      [RENOVATION.id, CULTURE.id, UNSTATED.id].sort(),
    );
    expect((await ask({ sort: 'deadline', cursor: first.cursor })).status).toBe(400);
  });

  it('leaves out what closed since the index was built, and follows the index when it is built anew', async () => {
    const { ids, indexes, waitUntil } = service();
    await ids();
    waitUntil('2026-10-01T00:00:00Z');
    expect(await ids()).toEqual([CULTURE.id]);
    await indexes.save(
      aStoredIndex(
        [CULTURE, anIndexedCall({ id: 'eu-portal:9', deadlines: [aDeadline('2027-01-01')] })],
        'v2',
      ),
    );
    expect(await ids()).toEqual(['eu-portal:9', CULTURE.id]);
  });

  it('is a table as well, in which no cell is a formula, with the next page in a header', async () => {
    const { text, headers } = await service().ask({ format: 'csv', limit: '1', sort: '-deadline' });
    expect(headers?.['content-type']).toContain('text/csv');
    expect(headers?.link).toContain('cursor=');
    const [head, row] = text.split('\r\n');
    expect(head).toContain('verdict,score,mark,reasons,whyNot,id');
    expect(row).toContain(",'=CULTURE,");
  });

  it('is empty where nothing was collected yet', async () => {
    const handler = listMatches({
      municipalities: inMemoryMunicipalities([ZAGORA]),
      marks: inMemoryCallMarks(),
      pickMatches: matchPicker(inMemoryCallIndex()),
      log: keptLogger(),
      now: () => NOW,
    });
    const request = { claims: CLAIMS.officer, path: { id: ZAGORA.id } };
    const reply = await handler(aSignedInRequest('GET', PATH, request), aContext());
    expect(JSON.parse(reply.body ?? '')).toEqual({ items: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { explainMatch } from '../../functions/explain-match/handler.ts';
import { callFinder } from '../../functions/explain-match/known-call.ts';
import { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { decodeMatchChunks } from '../../shared/matching/index/chunks.ts';
import { matchAll } from '../../shared/matching/index/match-all.ts';
import { matchScratch } from '../../shared/matching/index/scratch.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { tiedReaders } from '../../shared/matching/tied-reader.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import {
  aCallRecord,
  aDeadline,
  aMunicipality,
  anIndexedCall,
  aProgramme,
  NOW,
  OPEN_TO_ALL,
} from '../support/builders.ts';
import { aStoredIndex } from '../support/call-index.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryDigestIssues } from '../support/in-memory/digest-issues.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { keptLogger } from '../support/kept-logger.ts';

const CALL = 'eu-portal:1TOPICS';
const ZAGORA = 'BG-SZR31';

const build = (version: string, calls: IndexedCall[]) => aStoredIndex(calls, version);

const anIssue = (contactId: string, callId: string, version: number): DigestIssue =>
  DigestIssue.parse({
    ...{ municipalityId: ZAGORA, contactId, week: '2026-W33', state: 'accepted', attempt: 1 },
    lease: { token: 't', until: toInstant(NOW) },
    told: [{ callId, version, kind: 'new' }],
    acceptedAt: toInstant(NOW),
  });

const closed = aCallRecord({
  ...{ id: 'eu-portal:2TOPICS', sourceId: '2TOPICS' },
  deadlines: [aDeadline('2026-08-01')],
});

/** The service as far as an explanation needs it: Stara Zagora, one indexed call and one that has closed. */
const service = (
  overrides: { calls?: IndexedCall[]; municipality?: object; issues?: DigestIssue[] } = {},
) => {
  const first = build('1', overrides.calls ?? [anIndexedCall()]);
  const indexes = inMemoryCallIndex(first);
  const deps = {
    municipalities: inMemoryMunicipalities([aMunicipality({ ...overrides.municipality })]),
    knownCall: callFinder({
      indexes,
      calls: inMemoryCalls([closed]),
      programmes: inMemoryProgrammes([aProgramme({ eligibility: OPEN_TO_ALL })]),
      themesOf: () => anIndexedCall().themes,
    }),
    issues: inMemoryDigestIssues(overrides.issues),
    log: keptLogger(),
    now: () => NOW,
  };
  const explain = explainMatch(deps);
  const ask = async (callId = CALL, id = ZAGORA) => {
    const path = { id: encodeURIComponent(id), callId: encodeURIComponent(callId) };
    const event = aGetRequest('/municipalities/{id}/matches/{callId}', { path });
    const reply = await explain(event, aContext());
    return { status: reply.statusCode, text: reply.body ?? '', body: JSON.parse(reply.body ?? '') };
  };
  return { ask, indexes, index: decodeMatchChunks(first.chunks) };
};

const reasonsOf = async (overrides: Parameters<typeof service>[0], callId = CALL) =>
  (await service(overrides).ask(callId)).body.whyNotShown;

describe('GET /municipalities/{id}/matches/{callId}', () => {
  it('gives the verdict with every rule, the score with its reasons, and nothing that speaks against it', async () => {
    const { status, body } = await service().ask();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      municipalityId: ZAGORA,
      call: { id: CALL, ids: [CALL], status: 'open', programme: 'LIFE' },
      verdict: 'eligible',
      roles: { applicant: { verdict: 'eligible' }, 'donor-partner': { verdict: 'ineligible' } },
      told: [{ contactId: 'main', told: false }],
      whyNotShown: [],
    });
    expect(body.rules).toHaveLength(12);
    expect(body.rules[3]).toEqual({
      ...{ rule: 'country', kind: 'condition', answer: 'eligible', compared: 'BG' },
      ...{ demanded: 'BG, GR', statedBy: 'programme' },
    });
    expect(body.score).toBeGreaterThan(30);
    expect(body.reasons[0].code).toBe('themes');
  });

  it('gives the score, its parts and the reasons by which digests choose, words of the need included', async () => {
    const needs = { language: 'bg', text: 'Home renovation for old bridges' };
    const others = ['Bridges', 'Rivers'].map((en, n) =>
      anIndexedCall({ id: `eu-portal:${7 + n}TOPICS`, title: { en } }),
    );
    const { index, ask } = service({
      calls: [anIndexedCall(), ...others],
      municipality: { needs },
    });
    const scratch = matchScratch(index, NOW, { most: 3 });
    const reader = tiedReaders(index)(aMunicipality({ needs }));
    const ranked = matchAll(index, reader, 'eligible-only', scratch);
    expect(ranked).toHaveLength(3);
    for (const { callId, score, parts, reasons } of ranked) {
      expect((await ask(callId)).body).toMatchObject({ score, parts, reasons });
    }
    expect(ranked[0]?.parts.lexical).toBeGreaterThan(ranked[2]?.parts.lexical ?? 1);
  });

  it('names no address', async () => {
    const { text } = await service({ issues: [anIssue('main', CALL, 1)] }).ask();
    expect(text).toContain('"main"');
    expect(text).not.toContain('@');
  });

  it('names the rules that are not met or not known', async () => {
    const eligibility = {
      countries: { values: ['GR'], exhaustive: true, by: 'source', text: 'Greece only.' },
      population: { max: 9, by: 'source' },
      languages: { values: ['el'], exhaustive: true, by: 'source' },
    };
    expect(await reasonsOf({ calls: [anIndexedCall({ eligibility })] })).toEqual([
      { code: 'ineligible', rule: 'country' },
      { code: 'unknown', rule: 'applicant-type' },
      { code: 'ineligible', rule: 'population' },
      { code: 'unknown', rule: 'languages' },
    ]);
  });

  it('says that a call has too little in common with what the municipality wants', async () => {
    expect(await reasonsOf({ municipality: { priorities: [] } })).toEqual([
      { code: 'hardly-about-priorities', themes: 0, least: 0.25 },
    ]);
  });

  it('says who was told before, until there is news', async () => {
    const contacts = ['main', 'deputy'].map((id) => ({
      ...{ id, email: `${id}@stara-zagora.example`, language: 'bg' },
    }));
    const told = { municipality: { contacts }, issues: [anIssue('main', CALL, 1)] };
    const { body } = await service(told).ask();
    expect(body.told).toEqual([
      { contactId: 'main', told: true, version: 1 },
      { contactId: 'deputy', told: false },
    ]);
    expect(body.whyNotShown).toEqual([{ code: 'told-before', contactId: 'main' }]);
    const changed = anIndexedCall({ version: 2, news: { version: 2, fields: ['deadlines'] } });
    expect(await reasonsOf({ ...told, calls: [changed] })).toEqual([]);
  });

  it('says that there is nobody to tell', async () => {
    expect(await reasonsOf({ municipality: { contacts: [] } })).toEqual([{ code: 'no-contact' }]);
  });

  it('works for a call that has closed and is in no index, by the rules of its programme', async () => {
    const { status, body } = await service().ask(closed.id);
    expect([status, body.verdict, body.call.status]).toEqual([200, 'ineligible', 'closed']);
    expect(body.whyNotShown).toEqual([{ code: 'closed', status: 'closed' }]);
    expect(body.parts.themes).toBeGreaterThan(0);
    expect(body.rules[3]).toMatchObject({ rule: 'country', answer: 'eligible' });
  });

  it('finds a joined call under the id of any of its sources', async () => {
    const call = anIndexedCall({ ids: [CALL, 'interreg:7'] });
    const { body } = await service({ calls: [call] }).ask('interreg:7');
    expect(body.call).toMatchObject({ id: CALL, ids: [CALL, 'interreg:7'] });
  });

  it('explains by the index that is current, not by the one it read first', async () => {
    const { ask, indexes } = service();
    expect((await ask()).body.verdict).toBe('eligible');
    await indexes.save(build('2', [anIndexedCall({ kind: 'direct-award' })]));
    expect((await ask()).body.whyNotShown).toEqual([{ code: 'ineligible', rule: 'open-to-all' }]);
  });

  it.each([
    ['a municipality', CALL, 'BG-XXX99', 404],
    ['a call', 'eu-portal:99TOPICS', ZAGORA, 404],
    ['an id of the right form for the call', 'nonsense', ZAGORA, 400],
    ['an id of the right form for the municipality', CALL, 'stara zagora', 400],
  ])('refuses with a problem where there is not %s', async (_what, callId, id, expected) => {
    const { status, body } = await service().ask(callId, id);
    expect(status).toBe(expected);
    expect(body).toMatchObject({ status: expected, detail: expect.any(String) });
  });
});

describe('a call that is in no index', () => {
  it('is set against the words of the need by itself', async () => {
    const needs = { language: 'en', text: 'Home renovation' };
    const { body } = await service({ municipality: { needs } }).ask(closed.id);
    expect(body.parts.lexical).toBeGreaterThan(0);
    expect((await service().ask(closed.id)).body.parts.lexical).toBe(0);
  });
});

describe('an explanation of an odd profile', () => {
  const nuts = { values: ['BG422'], exhaustive: true, by: 'source' };

  it('says that an area code nobody knows cannot be compared', async () => {
    const call = anIndexedCall({ eligibility: { ...OPEN_TO_ALL, nuts } });
    const { status, body } = await service({
      calls: [call],
      municipality: { nuts3: 'BG999' },
    }).ask();
    expect([status, body.verdict]).toEqual([200, 'unknown']);
    expect(body.whyNotShown).toEqual([{ code: 'unknown', rule: 'nuts-area' }]);
  });
});

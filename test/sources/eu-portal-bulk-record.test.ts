import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Call } from '../../shared/domain/call.ts';
import { deadlineInstant } from '../../shared/domain/deadline.ts';
import { Rejection } from '../../shared/domain/source-run.ts';
import { understandRow } from '../../shared/sources/eu-portal/understand.ts';
import {
  type RecordMeaning,
  understandRecord,
} from '../../shared/sources/eu-portal-bulk/understand.ts';
import { topicRow } from './eu-portal/rows.ts';
import { at, CLOSED, FORTHCOMING, grant, tender } from './eu-portal-bulk/records.ts';

const understood = (record: unknown) => {
  const meaning = understandRecord(record, 'element 1');
  if (meaning.kind !== 'call') throw new Error(`no call: ${JSON.stringify(meaning)}`);
  return meaning;
};
const callOf = (record: unknown) => understood(record).call;
const notesOf = (record: unknown) =>
  understood(record).notes.map(({ field, reason }) => `${field} ${reason}`);
const reasonOf = (record: unknown) => {
  const meaning = understandRecord(record, 'element 1');
  if (meaning.kind === 'passed-over') return meaning.as;
  return meaning.kind === 'rejected' ? meaning.rejection.reason : 'call';
};

describe('a grant of the bulk file', () => {
  it('becomes a call', () => {
    expect(callOf(grant())).toEqual({
      id: 'eu-portal-bulk:48400001',
      source: 'eu-portal-bulk',
      sourceId: '48400001',
      identifier: 'CERV-2026-X',
      callIdentifier: 'CERV-2026',
      kind: 'grant',
      programme: 'CERV',
      language: 'en',
      title: { en: 'Town meetings' },
      keywords: [],
      typesOfAction: ['CERV Lump Sum Grants'],
      opensOn: '2026-05-05',
      deadlines: [{ date: '2026-09-23', time: '17:00', zone: 'Europe/Brussels', role: 'single' }],
      sourceStatus: 'open',
      money: { currency: 'EUR' },
      eligibility: {},
      url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/CERV-2026-X',
    });
  });

  it('means what the search says of it, save for whose call it is', () => {
    const row = understandRow(topicRow(), 'row 1');
    if (row.kind !== 'call') throw new Error('no call');
    const { id: _i, source: _s, sourceId: _o, ...searched } = row.call;
    expect(callOf(grant())).toMatchObject(searched);
  });

  it('has an identifier that is cleaned as the search’s is', () => {
    expect(callOf(grant({ identifier: ' CERV-2026-X\u200b ' })).identifier).toBe('CERV-2026-X');
  });

  it('may be forthcoming', () => {
    expect(callOf(grant({ status: FORTHCOMING })).sourceStatus).toBe('forthcoming');
  });

  it('has keywords and tags in one list, cleaned', () => {
    const record = grant({
      keywords: ['Towns', 'CERV-2026'],
      tags: ['towns', 'R&amp;D <b>x</b>', 7],
    });
    expect(callOf(record).keywords).toEqual(['Towns', 'R&D x', '7']);
  });

  it('keeps a programme that is new to us under its number, and one without a number as unknown', () => {
    expect(callOf(grant({ frameworkProgramme: { id: 47999999 } })).programme).toBe('EU-47999999');
    expect(callOf(grant({ frameworkProgramme: {} })).programme).toBe('EU-UNKNOWN');
    expect(callOf(grant({ frameworkProgramme: undefined })).programme).toBe('EU-UNKNOWN');
  });

  it('may write its numbers as text', () => {
    const record = grant({ type: '1', ccm2Id: '48400001', status: { id: '31094502' } });
    expect(callOf(record)).toEqual(callOf(grant()));
  });
});

describe('dates in milliseconds', () => {
  const deadlinesOf = (fields: Record<string, unknown>) => callOf(grant(fields)).deadlines;

  it.each([
    ['midnight in UTC', at('2026-09-23'), '2026-09-23'],
    ['midnight in Brussels in summer', at('2026-09-22T22:00:00Z'), '2026-09-23'],
    ['midnight in Brussels in winter', at('2026-11-30T23:00:00Z'), '2026-12-01'],
    ['digits in a text', String(at('2026-09-23')), '2026-09-23'],
  ])('that are %s mean a day, which closes at 17:00 in Brussels', (_what, found, date) => {
    const [deadline] = deadlinesOf({ deadlineDatesLong: [found] });
    expect(deadline).toEqual({ date, time: '17:00', zone: 'Europe/Brussels', role: 'single' });
  });

  it('hold the same instant in summer and in winter time', () => {
    const instants = deadlinesOf({ deadlineDatesLong: [at('2026-09-23'), at('2026-12-01')] });
    expect(instants.map((one) => deadlineInstant(one).toISOString())).toEqual([
      '2026-09-23T15:00:00.000Z',
      '2026-12-01T16:00:00.000Z',
    ]);
  });

  it('with a clock time mean that time', () => {
    const deadlineDatesLong = [at('2026-09-23T10:30:00Z')];
    expect(deadlinesOf({ deadlineDatesLong })).toMatchObject([
      { date: '2026-09-23', time: '12:30' },
    ]);
  });

  it('are cut-offs when there are several and the model is {}', () => {
    const dates = [at('2026-09-22'), at('2025-09-23'), at('2026-09-22')];
    expect(deadlinesOf({ deadlineModel: {}, deadlineDatesLong: dates })).toMatchObject([
      { date: '2025-09-23', role: 'cut-off' },
      { date: '2026-09-22', role: 'cut-off' },
    ]);
  });

  it('are two stages when the record or its action says so', () => {
    const deadlineDatesLong = [at('2027-03-04'), at('2026-09-03')];
    const twoStage = { id: 31094503, abbreviation: 'two-stage' };
    const stages = [
      { date: '2026-09-03', role: 'stage-1' },
      { date: '2027-03-04', role: 'stage-2' },
    ];
    expect(deadlinesOf({ deadlineDatesLong, deadlineModel: twoStage })).toMatchObject(stages);
    const actions = [{ submissionProcedure: twoStage, deadlineDates: [] }];
    expect(deadlinesOf({ deadlineDatesLong, deadlineModel: {}, actions })).toMatchObject(stages);
  });

  it('are looked for in the actions where the record has none', () => {
    const actions = [{ submissionProcedure: {}, deadlineDates: [String(at('2026-10-01'))] }];
    expect(deadlinesOf({ deadlineDatesLong: [], actions })).toMatchObject([{ date: '2026-10-01' }]);
    expect(deadlinesOf({ deadlineDatesLong: undefined, actions })).toHaveLength(1);
  });

  it.each([
    ...[0, -1, 9e15, 1e300, at('1999-12-31'), at('2101-01-01')],
    ...['99999999999999999999', '1e12', '23 September 2026'],
  ])('%s are no deadline', (found) => {
    expect(reasonOf(grant({ deadlineDatesLong: [found] }))).toBe('bad-date');
  });

  it('that are bad cost a cut-off only itself, and an opening only the field, by their own names', () => {
    const record = grant({
      deadlineModel: {},
      deadlineDatesLong: [0, at('2026-09-22')],
      plannedOpeningDateLong: 'soon',
    });
    expect(callOf(record).deadlines).toHaveLength(1);
    expect(callOf(record).opensOn).toBeUndefined();
    expect(notesOf(record)).toEqual([
      'deadlineDatesLong bad-date',
      'plannedOpeningDateLong bad-date',
    ]);
  });
});

describe('a record that makes no call', () => {
  it.each([
    ['a tender', tender(), 'tender'],
    ['a tender that says it is closed', tender({ status: CLOSED }), 'tender'],
    ['a closed grant', grant({ status: CLOSED }), 'closed grant'],
    ['an update', grant({ type: 6 }), 'not-asked-for'],
    ['a record without type', grant({ type: undefined }), 'not-asked-for'],
    ['a grant without status', grant({ status: {} }), 'not-asked-for'],
    ['a grant whose status is a word', grant({ status: 'Open' }), 'not-asked-for'],
    ['no number', grant({ ccm2Id: 0 }), 'no-reference'],
    ['a number with a sign', grant({ ccm2Id: '-5' }), 'no-reference'],
    ['no identifier', grant({ identifier: '' }), 'no-identifier'],
    ['no title', grant({ title: '<b></b>' }), 'no-title'],
    ['no deadline', grant({ deadlineDatesLong: [] }), 'no-deadline'],
    ['dates in an object', grant({ deadlineDatesLong: { 0: 1 } }), 'no-deadline'],
    ['an endless identifier', grant({ identifier: 'X'.repeat(1e6) }), 'bad-shape'],
    ['a list', [grant()], 'bad-shape'],
    ['nothing', null, 'bad-shape'],
    ['a number', 7, 'bad-shape'],
  ])('%s is told by its reason', (_what, record, reason) => {
    expect(reasonOf(record)).toBe(reason);
  });

  it('is named by its number, else by its identifier, else by its place', () => {
    const refOf = (record: unknown) => {
      const meaning = understandRecord(record, 'element 9');
      return meaning.kind === 'rejected' ? meaning.rejection.ref : meaning.kind;
    };
    expect(refOf(grant({ deadlineDatesLong: [] }))).toBe('48400001');
    expect(refOf(grant({ ccm2Id: 0 }))).toBe('CERV-2026-X');
    expect(refOf(grant({ ccm2Id: 0, identifier: undefined }))).toBe('element 9');
    expect(refOf('x')).toBe('element 9');
  });
});

describe('whatever a record holds', () => {
  const value = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.array(fc.oneof(fc.double(), fc.string(), fc.constant(null), fc.object())),
    fc.constantFrom(
      {},
      { id: 31094502 },
      [1789000000000],
      ['<script>x</script>'],
      '\u202ex&lt;b&gt;',
    ),
  );
  const changed = fc.dictionary(fc.constantFrom(...Object.keys(grant())), value, { maxKeys: 6 });
  const record = fc.oneof(fc.anything(), changed.map(grant), changed.map(tender));

  const isSound = (meaning: RecordMeaning): boolean => {
    if (meaning.kind === 'passed-over') return true;
    if (meaning.kind === 'rejected') return Rejection.safeParse(meaning.rejection).success;
    return (
      Call.safeParse(meaning.call).success && z.array(Rejection).safeParse(meaning.notes).success
    );
  };

  it('it is a valid call, counted, or rejected with a reason, never an exception', () => {
    fc.assert(
      fc.property(record, (found) => isSound(understandRecord(found, 'element 1'))),
      { numRuns: 3000 },
    );
  });

  it('no markup and no unseen character gets into plain text', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          ...[
            '<script>alert(1)</script>',
            '<img src=x onerror=alert(1)>',
            '&lt;script&gt;',
            '<!--',
          ],
          ...['&amp;lt;b&amp;gt;', '\u202e', '\u0000', '\u0007', '\u200b', '<', '>', 'towns', ' '],
          ...[
            '<!DOCTYPE x [<!ENTITY a "aaa">]>',
            '&a;',
            '&#60;svg onload=1&#62;',
            '<scr<b></b>ipt>',
          ],
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const meaning = understandRecord(
          grant({ title: `Towns ${text}`, identifier: `A-${text}`, tags: [text, text] }),
          'element 1',
        );
        if (meaning.kind !== 'call') return;
        const { title, identifier, keywords } = meaning.call;
        for (const shown of [title.en, identifier, ...keywords]) {
          expect(shown).not.toMatch(/<[a-z/!?]/i);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
          expect(shown).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u200b]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('hundreds of thousands of anything are no reason to fall over or to take long', () => {
    const started = performance.now();
    const many = (item: unknown) => Array.from({ length: 300_000 }, () => item);
    expect(reasonOf(grant({ deadlineDatesLong: many(at('2026-09-23')) }))).toBe('bad-date');
    expect(reasonOf(grant({ tags: many('x'), keywords: many('y') }))).toBe('call');
    expect(reasonOf(grant({ topicActions: many({ description: 'x' }) }))).toBe('call');
    const long = grant({ title: 'x'.repeat(1_000_000) });
    expect(callOf(long).title.en).toHaveLength(500);
    expect(notesOf(long)).toEqual(['title too-long']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

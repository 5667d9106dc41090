import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNews } from '../../shared/digest/choose.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import { ProgrammeCode, SourceId } from '../../shared/domain/ids.ts';
import { Told } from '../../shared/domain/told.ts';
import { compileIndex } from '../../shared/matching/call-index.ts';
import type { CallTheme, IndexedCall } from '../../shared/matching/indexed-call.ts';
import { joinedCall } from '../../shared/matching/joined-call.ts';
import {
  aCallRecord,
  aDeadline,
  aMunicipality,
  anIndexedCall,
  aProgramme,
  NOW,
  OPEN_TO_ALL,
} from '../support/builders.ts';
import { candidatesOf } from '../support/call-index.ts';

type Input = Record<string, unknown>;

const at = (source: string, overrides: Input = {}): CallRecord =>
  aCallRecord({ id: `${source}:1`, source, sourceId: '1', ...overrides });

const themes = (): CallTheme[] => anIndexedCall().themes;

/** The index of calls that are all one; `open` are those that have not closed. */
const indexOf = (...records: CallRecord[]): IndexedCall[] => indexWith(records, records);

const indexWith = (records: readonly CallRecord[], open: readonly CallRecord[]): IndexedCall[] => {
  const call = joinedCall(records, new Set(open.map(({ id }) => id)));
  const programme = aProgramme({ eligibility: OPEN_TO_ALL });
  const programmes = new Map([[ProgrammeCode.parse('LIFE'), programme]]);
  return call ? compileIndex([call], programmes, themes).calls : [];
};

/** Told with the deadline of the calls here, thirty days ahead. */
const said = {
  ...{ status: 'open', deadlines: [aDeadline()], money: { currency: 'EUR' } },
  next: { date: '2026-09-16', reminder: 30 },
};

const told = (source: string, version = 1): Told =>
  Told.parse({ callId: `${source}:1`, version, kind: 'new', said });

const choose = (calls: IndexedCall[], toldBefore: Told[]) =>
  chooseNews(candidatesOf(aMunicipality(), calls), toldBefore, {
    now: NOW,
    zone: aMunicipality().zone,
  }).items;

const extended = (version = 2): Input => ({
  version,
  news: { version, fields: ['deadlines'] },
  deadlines: [aDeadline('2026-10-30')],
});

describe('choosing from calls that several sources have', () => {
  it('tells a call once, however many sources have it', () => {
    const items = choose(indexOf(at('eu-portal'), at('isun'), at('a-list')), []);
    expect(items).toMatchObject([{ told: { callId: 'eu-portal:1', version: 1, kind: 'new' } }]);
  });

  it('does not tell a call again when it is found in a richer source as well', () => {
    expect(choose(indexOf(at('a-list')), [])).toHaveLength(1);
    expect(choose(indexOf(at('a-list'), at('eu-portal')), [told('a-list')])).toEqual([]);
  });

  it('does not tell a call again when it has closed where it was told from and not elsewhere', () => {
    const list = at('a-list', { deadlines: [aDeadline('2026-09-30')] });
    const calls = indexWith([at('eu-portal'), list], [list]);
    expect(choose(calls, [])).toMatchObject([{ told: { callId: 'a-list:1' } }]);
    expect(choose(calls, [told('eu-portal')])).toEqual([]);
  });

  it('tells a new deadline once, whichever source has it first', () => {
    let toldBefore = [told('a-list')];
    const week = (portal: Input, list: Input): string[] => {
      const items = choose(indexOf(at('eu-portal', portal), at('a-list', list)), toldBefore);
      toldBefore = [...toldBefore, ...items.map((item) => item.told)];
      return items.flatMap((item) => item.changedFields);
    };
    expect(week({}, {})).toEqual([]);
    expect(week({}, extended())).toEqual([]);
    expect(week(extended(), extended())).toEqual(['deadlines']);
    expect(week(extended(), extended())).toEqual([]);

    toldBefore = [told('a-list')];
    expect(week(extended(), {})).toEqual(['deadlines']);
    expect(week(extended(), extended())).toEqual([]);

    toldBefore = [told('eu-portal'), told('a-list')];
    expect(week(extended(), extended())).toEqual(['deadlines']);
    expect(week(extended(), extended())).toEqual([]);
  });

  it('tells a change that came about just before the sources were joined', () => {
    const joined = indexOf(
      at('eu-portal', { deadlines: [aDeadline('2026-10-30')] }),
      at('a-list', extended()),
    );
    expect(choose(joined, [told('a-list')])).toMatchObject([
      {
        told: { callId: 'eu-portal:1', version: 1, kind: 'changed' },
        changedFields: ['deadlines'],
      },
    ]);
    expect(choose(joined, [told('a-list', 2)])).toEqual([]);
  });

  it('does not tell of old changes of a source that the reader knew nothing of', () => {
    const changedOnce = at('eu-portal', {
      version: 7,
      news: { version: 5, fields: ['deadlines', 'money'] },
    });
    expect(choose(indexOf(changedOnce, at('a-list')), [told('a-list')])).toEqual([]);
  });

  const sources = ['eu-portal', 'isun', 'eea-grants', 'a-list', 'b-list'].map((id) =>
    SourceId.parse(id),
  );
  const version = fc.integer({ min: 1, max: 9 });

  it('never makes a told call new by another source, and never news by one that says the same', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sources, { minLength: 2 }),
        version,
        fc.array(fc.record({ version, days: fc.constantFrom('2026-09-16', '2026-09-30') }), {
          minLength: 5,
          maxLength: 5,
        }),
        ([known = sources[0], ...further], now, others) => {
          const first = at(known ?? '', {
            version: now,
            news: { version: now, fields: ['deadlines'] },
          });
          const before = [told(known ?? '', now)];
          const added = further.map((source, n) => {
            const { version: v = 1, days = '' } = others[n] ?? {};
            const news = { version: v, fields: v === 1 ? [] : ['deadlines'] };
            return { source, version: v, news, deadlines: [aDeadline(days)] };
          });
          const different = added.map(({ source, ...rest }) => at(source, rest));
          const kinds = choose(indexOf(first, ...different), before).map((item) => item.told.kind);
          expect(kinds).not.toContain('new');
          const alike = added.map(({ source, version: v, news }) =>
            at(source, { version: v, news }),
          );
          expect(choose(indexOf(first, ...alike), before)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('falls silent after it has told, whatever it was that it told', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sources, { minLength: 1 }),
        fc.array(fc.record({ version, told: fc.option(version) }), { minLength: 5, maxLength: 5 }),
        (members, states) => {
          const records = members.map((source, n) => {
            const v = states[n]?.version ?? 1;
            const fields = v === 1 ? [] : ['deadlines'];
            const deadlines = [aDeadline(`2026-09-${15 + v}`)];
            return at(source, { version: v, news: { version: v, fields }, deadlines });
          });
          const before = members.flatMap((source, n) => {
            const v = states[n]?.told;
            return v === null || v === undefined ? [] : [told(source, v)];
          });
          const calls = indexOf(...records);
          const once = choose(calls, before).map((item) => item.told);
          expect(choose(calls, [...before, ...once])).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

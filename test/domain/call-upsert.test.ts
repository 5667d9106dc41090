import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, changesBetween, meaningOf } from '../../shared/domain/call-change.ts';
import { decideUpsert } from '../../shared/domain/call-upsert.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';
import { aCall, aCallRecord, aDeadline, NOW } from '../support/builders.ts';

const HASH = 'b'.repeat(64);
const hashed = (): string => HASH;

describe('the meaning of a call', () => {
  it('does not depend on the order in which a feed lists keywords, deadlines and countries', () => {
    const days = ['2026-09-16', '2026-10-16', '2026-11-16'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(days, { minLength: 3 }),
        fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
        (shuffledDays, keywords) => {
          const call = aCall({ deadlines: shuffledDays.map((day) => aDeadline(day)), keywords });
          const sorted = aCall({
            deadlines: days.map((day) => aDeadline(day)),
            keywords: ['a', 'b', 'c'],
          });
          expect(canonicalJson(meaningOf(call))).toBe(canonicalJson(meaningOf(sorted)));
        },
      ),
    );
  });

  it('does not depend on the status the source gives, which the clock moves', () => {
    expect(changesBetween(aCall(), aCall({ sourceStatus: 'forthcoming' }))).toEqual([]);
  });

  it('does not depend on the markup around a description, but on its words', () => {
    const described = (descriptionHtml: string, descriptionText: string) =>
      aCall({ descriptionHtml, descriptionText });
    const before = described('<p>For towns</p>', 'For towns');
    const restyled = described('<p>For <b>towns</b></p>', 'For towns');
    expect(changesBetween(before, restyled)).toEqual([]);
    expect(contentHashOf(restyled)).toBe(contentHashOf(before));
    const reworded = changesBetween(before, described('<p>For all</p>', 'For all'));
    expect(reworded.map(({ field }) => field)).toEqual(['descriptionText']);
  });

  it('does depend on a withdrawal', () => {
    const [change] = changesBetween(aCall(), aCall({ sourceStatus: 'withdrawn' }));
    expect(change).toEqual({ field: 'withdrawn', before: false, after: true });
  });
});

describe('seeing a call in a feed', () => {
  it('makes the first version of a call not seen before', () => {
    const decision = decideUpsert(undefined, aCall(), hashed, NOW);
    expect(decision.kind).toBe('new');
    expect(decision.record).toMatchObject({ version: 1, news: { version: 1 }, contentHash: HASH });
  });

  it('changes nothing but the day it was last seen when it means the same', () => {
    const kept = aCallRecord({ missingSince: '2026-08-12T00:00:00.000Z', contentHash: HASH });
    const decision = decideUpsert(kept, aCall(), hashed, NOW);
    const { missingSince: _returned, ...rest } = kept;
    expect(decision).toEqual({
      kind: 'unchanged',
      record: { ...rest, lastSeenAt: NOW.toISOString() },
      reset: false,
    });
  });

  it('takes other markup of the same words in, without a new version', () => {
    const kept = aCallRecord({ descriptionText: 'One\n\n- two' });
    const other = { descriptionHtml: '<p>One</p><p>two</p>', descriptionText: 'One\n\ntwo' };
    const decision = decideUpsert(kept, aCall(other), contentHashOf, NOW);
    expect(decision).toMatchObject({ kind: 'unchanged', reset: true });
    expect(decision.record).toMatchObject({ ...other, version: 1, changedAt: kept.changedAt });
    const again = decideUpsert(decision.record, aCall(other), contentHashOf, NOW);
    expect(again).toMatchObject({ kind: 'unchanged', reset: false });
  });

  it('calls nothing changed that an earlier release kept without HTML and hashed otherwise', () => {
    const kept = aCallRecord({ descriptionText: 'One\n\ntwo', contentHash: 'c'.repeat(64) });
    const seen = aCall({ descriptionHtml: '<p>One</p><p>two</p>', descriptionText: 'One\n\ntwo' });
    const decision = decideUpsert(kept, seen, contentHashOf, NOW);
    expect(decision).toMatchObject({ kind: 'unchanged', reset: true });
    expect(decision.record.contentHash).toBe(contentHashOf(seen));
  });

  it('makes a new version of a call whose deadline moved, keeps the old one, and calls it news', () => {
    const kept = aCallRecord();
    const moved = aCall({ deadlines: [aDeadline('2026-10-07')] });
    const decision = decideUpsert(kept, moved, hashed, NOW);
    expect(decision).toMatchObject({
      kind: 'changed',
      record: {
        version: 2,
        firstSeenAt: kept.firstSeenAt,
        news: { version: 2, fields: ['deadlines'] },
      },
      past: { version: 1, call: { deadlines: kept.deadlines } },
      changes: [{ field: 'deadlines' }],
    });
  });

  it('does not call a reworded description news', () => {
    const decision = decideUpsert(
      aCallRecord(),
      aCall({ descriptionText: 'Said better.' }),
      hashed,
      NOW,
    );
    expect(decision).toMatchObject({
      kind: 'changed',
      record: { version: 2, news: { version: 1 } },
    });
  });
});

describe('deadlines that tremble', () => {
  const at = (time: string) => ({
    deadlines: [aDeadline('2026-09-29', { role: 'cut-off', time })],
  });
  const kept = (time: string) => {
    const call = aCall(at(time));
    return { ...aCallRecord(at(time)), contentHash: contentHashOf(call) };
  };

  it.each([
    ['17:00', '17:00:04'],
    ['17:00:04', '17:00'],
    ['17:00:02', '16:59:58'],
    ['17:00', '17:00:59'],
  ])('from %s to %s are no change', (before, after) => {
    expect(decideUpsert(kept(before), aCall(at(after)), contentHashOf, NOW).kind).toBe('unchanged');
  });

  it.each([
    ['17:00', '17:01'],
    ['17:00:04', '16:59:04'],
  ])('from %s to %s moved by a minute, which is one', (before, after) => {
    const decision = decideUpsert(kept(before), aCall(at(after)), contentHashOf, NOW);
    expect(decision).toMatchObject({
      kind: 'changed',
      record: { news: { fields: ['deadlines'] } },
    });
  });
});

describe('the turn of a change', () => {
  const turn = (before: Record<string, unknown>, after: Record<string, unknown>) => {
    const decision = decideUpsert(aCallRecord(before), aCall(after), contentHashOf, NOW);
    return decision.kind === 'changed' ? decision.turn : decision.kind;
  };
  const until = (date: string) => ({ deadlines: [aDeadline(date)] });

  it('is an extension when the last deadline of an open call is later', () => {
    expect(turn(until('2026-09-16'), until('2026-10-07'))).toBe('extended');
    expect(turn(until('2026-09-16'), until('2026-09-01'))).toBeUndefined();
  });

  it('is a reopening when a closed call gets a deadline to come', () => {
    expect(turn(until('2026-08-01'), until('2026-10-07'))).toBe('reopened');
  });

  it('is a withdrawal when the source takes the call back', () => {
    expect(turn({}, { sourceStatus: 'withdrawn' })).toBe('withdrawn');
  });
});

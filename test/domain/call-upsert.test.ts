import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, changesBetween, meaningOf } from '../../shared/domain/call-change.ts';
import { decideUpsert } from '../../shared/domain/call-upsert.ts';
import { aCall, aCallRecord, aDeadline, NOW } from '../support/builders.ts';

const HASH = 'b'.repeat(64);

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

  it('does depend on a withdrawal', () => {
    const [change] = changesBetween(aCall(), aCall({ sourceStatus: 'withdrawn' }));
    expect(change).toEqual({ field: 'withdrawn', before: false, after: true });
  });
});

describe('seeing a call in a feed', () => {
  it('makes the first version of a call not seen before', () => {
    const decision = decideUpsert(undefined, aCall(), HASH, NOW);
    expect(decision.kind).toBe('new');
    expect(decision.record).toMatchObject({ version: 1, news: { version: 1 }, contentHash: HASH });
  });

  it('changes nothing but the day it was last seen when it means the same', () => {
    const kept = aCallRecord({ missingSince: '2026-08-12T00:00:00.000Z', contentHash: HASH });
    const decision = decideUpsert(kept, aCall(), HASH, NOW);
    const { missingSince: _returned, ...rest } = kept;
    expect(decision).toEqual({
      kind: 'unchanged',
      record: { ...rest, lastSeenAt: NOW.toISOString() },
    });
  });

  it('makes a new version of a call whose deadline moved, keeps the old one, and calls it news', () => {
    const kept = aCallRecord();
    const moved = aCall({ deadlines: [aDeadline('2026-10-07')] });
    const decision = decideUpsert(kept, moved, HASH, NOW);
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
      HASH,
      NOW,
    );
    expect(decision).toMatchObject({
      kind: 'changed',
      record: { version: 2, news: { version: 1 } },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import { Instant } from '../../shared/domain/time.ts';
import { aCallRecord, aDeadline } from '../support/builders.ts';
import { changeOf, closingOn, withGrantMax } from './call-builders.ts';
import { collectPages } from './collect-pages.ts';

const stale = { ok: false, error: { kind: 'stale' } };
const done = { ok: true, value: undefined };

export const callContract = (where: string, make: () => Promise<CallRepository>): void => {
  const withCalls = async (...sourceIds: [string, string?][]): Promise<CallRepository> => {
    const calls = await make();
    for (const [sourceId, date] of sourceIds) await calls.insert(closingOn(sourceId, date));
    return calls;
  };

  describe(`one call ${where}`, () => {
    it('gives back what was inserted', async () => {
      const calls = await make();
      const record = aCallRecord({ missingSince: '2026-08-16T04:30:00.000Z' });
      expect(await calls.insert(record)).toEqual(done);
      expect(await calls.get(record.id)).toEqual(record);
    });

    it('has no call that was never inserted, and no history of it', async () => {
      const calls = await make();
      expect(await calls.get(aCallRecord().id)).toBeUndefined();
      expect(await calls.versions(aCallRecord().id)).toEqual([]);
    });

    it('inserts a call once', async () => {
      const calls = await make();
      await calls.insert(aCallRecord());
      const other = aCallRecord({ contentHash: 'b'.repeat(64) });
      expect(await calls.insert(other)).toEqual({ ok: false, error: { kind: 'exists' } });
      expect(await calls.get(other.id)).toEqual(aCallRecord());
    });

    it('lets exactly one of several inserts at once win', async () => {
      const calls = await make();
      const rivals = ['a', 'b', 'c', 'd'].map((hash) =>
        aCallRecord({ contentHash: hash.repeat(64) }),
      );
      const outcomes = await Promise.all(rivals.map((rival) => calls.insert(rival)));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const winner = rivals[outcomes.findIndex(({ ok }) => ok)];
      expect(await calls.get(aCallRecord().id)).toEqual(winner);
    });

    it('gets many, each once, and only those that exist', async () => {
      const calls = await withCalls(['1'], ['2']);
      const ids = ['1', '2', '3', '1'].map((sourceId) => closingOn(sourceId).id);
      const found = await calls.getMany(ids);
      expect([...found.keys()].toSorted()).toEqual(['eu-portal:1', 'eu-portal:2']);
    });
  });

  describe(`a call that changes ${where}`, () => {
    it('keeps every past version with what the next one changed', async () => {
      const calls = await make();
      const first = aCallRecord();
      await calls.insert(first);
      const second = changeOf(first, withGrantMax(2), 'b');
      const third = changeOf(second.record, withGrantMax(3), 'c', '2026-08-19T04:30:00.000Z');
      expect(await calls.replace(second.record, second.past)).toEqual(done);
      expect(await calls.replace(third.record, third.past)).toEqual(done);
      expect(await calls.get(first.id)).toEqual(third.record);
      expect(await calls.versions(first.id)).toEqual([second.past, third.past]);
      const [one, other] = [second.past, third.past];
      expect(await calls.versionsAfter(first.id, 0, 1)).toEqual({ versions: [one], more: true });
      expect(await calls.versionsAfter(first.id, 1, 1)).toEqual({ versions: [other], more: false });
      expect(await calls.versionsAfter(first.id, 2, 1)).toEqual({ versions: [], more: false });
    });

    it('is reset to other markup of the same version, without a past one', async () => {
      const calls = await make();
      await calls.insert(aCallRecord());
      const reset = aCallRecord({ descriptionHtml: '<p>For towns</p>', revision: 1 });
      const { revision: _next, ...given } = reset;
      expect(await calls.reset(given)).toEqual(done);
      expect(await calls.reset({ ...given, descriptionHtml: '<b>Late</b>' })).toEqual(stale);
      expect(await calls.touch(reset.id, reset.lastSeenAt, 1)).toEqual(stale);
      expect(await calls.get(reset.id)).toEqual(reset);
      expect(await calls.versions(reset.id)).toEqual([]);
      expect(await calls.reset(aCallRecord({ version: 2 }))).toEqual(stale);
      expect(await calls.get(reset.id)).toEqual(reset);
    });

    it('refuses to replace a version that is not kept any more', async () => {
      const calls = await make();
      const first = aCallRecord();
      await calls.insert(first);
      const won = changeOf(first, withGrantMax(2), 'b');
      await calls.replace(won.record, won.past);
      const late = changeOf(first, withGrantMax(3), 'c');
      expect(await calls.replace(late.record, late.past)).toEqual(stale);
      expect(await calls.get(first.id)).toEqual(won.record);
      expect(await calls.versions(first.id)).toMatchObject([{ changes: won.past.changes }]);
    });

    it('lets exactly one of several replacements at once win, and tells its changes', async () => {
      const calls = await make();
      const first = aCallRecord();
      await calls.insert(first);
      const rivals = ['b', 'c', 'd'].map((hash, at) => changeOf(first, withGrantMax(at + 1), hash));
      const outcomes = await Promise.all(rivals.map((one) => calls.replace(one.record, one.past)));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const winner = rivals[outcomes.findIndex(({ ok }) => ok)];
      expect(await calls.get(first.id)).toEqual(winner?.record);
      expect((await calls.versions(first.id))[0]?.changes).toEqual(winner?.past.changes);
    });

    it('refuses to replace a version that is yet to come', async () => {
      const calls = await make();
      await calls.insert(aCallRecord());
      const second = changeOf(aCallRecord(), withGrantMax(2), 'b');
      const third = changeOf(second.record, withGrantMax(3), 'c');
      expect(await calls.replace(third.record, third.past)).toEqual(stale);
      expect(await calls.get(third.record.id)).toEqual(aCallRecord());
      expect(await calls.versions(third.record.id)).toEqual([]);
    });

    it('replaces nothing that was never there', async () => {
      const calls = await make();
      const { record, past } = changeOf(aCallRecord(), withGrantMax(2), 'b');
      expect(await calls.replace(record, past)).toEqual(stale);
      expect(await calls.get(record.id)).toBeUndefined();
      expect(await calls.versions(record.id)).toEqual([]);
    });

    it('moves in the list when its deadline moves', async () => {
      const calls = await withCalls(['1', '2026-09-01'], ['2', '2026-09-02']);
      const first = closingOn('1', '2026-09-01');
      const { record, past } = changeOf(first, closingOn('1', '2026-09-03'), 'b');
      await calls.replace(record, past);
      const page = await calls.page({ limit: 5 });
      const ids = page.ok ? page.value.items.map(({ sourceId }) => sourceId) : [];
      expect(ids).toEqual(['2', '1']);
    });
  });

  describe(`a call seen again ${where}`, () => {
    const at = Instant.parse('2026-08-20T04:30:00.000Z');

    it('is known to be there again', async () => {
      const calls = await make();
      const missing = aCallRecord({ missingSince: '2026-08-16T04:30:00.000Z' });
      await calls.insert(missing);
      expect(await calls.touch(missing.id, at, 1)).toEqual(done);
      expect(await calls.get(missing.id)).toEqual(aCallRecord({ lastSeenAt: at }));
    });

    it('does not come into being, nor change, when it is not the one that is kept', async () => {
      const calls = await make();
      expect(await calls.touch(aCallRecord().id, at, 1)).toEqual(stale);
      expect(await calls.get(aCallRecord().id)).toBeUndefined();
      await calls.insert(aCallRecord());
      expect(await calls.touch(aCallRecord().id, at, 2)).toEqual(stale);
      expect(await calls.get(aCallRecord().id)).toEqual(aCallRecord());
    });
  });

  describe(`the list of calls ${where}`, () => {
    const four = (): Promise<CallRepository> =>
      withCalls(['c', '2026-09-03'], ['a', '2026-09-01'], ['never'], ['b', '2026-09-02']);
    const instant = (text: string): Instant => Instant.parse(text);
    const idsOf = (pages: { sourceId: string }[][]): string[][] =>
      pages.map((page) => page.map(({ sourceId }) => sourceId));

    it('has the nearest deadline first and what never closes last, in full pages', async () => {
      const calls = await four();
      const pages = await collectPages((at) => calls.page({ limit: 3, ...at }));
      expect(idsOf(pages)).toEqual([['a', 'b', 'c'], ['never']]);
    });

    it('counts a call as closing at the very instant of its deadline', async () => {
      const calls = await four();
      const from = async (closingAfter: string) =>
        idsOf([await calls.allClosingAfter(instant(closingAfter))]).flat();
      expect(await from('2026-09-02T15:00:00.000Z')).toEqual(['b', 'c', 'never']);
      expect(await from('2026-09-02T15:00:00.001Z')).toEqual(['c', 'never']);
      expect(await from('2026-09-02T15:00:00Z')).toEqual(['b', 'c', 'never']);
    });

    it('goes by the last deadline of a call that has several', async () => {
      const calls = await make();
      const deadlines = [aDeadline('2026-12-01'), aDeadline('2026-09-01')];
      await calls.insert(aCallRecord({ deadlines }));
      expect(await calls.allClosingAfter(instant('2026-11-01T00:00:00Z'))).toHaveLength(1);
    });

    it('has the closed calls, the latest first', async () => {
      const calls = await four();
      const closedBefore = instant('2026-09-03T15:00:00.000Z');
      const pages = await collectPages((at) => calls.page({ closedBefore, limit: 1, ...at }));
      expect(idsOf(pages)).toEqual([['b'], ['a']]);
    });

    it('has the calls between two instants, the nearest first', async () => {
      const calls = await four();
      const closingAfter = instant('2026-09-01T15:00:00.001Z');
      const closedBefore = instant('2026-09-03T15:00:00.001Z');
      const bounds = { closingAfter, closedBefore };
      const pages = await collectPages((at) => calls.page({ ...bounds, limit: 1, ...at }));
      expect(idsOf(pages)).toEqual([['b'], ['c']]);
    });

    it('goes on where calls have closed since the page before', async () => {
      const calls = await four();
      const first = await calls.page({ closingAfter: instant('2026-08-17T00:00:00Z'), limit: 1 });
      const cursor = first.ok ? (first.value.cursor ?? '') : '';
      const closingAfter = instant('2026-09-03T00:00:00Z');
      const later = await calls.page({ closingAfter, limit: 5, cursor });
      expect(later.ok && idsOf([later.value.items])).toEqual([['c', 'never']]);
    });

    it('refuses a cursor it did not make', async () => {
      const calls = await four();
      for (const cursor of ['', 'x', 'bnVsbA', '%%%', 'a'.repeat(3000)]) {
        const refused = await calls.page({ limit: 1, cursor });
        expect(refused, cursor).toEqual({ ok: false, error: { kind: 'bad-cursor' } });
      }
    });
  });
};

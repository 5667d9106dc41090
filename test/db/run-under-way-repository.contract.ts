import { describe, expect, it } from 'vitest';
import type { RunUnderWayRepository } from '../../shared/db/run-under-way-repository.ts';
import { RunUnderWay } from '../../shared/domain/run-under-way.ts';
import { NOW } from '../support/builders.ts';

const at = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

const aRunUnderWay = (overrides: Record<string, unknown> = {}): RunUnderWay =>
  RunUnderWay.parse({
    ...{ source: 'isun', id: 'first', because: 'request' },
    ...{ since: at(0).toISOString(), until: at(20).toISOString() },
    ...overrides,
  });

const FIRST = aRunUnderWay();
const { source } = FIRST;
const TAKEN = { ok: false, error: { kind: 'under-way' } };

export const runUnderWayContract = (
  where: string,
  make: () => Promise<RunUnderWayRepository>,
): void => {
  describe(`runs under way ${where}`, () => {
    it('are claimed by exactly one of many that ask at once, until their time is over', async () => {
      const runs = await make();
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd'].map((id) => runs.claim(aRunUnderWay({ id }), at(0))),
      );
      expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
      const next = aRunUnderWay({ id: 'next', until: at(40).toISOString() });
      expect(await runs.claim(next, at(19))).toEqual(TAKEN);
      expect(await runs.claim(next, at(20))).toMatchObject({ ok: true });
      expect(await runs.get(source)).toEqual(next);
    });

    it('are begun by the first who hears of them, and by that one again, and not once they are over', async () => {
      const runs = await make();
      await runs.claim(FIRST, at(0));
      const started = async (id: string, runner: string) =>
        (await runs.start(source, id, runner)).ok;
      expect([await started('first', 'x'), await started('first', 'x')]).toEqual([true, true]);
      expect([await started('first', 'y'), await started('other', 'x')]).toEqual([false, false]);
      await runs.end(source, 'first');
      expect(await started('first', 'x')).toBe(false);
    });

    it('are ended by their own name alone, and give way to a scheduled one', async () => {
      const runs = await make();
      await runs.claim(FIRST, at(0));
      const scheduled = aRunUnderWay({ id: 'daily', because: 'schedule', runner: 'daily' });
      await runs.put(scheduled);
      await runs.end(source, 'first');
      expect(await runs.get(source)).toEqual(scheduled);
      await runs.end(source, 'daily');
      expect(await runs.get(source)).toBeUndefined();
    });
  });
};

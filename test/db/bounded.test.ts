import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapBounded } from '../../shared/db/bounded.ts';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

describe('work of which only so much runs at once', () => {
  it('gives every result in its place, and never runs more than allowed', async () => {
    const delays = fc.array(fc.nat(5), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 8 }), async (items, limit) => {
        let running = 0;
        const results = await mapBounded(items, limit, async (delay, at) => {
          running += 1;
          expect(running).toBeLessThanOrEqual(limit);
          await turns(delay);
          running -= 1;
          return [delay, at];
        });
        expect(results).toEqual(items.map((delay, at) => [delay, at]));
      }),
    );
  });

  it('begins nothing new after a failure, and leaves nothing running when it tells of it', async () => {
    const begun: number[] = [];
    let running = 0;
    const work = mapBounded([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      running += 1;
      await turns(item === 1 ? 1 : 20);
      running -= 1;
      if (item === 1) throw new Error('second');
    });
    await expect(work).rejects.toThrow('second');
    expect(begun).toEqual([0, 1]);
    expect(running).toBe(0);
  });
});

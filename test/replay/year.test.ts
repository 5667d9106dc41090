import { describe, expect, it } from 'vitest';
import { collectingFunction } from './collecting-function.ts';
import { judge } from './judge.ts';
import { replay } from './replay.ts';

describe('a year of weekly snapshots of the portal, with all that the portal does to its rows', () => {
  it('gives no false closure, no false change, and every real change once', async () => {
    const { figures, faults } = judge(await replay(52, collectingFunction()));
    expect(faults).toEqual([]);
    // It would prove nothing if little happened in it.
    expect(figures['real deadline changes']).toBeGreaterThan(30);
    expect(figures['real budget changes']).toBeGreaterThan(10);
    expect(figures.reopenings).toBeGreaterThan(5);
    expect(figures.reappearances).toBeGreaterThan(200);
  }, 180_000);
});

import { describe, expect, it } from 'vitest';
import { chaos } from './chaos.ts';

describe('the weekly run, killed again and again while everything around it fails now and then', () => {
  it('sends every municipality exactly one digest and keeps its copy; `npm run test:chaos` does it with 2,000', async () => {
    const figures = await chaos({ municipalities: 40, atSteps: 3, atMoments: 1, seed: 5 });
    const well = { sent: 40, lost: 0, doubled: 0, unkept: 0 };
    expect(figures).toMatchObject({ municipalities: 40, ...well });
    expect(figures.kills).toBeGreaterThanOrEqual(3);
    expect(figures.injected.databaseFailed + figures.injected.databaseAnswerLost).toBeGreaterThan(
      0,
    );
  }, 180_000);
});

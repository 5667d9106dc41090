import { describe, expect, it } from 'vitest';
import { fitWeights } from './fit.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);

describe('weights fitted to choices', () => {
  it('speak for what tells the right from the wrong, and not for what does not', () => {
    const choices = Array.from({ length: 40 }, (_, at) => ({
      features: [row(1, at % 2), row(0, (at + 1) % 2), row(0, at % 2)],
      relevant: [0],
    }));
    const [telling, idle] = fitWeights(choices, 2);
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(idle ?? 9)).toBeLessThan(0.2);
  });

  it('are the same for the same choices', () => {
    const choices = [{ features: [row(1, 2), row(2, 1)], relevant: [1] }];
    expect(fitWeights(choices, 2)).toEqual(fitWeights(choices, 2));
  });
});

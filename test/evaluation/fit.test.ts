import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWeights } from './fit.ts';
import { solve } from './solve.ts';
import '../support/fixed-seed.ts';

const row = (...values: number[]): Float64Array => Float64Array.from(values);

describe('weights fitted to choices', () => {
  it('speak for what tells the right from the wrong, and not for what does not', () => {
    const choices = Array.from({ length: 40 }, (_, at) => ({
      features: [row(1, at % 2), row(0, (at + 1) % 2), row(0, at % 2)],
      relevant: [0],
      weight: 1,
    }));
    const [telling, idle] = fitWeights(choices, 2);
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(idle ?? 9)).toBeLessThan(0.2);
  });

  it('are the same for the same choices', () => {
    const choices = [{ features: [row(1, 2), row(2, 1)], relevant: [1], weight: 1 }];
    expect(fitWeights(choices, 2)).toEqual(fitWeights(choices, 2));
  });

  it('lean towards the queries that count for more', () => {
    const choices = [
      { features: [row(1), row(0)], relevant: [0], weight: 3 },
      { features: [row(1), row(0)], relevant: [1], weight: 1 },
    ];
    // Odds of three to one, but for the ridge.
    expect(fitWeights(choices, 1)[0]).toBeCloseTo(Math.log(3), 1);
  });
});

describe('linear equations', () => {
  it('are solved by what they were made from', () => {
    const size = 4;
    const numbers = (length: number) =>
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(numbers(size * size), numbers(size), (cells, wanted) => {
        // Great diagonals make it regular; turned rows make the pivots lie elsewhere.
        const rows = Array.from({ length: size }, (_, at) =>
          cells
            .slice(at * size, (at + 1) * size)
            .map((cell, column) => (at === column ? 100 : cell)),
        );
        const turned = [...rows.slice(1), ...rows.slice(0, 1)];
        const right = turned.map((each) =>
          each.reduce((sum, cell, column) => sum + cell * (wanted[column] ?? 0), 0),
        );
        const solved = solve(Float64Array.from(turned.flat()), Float64Array.from(right));
        for (const [at, value] of wanted.entries()) expect(solved[at]).toBeCloseTo(value, 9);
      }),
    );
  });
});

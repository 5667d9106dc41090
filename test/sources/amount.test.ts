import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../shared/sources/amount.ts';

describe('reading an amount', () => {
  it.each([
    ['30500', 30_500],
    [15_000_000, 15_000_000],
    ['EUR 1.000.000,00', 1_000_000],
    ['3.000.000,00€', 3_000_000],
    ['1,500,000.50', 1_500_000.5],
    ['1.500,50 EUR', 1500.5],
    ['2 500 000', 2_500_000],
    ['2 500 000,00 euros', 2_500_000],
    ["1'200'000", 1_200_000],
    ['€ 12.5', 12.5],
    ['1500,5', 1500.5],
  ])('%j is %d', (found, value) => {
    expect(readAmount(found)).toEqual({ kind: 'amount', value });
  });

  it.each(['1.000', '30,500', '1.000.00', '1,000,00', '1.00.000', '12.345.6789', '1e6'])(
    'does not guess at %j',
    (found) => {
      expect(readAmount(found)).toEqual({ kind: 'bad' });
    },
  );

  it.each([
    'abc',
    '-5',
    -5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '15 million',
    '9'.repeat(30),
    {},
  ])('refuses %j', (found) => {
    expect(readAmount(found)).toEqual({ kind: 'bad' });
  });

  it('tells nothing from zero', () => {
    expect([undefined, null, '', '  ', '-', 'EUR'].map((found) => readAmount(found).kind)).toEqual(
      Array.from({ length: 6 }, () => 'unknown'),
    );
    expect(
      ['0', 0, '0.00', 'EUR 0,00', '0.000.000'].map((found) => readAmount(found).kind),
    ).toEqual(Array.from({ length: 5 }, () => 'zero'));
  });

  it('never yields zero, less, or no number, whatever stands there', () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789.,' €EUR-+e".split('')) });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), digits, fc.double()), (found) => {
        const read = readAmount(found);
        if (read.kind !== 'amount') return;
        expect(read.value).toBeGreaterThan(0);
        expect(read.value).toBeLessThanOrEqual(1e15);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back what either notation writes', () => {
    const notations = [
      ['de-DE', 1000],
      ['en-GB', 1000],
    ] as const;
    for (const [locale] of notations) {
      const write = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1e11 }), (cents) => {
          const value = cents / 100;
          expect(readAmount(`EUR ${write.format(value)}`)).toEqual({ kind: 'amount', value });
        }),
      );
    }
  });
});

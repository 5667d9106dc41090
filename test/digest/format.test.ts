import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  grantSize,
  longDate,
  money,
  percent,
  rate,
  shortDate,
  weekdayDate,
} from '../../shared/digest/format.ts';
import { bg } from '../../shared/digest/i18n/bg.ts';
import { catalogueFor } from '../../shared/digest/i18n/catalogues.ts';
import { en } from '../../shared/digest/i18n/en.ts';
import { CallMoney } from '../../shared/domain/money.ts';
import { PlainDate } from '../../shared/domain/time.ts';

const day = (date: string): PlainDate => PlainDate.parse(date);
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('dates', () => {
  it('are written out in the form of the language', () => {
    expect(plain(longDate(day('2026-09-17'), bg))).toBe('17 септември 2026 г.');
    expect(longDate(day('2026-09-17'), en)).toBe('17 September 2026');
    expect(plain(weekdayDate(day('2026-09-17'), bg))).toBe('четвъртък, 17 септември 2026 г.');
    expect(weekdayDate(day('2026-09-17'), en)).toMatch(/^Thursday,? 17 September 2026$/);
  });

  it.each([
    ['el', 'Πέμπτη 7 Μαΐου 2026'],
    ['tr', '7 Mayıs 2026 Perşembe'],
    ['nb', 'torsdag 7. mai 2026'],
  ] as const)('in %s: %s', (language, written) => {
    expect(plain(weekdayDate(day('2026-05-07'), catalogueFor(language)))).toBe(written);
  });

  it('name the year only when it is not the current one', () => {
    expect(shortDate(day('2026-09-15'), day('2026-08-17'), bg)).toBe('15 септември');
    expect(plain(shortDate(day('2027-01-19'), day('2026-08-17'), bg))).toBe('19 януари 2027 г.');
  });

  it('keep the year and its abbreviation on one line', () => {
    expect(longDate(day('2026-09-17'), bg)).toMatch(/2026\u00a0г\.$/);
  });
});

describe('money', () => {
  it('is a full amount, grouped and named as the language does', () => {
    expect(money(1_500_000, 'EUR', bg)).toBe('1\u00a0500\u00a0000 евро');
    expect(money(1_500_000, 'EUR', en)).toBe('€1,500,000');
    expect(plain(money(2_000_000, 'NOK', bg))).toBe('2 000 000 норвежки крони');
  });

  it.each([
    ['el', '1.500.000 €', '60%', 'από 20.000 € έως 60.000 €'],
    ['tr', '1.500.000 Euro', '%60', '20.000 ile 60.000 Euro arasında'],
    ['nb', '1 500 000 euro', '60 %', 'fra 20 000 til 60 000 euro'],
  ] as const)('in %s: %s, %s, %s', (language, amount, share, range) => {
    const catalogue = catalogueFor(language);
    const bounds = { currency: 'EUR', grantMin: 20_000, grantMax: 60_000 };
    expect(plain(money(1_500_000, 'EUR', catalogue))).toBe(amount);
    expect(plain(percent(0.6, catalogue))).toBe(share);
    expect(plain(grantSize(bounds, catalogue))).toBe(range);
  });

  it('shows cents only where there are any', () => {
    expect(plain(money(10.5, 'EUR', bg))).toBe('10,50 евро');
    expect(money(10, 'EUR', en)).toBe('€10');
  });

  it('keeps every digit of an amount, with spaces that do not break', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.constantFrom(bg, en),
        (amount, language) => {
          const text = money(amount, 'EUR', language);
          expect(text.replace(/\D/g, '')).toBe(String(amount));
          expect(text).not.toMatch(/\d \d|\u202f/);
        },
      ),
    );
  });
});

describe('grant size', () => {
  const size = (bounds: object, language = bg) =>
    plain(grantSize(CallMoney.parse({ currency: 'EUR', ...bounds }), language));

  it('is a range, one bound or one amount', () => {
    expect(size({ grantMin: 500_000, grantMax: 1_000_000 })).toBe('от 500 000 до 1 000 000 евро');
    expect(size({ grantMin: 500_000, grantMax: 1_000_000 }, en)).toBe('€500,000 to €1,000,000');
    expect(size({ grantMax: 1_000_000 })).toBe('до 1 000 000 евро');
    expect(size({ grantMin: 500_000 })).toBe('от 500 000 евро');
    expect(size({ grantMin: 500_000, grantMax: 500_000 })).toBe('500 000 евро');
  });

  it('puts swapped bounds right', () => {
    expect(size({ grantMin: 900_000, grantMax: 100_000 })).toBe('от 100 000 до 900 000 евро');
  });

  it('is unknown when the source does not say', () => {
    expect(size({})).toBeUndefined();
  });
});

describe('co-financing rate', () => {
  it('says what is granted and what remains to be paid', () => {
    expect(plain(rate(0.6, bg))).toBe(
      'до 60 % от допустимите разходи; поне 40 % собствено участие',
    );
    expect(rate(0.6, en)).toBe('up to 60% of eligible costs; own contribution at least 40%');
  });

  it('asks for no own contribution when everything can be granted', () => {
    expect(plain(rate(1, bg))).toContain('без задължително собствено участие');
  });

  it('adds up to the whole, without digits that arithmetic made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (basisPoints) => {
        const share = basisPoints / 10_000;
        const [granted, own] = [percent(share, en), percent(1 - share, en)].map(Number.parseFloat);
        expect((granted ?? 0) + (own ?? 0)).toBeCloseTo(100, 6);
        expect(percent(share, en)).toMatch(/^\d{1,2}(\.\d{1,2})?%$/);
      }),
    );
  });
});

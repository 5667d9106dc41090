import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleWords } from '../../shared/domain/call-names.ts';
import { LEAST_LIKENESS, likenessOf } from '../../shared/domain/title-likeness.ts';

const likeness = (one: string, other: string) => likenessOf(titleWords(one), titleWords(other));

describe('the likeness of two titles', () => {
  it('is 1 of equal ones, however short', () => {
    expect(likeness('Technical assistance', 'TECHNICAL ASSISTANCE')).toBe(1);
  });

  it('does not mind another ending of a word', () => {
    expect(
      likeness('Small project fund under priority 1', 'Small projects fund under priority 1'),
    ).toBe(1);
  });

  it('does not mind one word in ten that says nothing', () => {
    const title = 'Innovative measures against floods in mountain villages along the lower Danube';
    expect(likeness(title, `${title}, updated`)).toBeGreaterThanOrEqual(LEAST_LIKENESS);
    expect(
      likeness('Measures against spring floods', 'Measures against spring floods, updated'),
    ).toBe(undefined);
  });

  it.each([
    [
      'another number',
      'Call 5 small project fund under priority 3',
      'Call 6 small project fund under priority 3',
    ],
    ['another lot', 'Green measures in urban areas lot a', 'Green measures in urban areas lot b'],
    [
      'a Roman numeral',
      'Protection of bird habitats part II',
      'Protection of bird habitats part III',
    ],
    [
      'an ordinal',
      'Рекултивация на регионални депа за отпадъци - втора',
      'Рекултивация на регионални депа за отпадъци',
    ],
    [
      'another region',
      'Restoring the banks of small rivers in the mountain villages of northern Greece and along the coast',
      'Restoring the banks of small rivers in the mountain villages of southern Greece and along the coast',
    ],
    [
      'a narrower circle',
      'Support for entrepreneurs in villages with fewer than five thousand people near the border',
      'Support for women entrepreneurs in villages with fewer than five thousand people near the border',
    ],
    ['nothing to compare', '– ! –', '…'],
  ])('is none with %s', (_difference, one, other) => {
    expect(likeness(one, other)).toBeUndefined();
  });

  it('is the same either way round', () => {
    const words = fc.array(
      fc.constantFrom(
        'project',
        'projects',
        'projecte',
        'call',
        'rural',
        'rurals',
        'for',
        'x1',
        'x2',
        'updated',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(likenessOf(one, other)).toBe(likenessOf(other, one));
      }),
      { numRuns: 500 },
    );
  });
});

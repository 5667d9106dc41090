import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../shared/matching/text/analyse.ts';

const LANGUAGES = ['bg', 'el', 'en', 'tr', 'nb', 'de', 'xx'];

describe('the terms of a text', () => {
  it('are what its words say, in their order, as often as they stand there', () => {
    expect(analyse('The energy of schools and the energy of towns', 'en')).toEqual([
      'energi',
      'school',
      'energi',
      'town',
    ]);
  });

  it.each([
    ['bg', 'и на за от'],
    ['el', 'και του στην από'],
    ['en', 'and of the'],
    ['tr', 've bir için'],
    ['nb', 'og det som på'],
  ])('leave out what says nothing in %s: %s', (language, words) => {
    expect(analyse(words, language)).toEqual([]);
  });

  it('do not depend on how a letter is put together, or on the width of letters', () => {
    expect(analyse('Ko\u0308y yolu', 'tr')).toEqual(analyse('Köy yolu', 'tr'));
    expect(analyse('ｅｎｅｒｇｙ', 'en')).toEqual(analyse('energy', 'en'));
  });

  it('read a Latin word in a Bulgarian text as English', () => {
    expect(analyse('програма за smart buildings', 'bg')).toEqual(['program', 'smart', 'build']);
  });

  it('keep a word of a language that nothing is known of, without its marks', () => {
    expect(analyse('städtische gebäude', 'de')).toEqual(['stadtische', 'gebaude']);
  });

  it('are no numbers, single letters or addresses', () => {
    expect(analyse(`2026 36 a § ${'x'.repeat(60)}`, 'en')).toEqual([]);
    expect(analyse('5g h2', 'en')).toEqual(['5g', 'h2']);
  });

  it('come of any text, the same each time, and each at least two characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom(...LANGUAGES),
        (text, language) => {
          const terms = analyse(text, language);
          expect(analyse(text, language)).toEqual(terms);
          expect(terms.filter((term) => term.length < 2 || /\p{Lu}/u.test(term))).toEqual([]);
        },
      ),
    );
  });

  it('of 100 KB come without a pause', () => {
    const started = performance.now();
    expect(analyse('Саниране на училища. '.repeat(5000), 'bg').length).toBeGreaterThan(10_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

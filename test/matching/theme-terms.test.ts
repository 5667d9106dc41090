import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../shared/matching/folded-words.ts';
import { TermIndex } from '../../shared/matching/theme-terms.ts';
import { termsFor } from '../../shared/reference/theme-lexicon.ts';
import type { ThemeTerms } from '../../shared/reference/themes.ts';

type Told = { theme: number; sure: boolean; surface: string };

const toldBy = (index: TermIndex, text: string): Told[] => {
  const told: Told[] = [];
  index.scan(text, (term, surface) => {
    const { theme, sure } = index.meaning(term);
    told.push({ theme, sure, surface: foldWord(surface) });
  });
  return told;
};

/** The obvious way: at every word, try every term, the longest first. */
const plainly = (lexicons: readonly ThemeTerms[], text: string): Told[] => {
  const words = (text.match(/(?:(?![\u{10000}-\u{10ffff}])[\p{L}\p{M}\p{N}\u00ad])+/gu) ?? []).map(
    foldWord,
  );
  const takenUntil = new Map<number, number>();
  return words.flatMap((_, at) =>
    termsOf(lexicons)
      .filter(({ pattern }) =>
        pattern.every((expected, offset) => fits(expected, words[at + offset])),
      )
      .flatMap(({ theme, sure, pattern }) => {
        if ((takenUntil.get(theme) ?? 0) > at) return [];
        if (sure) takenUntil.set(theme, at + pattern.length);
        return [{ theme, sure, surface: words.slice(at, at + pattern.length).join(' ') }];
      }),
  );
};

const fits = (expected: string, word: string | undefined): boolean =>
  word !== undefined &&
  (expected.endsWith('*') ? word.startsWith(expected.slice(0, -1)) : word === expected);

type Plain = { theme: number; sure: boolean; pattern: string[] };
const plainTerms = new Map<readonly ThemeTerms[], Plain[]>();

const termsOf = (lexicons: readonly ThemeTerms[]): Plain[] => {
  const made =
    plainTerms.get(lexicons) ??
    lexicons
      .flatMap((lexicon) =>
        Object.values(lexicon).flatMap((terms, theme) =>
          (['sure', 'also'] as const).flatMap((kind) =>
            terms[kind].split('|').map((term) => ({
              theme,
              sure: kind === 'sure',
              pattern: term.split(' ').map(foldWord),
            })),
          ),
        ),
      )
      .sort((a, b) => b.pattern.length - a.pattern.length);
  plainTerms.set(lexicons, made);
  return made;
};

const LANGUAGES = ['en', 'bg', 'el', 'tr', 'nb'] as const;

/** Any UTF-16, half pairs too. fast-check's own `binary` strings take seconds to prepare. */
const strangeText = fc
  .array(fc.integer({ min: 0, max: 0x1_ff_ff }), { maxLength: 8 })
  .map((codes) => String.fromCodePoint(...codes));

/** Words of the lexicons in many dresses, between words of no lexicon. */
const textIn = (language: string): fc.Arbitrary<string> => {
  const words = termsFor(language).flatMap((lexicon) =>
    Object.values(lexicon).flatMap(({ sure, also }) => `${sure}|${also}`.split('|')),
  );
  const dressed = fc
    .tuple(fc.constantFrom(...words), fc.constantFrom('', 'ing', 'a', 'ler'), fc.nat(3))
    .map(([term, ending, dress]) => {
      const word = term.replaceAll('*', ending);
      return (
        [word, word.toUpperCase(), word.normalize('NFD'), word.replaceAll(' ', '-')][dress] ?? ''
      );
    });
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: dressed }, strangeText), { maxLength: 10 })
    .map((parts) => parts.join(' '));
};

describe('the places of terms in a text', () => {
  const indexes = new Map(LANGUAGES.map((each) => [each, TermIndex.ofThemes(termsFor(each))]));

  it.each(LANGUAGES)('are those that trying every term at every word finds: %s', (language) => {
    const index = indexes.get(language);
    expect(index).toBeDefined();
    fc.assert(
      fc.property(textIn(language), (text) => {
        expect(index && toldBy(index, text)).toEqual(plainly(termsFor(language), text));
      }),
      { numRuns: 50 },
    );
  });

  it('are found after tens of thousands of different words, in one text or in many', () => {
    const index = TermIndex.ofTerms('water suppl*|school');
    const noise = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => `w${from + n}`).join(' ');
    // More than are remembered, more than the table has room for at first, then a fresh start.
    for (const [from, count] of [
      [0, 34_000],
      [34_000, 10],
      [0, 10],
    ] as const) {
      const text = `${noise(from, count)} Water Supplies ${noise(from, 5)} school`;
      expect(toldBy(index, text).map(({ surface }) => surface)).toEqual([
        'water supplies',
        'school',
      ]);
    }
  });

  it('keep the words as they were written, in lower case', () => {
    const index = TermIndex.ofTerms('ενεργειακ* αναβάθμισ*');
    const shown: string[] = [];
    index.scan('Ενεργειακή αναβάθμιση', (_, surface) => shown.push(surface));
    expect(shown).toContain('ενεργειακή αναβάθμιση');
  });
});

describe('a folded word', () => {
  it.each([
    ['Greek capitals without accents', 'ΥΔΡΕΥΣΗΣ', 'ύδρευσης'],
    ['Greek accents composed or not', 'πυρκαγιά'.normalize('NFD'), 'πυρκαγιά'],
    ['the Greek diaeresis', 'ευρωπαϊκός', 'ΕΥΡΩΠΑΙΚΟΣ'],
    ['the Turkish capital İ', 'İKLİM', 'iklim'],
    ['the Turkish dotless ı in capitals', 'YALITIM', 'yalıtım'],
    ['the Turkish circumflex', 'rüzgâr', 'rüzgar'],
    ['ё and е', 'учёный', 'ученый'],
    ['the stress on ѝ', 'ѝ', 'и'],
    ['ligatures and wide letters', 'ﬁre ＷＡＴＥＲ'.split(' ')[0] ?? '', 'fire'],
    ['soft hyphens', 'bære\u00adkraftig', 'bærekraftig'],
  ])('meets its other spelling: %s', (_, one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  it.each([
    ['й', 'и'],
    ['å', 'a'],
    ['ø', 'o'],
    ['ş', 's'],
    ['ç', 'c'],
    ['ğ', 'g'],
    ['ü', 'u'],
    ['ö', 'o'],
  ])('keeps letters apart that are two: %s and %s', (one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
    expect(foldWord(one.normalize('NFD'))).toBe(foldWord(one));
  });

  it('stays as it is when folded again', () => {
    fc.assert(
      fc.property(strangeText, (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });
});

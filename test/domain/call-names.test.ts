import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierKey, titleWords, withoutProgramme } from '../../shared/domain/call-names.ts';

describe('the key of an identifier', () => {
  it.each([
    ['LIFE-2026-CET-OSS', 'life 2026 cet oss'],
    ['BG16FFPR002-2.005', 'BG16FFPR002 – 2.005'],
    ['BG16FFPR002-2.005', 'bg16ffpr002_2.005'],
    ['BG16FFPR002-2.005', '\u0412G16FFPR002-2.005'],
    ['CERV-2026', 'ＣＥＲＶ\u200b2026'],
  ])('is the same of %s and %s', (one, other) => {
    expect(identifierKey(other)).toBe(identifierKey(one));
  });

  it.each([
    ['LIFE-2026-1-12', 'LIFE-2026-11-2'],
    ['BG16FFPR002-2.005', 'BG16FFPR002-2.006'],
    ['BG16FFPR002-1.12', 'BG16FFPR002-11.2'],
  ])('is not the same of %s and %s', (one, other) => {
    expect(identifierKey(other)).not.toBe(identifierKey(one));
  });

  it('is its own key, whatever the identifier', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (identifier) => {
        const key = identifierKey(identifier);
        expect(identifierKey(key)).toBe(key);
      }),
    );
  });
});

describe('the words of a title', () => {
  it.each([
    ['Rural development & Village renewal', 'RURAL DEVELOPMENT AND VILLAGE RENEWAL'],
    ['Énergie: „citoyenne“', 'energie citoyenne'],
    ['ΑΝΑΠΤΥΞΗ ΠΟΛΗΣ', 'ανάπτυξη πόλης'],
    ['Straße der Künste', 'STRASSE DER KUNSTE'],
    ['İzmir kalkınma', 'izmir kalkinma'],
    ['Мерки за превенция – свлачища', 'Мерки, превенция, свлачища'],
  ])('are the same of %s and %s', (one, other) => {
    expect(titleWords(other)).toEqual(titleWords(one));
  });

  it('are read of the beginning alone when there is no end', () => {
    expect(titleWords('word '.repeat(1_000_000)).length).toBeLessThan(1000);
  });

  it.each([
    ['LIFE: Clean energy for villages', 'LIFE', 'Clean energy for villages'],
    ['Programme LIFE – clean energy', 'LIFE', 'clean energy'],
    ['Interreg VI-A GR-BG: first joint call', 'INTERREG-GR-BG', 'first joint call'],
    ['Clean LIFE in villages', 'LIFE', 'Clean LIFE in villages'],
    ['Interreg', 'INTERREG', 'Interreg'],
    ['LIFE: sea', 'LIFE', 'LIFE sea'],
  ])('of %s under %s are those of: %s', (title, programme, rest) => {
    expect(withoutProgramme(titleWords(title), programme)).toEqual(titleWords(rest));
  });
});

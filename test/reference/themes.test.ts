import { describe, expect, it } from 'vitest';
import { ThemeCode } from '../../shared/domain/theme.ts';
import { foldWord } from '../../shared/matching/folded-words.ts';
import { themeLabel } from '../../shared/reference/theme-labels.ts';
import { termsFor } from '../../shared/reference/theme-lexicon.ts';
import { THEME_LABELS } from '../../shared/reference/theme-vocabulary.ts';
import { themeCodes } from '../../shared/reference/themes.ts';

describe('the vocabulary of themes', () => {
  it('names every theme in five languages, each name for one theme only', () => {
    for (const language of ['en', 'bg', 'el', 'tr', 'nb']) {
      const labels = themeCodes().map((code) => themeLabel(code, language));
      expect(new Set(labels).size).toBe(themeCodes().length);
    }
    expect(themeLabel(ThemeCode.parse('heritage'), 'bg')).toBe('Културно наследство');
  });

  it('keeps its order in every list', () => {
    expect(Object.keys(THEME_LABELS)).toEqual(themeCodes());
  });

  it('falls back to English, and to the code of a theme that was given up', () => {
    expect(themeLabel(ThemeCode.parse('heritage'), 'is')).toBe('Cultural heritage');
    expect(themeLabel(ThemeCode.parse('space-travel'), 'bg')).toBe('space travel');
  });
});

describe('the lexicon', () => {
  const own = ['bg', 'el', 'tr', 'nb'].map((language) => termsFor(language));
  const lexicons = [...new Set(own.flat())];

  it('lists the themes in the order of the vocabulary, in each of five languages', () => {
    expect(lexicons).toHaveLength(5);
    for (const lexicon of lexicons) expect(Object.keys(lexicon)).toEqual(themeCodes());
  });

  it('looks up English alone in a language without a lexicon', () => {
    expect(termsFor('fr')).toEqual(termsFor('en'));
  });

  it('looks up English beside every language of its own, and `no` as Bokmål', () => {
    for (const terms of own) expect(terms).toEqual([...termsFor('en'), terms[1]]);
    expect(termsFor('no')[1]).toBe(termsFor('nb')[1]);
  });

  it('writes terms as they are compared: lower case, single spaces, none twice, no bare beginnings', () => {
    for (const { sure, also } of lexicons.flatMap((lexicon) => Object.values(lexicon))) {
      const terms = `${sure}|${also}`.split('|');
      expect(new Set(terms.map(foldWord)).size).toBe(terms.length);
      for (const term of terms) {
        expect(term).toMatch(/^[\p{Ll}\p{N}]+\*?( [\p{Ll}\p{N}]+\*?)*$/u);
        expect(term.split(' ')[0], term).not.toMatch(/^.{1,2}\*$/u);
      }
    }
  });
});

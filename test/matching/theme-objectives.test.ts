import { describe, expect, it } from 'vitest';
import { ProgrammeCode } from '../../shared/domain/ids.ts';
import type { CallTheme } from '../../shared/matching/indexed-call.ts';
import { themesOfCall } from '../../shared/matching/themes.ts';

const themesIn = (
  text: string,
  programme = 'INTERREG-GR-BG',
  keywords: string[] = [],
): CallTheme[] =>
  themesOfCall({
    language: 'en',
    title: { en: 'Third call' },
    descriptionText: text,
    keywords,
    programme: ProgrammeCode.parse(programme),
  });

const namedIn = (text: string, programme?: string): string[][] =>
  themesIn(text, programme).map(({ theme, words }) => [theme, ...words]);

describe('a call that names an official objective', () => {
  it.each(['RSO2.5', 'RSO 2.5', 'rso 2.5', 'SO 2.5', 'SO2.5', 'Specific Objective 2.5'])(
    'of Interreg is about its theme, and the objective is the reason: %s',
    (spelling) => {
      expect(namedIn(`Projects answer ${spelling} of the programme.`)).toEqual([
        ['water', 'RSO2.5'],
      ]);
    },
  );

  it.each([
    ['специфична цел 2.5', 'bg'],
    ['Ειδικός Στόχος 2.5', 'el'],
    ['ÖZEL HEDEF 2.5', 'tr'],
    ['Spesifikt mål 2.5', 'nb'],
  ])('is understood in its own language: %s', (spelling, language) => {
    const [first] = themesOfCall({
      language,
      title: { [language]: 'III' },
      descriptionText: spelling,
      keywords: [],
      programme: ProgrammeCode.parse('INTERREG-GR-BG'),
    });
    expect(first).toMatchObject({ theme: 'water', words: ['RSO2.5'] });
  });

  it('that stands for two themes is about both', () => {
    expect(namedIn('RSO2.4')).toEqual([
      ['climate-adaptation', 'RSO2.4'],
      ['disaster-prevention', 'RSO2.4'],
    ]);
    expect(namedIn('ISO6.5')).toEqual([
      ['civil-society', 'ISO6.5'],
      ['citizenship-and-democracy', 'ISO6.5'],
    ]);
  });

  it('adds its reason to the words of the text', () => {
    const [first] = themesIn('RSO4.4: integration of refugees and migrants');
    expect(first?.words).toEqual(expect.arrayContaining(['RSO4.4', 'refugees', 'migrants']));
  });

  it('outside Interreg is about it by the full code only: others number objectives of their own', () => {
    expect(namedIn('Specific objective 2.5 and SO 2.5', 'CERV')).toEqual([]);
    expect(namedIn('RSO2.5', 'ISUN-2021')).toEqual([['water', 'RSO2.5']]);
  });

  it('of the United Nations is about its theme as a keyword or when it says so again', () => {
    expect(themesIn('', 'LIFE', ['SDG 6'])).toMatchObject([{ theme: 'water', words: ['SDG 6'] }]);
    expect(namedIn('SDG11.2, that is SDG 11.2, SDG 11.2', 'LIFE')[0]).toContain('SDG 11.2');
    expect(namedIn('It contributes to SDG 6.', 'LIFE')).toEqual([]);
  });

  it('is not one that merely has its number', () => {
    expect(namedIn('See section 2.5, so 25 points; ISO 9001; SDG 66; RSO25.')).toEqual([]);
  });
});

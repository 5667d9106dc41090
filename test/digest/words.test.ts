import { describe, expect, it } from 'vitest';
import { bg } from '../../shared/digest/i18n/bg.ts';
import { en } from '../../shared/digest/i18n/en.ts';
import { changeWords, reasonWords } from '../../shared/digest/words.ts';
import type { Reason } from '../../shared/domain/match.ts';
import { ThemeCode } from '../../shared/domain/theme.ts';
import { aChangedItem, themeLabel } from '../support/digest-content.ts';

const theme = (code: string): ThemeCode => ThemeCode.parse(code);
const inBulgarian = (...reasons: Reason[]): string[] => reasonWords(reasons, bg, themeLabel);

describe('reasons', () => {
  it('name the themes in the language of the reader', () => {
    const themes: Reason = { code: 'themes', themes: [theme('urban-mobility'), theme('culture')] };
    expect(inBulgarian(themes)).toEqual([
      'Отговаря на Ваши приоритети: Градска мобилност; Култура',
    ]);
    expect(reasonWords([themes], en, themeLabel)).toEqual([
      'Matches your priorities: Urban mobility; Culture',
    ]);
    expect(inBulgarian({ code: 'themes', themes: [theme('culture')] })).toEqual([
      'Отговаря на Ваш приоритет: Култура',
    ]);
  });

  it('say on whose word the municipality may apply', () => {
    expect(inBulgarian({ code: 'eligible-applicant', by: 'source' })).toEqual([
      'Общините са допустими кандидати (според поканата)',
    ]);
    expect(inBulgarian({ code: 'eligible-here', country: 'GR', by: 'programme' })).toEqual([
      'Допустими са кандидати от Гърция (по правилата на програмата)',
    ]);
  });

  it('join country and applicant where one document states both, and only there', () => {
    const applicant: Reason = { code: 'eligible-applicant', by: 'programme' };
    expect(
      inBulgarian(applicant, { code: 'eligible-here', country: 'BG', by: 'programme' }),
    ).toEqual(['Общините от България са допустими кандидати (по правилата на програмата)']);
    expect(
      inBulgarian(applicant, { code: 'eligible-here', country: 'BG', by: 'source' }),
    ).toHaveLength(2);
  });

  it('promise no more time than there is', () => {
    expect(inBulgarian({ code: 'time-left', days: 64 })).toEqual([
      'Разполагате с поне 9 седмици за подготовка',
    ]);
    expect(inBulgarian({ code: 'time-left', days: 13 })).toEqual([
      'Разполагате с поне 1 седмица за подготовка',
    ]);
  });
});

describe('changes', () => {
  it('are named once each, with one word for all that have none of their own', () => {
    const item = aChangedItem(['deadlines', 'money', 'summary', 'keywords', 'deadlines']);
    expect(changeWords(item, bg)).toEqual([
      'краен срок',
      'бюджет или размер на помощта',
      'други условия',
    ]);
  });

  it('tell a withdrawal from its being taken back', () => {
    expect(changeWords(aChangedItem(['withdrawn'], { sourceStatus: 'withdrawn' }), en)).toEqual([
      'the call was withdrawn',
    ]);
    expect(changeWords(aChangedItem(['withdrawn'], { sourceStatus: 'open' }), en)).toEqual([
      'the call is in force again',
    ]);
  });
});

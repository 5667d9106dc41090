import { describe, expect, it } from 'vitest';
import { type FieldDiff, fieldDiffsOf } from '../../shared/digest/field-diff.ts';
import { bg } from '../../shared/digest/i18n/bg.ts';
import { catalogueFor } from '../../shared/digest/i18n/catalogues.ts';
import { en } from '../../shared/digest/i18n/en.ts';
import { changeWords, reasonWords } from '../../shared/digest/words.ts';
import { changesBetween } from '../../shared/domain/call-change.ts';
import { Deadline } from '../../shared/domain/deadline.ts';
import type { DigestLanguage } from '../../shared/domain/language.ts';
import type { Reason } from '../../shared/domain/match.ts';
import { ThemeCode } from '../../shared/domain/theme.ts';
import { PlainDate } from '../../shared/domain/time.ts';
import { aCall, aDeadline } from '../support/builders.ts';
import { aChangedItem, aDigestContent, themeLabel } from '../support/digest-content.ts';

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
    expect(changeWords(item, aDigestContent(), bg)).toEqual([
      'краен срок',
      'бюджет или размер на помощта',
      'други условия',
    ]);
  });

  it('tell a withdrawal from its being taken back', () => {
    const words = (sourceStatus: string) =>
      changeWords(aChangedItem(['withdrawn'], { sourceStatus }), aDigestContent(), en);
    expect(words('withdrawn')).toEqual(['the call was withdrawn']);
    expect(words('open')).toEqual(['the call is in force again']);
  });
});

describe('a change with both of its values', () => {
  const date = (text: string): PlainDate => PlainDate.parse(text);
  const deadline = (on: string, overrides = {}) => Deadline.parse(aDeadline(on, overrides));
  const inWords = (language: DigestLanguage, ...diff: FieldDiff[]): string[] =>
    changeWords({ ...aChangedItem([]), diff }, aDigestContent(), catalogueFor(language)).map(
      (text) => text.replaceAll('\u00a0', ' '),
    );
  const moved: FieldDiff = {
    ...{ field: 'deadline', role: 'single' },
    ...{ from: deadline('2026-10-03'), to: deadline('2026-10-17') },
  };
  const raised: FieldDiff = {
    field: 'budget',
    from: { amount: 2_000_000, currency: 'EUR' },
    to: { amount: 3_500_000, currency: 'EUR' },
  };
  const lowered: FieldDiff = { field: 'rate', from: 0.85, to: 0.6 };
  const opening: FieldDiff = { field: 'opensOn', from: date('2026-09-30'), to: date('2026-10-06') };

  it.each([
    [
      'bg',
      'крайният срок е преместен от 3 на 17 октомври',
      'бюджетът е увеличен от 2 000 000 евро на 3 500 000 евро',
      'процентът на безвъзмездната помощ е намален от 85 % на 60 %',
      'отварянето е преместено от 30 септември на 6 октомври',
    ],
    [
      'en',
      'deadline moved from 3 to 17 October',
      'budget raised from €2,000,000 to €3,500,000',
      'co-financing rate cut from 85% to 60%',
      'opening moved from 30 September to 6 October',
    ],
    [
      'el',
      'η προθεσμία μετατέθηκε: 17 Οκτωβρίου αντί για 3 Οκτωβρίου',
      'ο προϋπολογισμός αυξήθηκε από 2.000.000 € σε 3.500.000 €',
      'το ποσοστό χρηματοδότησης μειώθηκε από 85% σε 60%',
      'η έναρξη υποβολής μετατέθηκε: 6 Οκτωβρίου αντί για 30 Σεπτεμβρίου',
    ],
    [
      'tr',
      'son başvuru tarihi değişti: 3 Ekim yerine 17 Ekim',
      'bütçe artırıldı: 2.000.000 Euro yerine 3.500.000 Euro',
      'hibe oranı düşürüldü: %85 yerine %60',
      'açılış tarihi değişti: 30 Eylül yerine 6 Ekim',
    ],
    [
      'nb',
      'søknadsfristen er flyttet fra 3. til 17. oktober',
      'budsjettet er økt fra 2 000 000 euro til 3 500 000 euro',
      'støtteandelen er redusert fra 85 % til 60 %',
      'åpningen er flyttet fra 30. september til 6. oktober',
    ],
  ] as const)('is told in %s: %s; %s', (language, ...said) => {
    expect(inWords(language, moved, raised, lowered, opening)).toEqual(said);
  });

  it('names the hour where the day stays, and both years where they differ', () => {
    const later: FieldDiff = { ...moved, from: deadline('2026-10-17', { time: '12:00' }) };
    expect(inWords('bg', later)).toEqual([
      'крайният срок е преместен от 17 октомври, 13:00 ч. на 17 октомври, 18:00 ч.',
    ]);
    expect(inWords('en', { ...moved, to: deadline('2027-01-05') })).toEqual([
      'deadline moved from 3 October to 5 January 2027',
    ]);
  });

  it('says what is new and what is gone, and compares no two currencies', () => {
    const lev = { amount: 2_000_000, currency: 'BGN' };
    const grant: FieldDiff = {
      field: 'grant',
      from: { currency: 'EUR', grantMax: 50_000 },
      to: { currency: 'EUR', grantMin: 20_000, grantMax: 60_000 },
    };
    expect(inWords('bg', { field: 'opensOn', to: date('2026-10-06') }, grant)).toEqual([
      'отваря се на: 6 октомври (обявено за първи път)',
      'размер на безвъзмездната помощ: от 20 000 до 60 000 евро (досега: до 50 000 евро)',
    ]);
    expect(inWords('nb', { field: 'rate', from: 0.6 }, { ...raised, from: lev })).toEqual([
      'støtteandel: ikke lenger oppgitt (hittil: 60 %)',
      'samlet budsjett: 3 500 000 euro (hittil: 2 000 000 bulgarske lev)',
    ]);
  });

  it('takes the place of the name of its field, and of no other', () => {
    const item = { ...aChangedItem(['deadlines', 'eligibility']), diff: [moved] };
    expect(changeWords(item, aDigestContent(), bg)).toEqual([
      'крайният срок е преместен от 3 на 17 октомври',
      'условия за допустимост',
    ]);
  });
});

describe('fieldDiffsOf', () => {
  const before = aCall({ deadlines: [aDeadline('2026-10-03')], coFinancing: undefined });

  it('reads the facts out of what the versions of a call keep', () => {
    const after = aCall({
      deadlines: [aDeadline('2026-10-17')],
      money: { currency: 'EUR', budgetTotal: 7_000_000, grantMin: 1_000_000, grantMax: 1_500_000 },
      coFinancing: { rate: 0.8, by: 'source' },
      title: { en: 'Another title' },
    });
    expect(fieldDiffsOf(changesBetween(before, after))).toEqual([
      { field: 'rate', to: 0.8 },
      { field: 'deadline', role: 'single', from: before.deadlines[0], to: after.deadlines[0] },
      {
        field: 'budget',
        from: { amount: 6_000_000, currency: 'EUR' },
        to: { amount: 7_000_000, currency: 'EUR' },
      },
    ]);
  });

  it('tells a deadline that came from one that moved', () => {
    const stages = [
      aDeadline('2026-10-03'),
      aDeadline('2027-02-01', { role: 'cut-off' }),
      aDeadline('2027-06-01', { role: 'cut-off' }),
    ];
    const after = aCall({ deadlines: stages });
    expect(fieldDiffsOf(changesBetween(before, after))).toMatchObject([
      { field: 'deadline', role: 'cut-off', to: { date: '2027-02-01' } },
      { field: 'deadline', role: 'cut-off', to: { date: '2027-06-01' } },
    ]);
  });

  it('finds nothing between a call and itself, nor in what it cannot read', () => {
    expect(fieldDiffsOf(changesBetween(before, before))).toEqual([]);
    expect(fieldDiffsOf([{ field: 'deadlines', before: 'soon', after: [{ date: '?' }] }])).toEqual(
      [],
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { News } from '../../shared/digest/i18n/catalogue.ts';
import { catalogueFor } from '../../shared/digest/i18n/catalogues.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { NewsKind } from '../../shared/domain/told.ts';

const bg = catalogueFor('bg');
const en = catalogueFor('en');

const someNews = (overrides: Partial<News> = {}): News => ({
  about: '3 нови покани',
  municipality: 'Карлово',
  nearest: { date: '15 септември', only: false },
  ...overrides,
});

/** Every word or function of a catalogue by its path, save what a language may do without. */
const leaves = (value: unknown, path = ''): [string, unknown][] => {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value)
    .flatMap(([key, part]) => leaves(part, `${path}.${key}`))
    .filter(([name]) => name !== '.time.dayAlone');
};

const WORDS = ['language', 'locale', 'direction', 'separator', 'currencyDisplay'];

describe.each(DigestLanguage.options)('the catalogue of %s', (language) => {
  const catalogue = catalogueFor(language);

  it('says everything that the others say', () => {
    const paths = (of: unknown) => leaves(of).map(([path, value]) => `${path}: ${typeof value}`);
    expect(paths(catalogue).sort()).toEqual(paths(bg).sort());
    expect(leaves(catalogue).filter(([, value]) => value === '')).toEqual([]);
    expect(catalogue.language).toBe(language);
  });

  it('is one that this runtime has the calendar, figures and plurals of', () => {
    const { locale } = catalogue;
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(Intl.NumberFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale]);
    expect(Intl.ListFormat.supportedLocalesOf(locale)).toEqual([locale]);
  });

  it('borrows no sentence from another language', () => {
    const texts = (of: unknown) => {
      const strings = leaves(of).filter(([path]) => !WORDS.includes(path.slice(1)));
      return strings.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
    };
    const names = /^(UTC|interreg\.eu)$/;
    const others = DigestLanguage.options.filter((other) => other !== language);
    const theirs = new Set(others.flatMap((other) => texts(catalogueFor(other))));
    expect(texts(catalogue).filter((text) => theirs.has(text) && !names.test(text))).toEqual([]);
  });
});

describe('so many calls', () => {
  it.each([
    ['bg', '1 нова покана', '3 нови покани', '21 нови покани'],
    ['en', '1 new call', '3 new calls', '21 new calls'],
    ['el', '1 νέα πρόσκληση', '3 νέες προσκλήσεις', '21 νέες προσκλήσεις'],
    ['tr', '1 yeni çağrı', '3 yeni çağrı', '21 yeni çağrı'],
    ['nb', '1 ny utlysning', '3 nye utlysninger', '21 nye utlysninger'],
  ] as const)('in %s: %s, %s, %s', (language, one, three, many) => {
    const { counted } = catalogueFor(language);
    expect([1, 3, 21].map((count) => counted.new(count))).toEqual([one, three, many]);
    for (const kind of NewsKind.options) expect(counted[kind](2)).toMatch(/^2 \p{L}/u);
  });
});

describe('the subject of many', () => {
  it.each([
    ['bg', '3 нови покани за Карлово, първият срок е 15 септември'],
    ['en', '3 new calls for Karlovo, first deadline 15 September'],
    ['el', 'Κομοτηνή: 3 νέες προσκλήσεις, πρώτη λήξη 15 Σεπτεμβρίου'],
    ['tr', 'Keşan için 3 yeni çağrı, en yakın son tarih 15 Eylül'],
    ['nb', '3 nye utlysninger for Bodø, første frist 15. september'],
  ] as const)('in %s: %s', (language, subject) => {
    const catalogue = catalogueFor(language);
    const places = { bg: 'Карлово', en: 'Karlovo', el: 'Κομοτηνή', tr: 'Keşan', nb: 'Bodø' };
    const dates = {
      ...{ bg: '15 септември', en: '15 September', el: '15 Σεπτεμβρίου' },
      ...{ tr: '15 Eylül', nb: '15. september' },
    };
    const nearest = { date: dates[language], only: false };
    const about = catalogue.counted.new(3);
    expect(catalogue.subject({ about, municipality: places[language], nearest })).toBe(subject);
    expect(subject.length).toBeLessThanOrEqual(60);
  });

  it('tells one deadline from the first of several, and is silent where there is none', () => {
    const one = someNews({ about: '1 нова покана', nearest: { date: '15 септември', only: true } });
    expect(bg.subject(one)).toBe('1 нова покана за Карлово, срокът е 15 септември');
    expect(bg.subject(someNews({ nearest: undefined }))).toBe('3 нови покани за Карлово');
  });
});

describe('the Bulgarian summary', () => {
  it.each([
    [
      {},
      'В този бюлетин: 3 нови покани за Община Карлово. Най-близкият краен срок е 15 септември.',
    ],
    [
      { about: '1 нова покана', nearest: { date: '15 септември', only: true } },
      'В този бюлетин: 1 нова покана за Община Карлово. Крайният срок е 15 септември.',
    ],
    [{ nearest: undefined }, 'В този бюлетин: 3 нови покани за Община Карлово.'],
  ] satisfies [Partial<News>, string][])('%j', (news, summary) => {
    expect(bg.summary(someNews(news))).toBe(summary);
  });
});

describe('what presses', () => {
  it.each([
    ['bg', 'Изтича днес', 'Изтича утре', 'Остават 7 дни', 'Нов срок X'],
    ['en', 'Closes today', 'Closes tomorrow', 'Closes in 7 days', 'Deadline now X'],
    ['el', 'Λήγει σήμερα', 'Λήγει αύριο', 'Λήγει σε 7 ημέρες', 'Νέα προθεσμία X'],
    ['tr', 'Bugün son gün', 'Yarın son gün', 'Son 7 gün', 'Yeni son tarih X'],
    ['nb', 'Frist i dag', 'Frist i morgen', 'Frist om 7 dager', 'Ny frist X'],
  ] as const)('in %s: %s, %s, %s, %s', (language, today, tomorrow, week, moved) => {
    const { pressing } = catalogueFor(language);
    expect([0, 1, 7].map((days) => pressing.closing({ days }))).toEqual([today, tomorrow, week]);
    expect(pressing.moved({ to: 'X' })).toBe(moved);
  });
});

describe('the note that there is nothing to tell', () => {
  it.each([
    ['bg', 'Следим 214 отворени и предстоящи покани', 'Следим 1 отворена или предстояща покана'],
    ['en', 'We are watching 214 open and forthcoming calls', '1 open or forthcoming call '],
    ['el', 'Παρακολουθούμε 214 ανοικτές και προσεχείς προσκλήσεις', '1 ανοικτή ή προσεχή'],
    ['tr', 'Açık ve yakında açılacak 214 çağrıyı izliyoruz', '1 çağrıyı'],
    ['nb', 'Vi følger med på 214 åpne og kommende utlysninger', '1 åpen eller kommende'],
  ] as const)('in %s: %s', (language, many, one) => {
    const { stillWatching } = catalogueFor(language);
    const summary = (watched: number) => stillWatching.summary({ municipality: 'X', watched });
    expect(summary(214)).toContain(many);
    expect(summary(1)).toContain(one);
    expect(stillWatching.subject('X').length).toBeLessThanOrEqual(60);
  });
});

describe('the name of a municipality', () => {
  it('is put as an administration is addressed, and only once', () => {
    expect(bg.municipality('Карлово')).toBe('Община Карлово');
    expect(bg.municipality('Столична община')).toBe('Столична община');
    expect(en.municipality('Karlovo')).toBe('Municipality of Karlovo');
    expect(catalogueFor('tr').municipality('Keşan')).toBe('Keşan Belediyesi');
    expect(catalogueFor('nb').municipality('Bodø')).toBe('Bodø kommune');
  });
});

describe('calls held back', () => {
  it('are announced in the right number', () => {
    expect(bg.footer.heldBack(1)).toBe('Още 1 подходяща покана ще получите в следващия бюлетин.');
    expect(bg.footer.heldBack(7)).toBe('Още 7 подходящи покани ще получите в следващите бюлетини.');
  });
});

describe('the Bulgarian catalogue', () => {
  it('quotes as Bulgarian does and addresses its reader with a capital', () => {
    const said = leaves(bg)
      .map(([, value]) => String(value))
      .join('\n');
    expect(said).not.toMatch(/[”«»]/);
    expect(said.match(/„[^„“]+“/g)?.length).toBe(Number(said.match(/[„“]/g)?.length) / 2);
    expect(said).not.toMatch(/(?<!\p{L})(ви|ваш(?:ия|ите|ата|е)?|вас)(?!\p{L})/u);
    expect(said).toContain('„Funding & Tenders“');
  });
});

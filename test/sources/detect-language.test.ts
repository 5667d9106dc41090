import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../shared/sources/detect-language.ts';
import * as eea from './eea-grants/pages.ts';
import * as generic from './generic/feeds.ts';

const PASSAGES: Readonly<Record<string, string>> = {
  bg: 'Общините могат да кандидатстват за средства до края на септември, като проектът се изпълнява със съфинансиране от държавата.',
  mk: 'Општините можат да аплицираат за средства до крајот на септември, а проектот ќе се спроведува со поддршка од државата.',
  sr: 'Општине могу да се пријаве за средства до краја септембра, а пројекат ће се спроводити са подршком државе која је у програму.',
  ru: 'Муниципалитеты могут подать заявку на средства до конца сентября, а проект выполняется при поддержке государства в течение года.',
  uk: 'Громади можуть подати заявку на кошти до кінця вересня, а проєкт виконується за підтримки держави та партнерів у регіоні.',
  el: 'Οι δήμοι μπορούν να υποβάλουν αίτηση για χρηματοδότηση έως το τέλος Σεπτεμβρίου.',
  en: 'Municipalities may apply for funding until the end of September, and the project is carried out with support from the state.',
  ro: 'Municipalitățile pot solicita finanțare până la sfârșitul lunii septembrie, iar proiectul este realizat cu sprijin din partea statului și pentru cetățeni.',
  tr: 'Belediyeler eylül ayının sonuna kadar destek için başvurabilir ve proje bir ortak ile yürütülür, ancak her belediye bu çağrıya bir kez katılır.',
  nb: 'Kommunene kan søke om støtte til slutten av september, og prosjektet skal gjennomføres med hjelp fra staten i et år.',
  hr: 'Općine se mogu prijaviti za sredstva do kraja rujna, a projekt će se provoditi uz potporu države te kao dio programa iz kojeg se financira.',
  sl: 'Občine se lahko prijavijo za sredstva do konca septembra, projekt pa se izvaja s podporo države, ki je v programu in za katero so na voljo.',
  sq: 'Bashkitë mund të aplikojnë për financim deri në fund të shtatorit dhe projekti zbatohet me mbështetje nga shteti.',
  hu: 'Az önkormányzatok szeptember végéig pályázhatnak, és a projekt egy állami támogatás keretében valósul meg, amely nem haladja meg a keretet.',
  de: 'Die Gemeinden können bis Ende September Mittel beantragen, und das Projekt wird mit Unterstützung von dem Land für eine Dauer umgesetzt.',
  fr: 'Les communes peuvent demander une aide pour la fin du mois de septembre et le projet est réalisé avec le soutien de la région.',
  it: 'I comuni possono chiedere il contributo per la fine di settembre e il progetto è realizzato con il sostegno della regione.',
  es: 'Los municipios pueden solicitar la ayuda para el final de septiembre y el proyecto se realiza con el apoyo de la región.',
};

const EVERY = Object.entries(PASSAGES);

describe('the language of a text that does not say', () => {
  it.each(EVERY)('is told for %s by its letters and common words', (language, text) =>
    expect(detectLanguage(text)).toBe(language),
  );

  it.each([
    ['bg', 'Покана за чист въздух'],
    ['mk', 'Поддршка за ќелии во општините'],
    ['el', 'Πρόσκληση'],
  ])('is told for %s by letters that no other language has: %s', (language, text) =>
    expect(detectLanguage(text)).toBe(language),
  );

  it.each([
    ['nothing', ''],
    ['figures and signs', '2026-09-30 / 17:00 — € 1.000.000'],
    ['codes', 'CERV-2026-CITIZENS-TOWN-TT HORIZON-CL5-2026'],
    ['a name', 'Danube Region'],
    ['an address and nothing else', 'https://example.org/the/of/and/in/for the@of.and'],
    ['two scripts side by side', 'Call for towns — Покана за общини'],
    ['letters of several languages', 'Ґава Ќосе Ђура'],
    ['a language that is not ours', 'Kaupungit voivat hakea tukea syyskuun loppuun asti'],
    ['a script that is not ours', '市町村は九月末まで申請できます'],
  ])('stays unknown for %s', (_what, text) => expect(detectLanguage(text)).toBeUndefined());

  it('does not hang on case, figures, blanks or a link', () => {
    const noise = fc.array(fc.constantFrom(' 2026 ', '\n', ' — ', ' https://example.org/на/the '));
    fc.assert(
      fc.property(
        fc.constantFrom(...EVERY),
        noise,
        fc.boolean(),
        ([language, text], more, loud) => {
          const shown = loud ? text.toUpperCase() : text;
          expect(detectLanguage(`${more.join('')}${shown}${more.join('')}`)).toBe(
            loud && language === 'tr' ? detectLanguage(shown) : language,
          );
        },
      ),
    );
  });

  it('is told alike however the letters are composed', () => {
    for (const [language, text] of EVERY) {
      expect(detectLanguage(text.normalize('NFD'))).toBe(language);
    }
  });

  it('never throws and answers with a language it knows, whatever comes', () => {
    const known = new Set([undefined, ...Object.keys(PASSAGES)]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(known).toContain(detectLanguage(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['т', 'the ', ':/', 'a@', '\ud800', 'ъ'])(
    'is soon decided for a million characters of %j',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const started = performance.now();
      detectLanguage(text);
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});

describe('the language of a call of a source that an administrator added', () => {
  const languageOf = async (record: Record<string, unknown>, language: string) =>
    (await generic.collect([generic.aRecord(record)], { language })).calls.map((call) => [
      call.language,
      ...Object.keys(call.title),
    ]);

  it('is that of its texts', async () => {
    expect(await languageOf({ description: PASSAGES.bg, title: 'Покана' }, 'en')).toEqual([
      ['bg', 'bg'],
    ]);
  });

  it('is the configured one where they are too short to tell', async () => {
    expect(await languageOf({ title: 'Smart Towns' }, 'ro')).toEqual([['ro', 'ro']]);
  });
});

describe('the language of a page on the EEA and Norway Grants', () => {
  const site = (lang: string) => ({
    '/currently-available-funding': eea.listing(['/call']),
    '/call': eea
      .callPage({ Deadline: '30 September 2026' }, `<p>${PASSAGES.ro}</p>`, 'Apel')
      .replace(' lang="en"', lang),
  });
  const languages = async (lang: string) =>
    (await eea.collect(site(lang))).calls.map(({ language }) => language);

  it('is what the page says', async () => expect(await languages(' lang="en-GB"')).toEqual(['en']));

  it('is that of its texts where the page does not say', async () =>
    expect(await languages('')).toEqual(['ro']));
});

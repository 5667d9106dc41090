import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgrammeCode } from '../../shared/domain/ids.ts';
import { CallTheme } from '../../shared/matching/indexed-call.ts';
import { classify, themesOfCall } from '../../shared/matching/themes.ts';
import { termsFor } from '../../shared/reference/theme-lexicon.ts';

const themesOf = (title: string, language = 'en'): string[] =>
  classify({ title, language }).map(({ theme }) => theme);

describe('the themes of a call', () => {
  it.each([
    ['Call Town Twinning 2026', ['town-twinning']],
    ['Alleviating household energy poverty in Europe', ['energy-poverty']],
    [
      'Energy renovation solutions – Boosting building renovation through effective markets and instruments',
      ['energy-renovation'],
    ],
    ['Facilitating cooperation among energy communities', ['renewable-energy']],
    ['Climate Change Adaptation', ['climate-adaptation']],
    ['Circular Economy and Zero Pollution', ['waste-and-circular-economy', 'air-quality']],
    ['Nature and Biodiversity', ['biodiversity-and-nature']],
    ['Preventing gender-based violence', ['anti-violence', 'gender-equality']],
    ['Call for proposals on the fight against corruption.', ['anti-corruption']],
    [
      'Posting of workers: enhancing administrative cooperation',
      ['skills-and-jobs', 'public-administration'],
    ],
    ['#BeActive-EU-SPORT-AWARDS - Across generations', ['sport', 'ageing']],
    ['Centres of Vocational Excellence', ['education', 'skills-and-jobs']],
    [
      'Smart Social Economy Model in Tourism (Long Distance Trails)',
      ['tourism', 'entrepreneurship'],
    ],
    [
      'Alternative Fuel Infrastructure Facility: Road & Air Transport - works',
      ['alternative-fuels'],
    ],
    ['Rail – studies, works or mixed', ['road-and-rail-links']],
    ['Community policing in diverse societies in Europe', ['security']],
    [
      'Bridging the gap between disaster risk management and climate adaptation',
      ['disaster-prevention', 'climate-adaptation'],
    ],
    [
      'Demonstrating solutions to protect and preserve cultural heritage from the impacts of climate change',
      ['heritage'],
    ],
    ['Strengthening rural communities’ resilience to shocks', ['agriculture-and-rural']],
    ['Rethinking long-term care policy in the face of EU demographic shifts', ['ageing']],
    [
      'Tackling child poverty and ensuring disadvantaged children’s access to Early Childhood Education and Care',
      ['children', 'social-inclusion', 'education'],
    ],
    ['Validating policies and business models for affordable and sustainable housing', ['housing']],
    [
      'Inclusive and climate resilient multimodal passenger hubs enhancing modal shift towards sustainable transport and shared mobility',
      ['urban-mobility'],
    ],
    [
      'Digital Skills and Jobs Platform: The National Coalitions for Digital Skills and Jobs',
      ['digital-services', 'skills-and-jobs'],
    ],
    [
      'By fishers, for fishers: co-management of marine and freshwaters ecosystems and resources',
      ['fisheries-and-coast'],
    ],
    [
      'Deploying innovative wastewater management solutions in European cities and regions',
      ['water'],
    ],
  ])('%s', (title, expected) => {
    expect(themesOf(title)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['Обновяване на общински пътища и улично осветление', 'road-and-rail-links'],
    ['Повишаване на енергийната ефективност на обществени сгради', 'energy-renovation'],
    ['Трансгранично сътрудничество между България и Гърция', 'cross-border-cooperation'],
    ['Патронажна грижа за възрастни хора и лица с увреждания', 'ageing'],
    ['Подобряване качеството на атмосферния въздух в общините', 'air-quality'],
    ['Социално-икономическа интеграция на маргинализирани общности като ромите', 'roma-inclusion'],
    ['Изграждане на водоснабдителна и канализационна мрежа', 'water'],
    ['Подкрепа за младежи в риск и превенция на насилието', 'youth-at-risk'],
    ['Справедлив преход за въглищните региони', 'just-transition'],
  ])('in Bulgarian: %s', (title, expected) => {
    expect(themesOf(title, 'bg')).toContain(expected);
  });

  it.each([
    'Key enabling technologies for fusion power plants (European Partnership on Fusion Energy)',
    'Safety of SMRs, advanced and innovative nuclear reactors and fuels',
    'AI chip demonstrators for EU compute infrastructure',
    'RIA Resilience call reinforcing Europe’s strength in 6G radio communication systems',
    'Space critical EEE components for EU non-dependence – Radiation Hard FPGA on 7nm',
    'Future main battle tank platform systems',
    'Microbiome for early cancer prediction before the onset of disease',
    'MSCA Postdoctoral Fellowships 2026',
    'Ammunition Waste Collection and Disposal Unmanned Platform',
  ])('none of municipal life: %s', (title) => {
    expect(themesOf(title)).toEqual([]);
  });

  it('are named by the title before the text, and the words that led to them are given', () => {
    const [first, second] = classify({
      title: 'Networks of Towns',
      text: 'Projects may touch on sport, as long as towns meet.',
      language: 'en',
    });
    expect(first).toMatchObject({ theme: 'town-twinning', words: ['networks of towns', 'towns'] });
    expect(second?.theme).not.toBe('town-twinning');
  });

  it('are not made of a passing word, nor of words that merely go with a theme', () => {
    expect(
      themesOf('Regional surveillance, a digital approach to integration and engagement'),
    ).toEqual([]);
    const text = `${'The proposal is evaluated in two stages. '.repeat(20)} school`;
    expect(classify({ title: 'General conditions', text, language: 'en' })).toEqual([]);
  });

  it('hold whole words: romance is not Roma, and neither is Rome', () => {
    expect(themesOf('A romance in Rome, told by a roman author')).toEqual([]);
    expect(themesOf('Support to Roma families')).toContain('roma-inclusion');
  });

  it('do not depend on case, on hyphens or on how an accent is composed', () => {
    const plain = classify({ title: 'Трансграничен район', language: 'bg' });
    expect(plain).not.toEqual([]);
    expect(classify({ title: 'ТРАНСГРАНИЧЕН-РАЙОН'.normalize('NFD'), language: 'bg' })).toEqual(
      plain,
    );
  });

  it('come from the call’s own language, title, keywords, summary and text', () => {
    const themes = themesOfCall({
      language: 'bg',
      title: { bg: 'Покана за общини' },
      summary: { bg: 'Ремонт на читалища, библиотеки и музеи; фестивали и театър.' },
      descriptionText: 'Културни дейности.',
      keywords: ['civil protection'],
      programme: ProgrammeCode.parse('LIFE'),
    });
    expect(themes.map(({ theme }) => theme)).toEqual(
      expect.arrayContaining(['culture', 'disaster-prevention']),
    );
  });
});

describe('any text', () => {
  const lexicon = ['bg', 'el', 'tr', 'nb']
    .flatMap(termsFor)
    .flatMap((terms) =>
      Object.values(terms).flatMap(({ sure, also }) => `${sure}|${also}`.split('|')),
    );
  const word = fc.oneof(
    fc.constantFrom(...lexicon).map((term) => term.replaceAll('*', '')),
    fc.string(),
  );
  const text = fc.record({
    title: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    keywords: fc.array(word, { maxLength: 8 }),
    text: fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    language: fc.constantFrom('en', 'bg', 'el', 'tr', 'nb', 'fr'),
  });

  it('gives themes with weights in range, heaviest first, each once', () => {
    fc.assert(
      fc.property(text, (any) => {
        const themes = classify(any);
        for (const theme of themes) {
          CallTheme.parse(theme);
          expect(theme.words.length).toBeGreaterThan(0);
        }
        const weights = themes.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(new Set(themes.map(({ theme }) => theme)).size).toBe(themes.length);
      }),
    );
  });

  it('gives the same themes whatever the order of the keywords', () => {
    fc.assert(
      fc.property(
        text.chain((any) =>
          fc.tuple(
            fc.constant(any),
            fc.shuffledSubarray(any.keywords, { minLength: any.keywords.length }),
          ),
        ),
        ([any, keywords]) => {
          expect(classify({ ...any, keywords })).toEqual(classify(any));
        },
      ),
    );
  });
});

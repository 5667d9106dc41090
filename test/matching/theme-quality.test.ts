import { describe, expect, it } from 'vitest';
import { classify, themesOfNeed } from '../../shared/matching/themes.ts';
import { referenceMunicipalities } from '../../shared/reference/municipalities/reference-municipalities.ts';
import { LABEL_LANGUAGES, THEME_LABELS } from '../../shared/reference/theme-vocabulary.ts';
import { GREEK } from './theme-quality/el.ts';
import { NORWEGIAN } from './theme-quality/nb.ts';
import { ONE_NEED } from './theme-quality/one-need.ts';
import { TURKISH } from './theme-quality/tr.ts';

const TABLES = [GREEK, TURKISH, NORWEGIAN] as const;

const themesOfTitle = (title: string, language: string): string[] =>
  classify({ title, language }).map(({ theme }) => theme);

const needed = (text: string, language: string): string[] =>
  themesOfNeed({ text, language }).map(({ theme }) => theme);

const shareOf = <Case>(cases: readonly Case[], holds: (one: Case) => boolean): number =>
  cases.filter(holds).length / cases.length;

describe.each(TABLES)('what a specialist expects of titles and needs in $language', (table) => {
  const { language, titles, needs, foreign, conditions } = table;

  it.each(titles)('among the first three themes of the title: %s', (title, theme) => {
    expect(themesOfTitle(title, language).slice(0, 3)).toContain(theme);
  });

  it.each(needs)('the first theme of the need: %s', (need, theme) => {
    expect(needed(need, language)[0]).toBe(theme);
  });

  it('the main theme is first in nine of ten titles', () => {
    const first = ([title, theme]: readonly [string, string]) =>
      themesOfTitle(title, language)[0] === theme;
    expect(shareOf(titles, first)).toBeGreaterThanOrEqual(0.9);
  });

  it('no theme in conditions such as stand in every call', () => {
    const [title, text] = conditions;
    expect(classify({ title, text, language })).toEqual([]);
  });

  it.each(foreign)('no theme of municipal life: %s', (title) => {
    expect(themesOfTitle(title, language)).toEqual([]);
  });
});

describe('the name of a theme in five languages', () => {
  /** Names that are everyday words: in a title they may mean anything. */
  const EVERYDAY = new Set(['Water', 'Води', 'Su', 'Vann', 'Νέοι', 'Ασφάλεια', 'Güvenlik']);
  const names = Object.entries(THEME_LABELS).flatMap(([theme, labels]) =>
    labels.map((label, at) => ({ theme, label, language: LABEL_LANGUAGES[at] ?? '' })),
  );

  it('is understood as that theme when it is the title of a call, save everyday words', () => {
    const missed = names.filter(
      ({ theme, label, language }) => !themesOfTitle(label, language).includes(theme),
    );
    expect(new Set(missed.map(({ label }) => label))).toEqual(EVERYDAY);
  });

  it('is understood in a need, everyday words too', () => {
    for (const { theme, label, language } of names)
      expect(needed(label, language)).toContain(theme);
  });
});

describe('one need in five languages', () => {
  it.each(
    ONE_NEED.flatMap(([theme, texts]) =>
      Object.entries(texts).map(([language, text]) => [theme, language, text] as const),
    ),
  )('is about %s in %s: %s', (theme, language, text) => {
    expect(needed(text, language)[0]).toBe(theme);
  });
});

describe('a need', () => {
  it('weighs its sentences alike, wherever they stand', () => {
    const sentences = ['We lose drinking water.', 'Our museum is closed.', 'The school is cold.'];
    const themes = themesOfNeed({ text: sentences.join(' '), language: 'en' });
    const turned = themesOfNeed({ text: sentences.toReversed().join(' '), language: 'en' });
    expect(turned).toEqual(themes);
  });

  it('may be told in plain words, which weigh less than the terms of programmes', () => {
    const [plain] = themesOfNeed({ text: 'Our village has too little water.', language: 'en' });
    const [term] = themesOfNeed({ text: 'Our drinking water is bad.', language: 'en' });
    expect(plain).toMatchObject({ theme: 'water', words: ['water'] });
    expect(term).toMatchObject({ theme: 'water' });
    expect(plain?.weight).toBeLessThan(term?.weight ?? 0);
  });

  it('keeps its themes when it names what would mark a call as foreign to municipal life', () => {
    const text = 'The steel works closed; we want affordable housing in the military barracks.';
    expect(needed(text, 'en')).toContain('housing');
  });

  it('has no themes when it says nothing, and a sensible few when it is 100 KB long', () => {
    expect(needed('', 'el')).toEqual([]);
    expect(needed('Хиляда думи без тема. '.repeat(5000), 'bg')).toEqual([]);
    expect(needed('Търсим вода. '.repeat(8000), 'bg')).toEqual(['water']);
  });
});

describe('the needs of the reference municipalities', () => {
  const stated = referenceMunicipalities().flatMap(({ needs, priorities }) =>
    needs ? [{ found: needed(needs.text, needs.language), priorities }] : [],
  );
  const priorities = stated.flatMap(({ found, priorities: all }) =>
    all.map(({ theme, weight }) => ({ weight, isFound: found.includes(theme) })),
  );

  it('begin with a theme that is a stated priority, in nine of ten municipalities', () => {
    expect(stated.length).toBeGreaterThanOrEqual(46);
    const first = shareOf(stated, ({ found, priorities: all }) =>
      all.some(({ theme }) => theme === found[0]),
    );
    expect(first).toBeGreaterThanOrEqual(0.9);
  });

  it('name three in four of the first priorities, and half of all, in two or three sentences', () => {
    const first = priorities.filter(({ weight }) => weight === 3);
    expect(shareOf(first, ({ isFound }) => isFound)).toBeGreaterThanOrEqual(0.75);
    expect(shareOf(priorities, ({ isFound }) => isFound)).toBeGreaterThanOrEqual(0.5);
  });

  it('lead to few themes that are no stated priority', () => {
    const themes = stated.flatMap(({ found, priorities: all }) =>
      found.map((theme) => all.some((priority) => priority.theme === theme)),
    );
    expect(shareOf(themes, (isPriority) => isPriority)).toBeGreaterThanOrEqual(0.65);
  });
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { objectiveTerms } from '../../shared/reference/objective-terms.ts';
import { THEME_CONCEPTS } from '../../shared/reference/theme-concepts.ts';
import { THEME_MAPPINGS } from '../../shared/reference/theme-mappings.ts';
import { themeCodes } from '../../shared/reference/themes.ts';

const EuroVocId = z.string().regex(/^(?:[1-9]\d{0,5}|c_[0-9a-f]{8})$/);
const Goal = z.string().regex(/^(?:[1-9]|1[0-7])(?:\.(?:[1-9]|1\d|[a-d]))?$/);
/** Articles 3(1) of Regulation (EU) 2021/1058 and 14(4), (5) of Regulation (EU) 2021/1059. */
const SpecificObjective = z
  .string()
  .regex(/^(?:RSO(?:1\.[1-5]|2\.[1-8]|3\.[12]|4\.[1-6]|5\.[12])|ISO(?:6\.[1-6]|7\.[1-4]))$/);

const Concept = z.tuple([EuroVocId, z.string().regex(/^\S.*\S$/)]);

const Mapping = z.strictObject({
  sdg: z.array(Goal),
  interreg: z.array(SpecificObjective),
});

describe('the mappings of themes to official vocabularies', () => {
  it('have every theme once, in the order of the vocabulary, with identifiers of the right form', () => {
    expect(Object.keys(THEME_MAPPINGS)).toEqual(themeCodes());
    for (const mapping of Object.values(THEME_MAPPINGS)) Mapping.parse(mapping);
    expect(Object.keys(THEME_CONCEPTS)).toEqual(themeCodes());
    for (const concepts of Object.values(THEME_CONCEPTS)) z.array(Concept).parse(concepts);
  });

  it('name nothing twice for a theme, and a EuroVoc concept for one theme only', () => {
    const concepts = Object.values(THEME_CONCEPTS).flat();
    expect(new Set(concepts.map(([id]) => id)).size).toBe(concepts.length);
    expect(new Set(concepts.map(([, label]) => label)).size).toBe(concepts.length);
    for (const { sdg, interreg } of Object.values(THEME_MAPPINGS)) {
      expect(new Set([...sdg, ...interreg]).size).toBe(sdg.length + interreg.length);
    }
  });

  it('cover what the regulations list, save what has no theme of municipal life', () => {
    const mapped = new Set(Object.values(THEME_MAPPINGS).flatMap(({ interreg }) => interreg));
    const listed = [
      ...[1, 2, 3, 4, 5].map((n) => `RSO1.${n}`),
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `RSO2.${n}`),
      ...[1, 2].map((n) => `RSO3.${n}`),
      ...[1, 2, 3, 4, 5, 6].map((n) => `RSO4.${n}`),
      ...[1, 2].map((n) => `RSO5.${n}`),
      ...[1, 2, 3, 4, 5, 6].map((n) => `ISO6.${n}`),
      ...[1, 2, 3, 4].map((n) => `ISO7.${n}`),
    ];
    const unmapped = listed.filter((code) => !mapped.has(code));
    expect(unmapped).toEqual(['RSO1.1', 'RSO2.3', 'RSO5.2', 'ISO6.4', 'ISO6.6', 'ISO7.4']);
  });
});

describe('the spellings of official objectives', () => {
  it('belong to a theme of the vocabulary and are words as texts part into', () => {
    const spellings = objectiveTerms();
    for (const { theme, terms } of spellings) {
      expect(themeCodes()[theme]).toBeDefined();
      for (const term of terms.split('|'))
        expect(term).toMatch(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$/u);
    }
    const climate = spellings.filter(({ name }) => name === 'RSO2.4');
    expect(climate.map(({ terms }) => terms)).toContain('rso2 4|rso 2 4');
  });
});

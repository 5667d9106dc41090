import { ThemeCode } from '../domain/theme.ts';
import { THEME_LABELS } from './theme-vocabulary.ts';

/** A theme of the vocabulary by its plain name, before it is branded. */
export type ThemeName = keyof typeof THEME_LABELS;

/** Every theme of the vocabulary, in the order of the list. */
export const themeCodes = (): ThemeCode[] =>
  Object.keys(THEME_LABELS).map((code) => ThemeCode.parse(code));

/**
 * What speaks for each theme in one language: terms separated by `|`, each one or more words; a `*` ends
 * a word that may go on. `sure` terms name the theme, `also` terms speak for it together with others.
 */
export type ThemeTerms = Record<ThemeName, { sure: string; also: string }>;

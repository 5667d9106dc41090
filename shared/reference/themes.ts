import { ThemeCode } from '../domain/theme.ts';
import { THEME_NAMES, type ThemeName } from './theme-names.ts';

/** Every theme of the vocabulary, in the order of the list. */
export const themeCodes = (): ThemeCode[] => THEME_NAMES.map((name) => ThemeCode.parse(name));

/**
 * What speaks for each theme in one language: terms separated by `|`, each one or more words; a `*` ends
 * a word that may go on. `sure` terms name the theme, `also` terms speak for it together with others.
 */
export type ThemeTerms = Record<ThemeName, { sure: string; also: string }>;

import type { Language } from '../domain/language.ts';
import type { ThemeCode } from '../domain/theme.ts';
import { LABEL_LANGUAGES, THEME_LABELS } from './theme-vocabulary.ts';

const labelsOf = new Map<string, readonly string[]>(Object.entries(THEME_LABELS));
const languages: readonly string[] = LABEL_LANGUAGES;

/**
 * The name of a theme in the reader's language, else in English. A code that is no longer in the
 * vocabulary is shown as it is, with spaces: an old profile must not break a digest.
 */
export const themeLabel = (code: ThemeCode, language: Language): string => {
  const labels = labelsOf.get(code) ?? [];
  return labels[languages.indexOf(language)] ?? labels[0] ?? code.replaceAll('-', ' ');
};

import type { DigestLanguage } from '../domain/language.ts';
import type { Reason } from '../domain/match.ts';
import type { ThemeCode } from '../domain/theme.ts';
import type { DigestItem } from './content.ts';
import type { Reader } from './deadline-words.ts';
import { diffWords } from './diff-words.ts';
import type { FieldDiff } from './field-diff.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import type { ChangedField } from './i18n/changes.ts';
import { keptByKey } from './kept-by-key.ts';

/** The name of a theme in a language. */
export type ThemeLabel = (code: ThemeCode, language: DigestLanguage) => string;

const regions = keptByKey((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

/**
 * Why a call fits, one sentence a reason without a full stop. That municipalities and that this country may
 * apply is one sentence when the same document says both.
 */
export const reasonWords = (
  reasons: readonly Reason[],
  catalogue: Catalogue,
  themeLabel: ThemeLabel,
): string[] => {
  const here = reasons.find((reason) => reason.code === 'eligible-here');
  const applicant = reasons.find((reason) => reason.code === 'eligible-applicant');
  const joined = here !== undefined && applicant !== undefined && here.by === applicant.by;
  if (!joined) return reasons.map((reason) => sentence(reason, catalogue, themeLabel));
  const both = catalogue.reasons['eligible-applicant-here'];
  return reasons
    .filter((reason) => reason !== here)
    .map((reason) =>
      reason === applicant
        ? both(countryName(here.country, catalogue), here.by)
        : sentence(reason, catalogue, themeLabel),
    );
};

/** What a country is called in the language of the catalogue. */
export const countryName = (country: string, { locale }: Catalogue): string =>
  regions(locale).of(country) ?? country;

const sentence = (reason: Reason, catalogue: Catalogue, themeLabel: ThemeLabel): string => {
  const { reasons, language } = catalogue;
  switch (reason.code) {
    case 'themes':
      return reasons.themes(reason.themes.map((theme) => themeLabel(theme, language)));
    case 'eligible-here':
      return reasons['eligible-here'](countryName(reason.country, catalogue), reason.by);
    case 'eligible-applicant':
      return reasons['eligible-applicant'](reason.by);
    case 'time-left':
      return reasons['time-left'](Math.floor(reason.days / 7));
    case 'forthcoming':
      return reasons.forthcoming();
  }
};

const NAMED: readonly ChangedField[] = [
  'deadlines',
  'opensOn',
  'money',
  'coFinancing',
  'eligibility',
];

/** The field of a call that holds a fact. */
const FIELD_OF: Record<FieldDiff['field'], string> = {
  deadline: 'deadlines',
  opensOn: 'opensOn',
  budget: 'money',
  grant: 'money',
  rate: 'coFinancing',
};

/**
 * What changed, in words, each once: with what was and what is where the item carries both, else by the name of the
 * field. Fields without a word of their own are one `other`.
 */
export const changeWords = (
  { changedFields, call, diff = [] }: Pick<DigestItem, 'changedFields' | 'call' | 'diff'>,
  reader: Reader,
  catalogue: Catalogue,
): string[] => {
  const told = new Set(diff.map(({ field }) => FIELD_OF[field]));
  const named = changedFields
    .filter((field) => !told.has(field))
    .map((field): ChangedField => {
      if (field === 'withdrawn') {
        return call.sourceStatus === 'withdrawn' ? 'withdrawn' : 'reinstated';
      }
      return NAMED.find((name) => name === field) ?? 'other';
    });
  return [
    ...diff.map((each) => diffWords(each, reader, catalogue)),
    ...[...new Set(named)].map((field) => catalogue.changes[field]),
  ];
};

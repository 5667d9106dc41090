import { keptByKey } from '../kept-by-key.ts';

/** The forms of a phrase by CLDR plural category; `other` stands in for those a language lacks. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

const rulesOf = keptByKey((locale) => new Intl.PluralRules(locale));

/** The form of a phrase that goes with a number, by the rules of the language. */
export const pluralIn =
  (locale: string) =>
  (count: number, forms: PluralForms): string =>
    forms[rulesOf(locale).select(count)] ?? forms.other;

const figures = keptByKey((locale) => new Intl.NumberFormat(locale));

/** A number and the form of the phrase that goes with it: `3 нови покани`. */
export const countedIn = (locale: string) => {
  const plural = pluralIn(locale);
  return (count: number, forms: PluralForms): string =>
    `${figures(locale).format(count)} ${plural(count, forms)}`;
};

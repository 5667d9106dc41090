import * as z from 'zod';

/** ISO 639-1 code of a language that a text is written in. */
export const Language = z.string().regex(/^[a-z]{2}$/);
export type Language = z.infer<typeof Language>;

/** A language that digests are written in; `nb` is Norwegian Bokmål. */
export const DigestLanguage = z.enum(['bg', 'en', 'el', 'tr', 'nb']);
export type DigestLanguage = z.infer<typeof DigestLanguage>;

/** One text in one or more languages. */
export const Localised = z
  .record(Language, z.string().min(1))
  .refine((texts) => Object.keys(texts).length > 0, 'at least one language');
export type Localised = z.infer<typeof Localised>;

/** The text in the reader's language, else in English, else in whatever language there is. */
export const textFor = (
  texts: Localised,
  language: Language,
): { text: string; language: Language } => {
  for (const candidate of [language, 'en', ...Object.keys(texts)]) {
    const text = texts[candidate];
    if (text !== undefined) return { text, language: candidate };
  }
  throw new Error('a localised text has at least one language');
};

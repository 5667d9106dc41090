import type { DigestLanguage } from '../../domain/language.ts';
import { bg } from './i18n/bg.ts';
import { el } from './i18n/el.ts';
import { en } from './i18n/en.ts';
import { nb } from './i18n/nb.ts';
import { tr } from './i18n/tr.ts';
import type { PartnerWords } from './words.ts';

const WORDS: Readonly<Record<DigestLanguage, PartnerWords>> = { bg, en, el, tr, nb };

/** What is written about partner searches, in the reader's language. */
export const partnerWords = (language: DigestLanguage): PartnerWords => WORDS[language];

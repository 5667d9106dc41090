import type { DigestLanguage } from '../domain/language.ts';
import { NOT_STATED, type RuleName, type RuleResult } from '../domain/match.ts';
import { bg } from './words/bg.ts';
import { el } from './words/el.ts';
import { en } from './words/en.ts';
import { nb } from './words/nb.ts';
import type { RuleWords } from './words/rule-words.ts';
import { tr } from './words/tr.ts';

const WORDS: Record<DigestLanguage, RuleWords> = { bg, el, en, nb, tr };

/** Rules whose demand is of figures or codes, which are the same in every language. */
const IN_FIGURES: ReadonlySet<RuleName> = new Set<RuleName>([
  'country',
  'nuts-area',
  'population',
  'own-contribution',
]);

/** Longest demand that is told: the list of a whole programme is for those who look it up. */
const MOST_LETTERS = 60;

/** Why rules keep a municipality from applying, one sentence a rule without a full stop. */
export const whyNotWords = (rules: readonly RuleResult[], language: DigestLanguage): string[] => {
  const words = WORDS[language];
  return rules.map((result) => {
    const [against, unknown] = words[result.rule];
    const sentence = result.answer === 'ineligible' ? against : unknown;
    return isTold(result) ? `${sentence} (${words.demanded}: ${result.demanded})` : sentence;
  });
};

const isTold = ({ rule, demanded }: RuleResult): boolean =>
  IN_FIGURES.has(rule) && demanded !== NOT_STATED && demanded.length <= MOST_LETTERS;

import type { DigestLanguage } from '../../domain/language.ts';
import { consortiumWords } from '../i18n/consortium-words.ts';
import { additionInWords, obstacleInWords } from './completion-words.ts';
import { judgeConsortium } from './judge-consortium.ts';
import { verdictOf } from './judgement.ts';
import { judgementInWords } from './judgement-words.ts';
import { smallestAdditions } from './smallest-additions.ts';
import { type Member, statesConsortium, type Terms } from './terms.ts';

/**
 * A consortium set against its terms, as it is told: each rule, what no addition mends, and the smallest additions
 * that complete it, as codes with values and in words of a language.
 */
export const consortiumView = (
  terms: Terms,
  members: readonly Member[],
  language: DigestLanguage,
) => {
  const words = consortiumWords(language);
  const rules = judgeConsortium(terms, members);
  const { ways, moreWays, obstacles } = smallestAdditions(terms, members);
  return {
    /** Whether anybody states who must come together; where nobody does, the verdict is of the members alone. */
    ruleStated: statesConsortium(terms),
    verdict: verdictOf(rules),
    rules: rules.map((rule) => ({ ...rule, words: judgementInWords(rule, words) })),
    additions: ways.map((way) =>
      way.map((addition) => ({ ...addition, words: additionInWords(addition, words) })),
    ),
    moreWays,
    obstacles: obstacles.map((each) => ({ ...each, words: obstacleInWords(each, words) })),
  };
};

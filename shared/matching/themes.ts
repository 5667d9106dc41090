import type { Call } from '../domain/call.ts';
import { type Language, textFor } from '../domain/language.ts';
import type { ThemeCode } from '../domain/theme.ts';
import { objectiveTerms } from '../reference/objective-terms.ts';
import { OFF_TOPIC_TERMS, termsFor } from '../reference/theme-lexicon.ts';
import { type ThemeTerms, themeCodes } from '../reference/themes.ts';
import type { CallTheme } from './indexed-call.ts';
import { evidenceIn, READ_CHARACTERS, type ThemedText } from './theme-evidence.ts';
import { TermIndex } from './theme-terms.ts';

/** A score of this much gives half the weight. */
const HALF = 4;
const LEAST_WEIGHT = 0.35;
/** Themes far behind a call's main theme are mentioned in it, not what it is about. */
const LEAST_SHARE = 0.5;
/** What is left of a score when the title names laboratory research, defence or industry. */
const OFF_TOPIC_FACTOR = 0.2;
const MOST_THEMES = 8;
/** What a municipality says it needs, in its own words. */
type Need = { language: Language; text: string };

/**
 * The themes of municipal life a text is about, heaviest first. A title outweighs a keyword, a keyword
 * outweighs the text. The order of keywords does not matter, equal input gives equal output, and a text
 * about none of the themes gives none.
 */
export const classify = (text: ThemedText): CallTheme[] => {
  const factor = offTopic().mentions(text.title) ? OFF_TOPIC_FACTOR : 1;
  const weighed = evidenceIn(text, indexFor(text.language))
    .flatMap(({ theme, score, words }) => {
      const code = vocabulary()[theme];
      return code ? [{ theme: code, weight: weightOf(score * factor), words }] : [];
    })
    .filter(({ weight }) => weight >= LEAST_WEIGHT);
  const best = weighed[0]?.weight ?? 0;
  return weighed.filter(({ weight }) => weight >= best * LEAST_SHARE).slice(0, MOST_THEMES);
};

/** The themes a call is about, by its own words in the language it is written in. */
export const themesOfCall = (
  call: Pick<Call, 'title' | 'keywords' | 'summary' | 'descriptionText' | 'language' | 'programme'>,
): CallTheme[] => {
  const title = textFor(call.title, call.language).text;
  const summary = call.summary ? textFor(call.summary, call.language).text : '';
  const text = `${summary}\n${call.descriptionText ?? ''}`;
  const interreg = call.programme.startsWith('INTERREG');
  return classify({ title, keywords: call.keywords, text, language: call.language, interreg });
};

/**
 * The themes of a need in an organisation's own words. A need has no title: each of its sentences counts alike,
 * wherever it stands, and a word that marks laboratory research or defence in the title of a call marks nothing.
 */
export const themesOfNeed = ({ language, text }: Need): CallTheme[] =>
  classify({
    title: '',
    keywords: [text.slice(0, READ_CHARACTERS)],
    text,
    language,
    plainWords: true,
  });

/** Grows with the score and never reaches 1; two decimals, so that stored calls stay small. */
const weightOf = (score: number): number => Math.round((100 * score) / (score + HALF)) / 100;

let codes: ThemeCode[] | undefined;

const vocabulary = (): ThemeCode[] => {
  codes ??= themeCodes();
  return codes;
};

const indexes = new Map<readonly ThemeTerms[], TermIndex>();

const indexFor = (language: Language): TermIndex => {
  const lexicons = termsFor(language);
  const index = indexes.get(lexicons) ?? TermIndex.ofThemes(lexicons, objectiveTerms());
  indexes.set(lexicons, index);
  return index;
};

let offTopicIndex: TermIndex | undefined;

const offTopic = (): TermIndex => {
  offTopicIndex ??= TermIndex.ofTerms(OFF_TOPIC_TERMS);
  return offTopicIndex;
};

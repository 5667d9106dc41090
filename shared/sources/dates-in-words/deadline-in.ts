import type { Zone } from '../../domain/time.ts';
import { type DateInWords, datesIn, type FoundDate } from './dates-in.ts';

/** Words that announce a deadline, by language. English stands on pages of every language. */
const ANNOUNCING: Readonly<Record<string, string>> = {
  en: String.raw`deadlines?|closing date|closes(?:\son)?|apply (?:by|until|before)|submi(?:t|tted|ssion)(?:\s\p{L}+){0,6}\s(?:by|until|no later than|not later than)|open until|extended (?:to|until|till)(?=[^\p{N}.]{0,12}\p{N})`,
  bg: String.raw`кра(?:ен|йният|йния) срок|срок(?:ът|а)? за (?:кандидатстване|подаване|представяне)|крайна(?:та)? дата|(?:подава|приема|кандидатства|подадени|представя)\p{L}*(?:\s\p{L}+){0,6}\sдо|удълж\p{L}+(?:\s\p{L}+){0,4}\sдо`,
};

/** Deadlines of something else than the application. */
const OTHER_MATTER =
  /question|clarif|enquir|inquir|complaint|implement|payment|report|regist|appeal|evaluat|въпрос|разяснен|изпълнени|плащан|отчет|жалб|обжалв|регистрац|оценк/i;

/** A date after one of these is where something begins or was said, not where it ends. */
const BEGINNING =
  /(?:from|since|as of|dated|(?:published|announced|opened|launched)(?: on)?|opens(?: on)?|от|считано от|(?:обявен|публикуван|отворен)\p{L}*(?: на)?)\s*$/iu;

const EXTENSION = /exten(?:d|sion)|prolong|postpone|удълж|отлага|отложен/i;
const SENTENCE_END = /\n|[!?]\s|\.\s+(?=\p{Lu})/u;
const SENTENCE = 400;
const MOST_MENTIONS = 100;

/** Between two dates that both count: nothing but signs and a word for "and". */
const ALSO =
  /^[\s,;/()]*(?:г\.|година|ч\.)?[\s,;/()]*(?:and|и|as well as|както и)?\s*(?:on|на)?\s*$/iu;

/**
 * The deadlines a text states for applications, each once, in order of date. A sentence whose dates could
 * mean anything gives none; where the text speaks of an extension, only the extended ones count.
 */
export const findDeadlinesIn = (text: string, language: string, zone: Zone): DateInWords[] => {
  const mentions = mentionsIn(text, language).map((mention) => ({
    extends: EXTENSION.test(mention.text),
    dates: datesOf(mention, zone),
  }));
  const extended = mentions.filter((mention) => mention.extends && mention.dates.length > 0);
  return distinct((extended.length > 0 ? extended : mentions).flatMap(({ dates }) => dates));
};

/** The one deadline a text states for applications; undefined when it states none or more than one. */
export const findDeadlineIn = (
  text: string,
  language: string,
  zone: Zone,
): DateInWords | undefined => {
  const found = findDeadlinesIn(text, language, zone);
  return found.length === 1 ? found[0] : undefined;
};

/** A sentence that speaks of a deadline, and from where to where in it the words for that stand. */
type Mention = { text: string; words: number; from: number };

const mentionsIn = (text: string, language: string): Mention[] => {
  const words = [...new Set(['en', language])].flatMap((each) =>
    Object.hasOwn(ANNOUNCING, each) ? [ANNOUNCING[each]] : [],
  );
  const announcing = new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu');
  return [...text.slice(0, 200_000).matchAll(announcing)].slice(0, MOST_MENTIONS).map((found) => {
    const start = sentenceStart(text, found.index);
    const ahead = text.slice(found.index, found.index + SENTENCE);
    const end = SENTENCE_END.exec(ahead.slice(found[0].length));
    const length = end ? found[0].length + end.index : ahead.length;
    return {
      text: text.slice(start, found.index) + ahead.slice(0, length),
      words: found.index - start,
      from: found.index - start + found[0].length,
    };
  });
};

const sentenceStart = (text: string, at: number): number => {
  const behind = text.slice(Math.max(0, at - SENTENCE), at);
  const breaks = [...behind.matchAll(new RegExp(SENTENCE_END, 'gu'))];
  const last = breaks.at(-1);
  return at - behind.length + (last ? last.index + last[0].length : 0);
};

const datesOf = ({ text, words, from }: Mention, zone: Zone): DateInWords[] => {
  const found = datesIn(text, zone).filter((date) => date.at >= from);
  const counting = found.filter(({ at }) => !BEGINNING.test(text.slice(Math.max(0, at - 40), at)));
  const [first] = counting;
  if (!first || isOtherMatter(text, words, first.at)) return [];
  const alike = counting.every((date, at) => at === 0 || joined(text, counting[at - 1], date));
  return alike ? counting.map(plain) : [];
};

/** Whether the deadline is that of something else, by the word before it (`Registration deadline: …`) or after. */
const isOtherMatter = (text: string, words: number, date: number): boolean => {
  const before = /[\p{L}-]+\s*$/u.exec(text.slice(Math.max(0, words - 30), words))?.[0] ?? '';
  return OTHER_MATTER.test(before + text.slice(words, date));
};

const joined = (sentence: string, before: FoundDate | undefined, date: FoundDate): boolean =>
  before !== undefined && ALSO.test(sentence.slice(before.end, date.at));

const plain = ({ at: _at, end: _end, ...named }: FoundDate): DateInWords => named;

/** The same day named with and without its hour is one deadline; with two hours it is two. */
const distinct = (dates: readonly DateInWords[]): DateInWords[] => {
  const byMoment = new Map(dates.map((date) => [`${date.date} ${date.time ?? ''}`, date]));
  const timed = new Set(dates.flatMap(({ date, time }) => (time === undefined ? [] : [date])));
  return [...byMoment.entries()]
    .filter(([, { date, time }]) => time !== undefined || !timed.has(date))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, date]) => date);
};

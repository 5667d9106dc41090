import { statusOf } from '../domain/call.ts';
import { type Language, textFor } from '../domain/language.ts';
import type { PlainDate } from '../domain/time.ts';
import { safeUrl } from '../mail/html.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { cleanText } from './clean-text.ts';
import type { DigestItem } from './content.ts';
import {
  type DeadlineWords,
  deadlineWords,
  laterDeadlines,
  type Reader,
  type Upcoming,
} from './deadline-words.ts';
import { fitted } from './fitted.ts';
import { count, grantSize, money, rate, weekdayDate } from './format.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import { changeWords, reasonWords, type ThemeLabel } from './words.ts';

export type Fact = { label: string; value: string };

/** A text with the language it is in, which may not be the reader's. */
export type Passage = { text: string; language: Language };

/**
 * Longest title shown, in characters: longer ones would, ten times over, push a mail beyond what Gmail shows of it. The
 * whole title is one click away.
 */
const LONGEST_TITLE = 300;

/** One call in words. */
export type ItemView = {
  programme: Passage;
  title: Passage;
  badge?: string;
  /** Why it is told again, where the section alone does not say. */
  notice?: string;
  change?: Fact;
  deadline: DeadlineWords;
  facts: Fact[];
  reasons: { label: string; list: string[] };
  /** Absent when the address given is none that a mail may link to. */
  link?: { label: string; url: string };
};

/** What the digest says of one call. */
export const itemView = (
  item: DigestItem,
  next: Upcoming | undefined,
  reader: Reader,
  catalogue: Catalogue,
  themeLabel: ThemeLabel,
): ItemView => {
  const { call } = item;
  const { labels, language, separator } = catalogue;
  const { kind } = item.told;
  const changes = kind === 'new' ? [] : changeWords(item, reader, catalogue);
  const forthcoming = statusOf(call, reader.now) === 'forthcoming';
  const url = safeUrl(call.url);
  return {
    programme: passage(textFor(call.programmeName, language)),
    title: titleOf(call, language),
    ...(forthcoming && { badge: catalogue.badges.forthcoming }),
    ...(kind === 'reopened' && { notice: catalogue.reopened }),
    ...(changes.length > 0 && {
      change: { label: labels.changed, value: changes.join(separator) },
    }),
    deadline: deadlineWords(next, call.deadlines.length > 0, reader, catalogue),
    facts: factsOf(
      call,
      {
        opensOn: forthcoming ? call.opensOn : undefined,
        later: laterDeadlines(call.deadlines, next, reader, catalogue),
      },
      catalogue,
    ),
    reasons: {
      label: labels.reasons,
      list: reasonWords(item.reasons, catalogue, themeLabel),
    },
    ...(url !== undefined && { link: { label: labels.link, url } }),
  };
};

const passage = ({ text, language }: Passage): Passage => ({
  text: fitted(cleanText(text), LONGEST_TITLE),
  language,
});

/** A title of invisible characters alone would leave nothing to read or to click. */
const titleOf = (call: IndexedCall, language: Language): Passage => {
  const title = passage(textFor(call.title, language));
  return title.text === '' ? { ...title, text: cleanText(call.identifier) } : title;
};

/** Budget, grant and rate are looked for in every call, so that their absence is said; the rest is left out. */
const factsOf = (
  call: IndexedCall,
  { opensOn, later }: { opensOn: PlainDate | undefined; later: string[] },
  catalogue: Catalogue,
): Fact[] => {
  const { labels, values } = catalogue;
  const { currency, budgetTotal, expectedGrants } = call.money;
  const facts: [string, string | undefined][] = [
    [labels.opensOn, opensOn && weekdayDate(opensOn, catalogue)],
    [labels.laterDeadlines, later.length > 0 ? later.join(catalogue.separator) : undefined],
    [labels.budget, budgetTotal ? money(budgetTotal, currency, catalogue) : values.notStated],
    [labels.grant, grantSize(call.money, catalogue) ?? values.notStated],
    [labels.expectedGrants, expectedGrants ? count(expectedGrants, catalogue) : undefined],
    [labels.rate, rateOf(call, catalogue)],
    [labels.identifier, cleanText(call.identifier)],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
};

const rateOf = ({ coFinancing }: IndexedCall, catalogue: Catalogue): string => {
  if (!coFinancing) return catalogue.values.notStated;
  const words = rate(coFinancing.rate, catalogue);
  return coFinancing.by === 'programme' ? catalogue.values.byProgramme(words) : words;
};

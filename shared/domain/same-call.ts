import type { Call } from './call.ts';
import type { Compared, SameCallRule } from './call-link.ts';
import { identifierKey, titleWords, withoutProgramme } from './call-names.ts';
import { inOrder } from './deadline.ts';
import { type Language, textFor } from './language.ts';
import { type Kinship, kinshipOf } from './programme-kinship.ts';
import { daysBetween, type PlainDate } from './time.ts';
import { likenessOf } from './title-likeness.ts';

/** What is looked at of a call. */
export type ComparedCall = Pick<
  Call,
  'source' | 'identifier' | 'kind' | 'programme' | 'title' | 'deadlines' | 'eligibility'
>;

/** `likeness`: how alike the titles are, 0 when they say nothing. It tells which of two candidates is the better. */
export type SameCall =
  | { same: true; rule: SameCallRule; evidence: Compared[]; likeness: number }
  | { same: false };

/** A call made ready to be compared with many others. */
export type Comparable = {
  call: ComparedCall;
  identifier: string;
  titles: Map<Language, string[]>;
  /** The dates of all deadlines, and the last of them, each by its own clock on the wall. */
  dates: Set<PlainDate>;
  lastDate: PlainDate | undefined;
};

export const comparable = (call: ComparedCall): Comparable => ({
  call,
  identifier: identifierKey(call.identifier),
  titles: new Map(
    Object.entries(call.title).map(([language, title]) => [
      language,
      withoutProgramme(titleWords(title), call.programme),
    ]),
  ),
  dates: new Set(call.deadlines.map(({ date }) => date)),
  lastDate: inOrder(call.deadlines).at(-1)?.date,
});

/**
 * Whether two sources speak of the same call. Two rules, both strict: a false yes hides a call, a false no
 * only shows it twice.
 * - `same-identifier`: the identifiers are the same but for their spelling, the programmes can be one, and
 *   the deadlines have a date in common; or one side knows no deadline or programme, and the identifier is
 *   one that no two calls share.
 * - `same-title-and-deadline`: the titles in one language are alike (`likenessOf`), the programmes are one or
 *   of one family, the last deadlines fall on one day, and no two codes or lists of countries say otherwise.
 */
export const sameCall = (a: ComparedCall, b: ComparedCall): SameCall =>
  compareCalls(comparable(a), comparable(b));

/** `sameCall` for calls that were made ready before. */
export const compareCalls = (a: Comparable, b: Comparable): SameCall => {
  if (a.call.source === b.call.source || !kindsAgree(a.call, b.call)) return { same: false };
  const kinship = kinshipOf(a.call.programme, b.call.programme);
  if (kinship === 'different') return { same: false };
  return byIdentifier(a, b, kinship) ?? byTitle(a, b, kinship) ?? { same: false };
};

/**
 * Whether two calls that were found to be the same may still be: names and programmes agree, and the last
 * deadlines are less than half a year apart. One source learns of a new deadline before the other, and is not
 * about another call for that; but a page that is kept from year to year is about another call in the next.
 */
export const mayStillBeSame = (a: Comparable, b: Comparable): boolean => {
  const kinship = kinshipOf(a.call.programme, b.call.programme);
  if (kinship === 'different' || !kindsAgree(a.call, b.call) || farApart(a, b)) return false;
  if (a.identifier === b.identifier && isIdentifying(a.identifier)) return true;
  return !codesDiffer(a, b) && !placesDiffer(a.call, b.call) && !!titlesOf(a, b, kinship);
};

const HALF_A_YEAR_DAYS = 183;

const farApart = (a: Comparable, b: Comparable): boolean =>
  a.lastDate !== undefined &&
  b.lastDate !== undefined &&
  Math.abs(daysBetween(a.lastDate, b.lastDate)) > HALF_A_YEAR_DAYS;

/** What two calls are called and when they end, for somebody who decides on them. */
export const evidenceOf = (a: ComparedCall, b: ComparedCall): Compared[] => [
  { what: 'identifier', a: a.identifier, b: b.identifier },
  {
    what: 'title',
    a: shortened(textFor(a.title, 'en').text),
    b: shortened(textFor(b.title, 'en').text),
  },
  { what: 'programme', a: a.programme, b: b.programme },
  { what: 'deadline', a: datesOf(comparable(a)), b: datesOf(comparable(b)) },
];

/** A consultation on a call bears its name and is no call. */
const kindsAgree = (a: ComparedCall, b: ComparedCall): boolean =>
  (a.kind === 'consultation') === (b.kind === 'consultation');

const byIdentifier = (a: Comparable, b: Comparable, kinship: Kinship): SameCall | undefined => {
  if (a.identifier !== b.identifier || !isIdentifying(a.identifier)) return undefined;
  const common = [...a.dates].filter((date) => b.dates.has(date)).sort();
  const undated = a.dates.size === 0 || b.dates.size === 0;
  if (common.length === 0 && !undated) return undefined;
  if ((undated || kinship === 'unknown') && !isUnique(a.identifier)) return undefined;
  const [inA, inB] = [common.join(', ') || datesOf(a), common.join(', ') || datesOf(b)];
  return {
    same: true,
    rule: 'same-identifier',
    likeness: titlesOf(a, b, kinship)?.likeness ?? 0,
    evidence: [
      { what: 'identifier', a: a.call.identifier, b: b.call.identifier },
      { what: 'programme', a: a.call.programme, b: b.call.programme },
      { what: 'deadline', a: inA, b: inB },
    ],
  };
};

const NONE = 'not stated';

const datesOf = ({ dates }: Comparable): string => [...dates].sort().join(', ') || NONE;

const byTitle = (a: Comparable, b: Comparable, kinship: Kinship): SameCall | undefined => {
  if (a.lastDate === undefined || a.lastDate !== b.lastDate) return undefined;
  if (codesDiffer(a, b) || placesDiffer(a.call, b.call)) return undefined;
  const titles = titlesOf(a, b, kinship);
  if (!titles) return undefined;
  const { language, likeness } = titles;
  return {
    same: true,
    rule: 'same-title-and-deadline',
    likeness,
    evidence: [
      {
        what: `title.${language}`,
        a: shortened(a.call.title[language]),
        b: shortened(b.call.title[language]),
      },
      { what: 'programme', a: a.call.programme, b: b.call.programme },
      { what: 'deadline', a: a.lastDate, b: b.lastDate },
    ],
  };
};

/** Longest part of a title kept as evidence. */
const LONGEST_EVIDENCE = 500;

const shortened = (title = ''): string => title.slice(0, LONGEST_EVIDENCE).toWellFormed();

/** Titles this short ("Technical assistance", "Second call") are borne by calls of many programmes. */
const TELLING_WORDS = 4;

/** The language in which the titles are most alike; undefined when they are in none. */
const titlesOf = (
  a: Comparable,
  b: Comparable,
  kinship: Kinship,
): { language: Language; likeness: number } | undefined => {
  if (kinship !== 'equal' && kinship !== 'family') return undefined;
  let best: { language: Language; likeness: number } | undefined;
  for (const language of [...a.titles.keys()].sort()) {
    const words = a.titles.get(language) ?? [];
    const likeness = likenessOf(words, b.titles.get(language) ?? []);
    const telling = kinship === 'equal' || words.length >= TELLING_WORDS;
    if (likeness !== undefined && telling && likeness > (best?.likeness ?? 0)) {
      best = { language, likeness };
    }
  }
  return best;
};

/** Fewer characters, or digits alone, are a row's number in somebody's list. */
const isIdentifying = (key: string): boolean => key.length >= 6 && /\p{L}/u.test(key);

/** Long, with letters and digits, as official codes are: no coincidence even without a second witness. */
const isUnique = (key: string): boolean =>
  key.length >= 8 && /\p{L}/u.test(key) && (key.match(/\d/g)?.length ?? 0) >= 2;

/** Codes as authorities give them: HORIZON-CL5-2026-D3-01, BG16FFPR002-2.005; no slug of a web address. */
const CODE = /^(?=.*\d)([A-Z][A-Z0-9]*)[-./ ][A-Z0-9-./ ]+$/;

/** Two codes out of one list of codes: HORIZON has topics of one title and one deadline under two of them. */
const codesDiffer = (a: Comparable, b: Comparable): boolean => {
  const [one, other] = [CODE.exec(a.call.identifier)?.[1], CODE.exec(b.call.identifier)?.[1]];
  return one !== undefined && one === other && a.identifier !== b.identifier;
};

/** The same small grants scheme is opened in two countries with one deadline. */
const placesDiffer = (a: ComparedCall, b: ComparedCall): boolean => {
  const [inA, inB] = [a.eligibility.countries, b.eligibility.countries];
  if (inA?.by !== 'source' || inB?.by !== 'source') return false;
  return !inA.values.some((country) => inB.values.includes(country));
};

import { type PlainDate, utcDayOf } from '../../domain/time.ts';
import { MONTH_PATTERN, monthNumber } from './month-words.ts';

/** A time that is only roughly named: the words, and the first and last day they may mean. */
export type RoughDate = { text: string; from: PlainDate; until: PlainDate };

/** Words, the first and the last month they may mean. */
const SPANS: readonly (readonly [words: string, first: number, last: number])[] = [
  ['(?:first|1st) half|първото полугодие|първата половина', 1, 6],
  ['(?:second|2nd) half|второто полугодие|втората половина', 7, 12],
  ['Q1|(?:1st|first) quarter|(?:първото|I) тримесечие', 1, 3],
  ['Q2|(?:2nd|second) quarter|(?:второто|II) тримесечие', 4, 6],
  ['Q3|(?:3rd|third) quarter|(?:третото|III) тримесечие', 7, 9],
  ['Q4|(?:4th|fourth|last) quarter|(?:четвъртото|последното|IV) тримесечие', 10, 12],
  ['spring|пролет(?:та)?', 3, 5],
  ['summer|лято(?:то)?', 6, 8],
  ['autumn|fall|есен(?:та)?', 9, 11],
  ['early|beginning|start|начало(?:то)?', 1, 3],
  ['mid|middle|средата', 5, 8],
  ['end|late|края', 10, 12],
];

const YEAR = String.raw`(?:\s{1,2}(?:of|in|на|през)|,|-)?\s{0,2}(20\d{2})(?:\s{0,2}г\.?)?(?!\d)`;
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${SPANS.map(([words]) => `(${words})`).join('|')}|(?<!\d[\s.]{0,3})(?<month>${MONTH_PATTERN})\.?)${YEAR}`,
  'iu',
);
const WINTER =
  /(?<!\p{L})(?:winter|зимата|зима)(?:\s{1,2}(?:of|на))?\s{0,2}(20\d{2})\s?[/–-]\s?(20\d{2}|\d{2})(?:\s{0,2}г\.?)?(?!\d)/iu;

/**
 * The first rough time a text names, in English or Bulgarian: `autumn 2026`, `Q4 2026`, `November 2026`,
 * `есента на 2026 г.`, `второто полугодие на 2026 г.`. Seasons are counted in whole months. "Winter" of
 * one year may be its beginning or its end and is read only as `winter 2026/2027`.
 */
export const readRoughDate = (text: string): RoughDate | undefined => {
  const read = text.slice(0, 2000);
  const winter = WINTER.exec(read);
  if (winter) return spanOf(winter[0], Number(winter[1]), 12, 14);
  const found = PATTERN.exec(read);
  if (!found) return undefined;
  const words = found.slice(1, SPANS.length + 1);
  const span = SPANS[words.findIndex((word) => word !== undefined)];
  const month = monthNumber(found.groups?.month ?? '');
  const year = Number(found.at(-1));
  if (span) return spanOf(found[0], year, span[1], span[2]);
  return month === undefined ? undefined : spanOf(found[0], year, month, month);
};

const spanOf = (text: string, year: number, first: number, last: number): RoughDate => ({
  text: text.replace(/\s+/g, ' ').trim(),
  from: dayOf(year, first, 1),
  // Day 0 of the month after is the last of this one.
  until: dayOf(year, last + 1, 0),
});

const dayOf = (year: number, month: number, day: number): PlainDate =>
  utcDayOf(new Date(Date.UTC(year, month - 1, day)));

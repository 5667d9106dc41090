import type { Zone } from '../domain/time.ts';
import { type DateInWords, datesIn } from './dates-in-words/dates-in.ts';

export { type DateInWords, datesIn } from './dates-in-words/dates-in.ts';
export { findDeadlineIn, findDeadlinesIn } from './dates-in-words/deadline-in.ts';
export { type RoughDate, readRoughDate } from './dates-in-words/rough-date.ts';

/** Longer than any date; a field that long holds something else. */
const LONGEST_FIELD = 300;

/**
 * Reads the date that a field or a short phrase names: `28 June, 2024 (14:00 hrs, Romania time)`,
 * `30 септември 2021 г., 18:00 ч.`, `30/09/2026`, `2026-09-30T17:00`. Digits are day first. A zone that
 * the text names wins over `zone`. Undefined when it names none, an impossible one, or several.
 */
export const readDateInWords = (
  text: string,
  { zone }: { zone: Zone },
): DateInWords | undefined => {
  if (text.length > LONGEST_FIELD) return undefined;
  const [first, ...others] = datesIn(text, zone);
  if (!first || others.length > 0) return undefined;
  const { at: _at, end: _end, ...named } = first;
  return named;
};

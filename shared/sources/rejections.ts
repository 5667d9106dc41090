import type { Rejection } from '../domain/source-run.ts';
import { cutTo, withoutUnseen } from './clean-text.ts';

/** A whole record that was not taken. */
export const recordRejection = (ref: string, reason: string, found?: unknown): Rejection => ({
  scope: 'record',
  ref: shown(ref),
  reason,
  ...said(found),
});

/** One field of a record that was taken without it. */
export const fieldRejection = (
  ref: string,
  field: string,
  reason: string,
  found?: unknown,
): Rejection => ({ scope: 'field', ref: shown(ref), field, reason, ...said(found) });

/** A page of a listing that brought nothing. */
export const pageRejection = (page: string, reason: string, found?: unknown): Rejection => ({
  scope: 'page',
  ref: shown(page),
  reason,
  ...said(found),
});

/** JSON of what a feed sent, for a key or a note; what is nested too deep for that is only named. */
export const jsonOf = (found: unknown): string => {
  try {
    return JSON.stringify(found) ?? String(found);
  } catch (error) {
    // Parsing nests deeper than writing does.
    if (!(error instanceof RangeError)) throw error;
    return 'nested beyond reason';
  }
};

const said = (found: unknown): { found?: string } =>
  found === undefined ? {} : { found: shown(typeof found === 'string' ? found : jsonOf(found)) };

// Cut before and after cleaning: a feed may put a million characters where ten are expected.
const shown = (text: string): string =>
  cutTo(withoutUnseen(text.slice(0, 1000)).replace(/\s+/g, ' '), 200);

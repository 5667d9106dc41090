import type { Rejection } from '../../domain/source-run.ts';
import { withoutUnseen } from '../clean-text.ts';
import { recordRejection } from '../rejections.ts';
import { namedBy } from './reference.ts';
import { screen } from './screen.ts';
import { readTitle } from './texts.ts';
import { toCall, type Understood } from './to-call.ts';
import { Row, referenceOf } from './wire.ts';

/** What one row of an answer turns out to be. */
export type RowMeaning =
  | ({ kind: 'call'; ref: string } & Understood)
  /** The title of a record in another language; counts only beside the record in English. */
  | { kind: 'translation'; ref: string; sourceId: string; language: string; title: string }
  | { kind: 'rejected'; rejection: Rejection };

/** Reads one row, whatever it holds. `place` names it where it has no reference of its own. */
export const understandRow = (found: unknown, place: string): RowMeaning => {
  const row = Row.safeParse(found);
  if (!row.success) return rejected(referenceOf(found) ?? place, 'bad-shape', found);
  const ref = withoutUnseen((row.data.reference ?? '').slice(0, 1000)).trim();
  if (ref === '') return rejected(place, 'no-reference', row.data.metadata.identifier);
  const screened = screen(row.data);
  if (!screened.ok) return rejected(ref, screened.error.kind, screened.error.found);
  const { sourceId, language } = namedBy(ref, row.data);
  const title = readTitle(row.data);
  if (title === undefined) return rejected(ref, 'no-title');
  if (language !== 'en') return { kind: 'translation', ref, sourceId, language, title };
  const call = toCall(ref, sourceId, title, row.data);
  return call.ok
    ? { kind: 'call', ref, ...call.value }
    : rejected(ref, call.error.kind, call.error.found);
};

const rejected = (ref: string, reason: string, found?: unknown): RowMeaning => ({
  kind: 'rejected',
  rejection: recordRejection(ref, reason, found),
});

import type { Rejection } from '../../domain/source-run.ts';
import { withoutUnseen } from '../clean-text.ts';
import { recordRejection } from '../rejections.ts';
import { toCall, type Understood } from './to-call.ts';
import { Hit, objectIdOf } from './wire.ts';

/** What one row of the index turns out to be. */
export type RowMeaning =
  | ({ kind: 'call'; ref: string } & Understood)
  | { kind: 'rejected'; rejection: Rejection };

const CALL_PAGE = 'callForProjectsPage';

/** Reads one row, whatever it holds. `place` names it where it has no id of its own. */
export const understandHit = (found: unknown, place: string): RowMeaning => {
  const hit = Hit.safeParse(found);
  if (!hit.success) return rejected(objectIdOf(found) ?? place, 'bad-shape', found);
  const ref = withoutUnseen((hit.data.objectID ?? '').slice(0, 1000)).trim();
  if (ref === '') return rejected(place, 'no-reference', hit.data.title);
  const kind = hit.data.contentType ?? ref.split('_')[0];
  if (kind !== CALL_PAGE) return rejected(ref, 'not-asked-for', `content ${kind}`);
  const call = toCall(ref, hit.data);
  return call.ok
    ? { kind: 'call', ref, ...call.value }
    : rejected(ref, call.error.kind, call.error.found);
};

const rejected = (ref: string, reason: string, found?: unknown): RowMeaning => ({
  kind: 'rejected',
  rejection: recordRejection(ref, reason, found),
});

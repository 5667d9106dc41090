import type { Call } from '../../domain/call.ts';
import { CallId, SourceId } from '../../domain/ids.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { screen } from '../eu-portal/screen.ts';
import { readTitle } from '../eu-portal/texts.ts';
import { toCall, type Understood } from '../eu-portal/to-call.ts';
import { recordRejection } from '../rejections.ts';
import { rowOf } from './row.ts';
import { BulkRecord } from './wire.ts';

export const EU_PORTAL_BULK = SourceId.parse('eu-portal-bulk');

const TENDER = '0';
const CLOSED = '31094503';

/** What one record of the file turns out to be. */
export type RecordMeaning =
  | ({ kind: 'call' } & Understood)
  | { kind: 'rejected'; rejection: Rejection }
  /** Nobody asked for it, and there are thousands like it. */
  | { kind: 'passed-over'; as: 'tender' | 'closed grant' };

/** Reads one record, whatever it holds. `place` names it where it has no number of its own. */
export const understandRecord = (found: unknown, place: string): RecordMeaning => {
  const record = BulkRecord.safeParse(found);
  if (!record.success) return rejected(place, 'bad-shape', found);
  const row = rowOf(record.data);
  const { type, status, identifier } = row.metadata;
  if (type === TENDER) return { kind: 'passed-over', as: 'tender' };
  const sourceId = numberOf(record.data.ccm2Id);
  const ref = sourceId ?? identifier ?? place;
  if (type !== undefined && status === CLOSED) return { kind: 'passed-over', as: 'closed grant' };
  const screened = screen(row);
  if (!screened.ok) return rejected(ref, screened.error.kind, screened.error.found);
  if (sourceId === undefined) return rejected(ref, 'no-reference', record.data.ccm2Id);
  const title = readTitle(row);
  if (title === undefined) return rejected(ref, 'no-title');
  const understood = toCall(ref, sourceId, title, row);
  return understood.ok
    ? { kind: 'call', ...asOwn(understood.value, sourceId) }
    : rejected(ref, understood.error.kind, understood.error.found);
};

/** The number the portal knows a topic by; tenders have 0 there, which is none. */
const numberOf = (found: unknown): string | undefined => {
  const digits = typeof found === 'number' ? String(found) : found;
  return typeof digits === 'string' && /^[1-9]\d{0,15}$/.test(digits) ? digits : undefined;
};

/** What the search calls the fields that the file names otherwise. */
const FIELDS: Readonly<Record<string, string>> = {
  startDate: 'plannedOpeningDateLong',
  deadlineDate: 'deadlineDatesLong',
};

/** The call as one of this source. */
const asOwn = ({ call, notes }: Understood, sourceId: string): Understood => {
  const id = CallId.parse(`${EU_PORTAL_BULK}:${sourceId}`);
  const own: Call = { ...call, id, source: EU_PORTAL_BULK };
  return { call: own, notes: notes.map(inOwnWords) };
};

const inOwnWords = (note: Rejection): Rejection => {
  const { field = '' } = note;
  return Object.hasOwn(FIELDS, field) ? { ...note, field: FIELDS[field] ?? field } : note;
};

const rejected = (ref: string, reason: string, found?: unknown): RecordMeaning => ({
  kind: 'rejected',
  rejection: recordRejection(ref, reason, found),
});

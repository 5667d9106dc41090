import { Call, type CallRecord } from './call.ts';
import { canonicalJson, inNoOrder } from './call-change.ts';
import type { CorrectedField, Correction } from './correction.ts';

export type Json = Exclude<Correction['sourceValue'], undefined>;
type Fields = Readonly<Record<string, unknown>>;

/** What stands in a field of a call; undefined where nothing does. */
export const valueIn = (call: Call, field: CorrectedField): Json | undefined => {
  const parts: Fields = call;
  if (field === 'status') return asJson(call.sourceStatus);
  if (field === 'description') return descriptionIn(call);
  const [whole = '', part] = field.split('.');
  return asJson(part === undefined ? parts[whole] : fieldsOf(parts[whole])[part]);
};

const descriptionIn = ({ descriptionHtml: html, descriptionText: text }: Call): Json | undefined =>
  html === undefined && text === undefined
    ? undefined
    : { ...(html === undefined ? {} : { html }), ...(text === undefined ? {} : { text }) };

const asJson = (value: unknown): Json | undefined =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** The call with other values in these fields, undefined for none. Throws where the whole would be no call. */
export const withValues = (
  call: Call,
  values: readonly { field: CorrectedField; value: Json | undefined }[],
): Call => {
  const changed = new Map<string, unknown>(Object.entries(call));
  for (const { field, value } of values) {
    const [whole = '', part] = field.split('.');
    if (field === 'status') changed.set('sourceStatus', value);
    else if (field === 'description') {
      changed.set('descriptionHtml', fieldsOf(value).html);
      changed.set('descriptionText', fieldsOf(value).text);
    } else if (part === undefined) changed.set(whole, value);
    else changed.set(whole, withPart(changed.get(whole), part, value));
  }
  // A text in no language at all is one that is not there.
  if (Object.keys(fieldsOf(changed.get('summary'))).length === 0) changed.delete('summary');
  return Call.parse(Object.fromEntries([...changed].filter(([, value]) => value !== undefined)));
};

const withPart = (whole: unknown, part: string, value: unknown): Fields => {
  const { [part]: _before, ...others } = fieldsOf(whole);
  return value === undefined ? others : { ...others, [part]: value };
};

/**
 * What a call says when its source says `said` and administrators have corrected it: in the corrected fields what
 * `wordOn` gives, in all others what the source does. The corrections come back with what the source says of their fields now.
 */
export const corrected = (
  said: Call,
  corrections: readonly Correction[],
  wordOn: (field: CorrectedField) => Json | undefined,
): { call: Call; corrections: Correction[] } => {
  if (corrections.length === 0) return { call: said, corrections: [] };
  const values = corrections.map(({ field }) => ({ field, value: wordOn(field) }));
  return {
    call: withValues(said, values),
    corrections: corrections.map((each) => upToDate(each, valueIn(said, each.field))),
  };
};

/** A list that a source only shuffles is the same, and no reason to write. */
const upToDate = (correction: Correction, fresh: Json | undefined): Correction => {
  const { sourceValue, ...rest } = correction;
  const same = canonicalJson(inNoOrder(sourceValue)) === canonicalJson(inNoOrder(fresh));
  if (same) return correction;
  return fresh === undefined ? rest : { ...rest, sourceValue: fresh };
};

/** A kept call as it stands: the source's word and the administrators'; without what the record adds. */
export const saidOf = (record: CallRecord): Call => {
  const { firstSeenAt: _f, lastSeenAt: _l, changedAt: _c, missingSince: _m, ...rest } = record;
  const { contentHash: _h, version: _v, news: _n, reopenedIn: _r, ...more } = rest;
  const { revision: _w, corrections: _a, ...call } = more;
  return call;
};

/** A kept call as its source has it, as of the last time it was read. */
export const sourceCallOf = (record: CallRecord): Call =>
  record.corrections === undefined
    ? saidOf(record)
    : withValues(
        saidOf(record),
        record.corrections.map(({ field, sourceValue }) => ({ field, value: sourceValue })),
      );

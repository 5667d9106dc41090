import { fitted } from '../digest/fitted.ts';
import type { CallRecord } from '../domain/call.ts';
import { listedViewOf } from '../http/call-view.ts';
import type { ListedCallView } from '../http/views/call-view.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';

/** Longest text of a description in a list, in characters: a hundred of them must fit an answer of 6 MB. */
const LONGEST_TEXT = 10_000;

/**
 * A call with the conditions and dates that it is listed by: its own and those of its programme, with gaps filled from
 * other sources that have it.
 */
export const listedCallOf = (call: IndexedCall, record: CallRecord, now: Date): ListedCallView => {
  const { programmeName, themes, provenance, ids: _ids, filled: _filled, ...told } = call;
  const { version, changedAt } = record;
  const whole = { ...record, ...told, version, changedAt };
  const { descriptionText: text, ...listed } = listedViewOf(whole, now);
  return {
    ...listed,
    ...(text === undefined ? {} : { descriptionText: fitted(text, LONGEST_TEXT) }),
    programmeName,
    themes: themes.map(({ theme }) => theme),
    knownFrom: provenance.map(({ callId, source, url }) => ({ callId, source, url })),
  };
};

import type { CallRecord } from '../domain/call.ts';
import type { CallVersion } from '../domain/call-change.ts';
import { revised, type UpsertDecision } from '../domain/call-upsert.ts';
import type { CallId } from '../domain/ids.ts';
import { listKeyOf } from './call-list.ts';
import { itemOf } from './item.ts';
import { callKey, callVersionKey } from './keys.ts';
import type { TransactedPut } from './transact.ts';

export const callItem = (record: CallRecord) =>
  itemOf({ ...callKey(record.id), ...listKeyOf(record) }, record);

/** A past version without its changes, which follow from the one after it. */
export const versionItem = (id: CallId, { changes: _derived, ...stored }: CallVersion) =>
  itemOf(callVersionKey(id, stored.version), stored);

/**
 * What keeps a decision of a call, for whoever writes it together with other things. A call that was only seen again has
 * nothing to be kept.
 */
export const callPuts = (decision: UpsertDecision): TransactedPut[] => {
  const { record } = decision;
  switch (decision.kind) {
    case 'new':
      return [{ item: callItem(record), before: 0 }];
    case 'changed': {
      const { past } = decision;
      const before = { before: past.version, revision: past.revision ?? 0 };
      return [{ item: versionItem(record.id, past) }, { item: callItem(record), ...before }];
    }
    case 'unchanged': {
      const before = { before: record.version, revision: record.revision ?? 0 };
      return decision.reset ? [{ item: callItem(revised(record)), ...before }] : [];
    }
  }
};

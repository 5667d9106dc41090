import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { CallMark } from '../domain/call-mark.ts';
import type { CallId, MunicipalityId } from '../domain/ids.ts';
import { itemOf, readItem } from './item.ts';
import { callMarkKey, MARK_PREFIX, municipalityKey } from './keys.ts';
import { inPartition, queryAll } from './query.ts';
import type { Table } from './table.ts';

/**
 * What municipalities think of calls, one mark a call. Reads see every write that ended before them, and throw a
 * CorruptItemError when what is stored does not parse.
 */
export type CallMarkRepository = {
  /** Keeps a mark in the place of an earlier one on the same call. */
  put: (mark: CallMark) => Promise<void>;
  /** Where there is no mark it has no effect. */
  clear: (municipalityId: MunicipalityId, callId: CallId) => Promise<void>;
  /** All marks of a municipality, by call. */
  ofMunicipality: (id: MunicipalityId) => Promise<CallMark[]>;
};

export const callMarkRepository = (table: Table): CallMarkRepository => ({
  put: async (mark) => {
    const Item = itemOf(callMarkKey(mark), mark);
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  },

  clear: async (municipalityId, callId) => {
    const Key = callMarkKey({ municipalityId, callId });
    await table.documents.send(new DeleteCommand({ TableName: table.name, Key }));
  },

  ofMunicipality: async (id) => {
    const marks: CallMark[] = [];
    const query = { ...inPartition(municipalityKey(id).pk, MARK_PREFIX), ConsistentRead: true };
    for await (const item of queryAll(table, query)) marks.push(readItem(CallMark, item));
    return marks;
  },
});

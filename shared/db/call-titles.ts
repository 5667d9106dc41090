import { CallRecord } from '../domain/call.ts';
import type { CallId } from '../domain/ids.ts';
import type { Localised } from '../domain/language.ts';
import { batchGet } from './batch.ts';
import { readItem } from './item.ts';
import { callKey } from './keys.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import type { Table } from './table.ts';

const Titled = CallRecord.pick({ id: true, title: true });

/** What calls are called, of those of `ids` that exist; for whoever needs nothing else of them. May lag a moment behind. */
export const callTitles = async (
  table: Table,
  ids: readonly CallId[],
  retry: RetryDeps = realRetry,
): Promise<Map<CallId, Localised>> => {
  const items = await batchGet(table, ids.map(callKey), retry);
  const titled = items.map((item) => readItem(Titled, item));
  return new Map(titled.map(({ id, title }) => [id, title]));
};

import { historyOf, isSameWrite, type PastVersion } from '../../../shared/db/call-history.ts';
import { callListing, listKeyOf } from '../../../shared/db/call-list.ts';
import type { CallRepository } from '../../../shared/db/call-repository.ts';
import type { CallRecord } from '../../../shared/domain/call.ts';
import { revised } from '../../../shared/domain/call-upsert.ts';
import type { CallId } from '../../../shared/domain/ids.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { pageInMemory } from './list-page.ts';

export const inMemoryCalls = (initial: readonly CallRecord[] = []): CallRepository => {
  const kept = new Map(initial.map((each) => [each.id, structuredClone(each)]));
  const past = new Map<CallId, PastVersion[]>();

  const isKept = (record: CallRecord): boolean => {
    const same = kept.get(record.id);
    return same !== undefined && isSameWrite(same, record);
  };

  const isIn = (id: CallId, version: number, revision: number): boolean => {
    const found = kept.get(id);
    return found?.version === version && (found.revision ?? 0) === revision;
  };

  return {
    get: async (id) => structuredClone(kept.get(id)),
    getMany: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const found = kept.get(id);
          return found ? [[id, structuredClone(found)] as const] : [];
        }),
      ),
    insert: async (record) => {
      if (!kept.has(record.id)) kept.set(record.id, structuredClone(record));
      return isKept(record) ? ok(undefined) : err({ kind: 'exists' });
    },
    replace: async (record, { changes: _derived, ...version }) => {
      const others = (past.get(record.id) ?? []).filter((each) => each.version !== version.version);
      past.set(record.id, [...others, structuredClone(version)]);
      if (isIn(record.id, version.version, version.revision ?? 0)) {
        kept.set(record.id, structuredClone(record));
      }
      return isKept(record) ? ok(undefined) : err({ kind: 'stale' });
    },
    reset: async (record) => {
      const next = revised(record);
      if (isIn(record.id, record.version, record.revision ?? 0)) {
        kept.set(record.id, structuredClone(next));
      }
      return isKept(next) ? ok(undefined) : err({ kind: 'stale' });
    },
    touch: async (id, lastSeenAt, version, revision = 0) => {
      const found = kept.get(id);
      if (!found || !isIn(id, version, revision)) return err({ kind: 'stale' });
      const { missingSince: _seenAgain, ...rest } = found;
      kept.set(id, { ...rest, lastSeenAt });
      return ok(undefined);
    },
    markMissing: async (id, since, version) => {
      const found = kept.get(id);
      if (found?.version === version)
        kept.set(id, { ...found, missingSince: found.missingSince ?? since });
    },
    page: async (request) =>
      pageInMemory([...kept.values()], listKeyOf, callListing(request), request),
    allClosingAfter: async (closingAfter) => {
      const all = { limit: kept.size + 1 };
      const page = pageInMemory([...kept.values()], listKeyOf, callListing({ closingAfter }), all);
      return page.ok ? page.value.items : [];
    },
    versions: async (id) => {
      const record = kept.get(id);
      return record ? structuredClone(historyOf(record, past.get(id) ?? [])) : [];
    },
    versionsAfter: async (id, after, limit) => {
      const record = kept.get(id);
      const all = record ? structuredClone(historyOf(record, past.get(id) ?? [])) : [];
      const later = all.filter(({ version }) => version > after);
      return { versions: later.slice(0, limit), more: later.length > limit };
    },
  };
};

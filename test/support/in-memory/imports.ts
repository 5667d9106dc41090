import type { FilePart, ImportRepository } from '../../../shared/db/import-repository.ts';
import type { ImportedRows, OwedByStep } from '../../../shared/db/import-steps.ts';
import type { BulkImport, ImportId } from '../../../shared/domain/bulk-import.ts';
import { err, ok } from '../../../shared/domain/result.ts';

/** Imports alone; the records that a step writes are not kept here. */
export const inMemoryImports = (initial: readonly BulkImport[] = []): ImportRepository => {
  const kept = new Map(initial.map((each) => [each.id, each]));
  const files = new Map<string, { part: FilePart; content: Uint8Array }>();
  const rows = new Map<ImportId, ImportedRows[]>();
  const owed = new Map<ImportId, OwedByStep[]>();
  const partsOf = (id: ImportId) =>
    [...files].flatMap(([key, file]) => (key.startsWith(`${id} `) ? [file] : []));
  return {
    get: async (id) => structuredClone(kept.get(id)),
    step: async ({ next, rows: stepped, owes }) => {
      if ((kept.get(next.id)?.version ?? 0) !== next.version - 1) {
        return err({ kind: 'changed-meanwhile' });
      }
      kept.set(next.id, structuredClone(next));
      if (stepped) rows.set(next.id, [...(rows.get(next.id) ?? []), stepped]);
      if (owes) owed.set(next.id, [...(owed.get(next.id) ?? []), owes]);
      return ok(undefined);
    },
    putPart: async (id, part, content) => {
      const kept: FilePart = { part, bytes: content.length, sha256: 'x', pieces: 1 };
      files.set(`${id} ${part}`, { part: kept, content });
      return kept;
    },
    parts: async (id) => partsOf(id).map(({ part }) => part),
    content: async function* (id, { part }) {
      const file = files.get(`${id} ${part}`);
      if (file) yield file.content;
    },
    removeParts: async (id) => {
      for (const { part } of partsOf(id)) files.delete(`${id} ${part.part}`);
    },
    owed: async function* (id) {
      yield* owed.get(id) ?? [];
    },
    settle: async (id, from) => {
      owed.set(
        id,
        (owed.get(id) ?? []).filter((each) => each.from !== from),
      );
    },
    rows: async function* (id, from) {
      yield* (rows.get(id) ?? []).filter((each) => each.from >= from);
    },
  };
};

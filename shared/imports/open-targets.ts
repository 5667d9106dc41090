import type { Table } from '../db/table.ts';
import type { RecordKind } from '../domain/bulk-import.ts';
import { organisationTarget } from './organisations.ts';
import type { Target } from './target.ts';

/** What files of each kind are written to. */
export const openTargets = (table: Table): ((kind: RecordKind) => Target) => {
  const targets: Record<RecordKind, () => Target> = {
    organisations: () => organisationTarget(table),
  };
  return (kind) => targets[kind]();
};

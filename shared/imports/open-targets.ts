import type { Table } from '../db/table.ts';
import type { RecordKind } from '../domain/bulk-import.ts';
import { callTarget } from './call-target.ts';
import { contactTarget } from './contacts.ts';
import { municipalityTarget } from './municipalities.ts';
import { organisationTarget } from './organisations.ts';
import { programmeTarget } from './programmes.ts';
import type { Target } from './target.ts';

/** What files of each kind are written to. */
export const openTargets = (table: Table, now: () => Date): ((kind: RecordKind) => Target) => {
  const targets: Record<RecordKind, () => Target> = {
    programmes: () => programmeTarget(table, now),
    calls: () => callTarget(table, now),
    municipalities: () => municipalityTarget(table),
    contacts: () => contactTarget(table, now),
    organisations: () => organisationTarget(table),
  };
  return (kind) => targets[kind]();
};

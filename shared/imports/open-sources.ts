import type { Table } from '../db/table.ts';
import type { RecordKind } from '../domain/bulk-import.ts';
import { callSource } from './calls.ts';
import { organisationSource } from './organisations.ts';
import { contactSource, municipalitySource } from './profile-sources.ts';
import { programmeSource } from './programmes.ts';
import type { Source } from './source.ts';

/** Where the records of each kind come from. */
export const openSources = (table: Table): ((kind: RecordKind) => Source) => {
  const sources: Record<RecordKind, () => Source> = {
    programmes: () => programmeSource(table),
    calls: () => callSource(table),
    municipalities: () => municipalitySource(table),
    contacts: () => contactSource(table),
    organisations: () => organisationSource(table),
  };
  return (kind) => sources[kind]();
};

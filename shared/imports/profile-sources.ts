import type { Table } from '../db/table.ts';
import type { Municipality } from '../domain/municipality.ts';
import { profileOf } from '../domain/profile.ts';
import { ok } from '../domain/result.ts';
import { municipalitiesFor, municipalityReads } from '../municipalities/municipalities-for.ts';
import type { Fields } from './columns.ts';
import { CONTACT_LAYOUT } from './contacts.ts';
import type { Layout } from './file-rows.ts';
import { MUNICIPALITY_LAYOUT } from './municipalities.ts';
import type { Source } from './source.ts';

export const municipalitySource = (table: Table): Source =>
  fromProfiles(table, MUNICIPALITY_LAYOUT, (each) => [{ id: each.id, ...profileOf(each) }]);

export const contactSource = (table: Table): Source =>
  fromProfiles(table, CONTACT_LAYOUT, ({ id: municipality, contacts }) =>
    contacts.map(({ addressSince: _since, ...contact }) => ({ municipality, ...contact })),
  );

/** The rows that the municipalities make which somebody may read. */
const fromProfiles = (
  table: Table,
  layout: Layout,
  rowsOf: (municipality: Municipality) => Fields[],
): Source => ({
  layout,
  atOnce: 100,
  page: async (request, by) => {
    const page = await municipalitiesFor(municipalityReads(table), request, by);
    return page.ok ? ok({ ...page.value, items: page.value.items.flatMap(rowsOf) }) : page;
  },
});

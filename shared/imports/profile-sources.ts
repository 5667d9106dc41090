import type { Table } from '../db/table.ts';
import { profileOf } from '../domain/profile.ts';
import { ok } from '../domain/result.ts';
import { municipalitiesFor, municipalityReads } from '../municipalities/municipalities-for.ts';
import { CONTACT_LAYOUT } from './contacts.ts';
import { MUNICIPALITY_LAYOUT } from './municipalities.ts';
import type { Source } from './source.ts';

export const municipalitySource = (table: Table): Source => ({
  layout: MUNICIPALITY_LAYOUT,
  atOnce: 100,
  page: async (request, by) => {
    const page = await municipalitiesFor(municipalityReads(table), request, by);
    if (!page.ok) return page;
    const items = page.value.items.map((each) => ({ id: each.id, ...profileOf(each) }));
    return ok({ ...page.value, items });
  },
});

export const contactSource = (table: Table): Source => ({
  layout: CONTACT_LAYOUT,
  atOnce: 100,
  page: async (request, by) => {
    const page = await municipalitiesFor(municipalityReads(table), request, by);
    if (!page.ok) return page;
    const items = page.value.items.flatMap(({ id: municipality, contacts }) =>
      contacts.map(({ addressSince: _since, ...contact }) => ({ municipality, ...contact })),
    );
    return ok({ ...page.value, items });
  },
});

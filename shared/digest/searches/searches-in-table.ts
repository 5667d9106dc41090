import { callTitles } from '../../db/call-titles.ts';
import { partneringOf, searchesIn } from '../../db/partner-search-reads.ts';
import { partyRepository } from '../../db/party-repository.ts';
import type { Table } from '../../db/table.ts';
import type { FindSearches, ShownSearch } from './fitting-searches.ts';
import { cachedOpenSearches, cachedShownSearches, type OpenSearchesDeps } from './open-searches.ts';

/** The partner searches of the table that may be told of, by whom they fit. */
export const searchesInTable = (table: Table): ((now: Date) => Promise<FindSearches>) =>
  cachedOpenSearches(depsIn(table));

/** All of them; who shows them must ask which are still open. */
export const shownSearchesInTable = (table: Table): (() => Promise<ShownSearch[]>) =>
  cachedShownSearches(depsIn(table));

const depsIn = (table: Table): OpenSearchesDeps => ({
  published: () => searchesIn(table, 'published'),
  partnering: (party) => partneringOf(table, party),
  parties: partyRepository(table),
  titles: (ids) => callTitles(table, ids),
});

import { callTitles } from '../../db/call-titles.ts';
import { partneringOf, searchesIn } from '../../db/partner-search-reads.ts';
import { partyRepository } from '../../db/party-repository.ts';
import type { Table } from '../../db/table.ts';
import type { FindSearches } from './fitting-searches.ts';
import { cachedOpenSearches } from './open-searches.ts';

/** The partner searches of the table that may be told of. */
export const searchesInTable = (table: Table): ((now: Date) => Promise<FindSearches>) =>
  cachedOpenSearches({
    published: () => searchesIn(table, 'published'),
    partnering: (party) => partneringOf(table, party),
    parties: partyRepository(table),
    titles: (ids) => callTitles(table, ids),
  });

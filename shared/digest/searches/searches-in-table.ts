import { callRepository } from '../../db/call-repository.ts';
import { partnerSearchRepository } from '../../db/partner-search-repository.ts';
import { partyRepository } from '../../db/party-repository.ts';
import type { Table } from '../../db/table.ts';
import type { FindSearches } from './fitting-searches.ts';
import { cachedOpenSearches } from './open-searches.ts';

/** The partner searches of the table that may be told of. */
export const searchesInTable = (table: Table): ((now: Date) => Promise<FindSearches>) =>
  cachedOpenSearches({
    searches: partnerSearchRepository(table),
    parties: partyRepository(table),
    calls: callRepository(table),
  });

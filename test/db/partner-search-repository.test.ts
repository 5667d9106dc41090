import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { inMemoryPartnerSearches } from '../support/in-memory/partner-searches.ts';
import { useTables } from '../support/table.ts';
import { partnerSearchContract } from './partner-search-repository.contract.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

partnerSearchContract('in memory', async () => inMemoryPartnerSearches());
partnerSearchContract('in the table', async () => partnerSearchRepository(await newTable()));
partnerSearchContract('in the database without a binary', async () =>
  partnerSearchRepository(await newTableInProcess()),
);

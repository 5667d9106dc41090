import { systemClock } from '../../shared/clock.ts';
import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { partyRepository } from '../../shared/db/party-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { findPartnerSearches } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });
const parties = partyRepository(table);

export const handler = findPartnerSearches({
  searches: partnerSearchRepository(table),
  parties,
  everybody: parties.everybody,
  log: logger('find-partner-searches'),
  now: systemClock(),
});

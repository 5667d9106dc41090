import { systemClock } from '../../shared/clock.ts';
import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { partyRepository } from '../../shared/db/party-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { knownConducts } from '../../shared/partners/known-conducts.ts';
import { findPartnerSearches } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });
const parties = partyRepository(table);
const searches = partnerSearchRepository(table);
const now = systemClock();

export const handler = findPartnerSearches({
  ...{ searches, parties, now },
  conducts: knownConducts(searches, now),
  everybody: parties.everybody,
  log: logger('find-partner-searches'),
});

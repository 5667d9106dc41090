import { systemClock } from '../../shared/clock.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { cachedKnownCalls } from '../../shared/listing/known-calls.ts';
import { logger } from '../../shared/log/logger.ts';
import { getOpportunity, listOpportunities, searchOpportunities } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

const deps = {
  known: cachedKnownCalls(callIndexRepository(table)),
  calls: callRepository(table),
  log: logger('share-opportunities'),
  now: systemClock(),
};

export const handler = byRoute({
  'GET /common-grants/opportunities': listOpportunities(deps),
  'GET /common-grants/opportunities/{id}': getOpportunity(deps),
  'POST /common-grants/opportunities/search': searchOpportunities(deps),
});

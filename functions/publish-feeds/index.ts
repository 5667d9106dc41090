import { systemClock } from '../../shared/clock.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { cachedKnownCalls } from '../../shared/listing/known-calls.ts';
import { logger } from '../../shared/log/logger.ts';
import { publishAtom, publishDeadlines, publishRss } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

const deps = {
  known: cachedKnownCalls(callIndexRepository(table)),
  log: logger('publish-feeds'),
  now: systemClock(),
};

export const handler = byRoute({
  'GET /feeds/calls.rss': publishRss(deps),
  'GET /feeds/calls.atom': publishAtom(deps),
  'GET /feeds/deadlines.ics': publishDeadlines(deps),
});

import { systemClock } from '../../shared/clock.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { cachedKnownCalls } from '../../shared/listing/known-calls.ts';
import { logger } from '../../shared/log/logger.ts';
import { listCalls } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = listCalls({
  known: cachedKnownCalls(callIndexRepository(table)),
  calls: callRepository(table),
  programmes: programmeRepository(table),
  log: logger('list-calls'),
  now: systemClock(),
});

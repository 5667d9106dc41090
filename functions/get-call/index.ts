import { systemClock } from '../../shared/clock.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { showCall } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = showCall({
  calls: callRepository(table),
  log: logger('get-call'),
  now: systemClock(),
});

import { systemClock } from '../../shared/clock.ts';
import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { SOURCES } from '../../shared/sources/names.ts';
import { listSources } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = listSources({
  sources: SOURCES,
  runs: sourceRunRepository(table),
  log: logger('list-sources'),
  now: systemClock(),
});

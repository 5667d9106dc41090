import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { SOURCES } from '../../shared/sources/names.ts';
import { listSourceRuns } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = listSourceRuns({
  runs: sourceRunRepository(table),
  isSource: (id) => SOURCES.some((source) => source.id === id),
  log: logger('list-source-runs'),
});

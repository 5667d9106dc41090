import { systemClock } from '../../shared/clock.ts';
import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { AddedSourcesEnvironment, allSources } from '../../shared/sources/added-sources.ts';
import { listSources } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend(AddedSourcesEnvironment.shape));
const table = openTable({ name: environment.TABLE_NAME });

export const handler = listSources({
  sources: allSources(environment),
  runs: sourceRunRepository(table),
  log: logger('list-sources'),
  now: systemClock(),
});

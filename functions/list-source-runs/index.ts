import { systemClock } from '../../shared/clock.ts';
import { runUnderWayRepository } from '../../shared/db/run-under-way-repository.ts';
import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { AddedSourcesEnvironment, allSources } from '../../shared/sources/added-sources.ts';
import { listSourceRuns } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend(AddedSourcesEnvironment.shape));
const table = openTable({ name: environment.TABLE_NAME });

export const handler = listSourceRuns({
  runs: sourceRunRepository(table),
  underWay: runUnderWayRepository(table),
  isSource: (id) => allSources(environment).some((source) => source.id === id),
  log: logger('list-source-runs'),
  now: systemClock(),
});

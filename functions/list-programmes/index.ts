import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { showProgrammes } from './handler.ts';

const environment = readEnvironment(TableEnvironment);

export const handler = showProgrammes({
  programmes: programmeRepository(openTable({ name: environment.TABLE_NAME })),
  log: logger('list-programmes'),
});

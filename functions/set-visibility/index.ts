import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { setVisibility } from './handler.ts';

const environment = readEnvironment(TableEnvironment);

export const handler = setVisibility({
  municipalities: municipalityRepository(openTable({ name: environment.TABLE_NAME })),
  log: logger('set-visibility'),
});

import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { getOrganisation } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = getOrganisation({
  organisations: organisationRepository(table),
  log: logger('get-organisation'),
});

import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { importOrganisations } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = importOrganisations({
  organisations: organisationRepository(table),
  log: logger('import-organisations'),
});

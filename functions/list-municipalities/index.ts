import { membershipRepository } from '../../shared/db/membership-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { municipalities } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = municipalities({
  municipalities: municipalityRepository(table),
  memberships: membershipRepository(table),
  organisations: organisationRepository(table),
  log: logger('list-municipalities'),
});

import { callRepository } from '../../shared/db/call-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { checkConsortium } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = checkConsortium({
  calls: callRepository(table),
  programmes: programmeRepository(table),
  municipalities: municipalityRepository(table),
  organisations: organisationRepository(table),
  log: logger('check-consortium'),
});

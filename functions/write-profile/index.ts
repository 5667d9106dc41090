import { auditLog } from '../../shared/audit/audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { auditRepository } from '../../shared/db/audit-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { writeProfiles } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = writeProfiles({
  municipalities: municipalityRepository(table),
  organisations: organisationRepository(table),
  audit: auditLog({ entries: auditRepository(table), now: systemClock() }),
  log: logger('write-profile'),
});

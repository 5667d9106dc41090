import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openOnceByKey } from '../../shared/http/open-once-by-key.ts';
import { logger } from '../../shared/log/logger.ts';
import { writeProfiles } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

const log = logger('write-profile');

export const handler = openOnceByKey(
  table,
  log,
)(
  writeProfiles({
    municipalities: municipalityRepository(table),
    organisations: organisationRepository(table),
    audit: openAuditLog(table),
    log,
  }),
);

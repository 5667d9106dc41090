import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openOnceByKey } from '../../shared/http/open-once-by-key.ts';
import { logger } from '../../shared/log/logger.ts';
import { importOrganisations } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

const log = logger('import-organisations');

export const handler = openOnceByKey(
  table,
  log,
)(
  importOrganisations({
    organisations: organisationRepository(table),
    audit: openAuditLog(table),
    log,
  }),
);

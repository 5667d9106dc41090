import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { setVisibility } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = setVisibility({
  municipalities: municipalityRepository(table),
  audit: openAuditLog(table),
  log: logger('set-visibility'),
});

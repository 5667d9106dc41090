import { systemClock } from '../../shared/clock.ts';
import { auditRepository } from '../../shared/db/audit-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { listAudit } from './handler.ts';

const environment = readEnvironment(TableEnvironment);

export const handler = listAudit({
  entries: auditRepository(openTable({ name: environment.TABLE_NAME })),
  log: logger('list-audit'),
  now: systemClock(),
});

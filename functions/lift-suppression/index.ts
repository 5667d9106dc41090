import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openOnceByKey } from '../../shared/http/open-once-by-key.ts';
import { logger } from '../../shared/log/logger.ts';
import { liftSuppression } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

const log = logger('lift-suppression');

export const handler = openOnceByKey(
  table,
  log,
)(
  liftSuppression({
    addresses: addressStateRepository(table),
    audit: openAuditLog(table),
    log,
    now: systemClock(),
  }),
);

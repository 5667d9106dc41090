import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { importRepository } from '../../shared/db/import-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openOnceByKey } from '../../shared/http/open-once-by-key.ts';
import { logger } from '../../shared/log/logger.ts';
import { messageSender } from '../../shared/queue/send-messages.ts';
import { takeImports } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend({ QUEUE_URL_IMPORTS: z.url() }));
const table = openTable({ name: environment.TABLE_NAME });
const log = logger('take-imports');

export const handler = openOnceByKey(
  table,
  log,
)(
  takeImports({
    imports: importRepository(table),
    audit: openAuditLog(table),
    send: messageSender(environment.QUEUE_URL_IMPORTS),
    newId: randomUUID,
    log,
    now: systemClock(),
  }),
);

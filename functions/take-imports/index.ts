import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { auditRepository } from '../../shared/db/audit-repository.ts';
import { importRepository } from '../../shared/db/import-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { messageSender } from '../../shared/queue/send-messages.ts';
import { takeImports } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend({ QUEUE_URL_IMPORTS: z.url() }));
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();

export const handler = takeImports({
  imports: importRepository(table),
  audit: auditLog({ entries: auditRepository(table), now }),
  send: messageSender(environment.QUEUE_URL_IMPORTS),
  newId: randomUUID,
  log: logger('take-imports'),
  now,
});

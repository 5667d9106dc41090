import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { auditRepository } from '../../shared/db/audit-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { publisher } from '../../shared/queue/publish-events.ts';
import { writeCalls } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend({ EVENT_BUS_NAME: z.string().min(1) }));
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();

export const handler = writeCalls({
  calls: callRepository(table),
  programmes: programmeRepository(table),
  audit: auditLog({ entries: auditRepository(table), now }),
  publish: publisher(environment.EVENT_BUS_NAME),
  newId: randomUUID,
  log: logger('write-calls'),
  now,
});

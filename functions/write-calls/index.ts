import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { referenceWrites } from '../../shared/db/reference-writes.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openOnceByKey } from '../../shared/http/open-once-by-key.ts';
import { logger } from '../../shared/log/logger.ts';
import { publisher } from '../../shared/queue/publish-events.ts';
import { writeCalls } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend({ EVENT_BUS_NAME: z.string().min(1) }));
const table = openTable({ name: environment.TABLE_NAME });
const [log, now] = [logger('write-calls'), systemClock()];

export const handler = openOnceByKey(
  table,
  log,
)(
  writeCalls({
    calls: callRepository(table),
    programmes: programmeRepository(table),
    writes: referenceWrites(table),
    audit: openAuditLog(table),
    publish: publisher(environment.EVENT_BUS_NAME),
    newId: randomUUID,
    log,
    now,
  }),
);

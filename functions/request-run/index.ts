import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { runUnderWayRepository } from '../../shared/db/run-under-way-repository.ts';
import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openOnceByKey } from '../../shared/http/open-once-by-key.ts';
import { logger } from '../../shared/log/logger.ts';
import { publisher } from '../../shared/queue/publish-events.ts';
import { AddedSourcesEnvironment, allSources } from '../../shared/sources/added-sources.ts';
import { requestRun } from './handler.ts';

const environment = readEnvironment(
  TableEnvironment.extend({
    ...AddedSourcesEnvironment.shape,
    EVENT_BUS_NAME: z.string().min(1),
  }),
);
const table = openTable({ name: environment.TABLE_NAME });
const log = logger('request-run');

export const handler = openOnceByKey(
  table,
  log,
)(
  requestRun({
    isSource: (id) => allSources(environment).some((source) => source.id === id),
    runs: sourceRunRepository(table),
    underWay: runUnderWayRepository(table),
    publish: publisher(environment.EVENT_BUS_NAME),
    audit: openAuditLog(table),
    newId: randomUUID,
    log,
    now: systemClock(),
  }),
);

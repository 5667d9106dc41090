import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { callMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { logger } from '../../shared/log/logger.ts';
import { markCall, unmarkCall } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });
const deps = {
  municipalities: municipalityRepository(table),
  calls: callRepository(table),
  marks: callMarkRepository(table),
  audit: openAuditLog(table),
  log: logger('mark-call'),
  now: systemClock(),
};

export const handler = byRoute({
  'PUT /municipalities/{id}/marks/{callId}': markCall(deps),
  'DELETE /municipalities/{id}/marks/{callId}': unmarkCall(deps),
});

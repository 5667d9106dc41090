import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { callLinkRepository } from '../../shared/db/call-link-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { logger } from '../../shared/log/logger.ts';
import { decideLink, takeBackLink } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });
const deps = {
  calls: callRepository(table),
  links: callLinkRepository(table),
  audit: openAuditLog(table),
  log: logger('link-calls'),
  now: systemClock(),
};

export const handler = byRoute({
  'PUT /call-links/{callId}/{otherId}': decideLink(deps),
  'DELETE /call-links/{callId}/{otherId}': takeBackLink(deps),
});

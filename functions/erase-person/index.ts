import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { partyRepository } from '../../shared/db/party-repository.ts';
import { personRepository } from '../../shared/db/person-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { erasePerson } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = erasePerson({
  parties: partyRepository(table),
  persons: personRepository(table),
  addresses: addressStateRepository(table),
  searches: partnerSearchRepository(table),
  audit: openAuditLog(table),
  log: logger('erase-person'),
  now: systemClock(),
});

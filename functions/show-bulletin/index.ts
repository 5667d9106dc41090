import { systemClock } from '../../shared/clock.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { membershipRepository } from '../../shared/db/membership-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { ASSOCIATIONS } from '../../shared/reference/associations.ts';
import { showBulletin } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = showBulletin({
  associations: ASSOCIATIONS,
  municipalities: municipalityRepository(table),
  memberships: membershipRepository(table),
  issues: digestIssueRepository(table),
  calls: callRepository(table),
  programmes: programmeRepository(table),
  log: logger('show-bulletin'),
  now: systemClock(),
});

import { systemClock } from '../../shared/clock.ts';
import { deliveryRepository } from '../../shared/db/delivery-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { issueArchiveRepository } from '../../shared/db/issue-archive-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { logger } from '../../shared/log/logger.ts';
import { listDigests } from './list-digests.ts';
import { showDigest } from './show-digest.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });
const deps = {
  municipalities: municipalityRepository(table),
  deliveries: deliveryRepository(table),
  issues: digestIssueRepository(table),
  archive: issueArchiveRepository(table),
  log: logger('show-digests'),
  now: systemClock(),
};

export const handler = byRoute({
  'GET /municipalities/{id}/digests': listDigests(deps),
  'GET /municipalities/{id}/digests/{week}': showDigest(deps),
});

import { systemClock } from '../../shared/clock.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { shownSearchesInTable } from '../../shared/digest/searches/searches-in-table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { listDonorOpenings } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = listDonorOpenings({
  municipalities: municipalityRepository(table),
  indexes: callIndexRepository(table),
  shownSearches: shownSearchesInTable(table),
  log: logger('list-donor-openings'),
  now: systemClock(),
});

import { systemClock } from '../../shared/clock.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { listMatches } from './handler.ts';
import { matchPicker } from './pick-matches.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = listMatches({
  municipalities: municipalityRepository(table),
  marks: callMarkRepository(table),
  pickMatches: matchPicker(callIndexRepository(table)),
  log: logger('list-matches'),
  now: systemClock(),
});

import { systemClock } from '../../shared/clock.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { themesOfCall } from '../../shared/matching/themes.ts';
import { explainMatch } from './handler.ts';
import { callFinder } from './known-call.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = explainMatch({
  municipalities: municipalityRepository(table),
  knownCall: callFinder({
    indexes: callIndexRepository(table),
    calls: callRepository(table),
    programmes: programmeRepository(table),
    themesOf: themesOfCall,
  }),
  issues: digestIssueRepository(table),
  log: logger('explain-match'),
  now: systemClock(),
});

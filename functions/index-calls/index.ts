import middy from '@middy/core';
import { systemClock } from '../../shared/clock.ts';
import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callLinkRepository } from '../../shared/db/call-link-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { themesOfCall } from '../../shared/matching/themes.ts';
import { referencePastProjects } from '../../shared/reference/past-projects.ts';
import { indexCalls } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  indexCalls({
    calls: callRepository(table),
    links: callLinkRepository(table),
    programmes: programmeRepository(table),
    indexes: callIndexRepository(table),
    themesOf: themesOfCall,
    past: referencePastProjects(),
    log: logger('index-calls'),
    now: systemClock(),
  }),
);

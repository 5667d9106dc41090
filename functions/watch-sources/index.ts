import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { referenceWrites } from '../../shared/db/reference-writes.ts';
import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { publisher } from '../../shared/queue/publish-events.ts';
import { AddedSourcesEnvironment, allSources } from '../../shared/sources/added-sources.ts';
import { watchSources } from './handler.ts';

const environment = readEnvironment(
  TableEnvironment.extend({
    ...AddedSourcesEnvironment.shape,
    EVENT_BUS_NAME: z.string().min(1),
  }),
);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  watchSources({
    sources: allSources(environment),
    runs: sourceRunRepository(table),
    writes: referenceWrites(table),
    publish: publisher(environment.EVENT_BUS_NAME),
    log: logger('watch-sources'),
    now: systemClock(),
  }),
);

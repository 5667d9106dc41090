import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { importRepository } from '../../shared/db/import-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openTargets } from '../../shared/imports/open-targets.ts';
import { logger } from '../../shared/log/logger.ts';
import { messageSender } from '../../shared/queue/send-messages.ts';
import { runImports } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend({ QUEUE_URL_IMPORTS: z.url() }));
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();

export const handler = runImports({
  imports: importRepository(table),
  targetOf: openTargets(table, now),
  send: messageSender(environment.QUEUE_URL_IMPORTS),
  log: logger('run-imports'),
  now,
});

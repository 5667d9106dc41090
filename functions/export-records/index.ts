import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openSources } from '../../shared/imports/open-sources.ts';
import { logger } from '../../shared/log/logger.ts';
import { exportRecords } from './handler.ts';

const environment = readEnvironment(TableEnvironment);

export const handler = exportRecords({
  sourceOf: openSources(openTable({ name: environment.TABLE_NAME })),
  log: logger('export-records'),
});

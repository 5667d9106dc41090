import middy from '@middy/core';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { recordMailEvents } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  recordMailEvents({
    issues: digestIssueRepository(table),
    addresses: addressStateRepository(table),
    log: logger('record-mail-events'),
  }),
);

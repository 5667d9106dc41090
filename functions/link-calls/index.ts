import middy from '@middy/core';
import { systemClock } from '../../shared/clock.ts';
import { callLinkRepository } from '../../shared/db/call-link-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { linkCalls } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  linkCalls({
    calls: callRepository(table),
    links: callLinkRepository(table),
    now: systemClock(),
  }),
);

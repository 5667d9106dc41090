import middy from '@middy/core';
import { systemClock } from '../../shared/clock.ts';
import { callMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { markCall } from './handler.ts';

const environment = readEnvironment(TableEnvironment);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  markCall({
    municipalities: municipalityRepository(table),
    calls: callRepository(table),
    marks: callMarkRepository(table),
    now: systemClock(),
  }),
);

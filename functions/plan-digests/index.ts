import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { messageSender } from '../../shared/queue/send-messages.ts';
import { planDigests } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend({ QUEUE_URL_DIGESTS: z.url() }));
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  planDigests({
    municipalities: municipalityRepository(table),
    send: messageSender(environment.QUEUE_URL_DIGESTS),
    log: logger('plan-digests'),
    now: systemClock(),
  }),
);

import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { openTable } from '../../shared/db/table.ts';
import { webhookDeliveryRepository } from '../../shared/db/webhook-delivery-repository.ts';
import { webhookRepository } from '../../shared/db/webhook-repository.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { messageSender } from '../../shared/queue/send-messages.ts';
import { queueWebhooks } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend({ QUEUE_URL_WEBHOOKS: z.url() }));
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  queueWebhooks({
    webhooks: webhookRepository(table),
    deliveries: webhookDeliveryRepository(table),
    send: messageSender(environment.QUEUE_URL_WEBHOOKS),
    log: logger('queue-webhooks'),
    now: systemClock(),
  }),
);

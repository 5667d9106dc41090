import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { auditRepository } from '../../shared/db/audit-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { webhookDeliveryRepository } from '../../shared/db/webhook-delivery-repository.ts';
import { webhookRepository } from '../../shared/db/webhook-repository.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { LoopbackEnvironment } from '../../shared/http/public-target.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkEnvironment, openLinkKeys } from '../../shared/mail/open-link-keys.ts';
import { messageSender } from '../../shared/queue/send-messages.ts';
import { manageWebhooks } from './handler.ts';

const environment = readEnvironment(
  TableEnvironment.extend(LinkEnvironment.shape)
    .extend(LoopbackEnvironment.shape)
    .extend({ QUEUE_URL_WEBHOOKS: z.url() }),
);
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();

export const handler = manageWebhooks({
  webhooks: webhookRepository(table),
  deliveries: webhookDeliveryRepository(table),
  keys: openLinkKeys(environment),
  send: messageSender(environment.QUEUE_URL_WEBHOOKS),
  audit: auditLog({ entries: auditRepository(table), now }),
  loopback: environment.LOOPBACK_ADDRESSES,
  newName: () => randomUUID().replaceAll('-', ''),
  log: logger('manage-webhooks'),
  now,
});

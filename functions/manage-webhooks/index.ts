import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { openTable } from '../../shared/db/table.ts';
import { webhookDeliveryRepository } from '../../shared/db/webhook-delivery-repository.ts';
import { webhookRepository } from '../../shared/db/webhook-repository.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openOnceByKey } from '../../shared/http/open-once-by-key.ts';
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
const log = logger('manage-webhooks');

export const handler = manageWebhooks({
  webhooks: webhookRepository(table),
  deliveries: webhookDeliveryRepository(table),
  keys: openLinkKeys(environment),
  send: messageSender(environment.QUEUE_URL_WEBHOOKS),
  audit: openAuditLog(table),
  once: openOnceByKey(table, log),
  loopback: environment.LOOPBACK_ADDRESSES,
  newName: () => randomUUID().replaceAll('-', ''),
  log,
  now: systemClock(),
});

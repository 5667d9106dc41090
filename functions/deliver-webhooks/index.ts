import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { openTable } from '../../shared/db/table.ts';
import { webhookDeliveryRepository } from '../../shared/db/webhook-delivery-repository.ts';
import { webhookRepository } from '../../shared/db/webhook-repository.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { postOnce } from '../../shared/http/post-once.ts';
import { LoopbackEnvironment } from '../../shared/http/public-target.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkEnvironment, openLinkKeys } from '../../shared/mail/open-link-keys.ts';
import { publisher } from '../../shared/queue/publish-events.ts';
import { deliverWebhooks } from './handler.ts';

/** Receivers are to take a delivery and work on it afterwards (docs/webhooks.md). */
const LIMIT_MS = 10_000;

const environment = readEnvironment(
  TableEnvironment.extend(LinkEnvironment.shape)
    .extend(LoopbackEnvironment.shape)
    .extend({ EVENT_BUS_NAME: z.string().min(1) }),
);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  deliverWebhooks({
    webhooks: webhookRepository(table),
    deliveries: webhookDeliveryRepository(table),
    keys: openLinkKeys(environment),
    post: postOnce({ loopback: environment.LOOPBACK_ADDRESSES, limitMs: LIMIT_MS }),
    publish: publisher(environment.EVENT_BUS_NAME),
    random: Math.random,
    log: logger('deliver-webhooks'),
    now: systemClock(),
  }),
);

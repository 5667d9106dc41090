import { setTimeout } from 'node:timers/promises';
import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { pacedMailer } from '../../shared/mail/paced-mailer.ts';
import { readSendQuota } from '../../shared/mail/send-quota.ts';
import { LinkMailEnvironment, openLinkMail } from '../../shared/pages/open-link-mail.ts';
import { askContacts } from './handler.ts';

const environment = readEnvironment(
  TableEnvironment.extend({
    ...LinkMailEnvironment.shape,
    /** As for digests: each of these functions keeps to the share of one worker. */
    MAIL_WORKERS: z.coerce.number().int().positive().default(1),
  }),
);
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();
const link = openLinkMail('confirm', environment, table, now);
const log = logger('ask-contacts');

export const handler = middy(
  askContacts({
    municipalities: municipalityRepository(table),
    preferences: contactPreferencesRepository(table),
    addresses: addressStateRepository(table),
    requests: link.requests,
    compose: link.compose,
    mailer: pacedMailer({
      mailer: link.mailer,
      quota: () => readSendQuota(link.ses),
      workers: environment.MAIL_WORKERS,
      log,
      clock: () => performance.now(),
      sleep: setTimeout,
    }),
    log,
    now,
  }),
);

import { setTimeout } from 'node:timers/promises';
import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { linkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkEnvironment, openLinkKeys } from '../../shared/mail/open-link-keys.ts';
import { pacedMailer } from '../../shared/mail/paced-mailer.ts';
import { readSendQuota } from '../../shared/mail/send-quota.ts';
import { mailer, openSes } from '../../shared/mail/ses-mailer.ts';
import { composeLinkMail } from '../../shared/pages/compose-link-mail.ts';
import { askContacts } from './handler.ts';

const environment = readEnvironment(
  TableEnvironment.extend({
    ...LinkEnvironment.shape,
    MAIL_FROM: z.email(),
    MAIL_CONFIGURATION_SET: z.string().min(1),
    /** As for digests: each of these functions keeps to the share of one worker. */
    MAIL_WORKERS: z.coerce.number().int().positive().default(1),
  }),
);
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();
const ses = openSes();
const log = logger('ask-contacts');

export const handler = middy(
  askContacts({
    municipalities: municipalityRepository(table),
    preferences: contactPreferencesRepository(table),
    addresses: addressStateRepository(table),
    requests: linkMailRequestRepository(table),
    compose: composeLinkMail('confirm', {
      keys: openLinkKeys(environment),
      baseUrl: environment.PUBLIC_URL,
      from: { name: 'GrantBridge', email: environment.MAIL_FROM },
      now,
    }),
    mailer: pacedMailer({
      mailer: mailer({
        client: ses,
        from: environment.MAIL_FROM,
        configurationSet: environment.MAIL_CONFIGURATION_SET,
      }),
      quota: () => readSendQuota(ses),
      workers: environment.MAIL_WORKERS,
      log,
      clock: () => performance.now(),
      sleep: setTimeout,
    }),
    log,
    now,
  }),
);

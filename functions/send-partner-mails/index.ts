import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { linkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { partyRepository } from '../../shared/db/party-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { mailer, openSes } from '../../shared/mail/ses-mailer.ts';
import { sendPartnerMails } from './handler.ts';

const environment = readEnvironment(
  TableEnvironment.extend({
    PUBLIC_URL: z.url({ protocol: /^https?$/ }),
    MAIL_FROM: z.email(),
    MAIL_CONFIGURATION_SET: z.string().min(1),
  }),
);
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  sendPartnerMails({
    searches: partnerSearchRepository(table),
    parties: partyRepository(table),
    preferences: contactPreferencesRepository(table),
    addresses: addressStateRepository(table),
    requests: linkMailRequestRepository(table),
    mailer: mailer({
      client: openSes(),
      from: environment.MAIL_FROM,
      configurationSet: environment.MAIL_CONFIGURATION_SET,
    }),
    from: { name: 'GrantBridge', email: environment.MAIL_FROM },
    baseUrl: environment.PUBLIC_URL,
    log: logger('send-partner-mails'),
    now: systemClock(),
  }),
);

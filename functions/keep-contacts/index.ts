import * as z from 'zod';
import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { linkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { personRepository } from '../../shared/db/person-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkEnvironment, openLinkKeys } from '../../shared/mail/open-link-keys.ts';
import { mailer, openSes } from '../../shared/mail/ses-mailer.ts';
import { composeLinkMail } from '../../shared/pages/compose-link-mail.ts';
import { keepContacts } from './handler.ts';

const environment = readEnvironment(
  TableEnvironment.extend({
    ...LinkEnvironment.shape,
    MAIL_FROM: z.email(),
    MAIL_CONFIGURATION_SET: z.string().min(1),
  }),
);
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();

export const handler = keepContacts({
  municipalities: municipalityRepository(table),
  preferences: contactPreferencesRepository(table),
  addresses: addressStateRepository(table),
  persons: personRepository(table),
  requests: linkMailRequestRepository(table),
  audit: openAuditLog(table),
  compose: composeLinkMail('confirm', {
    keys: openLinkKeys(environment),
    baseUrl: environment.PUBLIC_URL,
    from: { name: 'GrantBridge', email: environment.MAIL_FROM },
    now,
  }),
  mailer: mailer({
    client: openSes(),
    from: environment.MAIL_FROM,
    configurationSet: environment.MAIL_CONFIGURATION_SET,
  }),
  log: logger('keep-contacts'),
  now,
});

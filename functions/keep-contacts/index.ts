import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { personRepository } from '../../shared/db/person-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkMailEnvironment, openLinkMail } from '../../shared/pages/open-link-mail.ts';
import { keepContacts } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend(LinkMailEnvironment.shape));
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();
const link = openLinkMail('confirm', environment, table, now);

export const handler = keepContacts({
  municipalities: municipalityRepository(table),
  preferences: contactPreferencesRepository(table),
  addresses: addressStateRepository(table),
  persons: personRepository(table),
  audit: openAuditLog(table),
  requests: link.requests,
  compose: link.compose,
  mailer: link.mailer,
  log: logger('keep-contacts'),
  now,
});

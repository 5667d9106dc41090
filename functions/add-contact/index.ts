import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { addressStateRepository } from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { openOnceByKey } from '../../shared/http/open-once-by-key.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkMailEnvironment, openLinkMail } from '../../shared/pages/open-link-mail.ts';
import { addContactRoute } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend(LinkMailEnvironment.shape));
const table = openTable({ name: environment.TABLE_NAME });
const now = systemClock();
const link = openLinkMail('confirm', environment, table, now);

const log = logger('add-contact');

export const handler = openOnceByKey(
  table,
  log,
)(
  addContactRoute({
    municipalities: municipalityRepository(table),
    preferences: contactPreferencesRepository(table),
    addresses: addressStateRepository(table),
    requests: link.requests,
    compose: link.compose,
    mailer: link.mailer,
    audit: openAuditLog(table),
    log,
    now,
  }),
);

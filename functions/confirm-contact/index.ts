import middy from '@middy/core';
import { openAuditLog } from '../../shared/audit/open-audit-log.ts';
import { systemClock } from '../../shared/clock.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { logger } from '../../shared/log/logger.ts';
import { LinkEnvironment, openLinkKeys } from '../../shared/mail/open-link-keys.ts';
import { confirmContact } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend(LinkEnvironment.shape));
const table = openTable({ name: environment.TABLE_NAME });

export const handler = middy(
  confirmContact({
    keys: openLinkKeys(environment),
    municipalities: municipalityRepository(table),
    preferences: contactPreferencesRepository(table),
    audit: openAuditLog(table),
    log: logger('confirm-contact'),
    now: systemClock(),
  }),
);
